import type { Codebook } from '../codebook/codebook.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Segmentation, SegmentedSentence } from '../text/segment.js';
import { type ChanceModel, featuresOf, type Surroundings, TEMPLATES } from './chance.js';
import { withContext } from './context.js';
import { Demands, type Trigger } from './demands.js';
import { type Parties, PartyReader } from './parties.js';
import { Vocabulary } from './vocabulary.js';
import { CHANCES } from './weights.js';

/** A trigger with what the chance of it is told by. */
export interface Occasion {
  readonly trigger: Trigger;
  /** The trigger word. */
  readonly word: string;
  /** (TEMPLATES) */
  readonly features: Int32Array;
}

/**
 * Chooses the sentences that are worth a parse, by their words alone: those where a pattern of the
 * codebook may match and someone may act, and those that say who they are and who says so.
 */
export class Sift {
  readonly #vocabulary = new Vocabulary();
  readonly #demands: Demands;
  readonly #reader: PartyReader;
  readonly #features = new Int32Array(TEMPLATES);
  /** Weight of each trigger word, by its number. */
  readonly #triggers: Float64Array;

  constructor(
    codebook: Codebook,
    knowledge: Knowledge,
    readonly chances: ChanceModel = CHANCES,
  ) {
    this.#demands = new Demands(codebook, this.#vocabulary);
    this.#reader = new PartyReader(knowledge);
    const words = this.#vocabulary.words();
    this.#triggers = Float64Array.from(
      words,
      (word) => chances.triggers.get(word) ?? chances.unseen,
    );
  }

  /** Whether each sentence of a text is to be parsed. */
  choose(segmentation: Segmentation): boolean[] {
    const parties: Parties[] = [];
    this.#reader.startArticle();
    const eventful = segmentation.sentences.map((sentence) => {
      const found = this.#reader.read(sentence.tokens);
      parties.push(found);
      return this.#mayTell(sentence, found);
    });
    return withContext(segmentation, eventful, parties);
  }

  /** What each sentence may tell events by: for training. */
  occasions({ sentences }: Segmentation): Occasion[][] {
    const words = this.#vocabulary.words();
    this.#reader.startArticle();
    return sentences.map((sentence) => {
      const parties = this.#reader.read(sentence.tokens);
      const surroundings = this.#surroundings(sentence, parties);
      return this.#candidates(sentence, parties).map((trigger) => {
        const features = new Int32Array(TEMPLATES);
        featuresOf(surroundings, trigger, features);
        return { trigger, word: words[trigger.word]!, features };
      });
    });
  }

  #mayTell(sentence: SegmentedSentence, parties: Parties): boolean {
    const surroundings = this.#surroundings(sentence, parties);
    return this.#candidates(sentence, parties).some((trigger) => {
      return this.#score(surroundings, trigger) >= this.chances.threshold;
    });
  }

  /** Words at which a pattern may match, in a sentence that is coded and has someone to act. */
  #candidates({ block, tokens }: SegmentedSentence, { sides }: Parties): readonly Trigger[] {
    if (sides === 0 || (block !== 'body' && block !== 'headline')) return [];
    return this.#demands.triggersIn(tokens, sides);
  }

  #surroundings({ tokens }: SegmentedSentence, { named }: Parties): Surroundings {
    return { tokens, kinds: this.#reader.kinds, named };
  }

  #score(surroundings: Surroundings, trigger: Trigger): number {
    featuresOf(surroundings, trigger, this.#features);
    const { weights } = this.chances;
    let score = this.#triggers[trigger.word]!;
    for (let f = 0; f < TEMPLATES; f++) score += weights[this.#features[f]!]!;
    return score;
  }
}
