/**
 * Learns when a trigger word tells an event, for the sift (`packages/engine/src/sift`):
 *
 *     node -C source --import tsx training/sift.ts
 *
 * News is coded in full; a trigger at which the coder found an event is a positive example. No gold
 * is used. Logistic regression by stochastic gradient descent with a fixed seed (AdaGrad: Duchi et
 * al. 2011, JMLR 12); one article in five is held out, and the threshold is the highest that loses
 * at most LOSS of its events. What is learned is written to `packages/engine/src/sift/weights.ts`.
 */
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Article, segment } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { z } from 'zod';
import { FEATURES } from '../packages/engine/src/sift/chance.js';
import { type Occasion, Sift } from '../packages/engine/src/sift/sift.js';

const NEWS = '../shared/data/news';
/** Articles by file, `[from, to)`; the first 1,500 of Reuters and all of the Guardian are for measuring. */
const SOURCES = [
  { file: 'web-2014-bodies.jsonl', from: 0, to: 1600 },
  { file: 'reuters-1987.jsonl', from: 1500, to: 6500 },
] as const;
/** Share of held-out events that the threshold may lose. */
const LOSS = 0.001;
const EPOCHS = 12;
const RATE = 0.1;
const DECAY = 1e-6;
/** A trigger word seen less often has no weight of its own. */
const OFTEN = 5;
/** An event counts as much as this many triggers that tell none. */
const POSITIVE = 4;

const { values } = parseArgs({ options: { labels: { type: 'string' } } });

/** An article with the places in its text where the full coder found triggers of events. */
const labelled = z.object({
  text: z.string(),
  title: z.string().nullable(),
  triggers: z.array(z.number()),
});
type Labelled = z.infer<typeof labelled>;

const record = z.object({
  text: z.string().optional(),
  body: z.string().optional(),
  title: z.string().nullish(),
});

async function articles(): Promise<Article[]> {
  const found: Article[] = [];
  for (const { file, from, to } of SOURCES) {
    let line = -1;
    for await (const json of createInterface({ input: createReadStream(`${NEWS}/${file}`) })) {
      if (++line < from || line >= to) continue;
      const { text, body, title = null } = record.parse(JSON.parse(json));
      const unknown = { publisher: null, url: null, byline: null, dateline: null, published: null };
      found.push({
        id: `${file}:${line}`,
        text: text ?? body ?? '',
        title,
        language: 'en',
        ...unknown,
      });
    }
  }
  return found;
}

async function label(): Promise<Labelled[]> {
  const coder = await loadCoder({}, { sift: false });
  const all = await articles();
  const found: Labelled[] = [];
  for (let at = 0; at < all.length; at += 16) {
    const batch = all.slice(at, at + 16);
    (await coder.codeAll(batch)).forEach((result, i) => {
      if (result.status !== 'fulfilled') return;
      const triggers = result.value.reports.map(({ evidence }) => evidence.trigger.span[0]);
      const { text, title } = batch[i]!;
      found.push({ text, title, triggers });
    });
  }
  return found;
}

/** Labels of an earlier run, or new ones kept for the next. */
async function labels(): Promise<Labelled[]> {
  if (values.labels && existsSync(values.labels)) {
    return z.array(labelled).parse(JSON.parse(readFileSync(values.labels, 'utf8')));
  }
  const found = await label();
  if (values.labels) writeFileSync(values.labels, JSON.stringify(found));
  return found;
}

interface Example extends Occasion {
  readonly tells: boolean;
}
/** Sentences of an article, each with its examples. */
type Examples = readonly (readonly Example[])[];

const coder = await loadCoder();
const sift = new Sift(coder.codebook, coder.knowledge);

