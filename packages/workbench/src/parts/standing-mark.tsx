import type { Account } from 'demarche/client';
import './standing-mark.css';

type Standing = NonNullable<Account['standing']>;

/** Shape and word say the same: dashed alleged, whole stated, doubled confirmed, struck denied. */
const LINE: Readonly<Record<Standing, string>> = {
  alleged: 'M0 5H4M6 5H10M12 5H16',
  stated: 'M0 5H16',
  confirmed: 'M0 3H16M0 7H16',
  denied: 'M0 5H16M4 9 12 1',
  retracted: 'M0 5H16M3 9 8 1M8 9 13 1',
};

export const STANDING_MEANING: Readonly<Record<Standing, string>> = {
  alleged: 'some source says so',
  stated: 'a publisher says so in its own voice',
  confirmed: 'said by the one who did it, or by one who denied it before',
  denied: 'a source says that it did not happen',
  retracted: 'the source took it back',
};

/** How a happening stands by what was said of it last. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <span className={`standing ${standing}`} title={STANDING_MEANING[standing]}>
      <svg viewBox="0 0 16 10" aria-hidden="true">
        <path d={LINE[standing]} />
      </svg>
      {standing}
    </span>
  );
}
