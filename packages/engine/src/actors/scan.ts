import type { Document, Sentence } from '../document.js';
import type { NounForm, Sense } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Hit, NameIndex } from '../knowledge/name-index.js';
import { type Piece, piecesOf } from '../knowledge/pieces.js';
import { Tree } from '../syntax/tree.js';

/** Tokens `[start, end)` that a table knows, with all it may stand for there. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

export interface NounHit extends NounForm {
  readonly start: number;
  readonly end: number;
}

/** A sentence with what the tables know in it. Hits do not overlap hits of their own kind. */
export interface Scanned {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly names: readonly NameHit[];
  readonly nouns: readonly NounHit[];
}

interface PlacedPiece extends Piece {
  readonly token: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** A piece that no name holds: what no name goes across. */
const BARRIER = '\u0000';
const NONE: readonly Piece[] = [];

/** One scan serves mentions and places of the same document. */
const scans = new WeakMap<
  Document,
  { readonly knowledge: Knowledge; readonly scanned: Scanned[] }
>();

/** Names and role nouns of all sentences, the longest match first, from left to right. */
export function scan(doc: Document, knowledge: Knowledge): readonly Scanned[] {
  const known = scans.get(doc);
  if (known?.knowledge === knowledge) return known.scanned;
  const scanned = doc.sentences.map((sentence) => scanSentence(sentence, knowledge));
  scans.set(doc, { knowledge, scanned });
  return scanned;
}

function scanSentence(sentence: Sentence, knowledge: Knowledge): Scanned {
  const pieces = placed(sentence);
  const names = namesOf(knowledge.names, pieces, sentence).filter(
    (hit) => isNominal(hit, sentence) && !isHalfOfName(hit, sentence),
  );
  const nouns = longest(knowledge.nouns, pieces)
    .filter((hit) => isNounLike(hit, sentence) && !isSurname(hit, sentence, knowledge))
    .map(({ start, end, values }) => ({ start, end, ...values[0]! }));
  return {
    sentence,
    tree: new Tree(sentence),
    names: names.map(({ start, end, values }) => ({ start, end, senses: values })),
    nouns,
  };
}

/** Hyphens, the unbreakable one too, and the slash. */
const JOINT = /^[-‐‑/]$/;
const POSSESSIVE = /^['’]s?$/;

/** Words inside a name may be joined by a hyphen; commas, quotes and the possessive end one. */
function placed({ tokens }: Sentence): PlacedPiece[] {
  const all: PlacedPiece[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const { form, deprel } = tokens[token]!;
    if (JOINT.test(form)) continue;
    const pieces = deprel === 'punct' || POSSESSIVE.test(form) ? NONE : piecesOf(form);
    if (pieces.length === 0)
      all.push({ key: BARRIER, written: '', token, first: true, last: true });
    for (let i = 0; i < pieces.length; i++) {
      const { key, written } = pieces[i]!;
      all.push({ key, written, token, first: i === 0, last: i === pieces.length - 1 });
    }
  }
  return all;
}

/** Names, with those that hold a possessive ("People's Republic of China") before what they hold. */
function namesOf(
  index: NameIndex<Sense>,
  pieces: readonly PlacedPiece[],
  { tokens }: Sentence,
): readonly RawHit<Sense>[] {
  const plain = longest(index, pieces);
  if (!tokens.some(({ form }) => POSSESSIVE.test(form))) return plain;
  const owning = longest(index, withPossessives(pieces, tokens)).filter((hit) =>
    tokens.slice(hit.start, hit.end - 1).some(({ form }) => POSSESSIVE.test(form)),
  );
  const free = plain.filter((hit) => !owning.some((o) => o.start < hit.end && hit.start < o.end));
  return [...free, ...owning].sort((a, b) => a.start - b.start);
}

/** "People" and "'s" as the one piece that they are in the tables: "peoples". */
function withPossessives(
  pieces: readonly PlacedPiece[],
  tokens: Sentence['tokens'],
): readonly PlacedPiece[] {
  const joined: PlacedPiece[] = [];
  for (const piece of pieces) {
    const { form } = tokens[piece.token]!;
    const before = joined.at(-1);
    if (before && POSSESSIVE.test(form)) {
      const s = form.length > 1 ? 's' : '';
      joined[joined.length - 1] = { ...before, key: before.key + s, written: before.written + s };
    } else joined.push(piece);
  }
  return joined;
}

interface RawHit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

function longest<T>(index: NameIndex<T>, pieces: readonly PlacedPiece[]): RawHit<T>[] {
  const found: RawHit<T>[] = [];
  for (let i = 0; i < pieces.length; ) {
    const hit = hitAt(index, pieces, i);
    const next = hit && pieces[i]!.key === 'the' ? hitAt(index, pieces, i + 1) : undefined;
    if (hit && !(next && next.end > hit.end)) {
      const last = pieces[hit.end - 1]!;
      found.push({ start: pieces[i]!.token, end: last.token + 1, values: hit.values });
      i = hit.end;
    } else i++;
  }
  return found;
}

/** "the West" in "the West Bank" is none: an article does not make a name longer. */
function hitAt<T>(
  index: NameIndex<T>,
  pieces: readonly PlacedPiece[],
  i: number,
): Hit<T> | undefined {
  if (!pieces[i]?.first) return undefined;
  return index.hits(pieces, i).find(({ end }) => pieces[end - 1]!.last);
}

const NOMINAL = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'NUM', 'INTJ', 'SYM']);
const NOUN_LIKE = new Set(['PROPN', 'NOUN', 'ADJ', 'X', 'PRON']);

