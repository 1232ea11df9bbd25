import type { Account } from 'demarche/client';
import { dayLabel } from '../../days.js';
import { StandingMark } from '../../parts/standing-mark.js';
import { voiceName } from './voice-name.js';

/** The life of a claim as a line of days: alleged, denied, confirmed, retracted, and by whom. */
export function Life({ account: { life, claims } }: { readonly account: Account }) {
  if (life.length === 0) {
    return (
      <p className="note">
        No report takes a position: what is opinion, hypothetical or still to come makes no claim.
      </p>
    );
  }
  return (
    <>
      <ol className="life">
        {life.map(({ standing, day, claim }) => (
          <li key={claim}>
            <time dateTime={day ?? undefined}>{dayLabel(day)}</time>
            <StandingMark standing={standing} />
            <span className="small">by {voiceName(claims[claim])}</span>
          </li>
        ))}
      </ol>
      <p className="small">The last word is what was said last. It is no verdict on the truth.</p>
    </>
  );
}
