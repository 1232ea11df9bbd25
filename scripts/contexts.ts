/**
 * How well cue words find contexts: precision and recall on the sentences of `training/examples`,
 * whose column `context` names the contexts that come first to mind, beside a classifier over the
 * lemmas of the same sentences, cross-validated. Prints the table of `docs/method-contexts.md`.
 *
 *     node -C source --import tsx scripts/contexts.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { CONTEXTS, type Context, sentenceContexts, type Token } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';

const FOLDER = 'training/examples/';
const FOLDS = 5;
/** Sentences annotated in one call. */
const BATCH = 40;
/** Passes over the training rows, step and weight decay of the classifier. */
const [EPOCHS, STEP, DECAY] = [12, 0.2, 1e-5];

interface Row {
  readonly text: string;
  readonly contexts: ReadonlySet<string>;
  readonly tokens: readonly Token[];
}

/** Sentences with their contexts; one that is marked for several pairs counts once. */
function readRows(): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))) {
    const [header = '', ...lines] = readFileSync(FOLDER + file, 'utf8')
      .trim()
      .split('\n');
    const columns = header.split('\t');
    for (const line of lines) {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const text = cell('sentence').replaceAll(/<\/?[ar]>/g, '');
      const known = rows.get(text) ?? new Set<string>();
      for (const context of cell('context').split(',')) if (context) known.add(context);
      rows.set(text, known);
    }
  }
  return rows;
}

const coder = await loadCoder();
const texts = [...readRows()];
const rows: Row[] = [];
for (let from = 0; from < texts.length; from += BATCH) {
  const batch = texts.slice(from, from + BATCH);
  const { sentences } = await coder.annotate(batch.map(([text]) => text).join('\n\n'));
  let at = 0;
  for (const [text, contexts] of batch) {
    const [start, end] = [at, at + text.length];
    const own = sentences.filter(({ span }) => span[0] >= start && span[0] < end);
    rows.push({ text, contexts, tokens: own.flatMap(({ tokens }) => tokens) });
    at = end + 2;
  }
}

class Counts {
  hits = 0;
  found = 0;
  there = 0;
  add(found: boolean, there: boolean): void {
    this.found += Number(found);
    this.there += Number(there);
    this.hits += Number(found && there);
  }
  get precision(): number {
    return this.hits / Math.max(this.found, 1);
  }
  get recall(): number {
    return this.hits / Math.max(this.there, 1);
  }
  get f1(): number {
    return (2 * this.hits) / Math.max(this.found + this.there, 1);
  }
}

function tally(answers: readonly ReadonlySet<string>[]): Map<Context | 'all', Counts> {
  const table = new Map<Context | 'all', Counts>();
  const all = new Counts();
  for (const context of CONTEXTS) {
    const counts = new Counts();
    rows.forEach((row, i) => {
      counts.add(answers[i]!.has(context), row.contexts.has(context));
      all.add(answers[i]!.has(context), row.contexts.has(context));
    });
    table.set(context, counts);
  }
  return table.set('all', all);
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/** One-against-all logistic regression over the lemmas of content words. */
function learned(): ReadonlySet<string>[] {
  const features = rows.map(({ tokens }) => [
    ...new Set(tokens.flatMap((t) => (CONTENT.has(t.upos) ? [t.lemma.toLowerCase()] : []))),
  ]);
  const answers = rows.map(() => new Set<string>());
  for (let fold = 0; fold < FOLDS; fold++) {
    for (const context of CONTEXTS) {
      const weights = new Map<string, number>();
      const score = (words: readonly string[]) =>
        words.reduce((sum, word) => sum + (weights.get(word) ?? 0), weights.get('') ?? -2);
      for (let epoch = 0; epoch < EPOCHS; epoch++) {
        for (let i = 0; i < rows.length; i++) {
          if (i % FOLDS === fold) continue;
          const words = features[i]!;
          const wrong = Number(rows[i]!.contexts.has(context)) - 1 / (1 + Math.exp(-score(words)));
          if (Math.abs(wrong) < 0.01) continue;
          for (const word of ['', ...words]) {
            const weight = weights.get(word) ?? (word === '' ? -2 : 0);
            weights.set(word, weight * (1 - DECAY) + STEP * wrong);
          }
        }
      }
      for (let i = fold; i < rows.length; i += FOLDS) {
        if (score(features[i]!) > 0) answers[i]!.add(context);
      }
    }
  }
  return answers;
}

const cues = rows.map(({ tokens }) => new Set<string>(sentenceContexts(tokens, coder.codebook)));
const [byCues, byModel] = [tally(cues), tally(learned())];
const cell = (value: number) => (100 * value).toFixed(0).padStart(3);
const line = (context: string, a: Counts, b: Counts) =>
  `| ${context} | ${a.there} | ${cell(a.precision)} | ${cell(a.recall)} | ${cell(a.f1)} | ${cell(b.precision)} | ${cell(b.recall)} | ${cell(b.f1)} |\n`;
process.stdout.write(`${rows.length} sentences\n\n`);
process.stdout.write('| context | sentences | cues P | R | F1 | classifier P | R | F1 |\n');
process.stdout.write('|---|---|---|---|---|---|---|---|\n');
for (const [context, counts] of byCues) {
  process.stdout.write(line(context, counts, byModel.get(context)!));
}
const missing = process.argv[2];
if (missing) {
  rows.forEach(({ text, contexts }, i) => {
    if (contexts.has(missing) !== cues[i]!.has(missing)) {
      process.stdout.write(`${contexts.has(missing) ? 'missed ' : 'invented'}  ${text}\n`);
    }
  });
}
