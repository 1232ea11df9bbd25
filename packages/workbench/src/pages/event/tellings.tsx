import type { Account } from 'demarche/client';
import { dayLabel } from '../../days.js';
import { StandingMark } from '../../parts/standing-mark.js';
import { counted } from '../../words.js';

type Telling = Account['tellings'][number];

const CAMP = { third: 'Third countries', unknown: 'Publishers of countries not known' } as const;

/** The same happening beside itself: as each party's publishers tell it, and those of no party. */
export function Tellings({ account }: { readonly account: Account }) {
  return (
    <div className="tellings">
      {account.tellings.map((telling) => (
        <article key={telling.country ?? telling.kind}>
          <h3>{campOf(telling)}</h3>
          {telling.reports.length === 0 ? (
            <p className="note">No report of theirs was read.</p>
          ) : (
            <Told telling={telling} />
          )}
        </article>
      ))}
    </div>
  );
}

function campOf({ kind, name, country }: Telling): string {
  return kind === 'party' ? `Publishers of ${name ?? country}` : CAMP[kind];
}

function Told({ telling }: { readonly telling: Telling }) {
  const { standing, life, publishers, reports } = telling;
  return (
    <>
      <p>{standing ? <StandingMark standing={standing} /> : 'takes no position'}</p>
      {life.length > 1 && (
        <ol className="small">
          {life.map((step) => (
            <li key={step.claim}>
              {dayLabel(step.day)} {step.standing}
            </li>
          ))}
        </ol>
      )}
      <p className="small">
        {counted(reports.length, 'report')}:{' '}
        {publishers
          .map(({ name, stateMedia }) => `${name}${stateMedia ? ' (state)' : ''}`)
          .join(', ')}
      </p>
    </>
  );
}
