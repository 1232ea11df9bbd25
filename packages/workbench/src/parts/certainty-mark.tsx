import type { Certainty } from '@demarche/engine';
import { CERTAINTY_MEANING } from '../words.js';
import './certainty-mark.css';

/** A line as firm as the telling: whole, quoted, dashed, struck out, dotted. */
const LINE: Readonly<Record<Certainty, string>> = {
  stated: 'M0 5H16',
  reported: 'M0 5H9M12 2.5V5M15 2.5V5',
  hedged: 'M0 5H4M6 5H10M12 5H16',
  denied: 'M0 5H16M4 9 12 1',
  unknown: 'M0 5H1.5M5 5H6.5M10 5H11.5M14.5 5H16',
};

export function CertaintyMark(props: {
  readonly certainty: Certainty;
  readonly opinion?: boolean;
}) {
  return (
    <span className="certainty" title={CERTAINTY_MEANING[props.certainty]}>
      <svg viewBox="0 0 16 10" aria-hidden="true">
        <path d={LINE[props.certainty]} />
      </svg>
      {props.certainty}
      {props.opinion && <i>, opinion</i>}
    </span>
  );
}
