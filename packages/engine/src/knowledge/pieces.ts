/**
 * Names are compared by pieces: runs of letters and digits, lower-cased, without accents,
 * apostrophes or the dots of abbreviations. "Kim Jong-un" and "Kim Jong Un" are both
 * `kim jong un`; "U.S." is `us`. Matching is on whole pieces, so "assad" is not in "ambassador".
 */
export interface Piece {
  readonly key: string;
  /** The piece as written, for the case rule. */
  readonly written: string;
}

const SEPARATORS = /[^\p{L}\p{N}\p{M}+]+/u;
const INNER_MARKS = /['’ʼ‘`.]/g;
const ACCENTS = /\p{M}+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Letters that do not come apart into a base and an accent (NFD). */
const LIGATURES: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};

function key(written: string): string {
  const lower = written.toLowerCase();
  if (PLAIN.test(written)) return lower;
  return lower
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(/[øłıđßæœə]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** The pieces of a word or a name; none for punctuation. */
export function piecesOf(text: string): Piece[] {
  if (PLAIN.test(text)) return [{ key: text.toLowerCase(), written: text }];
  if (PLAIN_WORDS.test(text))
    return text.split(' ').map((written) => ({ key: written.toLowerCase(), written }));
  return text
    .replace(INNER_MARKS, '')
    .split(SEPARATORS)
    .filter((part) => part !== '')
    .map((written) => ({ key: key(written), written }));
}

/** Key of the first piece, without making the others. */
export function firstKey(text: string): string | undefined {
  const first = /^[A-Za-z0-9]+(?= |$)/.exec(text)?.[0];
  return first === undefined ? piecesOf(text)[0]?.key : first.toLowerCase();
}

const ASCII = /^[\x20-\x7e]*$/;

/** All pieces run together: a name's spelling without spaces, hyphens, case or accents. */
export function squashed(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9+]/g, '');
  return piecesOf(text)
    .map((piece) => piece.key)
    .join('');
}

/** How a piece must be written: `A` in capitals, `C` with a capital, `-` either way. */
export type CaseRule = 'A' | 'C' | '-';

/** The case a table's spelling asks of a text: "US" capitals, "Iran" a capital, "of" nothing. */
export function caseRule({ written }: Piece): CaseRule {
  if (!/\p{Lu}/u.test(written[0] ?? '')) return '-';
  return written.length > 1 && written === written.toUpperCase() ? 'A' : 'C';
}

export function obeys(rule: CaseRule, { written }: Piece): boolean {
  if (rule === '-') return true;
  if (rule === 'A') return written === written.toUpperCase();
  return /^[\p{Lu}\p{N}]/u.test(written);
}
