import type { ConlluWord } from './conllu.js';

/**
 * What of a word is right, as the CoNLL 2018 shared task compares (Zeman et al. 2018):
 * features by the universal ones alone, LAS by the universal part of the relation.
 */
export const SYNTAX_MEASURES = [
  'UPOS',
  'UFeats',
  'Lemmas',
  'UAS',
  'LAS',
  'LAS:sub',
  'CLAS',
] as const;
export type SyntaxMeasure = (typeof SYNTAX_MEASURES)[number];

/** One line on each measure that is not plain from its name. */
export const SYNTAX_NOTES: readonly string[] = [
  'LAS compares universal relations ("nsubj:pass" counts as "nsubj"), as CoNLL 2018 does; LAS:sub compares subtypes too.',
  'UFeats compares the universal features; CLAS is LAS over content words.',
];

/** Whether a word's head is right is asked apart: head indexes differ where segmentation does. */
export function isRight(
  measure: SyntaxMeasure,
  gold: ConlluWord,
  predicted: ConlluWord,
  isSameHead: boolean,
): boolean {
  switch (measure) {
    case 'UPOS':
      return gold.upos === predicted.upos;
    case 'UFeats':
      return universalFeats(gold.feats) === universalFeats(predicted.feats);
    case 'Lemmas':
      return gold.lemma === '_' || gold.lemma === predicted.lemma;
    case 'UAS':
      return isSameHead;
    case 'LAS:sub':
      return isSameHead && gold.deprel === predicted.deprel;
    default:
      return isSameHead && universal(gold.deprel) === universal(predicted.deprel);
  }
}

/** Whether the word counts for the measure at all. */
export function isCounted(measure: SyntaxMeasure, word: ConlluWord): boolean {
  return measure !== 'CLAS' || CONTENT.has(universal(word.deprel));
}

/** "nsubj" of "nsubj:pass" */
export function universal(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Relations of content words (CoNLL 2018, section on CLAS). */
const CONTENT: ReadonlySet<string> = new Set(
  (
    'nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos ' +
    'nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep'
  ).split(' '),
);

/** The features compared across languages (CoNLL 2018). */
const FEATURES: ReadonlySet<string> = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm ' +
    'Mood Tense Aspect Voice Evident Polarity Person Polite'
  ).split(' '),
);

function universalFeats(feats: string): string {
  const kept = feats.split('|').filter((feature) => FEATURES.has(feature.split('=')[0]!));
  return kept.sort().join('|');
}
