/**
 * Fits the weights of `packages/demarche/src/stories/likeness.ts`:
 *
 *     node -C source --import tsx training/stories.ts
 *
 * Codes the sample newsroom's articles of 2022 and 2023 (later ones are for measuring), takes every
 * pair of reports that may tell one event (`mayBeOne`) as an example, told by `samples/stories`
 * whether it does, and fits a logistic regression with a little weight decay by plain gradient
 * descent, from zero: the same examples give the same weights. Prints what it finds beside what is
 * in use, which is rounded to quarters and stays as it is while the coder changes a little.
 */
import { loadCoder } from '@demarche/engine/node';
import { readGoldStories } from '../packages/demarche/src/evaluate/stories-gold.js';
import { type Brief, briefOf } from '../packages/demarche/src/stories/brief.js';
import {
  FEATURES,
  featuresOf,
  mayBeOne,
  weightOf,
} from '../packages/demarche/src/stories/likeness.js';

/** First day of publication that is not fitted on. */
const MEASURED_FROM = '2024';
const ROUNDS = 20_000;
const RATE = 0.5;
/** Weight decay, in examples. The constant has none. */
const DECAY = 1;

interface Example {
  readonly features: readonly number[];
  readonly isOne: boolean;
}

const examples = await readExamples();
const weights = fitted(examples);
const ones = examples.filter(({ isOne }) => isOne).length;
console.log(`${examples.length} pairs, ${ones} of one event`);
console.log('  fitted  in use');
for (const [i, feature] of FEATURES.entries()) {
  const cells = [weights[i]!, weightOf(feature)].map((weight) => weight.toFixed(2).padStart(8));
  console.log(`${cells.join('')}  ${feature}`);
}

async function readExamples(): Promise<readonly Example[]> {
  const gold = await readGoldStories('samples/stories');
  const coder = await loadCoder();
  const told: { readonly brief: Brief; readonly story: string }[] = [];
  const stories = new Map(
    gold.tellings.map(({ article, inTitle, start, story }) => [
      `${article} ${inTitle} ${start}`,
      story,
    ]),
  );
  for (const article of gold.articles) {
    if (!article.published || article.published >= MEASURED_FROM) continue;
    for (const report of (await coder.code(article)).reports) {
      const { block, trigger } = report.evidence;
      const story = stories.get(`${article.id} ${block === 'title'} ${trigger.span[0]}`);
      if (story !== undefined) told.push({ brief: briefOf(report), story });
    }
  }
  return told.flatMap((one, i) =>
    told
      .slice(0, i)
      .filter((other) => mayBeOne(one.brief, other.brief))
      .map((other) => ({
        features: featuresOf(one.brief, other.brief),
        isOne: one.story === other.story,
      })),
  );
}

function fitted(list: readonly Example[]): readonly number[] {
  const found = FEATURES.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = found.map((weight, i) => (i === 0 ? 0 : DECAY * weight));
    for (const { features, isOne } of list) {
      const sum = features.reduce((total, value, i) => total + value * found[i]!, 0);
      const error = 1 / (1 + Math.exp(-sum)) - Number(isOne);
      for (const [i, value] of features.entries()) slope[i]! += error * value;
    }
    for (const i of found.keys()) found[i]! -= (RATE * slope[i]!) / list.length;
  }
  return found;
}
