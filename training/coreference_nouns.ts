/**
 * Counts what kind of thing each noun heads a mention of, in the part of GUM whose texts are free,
 * and writes the nouns that are of one kind to the engine.
 *
 *     node -C source --import tsx training/coreference_nouns.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readConllu } from '../packages/demarche/src/evaluate/conllu.ts';
import { readEntities } from '../packages/demarche/src/evaluate/coreference-entities.ts';
import { Genres } from '../packages/demarche/src/evaluate/genre.ts';
import { ENTITY_KINDS, type EntityKind } from '../packages/engine/src/names/chains/mention.ts';
import { FREE_GENRES } from './coreference_genres.ts';

const TREEBANK = '../shared/data/treebank/gum-train.conllu';
const TARGET = 'packages/engine/src/names/chains/noun-kinds.ts';
/** A noun is listed if it is met at least so often, and of one kind so often. */
const LEAST = 2;
const SHARE = 0.65;

const { sentences } = readConllu(readFileSync(TREEBANK, 'utf8'), TREEBANK);
const genres = new Genres();
const free = sentences.filter(({ comments }) => FREE_GENRES.has(genres.of(comments)));
const counts = new Map<string, Map<EntityKind, number>>();
for (const { sentence, start, end, kind } of readEntities(free, TREEBANK).mentions) {
  const { words } = free[sentence]!;
  const isHead = (i: number) => words[i]!.head < start || words[i]!.head >= end;
  const heads = words.flatMap(({ upos }, i) =>
    i >= start && i < end && isHead(i) && upos === 'NOUN' ? [i] : [],
  );
  const known = ENTITY_KINDS.find((name) => name === kind);
  if (heads.length !== 1 || !known) continue;
  const lemma = words[heads[0]!]!.lemma.toLowerCase();
  const own = counts.get(lemma) ?? new Map<EntityKind, number>();
  own.set(known, (own.get(known) ?? 0) + 1);
  counts.set(lemma, own);
}

const listed = new Map<EntityKind, string[]>(ENTITY_KINDS.map((kind) => [kind, []]));
for (const [lemma, own] of counts) {
  const total = [...own.values()].reduce((sum, n) => sum + n, 0);
  const [kind, most] = [...own].sort((a, b) => b[1] - a[1])[0]!;
  if (total >= LEAST && most / total >= SHARE && /^[a-z-]+$/.test(lemma))
    listed.get(kind)!.push(lemma);
}
const lines = [...listed].map(([kind, lemmas]) => `  ${kind}:\n${wrapped(lemmas.sort())},`);
writeFileSync(
  TARGET,
  `import type { EntityKind } from './mention.js';

// Made by training/coreference_nouns.ts; not written by hand.

/**
 * Nouns that mostly are of one kind, by lemma. Counted in the entity annotation of GUM's genres with
 * free texts (Zeldes 2017; annotation CC BY 4.0, github.com/amir-zeldes/gum).
 */
const LISTED: Readonly<Record<EntityKind, string>> = {
${lines.join('\n')}
};

export const NOUN_KINDS: ReadonlyMap<string, EntityKind> = new Map(
  (Object.entries(LISTED) as [EntityKind, string][]).flatMap(([kind, lemmas]) =>
    lemmas.split(' ').map((lemma) => [lemma, kind] as const),
  ),
);
`,
);

/** Lines of at most 90 letters, as a sum of strings. */
function wrapped(lemmas: readonly string[]): string {
  const lines: string[] = [''];
  for (const lemma of lemmas) {
    if (lines.at(-1)!.length + lemma.length > 88) lines.push('');
    lines.push(`${lines.pop()}${lemma} `);
  }
  const joined = lines.map((line, i) => `    '${i === lines.length - 1 ? line.trimEnd() : line}'`);
  return joined.join(' +\n');
}
