import type { Token } from '../document.js';
import type { Span } from '../span.js';
import { overlaps } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import type { Stance } from './attribution.js';
import type { Draft } from './draft.js';
import { verbSenses } from './lexicon/verbs.js';
import { cueGroup, nounPhrase, range, runs } from './phrases.js';
import { nominalBefore } from './sources.js';

/** A subject between quotation and verb is no longer than this, in tokens. */
const LONGEST_SUBJECT = 30;

/**
 * The inquit formula: '"...," she said', '"..." said Kim'. Marks show what is quoted and who speaks
 * more surely than the tree, which long quotations lead astray.
 */
export function inquitOf(
  tree: Tree,
  i: number,
  stance: Stance,
  quotations: readonly Span[],
): Draft | null {
  const verb = tree.token(i);
  if (quotations.some((q) => overlaps(q, verb.span))) return null;
  if (!hasFeature(verb, 'VerbForm', 'Fin') && stance !== 'asserts') return null;
  const quotation = quotations.filter(([, end]) => end <= verb.span[0]).at(-1);
  if (!quotation || !endsInquit(tree, quotation)) return null;
  // What stands in marks in the middle of a clause belongs to that clause.
  if (quotation[0] > tree.sentence.span[0] + 1 && !opensClause(tree, quotation)) return null;
  const subject = subjectAfter(tree, i, quotation);
  if (!subject) return null;
  return {
    sentence: tree.sentence.index,
    source: [tree.spanOf(subject.words)],
    sourceHead: subject.head,
    cue: [tree.spanOf(cueGroup(tree, i).filter((w) => !subject.words.includes(w)))],
    content: [quotation],
    stance,
    rule: `verb:${verb.lemma}:clause`,
  };
}

