/**
 * What the encoder sees of a word form: feature strings, and the key of its pretrained vector.
 * `training/forms.py` does the same; the two must agree to the letter.
 */

const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '―': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
};
const TYPOGRAPHIC = /[“”„«»‘’‚`–—―‑−…]/g;
const DIGIT = /[0-9]/g;

/** Longest word length told apart; longer ones share a class. */
const LONGEST = 12;
/** Longest shape, in classes of characters. */
const SHAPE = 6;
/** Lengths of the prefixes and suffixes, in UTF-16 units. */
const PREFIXES = [1, 2, 3, 4] as const;
const SUFFIXES = [1, 2, 3, 4, 5] as const;

/** Straight quotes, plain hyphens, three dots; two single quotes are one double quote. */
export function plain(form: string): string {
  const straight = form.replace(TYPOGRAPHIC, (c) => PLAIN[c] ?? c);
  return straight === "''" ? '"' : straight;
}

/** Classes of characters with runs collapsed: "Xx" for "Kim", "d.d" for "3.5", "X" for "UN". */
export function shape(form: string): string {
  let out = '';
  for (const c of form) {
    const kind = characterClass(c);
    if (!out.endsWith(kind)) out += kind;
    if (out.length >= SHAPE) break;
  }
  return out;
}

function characterClass(c: string): string {
  if (c >= '0' && c <= '9') return 'd';
  const upper = c.toUpperCase();
  if (upper === c.toLowerCase()) return c;
  return c === upper ? 'X' : 'x';
}

/**
 * What lists of names know a word as, one letter each, bit 0 first: given name, family name, place
 * of one word, word of a longer place name, country, people or adjective of a country, organisation
 * of one word, word of longer organisations' names. `training/lists.py` gathers them.
 */
const MARKS = 'gfcpndow';

/** Feature strings of the marks that are set in `bits`. */
export function markFeatures(bits: number): string[] {
  return [...MARKS].filter((_, i) => bits & (1 << i)).map((mark) => `l${mark}`);
}

/** Feature strings: word, shape, length, prefixes, suffixes; digits read as 0 except in the shape. */
export function features(form: string): string[] {
  const straight = plain(form);
  const lower = straight.toLowerCase().replace(DIGIT, '0');
  const found = [`w${lower}`, `h${shape(straight)}`, `n${Math.min(straight.length, LONGEST)}`];
  for (const k of PREFIXES) if (lower.length >= k) found.push(`p${lower.slice(0, k)}`);
  for (const k of SUFFIXES) if (lower.length >= k) found.push(`s${lower.slice(-k)}`);
  return found;
}

/** The entry of the pretrained vectors that a form is looked up as. */
export function vectorKey(form: string): string {
  return plain(form).toLowerCase();
}
