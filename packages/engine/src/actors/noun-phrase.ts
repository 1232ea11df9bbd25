import type { Token } from '../document.js';
import type { Tree } from '../syntax/tree.js';
import type { NameHit, NounHit, Scanned } from './scan.js';
import { headOf } from './scan.js';

/** A role noun with the words before it: "the exiled Russian opposition leader". */
export interface NounPhrase {
  readonly noun: NounHit;
  /** First token, from the left. */
  readonly start: number;
  readonly head: number;
  /** Tables' names among the words before the noun whose the noun is, nearest first. */
  readonly owners: readonly NameHit[];
  /** Role nouns among them: "foreign ministry" in "foreign ministry spokesperson". */
  readonly modifiers: readonly NounHit[];
  /** Words before it, lower-cased. */
  readonly words: ReadonlySet<string>;
  /** A pronoun owns it ("his government"): its token. */
  readonly possessor: number | null;
  readonly definite: boolean;
  /** A capitalised word among them that no table knows whole: "Obama" in "the Obama administration". */
  readonly family: string | null;
  /** Token of that word where it owns the noun: "Mubarak" in "Mubarak's sons". */
  readonly genitive: number | null;
  /** Words that make it another office than the land's own: "Kurdish", "regional", "opposition". */
  readonly qualified: boolean;
}

const BEFORE_NOUN = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'X']);
/** "Iran-backed militia": the country before these is not whose the noun is. */
const NOT_OWNING =
  /^(?:backed|led|allied|trained|made|occupied|controlled|held|born|linked|aligned|style|sponsored|funded|supported|installed|affiliated|supplied|speaking|brokered|friendly|annexed|armed|imposed|appointed|proxy|inspired|educated|ruled|administered|governed|run)$/i;
