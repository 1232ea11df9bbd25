import type { EventType } from '@demarche/engine';
import type { Story } from '../story.js';

/** Which acts carry out a commitment, and which go against it. */
export interface Resolving {
  readonly keeps: readonly EventType[];
  readonly breaks: readonly EventType[];
}

const MATERIAL_CONFLICT: readonly EventType[] = [
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];

/** Of promises, by what is promised. Cutting back is SANCTION, declining REJECT (PLOVER). */
const OF_PROMISE: Readonly<Partial<Record<EventType, Resolving>>> = {
  CONSULT: { keeps: ['CONSULT'], breaks: ['REJECT'] },
  SUPPORT: { keeps: ['SUPPORT'], breaks: ['REJECT', 'SANCTION'] },
  COOPERATE: { keeps: ['COOPERATE'], breaks: ['REJECT', 'SANCTION'] },
  AID: { keeps: ['AID'], breaks: ['REJECT', 'SANCTION'] },
  CONCEDE: { keeps: ['CONCEDE'], breaks: ['REJECT', 'SANCTION', 'COERCE'] },
  RETREAT: { keeps: ['RETREAT'], breaks: ['REJECT', 'MOBILIZE', 'ASSAULT'] },
};

/** What is promised is not said: any deed keeps it, any deed against the other breaks it. */
const OF_ANY_PROMISE: Resolving = {
  keeps: ['COOPERATE', 'AID', 'RETREAT'],
  breaks: ['SANCTION', 'COERCE', 'ASSAULT'],
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
 */
export function resolving(
  { type, modes }: Pick<Story, 'type' | 'modes'>,
  act: EventType | null,
  renounced: boolean,
): Resolving {
  if (renounced && act !== null) return { keeps: [], breaks: [act] };
  if (type === 'THREATEN') {
    const ofModes = modes.flatMap((mode) => BY_MODE[mode] ?? []);
    const unsaid = ofModes.length > 0 ? [...new Set(ofModes)] : MATERIAL_CONFLICT;
    return { keeps: act === null ? unsaid : [act], breaks: TAKEN_BACK };
  }
  if (act === null) return OF_ANY_PROMISE;
  return OF_PROMISE[act] ?? { keeps: [act], breaks: ['REJECT'] };
}
