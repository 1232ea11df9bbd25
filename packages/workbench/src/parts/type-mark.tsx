import type { EventType, QuadClass } from '@demarche/engine';
import { AUXILIARY_LABEL, QUAD_LABEL, spoken, TYPE_LABEL } from '../words.js';
import './type-mark.css';

/**
 * Circle for cooperation, diamond for conflict; hollow for words, filled for deeds.
 * Hue (blue, orange) says the same again.
 */
export function QuadMark({ quad }: { readonly quad: QuadClass }) {
  return (
    <svg className={`quad-mark ${quad}`} viewBox="0 0 12 12" aria-hidden="true">
      {quad.endsWith('cooperation') ? (
        <circle cx="6" cy="6" r="4.4" />
      ) : (
        <path d="M6 .7 11.3 6 6 11.3 .7 6Z" />
      )}
    </svg>
  );
}

export function QuadLabel({ quad }: { readonly quad: QuadClass }) {
  return (
    <span className="type-mark">
      <QuadMark quad={quad} />
      {QUAD_LABEL[quad]}
    </span>
  );
}

interface Typed {
  readonly type: EventType;
  readonly quadClass: QuadClass;
  readonly modes?: readonly string[];
  readonly auxiliary?: readonly (keyof typeof AUXILIARY_LABEL)[];
}

/** "◆ Sanction, expel · did not happen" */
export function TypeMark({ type, quadClass, modes = [], auxiliary = [] }: Typed) {
  return (
    <span className={`type-mark ${side(quadClass)}`}>
      <QuadMark quad={quadClass} />
      <span>
        <b>{TYPE_LABEL[type]}</b>
        {modes.length > 0 && <span className="modes"> {modes.map(spoken).join(', ')}</span>}
        {auxiliary.map((mode) => (
          <i key={mode}> {AUXILIARY_LABEL[mode]}</i>
        ))}
        <span className="visually-hidden"> ({QUAD_LABEL[quadClass]})</span>
      </span>
    </span>
  );
}

/** Class name of the hue: `coop` or `conf`. */
export const side = (quad: QuadClass) => (quad.endsWith('cooperation') ? 'coop' : 'conf');