/** "at least 10 civilians": no part of who they are. */
const QUANTITY = /^(?:least|most|more|than|about|around|some|nearly|almost|over|up)$/i;
const POSSESSIVE = /^(?:['’]s?|s)$/;

/** Reads the words before a role noun, leftward, as long as they belong to it. */
export function nounPhrase(scanned: Scanned, noun: NounHit): NounPhrase {
  const { tree, names, nouns } = scanned;
  const head = headOf(tree, noun.start, noun.end);
  const owners: NameHit[] = [];
  const modifiers: NounHit[] = [];
  const words = new Set<string>();
  let possessor: number | null = null;
  let definite = false;
  let family: string | null = null;
  let genitive: number | null = null;
  let qualified = false;
  let at = noun.start;
  while (at > 0) {
    const hit = names.find(
      ({ end }) => end === at || (end === at - 1 && isPossessive(tree.tokens[at - 1])),
    );
    const owns = hit !== undefined && hit.end === at - 1 && at === noun.start;
    if (hit && hit.start < at && (owns || belongs(scanned, hit.end - 1, noun, at))) {
      const genitive = hit.end === at - 1;
      if (!isCutOff(scanned, hit) || isLed(scanned, hit)) owners.push(hit);
      at = hit.start;
      if (genitive || isFullName(hit)) definite = true;
      at = coordinated(scanned, hit, genitive, owners, at);
      if (definite) break;
      continue;
    }
    const modifier = nouns.find(
      ({ end }) => end === at || (end === at - 1 && isPossessive(tree.tokens[at - 1])),
    );
    if (modifier && modifier.start < at && belongs(scanned, modifier.end - 1, noun, at)) {
      modifiers.push(modifier);
      at = modifier.start;
      continue;
    }
    const token = tree.tokens[at - 1]!;
    if (!belongs(scanned, at - 1, noun, at) || !isPremodifier(token) || QUANTITY.test(token.form))
      break;
    if (token.upos === 'PRON') possessor = at - 1;
    if (token.upos === 'DET' || token.upos === 'PRON')
      definite ||= !/^(?:an?|some|any|no|every|each|several|many|few|all|most)$/i.test(token.form);
    if (token.upos === 'PROPN' && owners.length === 0 && family === null) {
      family = token.form;
      if (isPossessive(tree.tokens[at])) genitive = at - 1;
    }
    qualified ||= isQualifier(token);
    words.add(token.form.toLowerCase());
    at--;
    if (token.upos === 'DET' || token.upos === 'PRON') break;
  }
  return {
    noun,
    start: at,
    head,
    owners,
    modifiers,
    words,
    possessor,
    definite,
    family,
    genitive,
    qualified,
  };
}

/** Adjectives that leave an office what it is: "the new French president", "the reclusive leader". */
const PLAIN_ADJECTIVE =
  /^(?:new|newly|longtime|long-time|reclusive|authoritarian|embattled|outgoing|incoming|current|sitting|acting|elected|re-elected|far-right|right-wing|left-wing|leftist|conservative|liberal|centrist|populist|hardline|nationalist|young|veteran|late|powerful|unpopular|beleaguered|veteran|pro-russian|pro-western|autocratic|strongman|top|own|interim|caretaker|transitional|supreme|federal|then|first|female)$/;

function isQualifier({ upos, form }: Token): boolean {
  if (upos === 'DET' || upos === 'PRON' || upos === 'PART' || upos === 'PUNCT' || upos === 'ADV')
    return false;
  return !PLAIN_ADJECTIVE.test(form.toLowerCase()) && /\p{L}/u.test(form);
}

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && POSSESSIVE.test(token.form);

/** "Russian and Chinese officials", "British, French and German leaders": all of them own it. */
function coordinated(
  { names, tree }: Scanned,
  hit: NameHit,
  genitive: boolean,
  owners: NameHit[],
  from: number,
): number {
  let at = from;
  for (let linked = true; linked; ) {
    linked = false;
    const link = tree.tokens[at - 1]?.form.toLowerCase();
    if (link !== 'and' && link !== ',' && link !== '-' && link !== '/') break;
    const before = names.find(({ end }) => end === at - 1);
    if (
      before &&
      (genitive ? isConjunct(tree, before, hit) : isDescriptive(before) && isDescriptive(hit))
    ) {
      owners.push(before);
      at = before.start;
      linked = true;
    }
  }
  return at;
}

/** "Russia and Turkey's foreign ministers", but not "talks with Russia and Turkey's protest". */
function isConjunct(tree: Tree, before: NameHit, hit: NameHit): boolean {
  const head = headOf(tree, hit.start, hit.end);
  const first = headOf(tree, before.start, before.end);
  return tree.token(head).deprel === 'conj' && tree.token(head).head === first;
}

const isDescriptive = ({ senses }: NameHit): boolean =>
  senses.some(({ as }) => as === 'adjective' || as === 'ethnic');
const isFullName = ({ senses }: NameHit): boolean => senses.every(({ as }) => as === 'person');

/** A hyphen parts the name from the noun: "Iran-backed", "U.S.-led". */
export function isCutOff({ tree }: Scanned, hit: NameHit): boolean {
  const hyphen = tree.tokens[hit.end]?.form;
  const after = tree.tokens[hit.end + 1]?.form ?? '';
  return (hyphen === '-' || hyphen === '‐') && NOT_OWNING.test(after);
}

/** Who leads acts, who backs does not: "the U.S.-led coalition". */
export const isLed = ({ tree }: Scanned, { end }: NameHit): boolean =>
  tree.tokens[end + 1]?.form === 'led';

function isPremodifier({ upos, deprel, form, feats }: Token): boolean {
  if (BEFORE_NOUN.has(upos)) return true;
  if (form === '-' || form === '‐' || POSSESSIVE.test(form)) return true;
  if (upos === 'PRON') return deprel === 'nmod:poss' || feats.includes('Poss=Yes');
  return upos === 'VERB' && (deprel === 'amod' || deprel === 'compound');
}

/** Next to the noun, or below its head in the tree. */
function belongs({ tree }: Scanned, i: number, noun: NounHit, at: number): boolean {
  const head = headOf(tree, noun.start, noun.end);
  if (tree.dominates(head, i)) return true;
  // A title hangs below the name after it; what stands before the title belongs to both.
  const above = tree.token(head).head;
  if (above >= noun.end && tree.dominates(above, i) && tree.token(head).deprel !== 'nsubj')
    return true;
  return (
    at === noun.start &&
    i === at - 1 &&
    tree.token(i).upos !== 'NOUN' &&
    tree.token(i).upos !== 'PRON' &&
    tree.token(i).upos !== 'VERB'
  );
}