function examplesOf({ text, title, triggers }: Labelled): Examples {
  const segmentation = segment(text, { title });
  const told = new Set(triggers);
  return sift.occasions(segmentation).map((occasions, s) => {
    const { tokens } = segmentation.sentences[s]!;
    return occasions.map((o) => ({ ...o, tells: told.has(tokens[o.trigger.token]!.span[0]) }));
  });
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

const all = (await labels()).map(examplesOf);
const held = all.filter((_, i) => i % 5 === 4);
const taught = all.filter((_, i) => i % 5 !== 4).flat(2);

const counts = new Map<string, number>();
for (const { word } of taught) counts.set(word, (counts.get(word) ?? 0) + 1);
const words = [...counts]
  .filter(([, n]) => n >= OFTEN)
  .map(([word]) => word)
  .sort();
const wordNumber = new Map(words.map((word, i) => [word, FEATURES + i]));
const weights = new Float64Array(FEATURES + words.length);
const squares = new Float64Array(weights.length).fill(1e-6);
let bias = 0;
let biasSquare = 1e-6;

function score({ word, features }: Example): number {
  const own = wordNumber.get(word);
  let sum = bias + (own === undefined ? 0 : weights[own]!);
  for (const f of features) sum += weights[f]!;
  return sum;
}

function learn(example: Example): void {
  const probability = 1 / (1 + Math.exp(-score(example)));
  const gradient = (example.tells ? POSITIVE : 1) * (probability - (example.tells ? 1 : 0));
  const own = wordNumber.get(example.word);
  const step = (f: number) => {
    const g = gradient + DECAY * weights[f]!;
    squares[f]! += g * g;
    weights[f]! -= (RATE * g) / Math.sqrt(squares[f]!);
  };
  for (const f of example.features) step(f);
  if (own !== undefined) step(own);
  biasSquare += gradient * gradient;
  bias -= (RATE * gradient) / Math.sqrt(biasSquare);
}

const random = chance(1);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  shuffle(taught, random);
  for (const example of taught) learn(example);
}

/** Best score of each sentence with its number of events. */
function judged(articles: readonly Examples[]): { best: number; events: number }[] {
  return articles.flatMap((sentences) =>
    sentences.map((examples) => ({
      best: examples.reduce(
        (best, e) => Math.max(best, wordNumber.has(e.word) ? score(e) : Infinity),
        -Infinity,
      ),
      events: examples.filter(({ tells }) => tells).length,
    })),
  );
}

const sentences = judged(held).sort((a, b) => a.best - b.best);
const events = sentences.reduce((sum, s) => sum + s.events, 0);
let lost = 0;
let cut = 0;
while (cut < sentences.length && lost + sentences[cut]!.events <= LOSS * events)
  lost += sentences[cut++]!.events;
const threshold = sentences[cut]?.best ?? 0;
console.log(
  `${taught.length} examples, ${taught.filter(({ tells }) => tells).length} of events, ${words.length} words; ` +
    `held out: ${sentences.length} sentences, ${events} events, lost ${lost}, parsed ${((100 * (sentences.length - cut)) / sentences.length).toFixed(1)}%`,
);

const SCALE = 100;
const packed = (list: Iterable<number>) => [...list].map((x) => Math.round(SCALE * x)).join(' ');
const rows = words.map((word, i) => `${word} ${Math.round(SCALE * weights[FEATURES + i]!)}`);
const wrapped = (text: string) => text.replaceAll(/(.{1,98})(?: |$)/g, '$1\n').trimEnd();
writeFileSync(
  'packages/engine/src/sift/weights.ts',
  `// Made by training/sift.ts.
import { readChances } from './read-chances.js';
import { chance } from '../scripts/chance.js';

/** Weights by feature, in hundredths. */
const FEATURE_WEIGHTS = \`
${wrapped(packed(weights.subarray(0, FEATURES)))}
\`;

/** Weights by trigger word, in hundredths. */
const TRIGGER_WEIGHTS = \`
${wrapped(rows.join(' '))}
\`;

export const CHANCES = readChances(FEATURE_WEIGHTS, TRIGGER_WEIGHTS, ${Math.floor(SCALE * (threshold - bias))});
`,
);