/** One word alone must be tagged as a noun, name or adjective: "WHO" the question is none. */
function isNominal({ start, end }: RawHit<unknown>, { tokens }: Sentence): boolean {
  const { form, upos } = tokens[start]!;
  if (end - start > 1 || NOMINAL.has(upos)) return true;
  // "US" is no pronoun where other words are in small letters.
  return /^\p{Lu}{2,}$/u.test(form) && tokens.some((token) => /^\p{Ll}{3,}/u.test(token.form));
}

/** "Kara-Lindqvist": a town that a hyphen joins to another name is no town. */
function isHalfOfName({ start, end, values }: RawHit<Sense>, { tokens }: Sentence): boolean {
  if (end - start > 1 || values.some(({ as }) => as !== 'city' && as !== 'region')) return false;
  const joins = (joint: number, other: number) =>
    /^[-‐‑]$/.test(tokens[joint]?.form ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(tokens[other]?.form ?? '') &&
    tokens[joint]!.span[0] === tokens[joint - 1]!.span[1] &&
    tokens[joint]!.span[1] === tokens[joint + 1]?.span[0];
  return joins(end, end + 1) || (start > 1 && joins(start - 1, start - 2));
}

function isNounLike({ start, end }: RawHit<unknown>, { tokens }: Sentence): boolean {
  const last = tokens[end - 1]!;
  if (end - start > 1) return true;
  return NOUN_LIKE.has(last.upos) && last.deprel !== 'det';
}

/** "Julie Bishop": after a given name a capitalised noun is a family name. */
function isSurname(
  { start, end }: RawHit<unknown>,
  { tokens }: Sentence,
  knowledge: Knowledge,
): boolean {
  if (end - start > 1 || start === 0 || !/^\p{Lu}\p{Ll}/u.test(tokens[start]!.form)) return false;
  const before = piecesOf(tokens[start - 1]!.form)[0]?.key ?? '';
  return tokens[start - 1]!.upos === 'PROPN' && knowledge.givenNames.has(before);
}

/** The token of a range whose head lies outside it; the last of several. */
export function headOf(tree: Tree, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const { head } = tree.token(i);
    if ((head < start || head >= end) && tree.token(i).deprel !== 'punct') return i;
  }
  return end - 1;
}
