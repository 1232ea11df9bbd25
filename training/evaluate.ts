/**
 * Scores of the shipped model, run as it ships, on the development halves with gold tokens:
 * `node -C source --import tsx training/evaluate.ts [--data ../shared/data] [--model FILE]`.
 * One JSON line a set: UPOS, joint tags, lemmas, UAS, LAS in percent of words, names F1. The last
 * set is news wire never trained on, from raw text: names compared as (kind, words) an article, with
 * the entity tags that came with the texts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { type Annotation, type Annotator, loadAnnotator } from '@demarche/engine';
import { segment } from '../packages/engine/src/text/segment.js';

interface Gold {
  readonly id: string;
  readonly genre: string;
  /** CoNLL-U columns of the words. */
  readonly words: readonly (readonly string[])[];
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: 'packages/engine/models/annotator.bin' },
  },
});

const annotator = await loadAnnotator({
  annotator: readFileSync(values.model),
  wasm: readFileSync(
    createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  ),
});

/** Features that the joint tags keep; `training/settings.py` has the same list. */
const FEATS = new Set(
  'Case Definite Degree Gender Mood Number NumType Person Polarity Poss PronType Reflex Tense VerbForm Voice'.split(
    ' ',
  ),
);

function readConllu(path: string): Gold[] {
  const found: Gold[] = [];
  let genre = '';
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    genre = lines.find((l) => l.startsWith('# meta::genre'))?.split('= ')[1] ?? genre;
    const id = lines.find((l) => l.startsWith('# sent_id'))?.split('= ')[1] ?? '';
    const words = lines.map((l) => l.split('\t')).filter((c) => /^\d+$/.test(c[0] ?? ''));
    if (words.length > 0) found.push({ id, genre, words });
  }
  return found;
}

/** Names by sentence id, as `kind start end`. */
function readNames(path: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    const id = lines.find((l) => l.startsWith('# sent_id'))?.split('= ')[1];
    const tags = lines.filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t')[2] ?? 'O');
    if (id) found.set(id, iob2Spans(tags));
  }
  return found;
}

function iob2Spans(tags: readonly string[]): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < tags.length; i++) {
    const kind = tags[i]!.slice(2);
    if (!tags[i]!.startsWith('B-') || !['PER', 'ORG', 'LOC'].includes(kind)) continue;
    let end = i + 1;
    while (tags[end] === `I-${kind}`) end++;
    spans.add(`${kind} ${i} ${end}`);
  }
  return spans;
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, amount: number | boolean = 1): void {
    this.#counts.set(name, this.of(name) + Number(amount));
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  percent(name: string, whole = 'words'): number {
    return Math.round((1e4 * this.of(name)) / Math.max(1, this.of(whole))) / 100;
  }
}

function countWords(gold: Gold, found: Annotation, tally: Tally): void {
  gold.words.forEach((columns, i) => {
    const feats = columns[5]!.split('|').filter((f) => FEATS.has(f.split('=')[0]!));
    const upos = columns[3] === found.upos[i];
    const head = Number(columns[6]) - 1 === found.heads[i];
    tally.add('words');
    tally.add('upos', upos);
    tally.add('tag', upos && (feats.join('|') || '_') === found.feats[i]);
    tally.add('lemma', columns[2] === '_' || columns[2] === found.lemmas[i]);
    tally.add('uas', head);
    tally.add('las', head && columns[7] === found.deprels[i]);
  });
}

function countNames(gold: ReadonlySet<string>, found: Annotation, tally: Tally): void {
  const names = found.names.map((n) => `${n.kind} ${n.start} ${n.end}`);
  tally.add('names gold', gold.size);
  tally.add('names found', names.length);
  tally.add('names right', names.filter((n) => gold.has(n)).length);
}

async function score(
  annotator: Annotator,
  sentences: readonly Gold[],
  names?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Record<string, number>> {
  const annotations = await annotator.annotate(sentences.map((s) => s.words.map((w) => w[1]!)));
  const tally = new Tally();
  sentences.forEach((gold, i) => {
    countWords(gold, annotations[i]!, tally);
    const named = names?.get(gold.id);
    if (named) countNames(named, annotations[i]!, tally);
  });
  const figures = ['upos', 'tag', 'lemma', 'uas', 'las'].map((name) => [name, tally.percent(name)]);
  if (names) {
    const total = tally.of('names gold') + tally.of('names found');
    figures.push(['names', Math.round((2e4 * tally.of('names right')) / total) / 100]);
  }
  return { words: tally.of('words'), ...Object.fromEntries(figures) };
}

const WIRE_KINDS: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  LOCATION: 'LOC',
};

/** Names as `kind words`, each with the times it occurs. */
function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function scoreWire(annotator: Annotator, path: string): Promise<Record<string, number>> {
  const tally = new Tally();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const article = JSON.parse(line) as { text: string; entities: [string, string][] };
    const gold = article.entities
      .filter(([kind]) => kind in WIRE_KINDS)
      .map(([kind, words]) => `${WIRE_KINDS[kind]} ${words.replace(/\s/g, '')}`);
    const sentences = segment(article.text).sentences.map((s) => s.tokens.map((t) => t.form));
    const annotations = await annotator.annotate(sentences);
    const found = annotations.flatMap(({ names }, i) =>
      names.map((n) => `${n.kind} ${sentences[i]!.slice(n.start, n.end).join('')}`),
    );
    const expected = counted(gold);
    tally.add('names gold', gold.length);
    tally.add('names found', found.length);
    for (const [name, n] of counted(found)) {
      tally.add('names right', Math.min(n, expected.get(name) ?? 0));
    }
  }
  const right = tally.of('names right');
  const total = tally.of('names gold') + tally.of('names found');
  return { names: Math.round((2e4 * right) / total) / 100 };
}

const treebank = `${values.data}/treebank`;
const gum = readConllu(`${treebank}/gum-dev.conllu`);
const ofGenres = (...genres: string[]) => gum.filter((s) => genres.includes(s.genre));
const sets = {
  ewt: await score(
    annotator,
    readConllu(`${treebank}/ewt-dev.conllu`),
    readNames(`${values.data}/names/ewt-dev.iob2`),
  ),
  gum: await score(annotator, gum),
  'gum news+interview': await score(annotator, ofGenres('news', 'interview')),
  'gum news': await score(annotator, ofGenres('news')),
  'ap-nyt-1998': await scoreWire(annotator, `${values.data}/news/ap-nyt-1998.jsonl`),
};
console.log(`model ${annotator.hash}`);
for (const [name, figures] of Object.entries(sets)) console.log(name, JSON.stringify(figures));
