/**
 * Learns the weights that rank antecedents (packages/engine/src/names/chains) from the part of GUM
 * whose texts are free, annotated by the shipped annotator:
 *
 *     node -C source --import tsx training/coreference.ts [--held-out]
 *
 * With `--held-out` every fifth document is kept back and scored after each epoch, and nothing is
 * written: this is how the settings below were chosen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCoder } from '@demarche/engine/node';
import { readConllu } from '../packages/demarche/src/evaluate/conllu.ts';
import {
  type CoreferenceDocument,
  readCoreference,
} from '../packages/demarche/src/evaluate/coreference-documents.ts';
import { CoreferenceTally } from '../packages/demarche/src/evaluate/coreference-scores.ts';
import {
  LINK_BASES,
  LINK_TEMPLATES,
  NEW_BASES,
  NEW_TEMPLATES,
  SLOTS,
} from '../packages/engine/src/names/chains/link-features.ts';
import { type ChainMention, MENTION_CLASSES } from '../packages/engine/src/names/chains/mention.ts';
import { voicesOf } from '../packages/engine/src/names/chains/quotes.ts';
import {
  bestBy,
  type Choice,
  type Chooser,
  linkMentions,
  scoreOf,
} from '../packages/engine/src/names/chains/ranker.ts';
import { readMentions } from '../packages/engine/src/names/chains/read-mentions.ts';
import { Tree } from '../packages/engine/src/syntax/tree.ts';
import { FREE_GENRES } from './coreference_genres.ts';

const TREEBANK = '../shared/data/treebank/gum-train.conllu';
const TARGET = 'packages/engine/src/names/chains/weights.ts';
const { values: options } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    epochs: { type: 'string', default: '8' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
const extra = Object.fromEntries(options.set.map((s) => s.split('=')));
const num = (name: string, value: number) =>
  extra[name] === undefined ? value : Number(extra[name]);

/** Step of AdaGrad, pull towards 0, and what each mistake costs (Durrett & Klein 2013). */
const STEP = num('step', 0.2);
const PULL = num('pull', 0.00001);
const COSTS = { missedLink: num('fn', 3), falseLink: num('fa', 0.2), wrongLink: num('wl', 1) };
const EPOCHS = Number(options.epochs);

interface Example {
  readonly source: CoreferenceDocument;
  readonly trees: readonly Tree[];
  readonly mentions: readonly ChainMention[];
  /** By mention: its group in the gold, or null. */
  readonly groups: readonly (string | null)[];
}

const coder = await loadCoder();
const { sentences } = readConllu(readFileSync(TREEBANK, 'utf8'), TREEBANK);
const { documents } = await readCoreference(sentences, TREEBANK, coder.annotator);
const free = documents.filter(({ genre }) => FREE_GENRES.has(genre)).map(exampleOf);
const isHeldOut = (i: number) => options['held-out'] && i % 5 === 4;
const learned = free.filter((_, i) => !isHeldOut(i));
const kept = free.filter((_, i) => isHeldOut(i));

function exampleOf(source: CoreferenceDocument): Example {
  const { document, speakers, gold } = source;
  const trees = document.sentences.map((sentence) => new Tree(sentence));
  const mentions = readMentions(
    document,
    trees,
    voicesOf(document, trees, speakers),
    coder.knowledge,
  );
  const groupOf = new Map(gold.map((m) => [`${m.sentence} ${m.start} ${m.end}`, m.group]));
  const groups = mentions.map((m) => groupOf.get(`${m.sentence} ${m.start} ${m.end}`) ?? null);
  return { source, trees, mentions, groups };
}

const weights = new Float64Array(SLOTS);
const squares = new Float64Array(SLOTS).fill(1e-6);

/** Raises the right choices against the others; goes on with the best by the weights so far. */
function learner({ groups }: Example): Chooser {
  const best = bestBy(weights as unknown as Float32Array);
  return (mention, choices) => {
    const group = groups[mention.index]!;
    const isRight = choices.map(
      ({ earlier }) => earlier !== null && group !== null && groups[earlier.index] === group,
    );
    const linked = isRight.includes(true);
    if (!linked) isRight[choices.length - 1] = true;
    const scores = choices.map(
      ({ earlier, slots }, i) =>
        scoreOf(slots, weights as unknown as Float32Array) +
        (isRight[i] ? 0 : costOf(earlier, linked)),
    );
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const right = shares.reduce((sum, share, i) => sum + (isRight[i] ? share : 0), 0);
    choices.forEach((choice, i) => {
      const slope = shares[i]! / all - (isRight[i] ? shares[i]! / Math.max(right, 1e-12) : 0);
      if (Math.abs(slope) > 1e-5) update(choice, slope);
    });
    return best(mention, choices);
  };
}

