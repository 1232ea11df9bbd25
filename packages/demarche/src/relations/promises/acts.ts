import type { EventType } from '@demarche/engine';
import type { Story } from '../story.js';

/** Which acts carry out a commitment, and which go against it. */
export interface Resolving {
  readonly keeps: readonly EventType[];
  readonly breaks: readonly EventType[];
}

/** Of promises, by what is promised. Cutting back is SANCTION, declining REJECT (PLOVER). */
const OF_PROMISE: Readonly<Partial<Record<EventType, Resolving>>> = {
  CONSULT: { keeps: ['CONSULT'], breaks: ['REJECT'] },
  SUPPORT: { keeps: ['SUPPORT'], breaks: ['REJECT', 'SANCTION'] },
  COOPERATE: { keeps: ['COOPERATE'], breaks: ['REJECT', 'SANCTION'] },
  AID: { keeps: ['AID'], breaks: ['REJECT', 'SANCTION'] },
  CONCEDE: { keeps: ['CONCEDE'], breaks: ['REJECT', 'SANCTION', 'COERCE'] },
  RETREAT: { keeps: ['RETREAT'], breaks: ['REJECT', 'MOBILIZE', 'ASSAULT'] },
};

/** Of threats whose act is not said, by PLOVER's mode. */
const BY_MODE: Readonly<Record<string, readonly EventType[]>> = {
  violence: ['ASSAULT', 'MOBILIZE'],
  territory: ['ASSAULT', 'MOBILIZE', 'COERCE'],
  restrict: ['SANCTION', 'COERCE'],
  arrest: ['COERCE'],
  relations: ['SANCTION', 'REJECT'],
  expel: ['SANCTION', 'COERCE'],
};

/** A threat is taken back by giving in. */
const TAKEN_BACK: readonly EventType[] = ['CONCEDE', 'RETREAT'];

/**
 * @param act        what is promised or threatened; `null` if that is not said
 * @param renounced  the commitment is not to do it
 * @returns `null` if it is too vague to be followed: any deed of the years after would seem to fit
 */
export function resolving(
  { type, modes }: Pick<Story, 'type' | 'modes'>,
  act: EventType | null,
  renounced: boolean,
): Resolving | null {
  if (act !== null && renounced) return { keeps: [], breaks: [act] };
  if (type === 'THREATEN') {
    const keeps = act === null ? modes.flatMap((mode) => BY_MODE[mode] ?? []) : [act];
    return keeps.length === 0 ? null : { keeps: [...new Set(keeps)], breaks: TAKEN_BACK };
  }
  if (act === null) return null;
  return OF_PROMISE[act] ?? { keeps: [act], breaks: ['REJECT'] };
}
