/**
 * Learns the weights that rank antecedents (packages/engine/src/names/chains) from the part of GUM
 * whose texts are free, annotated by the shipped annotator:
 *
 *     node -C source --import tsx training/coreference.ts [--held-out]
 *
 * With `--held-out` every fifth document is kept back and scored after each epoch, and nothing is
 * written: the settings below were chosen that way. To be run again when the annotator or the
 * templates change. Deterministic; about a minute.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadAnnotator, readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { readConllu } from '../packages/demarche/src/evaluate/conllu.js';
import {
  type CoreferenceDocument,
  readCoreference,
} from '../packages/demarche/src/evaluate/coreference-documents.js';
import { CoreferenceTally } from '../packages/demarche/src/evaluate/coreference-scores.js';
import { SLOTS } from '../packages/engine/src/names/chains/link-features.js';
import type { ChainMention } from '../packages/engine/src/names/chains/mention.js';
import { voicesOf } from '../packages/engine/src/names/chains/quotes.js';
import {
  bestBy,
  type Choice,
  type Chooser,
  linkMentions,
  scoreOf,
} from '../packages/engine/src/names/chains/ranker.js';
import { readMentions } from '../packages/engine/src/names/chains/read-mentions.js';
import { Tree } from '../packages/engine/src/syntax/tree.js';
import { FREE_GENRES } from './coreference_genres.js';
import { writtenWeights } from './coreference_weights.js';

const TREEBANK = '../shared/data/treebank/gum-train.conllu';
const TARGET = 'packages/engine/src/names/chains/weights.ts';

const EPOCHS = 10;
/** Step of AdaGrad (Duchi et al. 2011), and the pull of each weight towards 0. */
const STEP = 0.15;
const PULL = 0.00001;
/** What a wrong choice is given before it is compared (Durrett & Klein 2013, softmax-margin). */
const COSTS = { missedLink: 4, falseLink: 0.2, wrongLink: 1 };

interface Example {
  readonly source: CoreferenceDocument;
  readonly trees: readonly Tree[];
  readonly mentions: readonly ChainMention[];
  /** By mention: its group in the gold; `null` for a phrase that is no mention there. */
  readonly groups: readonly (string | null)[];
}

const { values } = parseArgs({ options: { 'held-out': { type: 'boolean', default: false } } });
const assets = await readAssets();
const annotator = await loadAnnotator(assets.model);
const knowledge = readKnowledge(assets.knowledge);
const { sentences } = readConllu(readFileSync(TREEBANK, 'utf8'), TREEBANK);
const { documents } = await readCoreference(sentences, TREEBANK, annotator);
const free = documents.filter(({ genre }) => FREE_GENRES.has(genre)).map(exampleOf);
const isHeldOut = (_: Example, i: number) => values['held-out'] && i % 5 === 4;
const learned = free.filter((example, i) => !isHeldOut(example, i));
const heldOut = free.filter(isHeldOut);

function keyOf(place: Pick<ChainMention, 'sentence' | 'start' | 'end'>): string {
  return `${place.sentence} ${place.start} ${place.end}`;
}

function exampleOf(source: CoreferenceDocument): Example {
  const { document, speakers, gold } = source;
  const trees = document.sentences.map((sentence) => new Tree(sentence));
  const voices = voicesOf(document, trees, speakers);
  const mentions = readMentions(document, trees, voices, knowledge);
  const groupOf = new Map(gold.map((mention) => [keyOf(mention), mention.group]));
  const groups = mentions.map((mention) => groupOf.get(keyOf(mention)) ?? null);
  return { source, trees, mentions, groups };
}

const weights = new Float64Array(SLOTS);
const squares = new Float64Array(SLOTS).fill(1e-6);

/**
 * Raises the right choices against the others, then goes on with the best by the weights so far:
 * what it learns from is what it will meet.
 */
function learner({ groups }: Example): Chooser {
  const best = bestBy(weights);
  return (mention, choices) => {
    const isRight = rightChoices(groups, mention, choices);
    const linked = choices.some(({ earlier }, i) => earlier !== null && isRight[i]);
    const scores = choices.map(
      ({ earlier, slots }, i) =>
        scoreOf(slots, weights) + (isRight[i] ? 0 : costOf(earlier, linked)),
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

/** Every antecedent of the same group is right; if there is none in reach, something new. */
function rightChoices(
  groups: Example['groups'],
  mention: ChainMention,
  choices: readonly Choice[],
): boolean[] {
  const group = groups[mention.index] ?? null;
  const isRight = choices.map(
    ({ earlier }) => earlier !== null && group !== null && groups[earlier.index] === group,
  );
  if (!isRight.includes(true)) isRight[choices.length - 1] = true;
  return isRight;
}

function costOf(earlier: ChainMention | null, linked: boolean): number {
  if (earlier === null) return COSTS.missedLink;
  return linked ? COSTS.wrongLink : COSTS.falseLink;
}

function update({ slots }: Choice, slope: number): void {
  for (const slot of slots) {
    const gradient = slope + PULL * weights[slot]!;
    squares[slot]! += gradient * gradient;
    weights[slot]! -= (STEP * gradient) / Math.sqrt(squares[slot]!);
  }
}

function score(examples: readonly Example[]): string {
  const tally = new CoreferenceTally();
  for (const { source, trees, mentions } of examples) {
    const groups = new Map<string, string[]>();
    for (const mention of source.gold)
      groups.set(mention.group, [...(groups.get(mention.group) ?? []), keyOf(mention)]);
    const ours = linkMentions(source.document, trees, mentions, bestBy(weights));
    const several = (entities: readonly string[][]) => entities.filter(({ length }) => length > 1);
    tally.add(several([...groups.values()]), several(ours.map((e) => e.mentions.map(keyOf))));
  }
  return (100 * (tally.conll ?? 0)).toFixed(2);
}

for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (const example of learned)
    linkMentions(example.source.document, example.trees, example.mentions, learner(example));
  const told = values['held-out'] ? `, CoNLL score on the rest ${score(heldOut)}` : '';
  process.stdout.write(`epoch ${epoch} of ${EPOCHS}, ${learned.length} documents${told}\n`);
}
if (!values['held-out']) writeFileSync(TARGET, writtenWeights(weights));