function costOf(earlier: ChainMention | null, linked: boolean): number {
  if (earlier === null) return COSTS.missedLink;
  return linked ? COSTS.wrongLink : COSTS.falseLink;
}

function update({ slots }: Choice, slope: number): void {
  for (const slot of slots) {
    const g = slope + PULL * weights[slot]!;
    squares[slot]! += g * g;
    weights[slot]! -= (STEP * g) / Math.sqrt(squares[slot]!);
  }
}

function score(examples: readonly Example[]): CoreferenceTally {
  const tally = new CoreferenceTally();
  for (const { source, trees, mentions } of examples) {
    const groups = new Map<string, string[]>();
    for (const m of source.gold)
      groups.set(m.group, [...(groups.get(m.group) ?? []), `${m.sentence} ${m.start} ${m.end}`]);
    const ours = linkMentions(
      source.document,
      trees,
      mentions,
      bestBy(weights as unknown as Float32Array),
    ).map((e) => e.mentions.map((m) => `${m.sentence} ${m.start} ${m.end}`));
    tally.add(
      [...groups.values()].filter((g) => g.length > 1),
      ours.filter((g) => g.length > 1),
    );
  }
  return tally;
}

for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (const example of learned)
    linkMentions(example.source.document, example.trees, example.mentions, learner(example));
  const line = (name: string, t: CoreferenceTally) =>
    `${name} ${(100 * t.conll!).toFixed(2)} (mentions ${(100 * t.mentionF!).toFixed(1)})`;
  process.stdout.write(
    `epoch ${epoch}: ${kept.length ? line('held out', score(kept)) : ''} ${epoch % 4 === 0 ? line('learned', score(learned)) : ''}\n`,
  );
}
if (kept.length) {
  const by = new Map<string, Example[]>();
  for (const e of kept) by.set(e.source.genre, [...(by.get(e.source.genre) ?? []), e]);
  for (const [g, es] of by) process.stdout.write(`${g} ${(100 * score(es).conll!).toFixed(1)}; `);
}
if (kept.length) {
  const table = new Map<string, Record<string, number>>();
  for (const { source, trees, mentions, groups } of kept) {
    const best = bestBy(weights as unknown as Float32Array);
    linkMentions(source.document, trees, mentions, (mention, choices) => {
      const choice = best(mention, choices);
      const group = groups[mention.index]!;
      const first = group === null || !groups.slice(0, mention.index).includes(group);
      const row = table.get(mention.class) ?? {
        right: 0,
        wrong: 0,
        missed: 0,
        false: 0,
        newRight: 0,
        outOfReach: 0,
        notAMention: 0,
      };
      table.set(mention.class, row);
      const reach = choices.some(
        (c) => c.earlier && group !== null && groups[c.earlier.index] === group,
      );
      if (!first && !reach) row.outOfReach!++;
      if (group === null) row.notAMention!++;
      if (choice.earlier === null) first ? row.newRight!++ : row.missed!++;
      else if (first) row.false!++;
      else groups[choice.earlier.index] === group ? row.right!++ : row.wrong!++;
      return choice;
    });
  }
  console.table(Object.fromEntries(table));
}
if (!options['held-out']) {
  const tables = [
    ['LINK_WEIGHTS', LINK_TEMPLATES, LINK_BASES],
    ['NEW_WEIGHTS', NEW_TEMPLATES, NEW_BASES],
  ] as const;
  const written = tables.map(([name, templates, bases]) => {
    const rows = templates.map(
      ({ name: template, size }, t) =>
        `  ${JSON.stringify(template).replaceAll('"', template.includes("'") ? '"' : "'")}: [\n${rowsOf(bases[t]!, size)}  ],\n`,
    );
    return `export const ${name}: Weights = {\n${rows.join('')}};\n`;
  });
  writeFileSync(
    TARGET,
    `// Made by training/coreference.ts; not written by hand.

/** By template: a row for each class of the later mention, with a hundredth for each value. */
export type Weights = Readonly<Record<string, readonly string[]>>;

${written.join('\n')}`,
  );
}

function rowsOf(base: number, size: number): string {
  return MENTION_CLASSES.map((_, c) => {
    const row = [...weights.subarray(base + c * size, base + (c + 1) * size)];
    return `    '${row.map((w) => Math.round(w * 100)).join(' ')}',\n`;
  }).join('');
}
