import { AUXILIARY_MODES, type AuxiliaryMode, EVENT_TYPES, type EventType } from '../plover.js';

/** The coded part of an example, as written: `THREATEN/violence +future PRK > USA, KOR`. */
export interface Codes {
  readonly type: EventType;
  readonly present: boolean;
  readonly mode: string | null;
  readonly auxiliary: readonly AuxiliaryMode[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

const isType = (word: string): word is EventType => EVENT_TYPES.some((type) => type === word);
const isAuxiliary = (word: string): word is AuxiliaryMode =>
  AUXILIARY_MODES.some((mode) => mode === word);

/**
 * Reads `[TYPE[/mode]] [+auxiliary...] ACTORS > RECIPIENTS` or `none`.
 * Without a TYPE it is that of the file. `-` is an empty side, `?` any.
 *
 * @returns what was expected instead, as text, if it cannot be read
 */
export function readCodes(text: string, own: EventType): Codes | string {
  const nothing = { mode: null, auxiliary: [], actors: [], recipients: [] };
  if (text.trim() === 'none') return { type: own, present: false, ...nothing };
  const [left, right, ...more] = text.split('>');
  if (left === undefined || right === undefined || more.length > 0) return 'ACTORS > RECIPIENTS';
  const head = left
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  let type = own;
  let mode: string | null = null;
  const auxiliary: AuxiliaryMode[] = [];
  const actors: string[] = [];
  for (const word of head) {
    const [before = '', after] = word.split('/');
    if (actors.length === 0 && isType(before)) {
      type = before;
      mode = after ?? null;
    } else if (word.startsWith('/')) mode = word.slice(1);
    else if (word.startsWith('+')) {
      const name = word.slice(1);
      if (!isAuxiliary(name)) return `an auxiliary mode (${AUXILIARY_MODES.join(', ')})`;
      auxiliary.push(name);
    } else actors.push(word);
  }
  const recipients = right
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (actors.length === 0 || recipients.length === 0) return 'a side, or `-` for none, `?` for any';
  return { type, present: true, mode, auxiliary, actors, recipients };
}
