import type { Search } from 'demarche/client';
import { Link } from 'wouter';
import { sideOf } from '../../parts/sides.js';
import { counted } from '../../words.js';

/** Actors whose name matches, with the way to their relations. */
export function ActorsSoNamed({ actors }: { readonly actors: Search['actors'] }) {
  if (actors.length === 0) return null;
  return (
    <ul className="actors-so-named">
      {actors.slice(0, 5).map((actor) => {
        const side = sideOf(actor);
        return (
          <li key={actor.id}>
            {side ? (
              <Link href={`/relations?${new URLSearchParams({ side })}`}>{actor.name}</Link>
            ) : (
              actor.name
            )}{' '}
            <span className="small">
              {[actor.office, counted(actor.reports, 'report')].filter(Boolean).join(', ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
