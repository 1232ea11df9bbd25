/**
 * Affixes that stay with their word across a hyphen; all other hyphenated words
 * are cut at it ("Russia - Ukraine"). The convention of the English Web Treebank:
 * "Supplementary Guidelines for ETTB 2.0", LDC 2012, section on hyphenation.
 */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'e a u agro ante anti arch be bi bio co counter cross cyber de ex extra inter intra macro ' +
    'mega micro mid mini multi neo non over pan para peri post pre pro proto pseudo quasi re ' +
    'semi socio sub super supra tri uber uh mm ultra un uni'
  ).split(' '),
);

const SUFFIXES: ReadonlySet<string> = new Set(['esque', 'ish', 'less', 'wise', 'ette', 'itis']);

const LONGEST = 7;

export function isPrefix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && PREFIXES.has(text.slice(start, end).toLowerCase());
}

export function isSuffix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && SUFFIXES.has(text.slice(start, end).toLowerCase());
}
