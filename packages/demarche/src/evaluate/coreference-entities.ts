import type { ConlluSentence } from './conllu.js';
import { type Refusal, refusal } from './refusal.js';

/**
 * A mention of an entity, as `Entity=` in MISC marks it: words `[start, end)` of one sentence,
 * both from 0, the sentence counted within its document.
 */
export interface EntityMention {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Mentions of one group refer to the same. */
  readonly group: string;
  /** "person", "place" …; empty if the file gives none. */
  readonly kind: string;
}

export interface EntityReading {
  readonly mentions: readonly EntityMention[];
  readonly refused: readonly Refusal[];
}

/** Which `-`-parted field of an opening bracket holds what, as `# global.Entity` says. */
export interface EntityFields {
  readonly group: number;
  readonly kind: number;
}

/** CorefUD 1.0 calls the group "eid", GUM "GRP". */
export function entityFields(comments: readonly string[], before?: EntityFields): EntityFields {
  const header = comments
    .map((comment) => /^# ?global\.Entity ?= ?(\S+)/.exec(comment)?.[1])
    .find((found) => found !== undefined);
  if (header === undefined) return before ?? { group: 0, kind: 1 };
  const names = header.split('-');
  const group = names.findIndex((name) => name === 'eid' || name === 'GRP');
  return { group: Math.max(group, 0), kind: names.indexOf('etype') };
}

interface Bracket {
  readonly opens: boolean;
  readonly closes: boolean;
  /** What stands in it: all fields where it opens, the group where it closes. */
  readonly body: string;
}

/** "(7-abstract-new(3-person)" → an opening one and one that opens and closes. */
export function brackets(value: string): Bracket[] | null {
  const found: Bracket[] = [];
  let from = 0;
  while (from < value.length) {
    const opens = value[from] === '(';
    const start = opens ? from + 1 : from;
    let end = start;
    while (end < value.length && value[end] !== '(' && value[end] !== ')') end++;
    const closes = value[end] === ')';
    if (end === start || (!opens && !closes)) return null;
    found.push({ opens, closes, body: value.slice(start, end) });
    from = closes ? end + 1 : end;
  }
  return found;
}

interface Open {
  readonly group: string;
  readonly kind: string;
  readonly start: number;
}

/**
 * The mentions of a document. Of a mention in several pieces (`[1/2]`) each piece is left out; a
 * bracket that nothing opens, or that nothing closes in its sentence, is refused.
 */
export function readEntities(sentences: readonly ConlluSentence[], file: string): EntityReading {
  const mentions: EntityMention[] = [];
  const refused: Refusal[] = [];
  let fields: EntityFields | undefined;
  sentences.forEach((sentence, index) => {
    fields = entityFields(sentence.comments, fields);
    const problem = readSentence(sentence, index, fields, mentions);
    if (problem !== null) refused.push(refusal(file, sentence.line, problem, entityOf(sentence)));
  });
  return { mentions: inOrder(mentions), refused };
}

const entityOf = ({ words }: ConlluSentence): string =>
  words.map(({ misc }) => entityValue(misc)).join(' ');

const entityValue = (misc: string): string =>
  misc
    .split('|')
    .find((part) => part.startsWith('Entity='))
    ?.slice('Entity='.length) ?? '';

function readSentence(
  { words }: ConlluSentence,
  sentence: number,
  fields: EntityFields,
  mentions: EntityMention[],
): string | null {
  const open: Open[] = [];
  for (const [at, { misc }] of words.entries()) {
    const found = brackets(entityValue(misc));
    if (found === null) return `word ${at + 1}: Entity is not a list of "(…", "…)" and "(…)"`;
    for (const bracket of found) {
      if (bracket.opens) open.push(opening(bracket.body, at, fields));
      if (!bracket.closes) continue;
      const group = bracket.opens ? open.at(-1)!.group : bracket.body;
      const last = open.findLastIndex((other) => other.group === group);
      if (last < 0) return `word ${at + 1}: entity "${group}" is closed and was not opened`;
      const [{ start, kind }] = open.splice(last, 1) as [Open];
      if (!group.includes('[')) mentions.push({ sentence, start, end: at + 1, group, kind });
    }
  }
  return open.length === 0 ? null : `entity "${open[0]!.group}" is opened and not closed`;
}

function opening(body: string, start: number, { group, kind }: EntityFields): Open {
  const parts = body.split('-');
  return { group: parts[group] ?? body, kind: parts[kind] ?? '', start };
}

/** Text order, the longer of two that start together first: as brackets nest. */
export function inOrder<M extends Pick<EntityMention, 'sentence' | 'start' | 'end'>>(
  mentions: readonly M[],
): M[] {
  return mentions.toSorted((a, b) => a.sentence - b.sentence || a.start - b.start || b.end - a.end);
}

/** Header for what `entityValues` writes. */
export const ENTITY_HEADER = '# global.Entity = eid-etype-head';

/**
 * The value of `Entity=` for each word of a sentence, "" where there is none: CorefUD's brackets
 * with entity id, type and the head's place in the mention, from 1.
 *
 * @param mentions of the sentence; `head` is a word index of the sentence, from 0
 */
export function entityValues(
  mentions: readonly (Omit<EntityMention, 'sentence'> & { readonly head: number })[],
  words: number,
): string[] {
  const alone: string[] = new Array(words).fill('');
  const opened: string[] = new Array(words).fill('');
  const closed: string[] = new Array(words).fill('');
  const ordered = inOrder(mentions.map((mention) => ({ ...mention, sentence: 0 })));
  for (const { start, end, group, kind, head } of ordered) {
    const body = `(${group}-${kind}-${head - start + 1}`;
    if (end - start === 1) alone[start] += `${body})`;
    else opened[start] += body;
  }
  // Of those that end together the last to open closes first.
  for (const { start, end, group } of ordered.toReversed())
    if (end - start > 1) closed[end - 1] += `${group})`;
  // A bracket that closes can't follow one that stays open: of two that cross, the end comes first.
  return opened.map((open, i) =>
    closed[i] === '' ? open + alone[i]! : alone[i]! + closed[i]! + open,
  );
}