/** A comma, question or exclamation mark inside the closing mark, or a comma behind it. */
function endsInquit(tree: Tree, [, end]: Span): boolean {
  const last = tree.tokens.findLastIndex((token) => token.span[1] <= end);
  let inner = last - 1;
  while (/^["”’']+$/.test(tree.tokens[inner]?.form ?? '')) inner--;
  const inside = tree.tokens[inner]?.form ?? '';
  const behind = tree.tokens[last + 1]?.form ?? '';
  return /^[,?!…—–-]+$/.test(inside) || /^,$/.test(behind);
}

/** The quotation follows a colon, a stop or a comma. */
function opensClause(tree: Tree, [start]: Span): boolean {
  const before = tree.tokens.findLast((token) => token.span[1] <= start);
  return before === undefined || /^[:.;]$/.test(before.form);
}

interface Subject {
  readonly words: readonly number[];
  readonly head: number;
}

/** The nominal between quotation and verb, or the one behind the verb if nothing is between. */
function subjectAfter(tree: Tree, i: number, quotation: Span): Subject | null {
  const first = tree.tokens.findIndex(
    (token) => token.span[0] >= quotation[1] && token.upos !== 'PUNCT',
  );
  if (first < 0 || first > i || i - first > LONGEST_SUBJECT) return null;
  const group = new Set(cueGroup(tree, i));
  if (range(first, i).every((w) => group.has(w))) return inverted(tree, i);
  let last = i - 1;
  while (last > first && (group.has(last) || tree.token(last).upos === 'PUNCT')) last--;
  const words = range(first, last);
  const top = headOf(tree, words);
  // A relative clause in the subject may have drawn its name below its verb.
  const head = top >= 0 && isNamedAtLength(tree, words) ? first : top;
  return head >= 0 && isNominal(tree, first, head) ? { words, head } : null;
}

/** "Lind, who had come from Oslo,": a name and an aside, with nobody else speaking in it. */
function isNamedAtLength(tree: Tree, words: readonly number[]): boolean {
  const [first, last] = [words[0] ?? 0, words.at(-1) ?? 0];
  const speaks = words.some((w) => verbSenses(tree, w)?.clause && tree.token(w).upos === 'VERB');
  return tree.token(first).upos === 'PROPN' && tree.tokens[last + 1]?.form === ',' && !speaks;
}

function isNominal(tree: Tree, first: number, head: number): boolean {
  if (/^(CCONJ|SCONJ|VERB|AUX|ADV)$/.test(tree.token(first).upos)) return false;
  return /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(tree.token(head).upos);
}

/** The word of a phrase that its others hang on. */
function headOf(tree: Tree, words: readonly number[]): number {
  const inside = new Set(words);
  return words.find((w) => !inside.has(tree.token(w).head)) ?? -1;
}

function inverted(tree: Tree, i: number): Subject | null {
  const head = tree.children(i).find((c) => {
    const { deprel, upos } = tree.token(c);
    return (
      c > i && /^(nsubj|obj|ccomp|xcomp|parataxis)/.test(deprel) && /^(NOUN|PROPN|PRON)$/.test(upos)
    );
  });
  const words = head === undefined ? [] : nounPhrase(tree, head).filter((w) => w > i);
  if (head !== undefined && words[0] === i + 1) return { words, head };
  return untilComma(tree, i);
}

/** The nominal from behind the verb to the next comma or stop, whatever the tree makes of it. */
function untilComma(tree: Tree, i: number): Subject | null {
  const rest = tree.tokens.findIndex((token, j) => j > i && /^[,.:;"“”]$/.test(token.form));
  const words = range(i + 1, (rest < 0 ? tree.tokens.length : rest) - 1);
  const named = words.filter((w) => /^(PROPN|NOUN|PRON)$/.test(tree.token(w).upos));
  const other = words.some((w) => /^(VERB|AUX|SCONJ)$/.test(tree.token(w).upos));
  const first = words[0];
  if (first === undefined || other || /^ADP$/.test(tree.token(first).upos)) return null;
  const head = named.at(0);
  return head === undefined ? null : { words, head };
}

/**
 * The same formula without marks: "..., experts say.", "..., said Kim, ...". Taken by its commas,
 * since trees often take speaker and cue for a part of what is said.
 */
export function asideOf(tree: Tree, i: number, stance: Stance): Draft | null {
  const verb = tree.token(i);
  if (!isFiniteHere(tree, i) || stance === 'asks' || stance === 'intends') return null;
  if (tree.childrenBy(i, 'ccomp', 'xcomp', 'obj').some((c) => c > i && !isNoun(tree, c)))
    return null;
  if (closesSubject(tree, i)) return null;
  const near = nominalBefore(tree, i);
  const isWhole = tree.tokens[(near[0] ?? 0) - 1]?.form === ',';
  const before = isWhole ? near : (betweenCommas(tree, i) ?? near);
  const subject = before.length > 0 ? spokenBy(tree, i, before) : inverted(tree, i);
  if (!subject) return null;
  const start = Math.min(subject.words[0] ?? i, i);
  const end = Math.max(subject.words.at(-1) ?? i, i);
  const next = tree.tokens[end + 1];
  const last = lastBeforeAside(tree, start);
  if (last < 0 || !closes(next, tree.tokens[end + 2])) return null;
  const goesOn = next?.form === ',' && before.length > 0;
  const content = [...range(0, last), ...(goesOn ? range(end + 2, tree.tokens.length - 1) : [])];
  if (!content.some((w) => /^(VERB|AUX)$/.test(tree.token(w).upos))) return null;
  return {
    sentence: tree.sentence.index,
    source: [tree.spanOf(subject.words)],
    sourceHead: subject.head,
    cue: [tree.spanOf(cueGroup(tree, i).filter((w) => w >= start && !subject.words.includes(w)))],
    content: runs(tree, content),
    stance,
    rule: `verb:${verb.lemma}:clause`,
  };
}

/** ", people close to the hosts say,": the words from the comma to the verb, if none is a verb. */
function betweenCommas(tree: Tree, i: number): number[] | null {
  if (!/^[,.]$/.test(tree.tokens[i + 1]?.form ?? '')) return null;
  const comma = tree.tokens.findLastIndex(({ form }, j) => j < i && form === ',');
  const words = range(comma + 1, i - 1);
  const first = words[0];
  if (comma < 0 || first === undefined || words.length > LONGEST_ASIDE) return null;
  const isNominal = words.every((w) => !/^(VERB|AUX|SCONJ|CCONJ|PUNCT)$/.test(tree.token(w).upos));
  const opens = /^(DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.token(first).upos);
  const named = words.some((w) => /^(NOUN|PROPN|PRON)$/.test(tree.token(w).upos));
  return isNominal && opens && named ? words : null;
}

/** A speaker set between commas is no longer than this, in tokens. */
const LONGEST_ASIDE = 12;

/** Finite, or a past participle with a subject and no auxiliary: the past tense misread. */
function isFiniteHere(tree: Tree, i: number): boolean {
  const verb = tree.token(i);
  if (hasFeature(verb, 'VerbForm', 'Fin')) return true;
  return (
    hasFeature(verb, 'Tense', 'Past') && tree.childBy(i, 'nsubj') >= 0 && tree.childBy(i, 'aux') < 0
  );
}

/** "The minister, who had been away, told ...": the comma before the verb closes an aside of its subject. */
function closesSubject(tree: Tree, i: number): boolean {
  const subject = tree.childrenBy(i, 'nsubj').findLast((c) => c < i);
  if (subject === undefined || tree.tokens[i - 1]?.form !== ',') return false;
  const words = tree.subtree(subject);
  return (words.at(-1) ?? 0) >= i - 2 && words.length > 2;
}

/** The last token before the comma that opens an aside, the mark of a quotation included, or -1. */
function lastBeforeAside(tree: Tree, start: number): number {
  const [before, mark] = [tree.tokens[start - 2]?.form ?? '', tree.tokens[start - 1]?.form ?? ''];
  if (mark === ',') return start - 2;
  return /^["”’']+$/.test(mark) && /^[,?!]$/.test(before) ? start - 1 : -1;
}

function isNoun(tree: Tree, i: number): boolean {
  return /^(NOUN|PROPN|PRON)$/.test(tree.token(i).upos) && tree.childBy(i, 'nsubj', 'mark') < 0;
}

/** The nominal before the verb, with what the tree adds in front of it: "Rossi, a lawyer,". */
function spokenBy(tree: Tree, i: number, before: readonly number[]): Subject | null {
  const head = headOf(tree, before);
  const subject = tree.childBy(i, 'nsubj');
  const phrase = subject < 0 ? [] : nounPhrase(tree, subject);
  const last = before.at(-1) ?? -1;
  const isWhole = phrase.includes(last) && phrase[0] !== 0;
  return isWhole ? { words: phrase, head: subject } : { words: before, head };
}

/** What may follow the formula: nothing, a stop, a comma, or when and where it was said. */
function closes(next: Token | undefined, second: Token | undefined): boolean {
  if (!next || /^[,.;]$/.test(next.form)) return true;
  if (/^(in|on|at|during|after|to|from|by|last|this|yesterday|today)$/i.test(next.form))
    return true;
  return next.upos === 'PROPN' && (!second || /^[,.]$/.test(second.form));
}
