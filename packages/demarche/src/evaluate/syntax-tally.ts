import type { ConlluWord } from './conllu.js';
import { type Counts, Tally } from './counts.js';
import { isCounted, isRight, SYNTAX_MEASURES, type SyntaxMeasure } from './syntax-scores.js';

/** Labelled attachment of one gold or predicted relation, and unlabelled attachment under it. */
export interface RelationCounts {
  readonly labelled: Counts;
  readonly attached: Counts;
}

/** Adds up what is right, word by word. */
export class SyntaxTally {
  private readonly overall = new Tally<SyntaxMeasure>();
  private readonly genres = new Map<string, Tally<SyntaxMeasure>>();
  private readonly labelled = new Tally<string>();
  private readonly attached = new Tally<string>();

  /**
   * @param gold       `null` for a word that only the system has
   * @param predicted  `null` for a word that only gold has
   */
  add(
    gold: ConlluWord | null,
    predicted: ConlluWord | null,
    isSameHead: boolean,
    genre: string,
  ): void {
    for (const measure of SYNTAX_MEASURES) {
      const counts = wordCounts(measure, gold, predicted, isSameHead);
      this.overall.add(measure, counts);
      this.genre(genre).add(measure, counts);
    }
    this.addRelation(gold, predicted, isSameHead);
  }

  private addRelation(gold: ConlluWord | null, predicted: ConlluWord | null, same: boolean): void {
    const isLabelled = same && gold?.deprel === predicted?.deprel;
    if (gold !== null) {
      this.labelled.add(gold.deprel, { system: 0, gold: 1, correct: isLabelled ? 1 : 0 });
      this.attached.add(gold.deprel, { system: 1, gold: 1, correct: same ? 1 : 0 });
    }
    if (predicted !== null) this.labelled.add(predicted.deprel, { system: 1, gold: 0, correct: 0 });
  }

  counts(measure: SyntaxMeasure): Counts {
    return this.overall.get(measure);
  }

  byGenre(): readonly (readonly [genre: string, tally: Tally<SyntaxMeasure>])[] {
    return [...this.genres].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** By relation with its subtype, the most frequent in gold first. */
  byRelation(): readonly (readonly [deprel: string, counts: RelationCounts])[] {
    return this.labelled
      .keys()
      .map((deprel) => [deprel, this.relation(deprel)] as const)
      .sort(([a, x], [b, y]) => y.labelled.gold - x.labelled.gold || (a < b ? -1 : 1));
  }

  private relation(deprel: string): RelationCounts {
    return { labelled: this.labelled.get(deprel), attached: this.attached.get(deprel) };
  }

  private genre(name: string): Tally<SyntaxMeasure> {
    const known = this.genres.get(name);
    if (known !== undefined) return known;
    const made = new Tally<SyntaxMeasure>();
    this.genres.set(name, made);
    return made;
  }
}

function wordCounts(
  measure: SyntaxMeasure,
  gold: ConlluWord | null,
  predicted: ConlluWord | null,
  isSameHead: boolean,
): Counts {
  const inGold = gold !== null && isCounted(measure, gold);
  const inSystem = predicted !== null && isCounted(measure, predicted);
  const isCorrect = inGold && predicted !== null && isRight(measure, gold, predicted, isSameHead);
  return { gold: inGold ? 1 : 0, system: inSystem ? 1 : 0, correct: isCorrect ? 1 : 0 };
}
