import { type Chain, findChains, type Knowledge } from '@demarche/engine';
import { type ConlluSentence, formatConllu, readConllu } from './conllu.js';
import { type CoreferenceDocument, readCoreference } from './coreference-documents.js';
import { ENTITY_HEADER, type EntityMention } from './coreference-entities.js';
import { CoreferenceTally, type Partition } from './coreference-scores.js';
import { coreferenceTable } from './coreference-tables.js';
import { withEntities } from './entity-column.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import type { Table } from './table.js';

/** The genres nearest to what news is made of; their table's last row. */
const NEWSLIKE: ReadonlySet<string> = new Set(['news', 'interview', 'bio', 'speech']);

/** What the program needs to tell apart; GUM counts countries as places. */
const ACTING: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/**
 * Measures coreference on a CoNLL-U file with `Entity=` in MISC, over its own tokens; tags, trees
 * and mentions are ours. The predictions are the gold's sentences with our columns and `Entity=`.
 */
export async function evaluateCoreference(input: EvaluationInput): Promise<Evaluation> {
  const { text, file } = input;
  const { sentences, refused } = readConllu(text, file);
  const { annotator, knowledge } = await input.coder();
  const read = await readCoreference(sentences, file, annotator);
  const answers = read.documents.map((own) => ({ own, chains: chainsOf(own, knowledge) }));
  return {
    tables: tablesOf(answers),
    predictions: answers.map(({ own, chains }) => predicted(own, chains)).join(''),
    refused: [...refused, ...read.refused],
  };
}

interface Answer {
  readonly own: CoreferenceDocument;
  readonly chains: readonly Chain[];
}

const chainsOf = ({ document, speakers }: CoreferenceDocument, knowledge: Knowledge): Chain[] =>
  findChains(document, knowledge, speakers);

function tablesOf(answers: readonly Answer[]): Table[] {
  const all = byGenre(answers, () => true);
  const acting = byGenre(answers, (kind) => ACTING.has(kind));
  const notes = [
    'mentions by their exact words; entities of one mention are left out on both sides',
    'gold tokens and "# speaker" lines; everything else is predicted',
  ];
  return [
    coreferenceTable('Coreference, all entities', all, notes),
    coreferenceTable('Coreference, persons, organizations and places', acting, [
      ...notes,
      'the kind of an entity is the gold’s on its side, predicted on ours: a wrong kind costs both',
    ]),
  ];
}

/** A row a genre, then the newslike together, then all. */
function byGenre(
  answers: readonly Answer[],
  counts: (kind: string) => boolean,
): [string, CoreferenceTally][] {
  const rows = new Map<string, CoreferenceTally>();
  const newslike = new CoreferenceTally();
  const all = new CoreferenceTally();
  for (const { own, chains } of answers) {
    const row = rows.get(own.genre) ?? new CoreferenceTally();
    rows.set(own.genre, row);
    const gold = goldPartition(own.gold, counts);
    const system = ourPartition(chains, counts);
    for (const tally of NEWSLIKE.has(own.genre) ? [row, newslike, all] : [row, all])
      tally.add(gold, system);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...sorted, [[...NEWSLIKE].join(', '), newslike], ['all', all]];
}

const keyOf = ({ sentence, start, end }: Pick<EntityMention, 'sentence' | 'start' | 'end'>) =>
  `${sentence} ${start} ${end}`;

/** Entities of two mentions and more. What is marked twice is one mention. */
function goldPartition(
  mentions: readonly EntityMention[],
  counts: (kind: string) => boolean,
): Partition {
  const groups = new Map<string, { keys: Set<string>; kind: string }>();
  const taken = new Set<string>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (taken.has(key)) continue;
    taken.add(key);
    const group = groups.get(mention.group) ?? { keys: new Set(), kind: mention.kind };
    groups.set(mention.group, group);
    group.keys.add(key);
  }
  return [...groups.values()]
    .filter(({ keys, kind }) => keys.size > 1 && counts(kind))
    .map(({ keys }) => [...keys]);
}

const ourPartition = (chains: readonly Chain[], counts: (kind: string) => boolean): Partition =>
  chains
    .filter(({ mentions, kind }) => mentions.length > 1 && counts(kind))
    .map(({ mentions }) => mentions.map(keyOf));

function predicted({ document, sentences }: CoreferenceDocument, chains: readonly Chain[]): string {
  const answered = sentences.map((sentence, s): ConlluSentence => {
    const { tokens } = document.sentences[s]!;
    const words = sentence.words.map((word, i) => {
      const { lemma, upos, feats, head, deprel } = tokens[i]!;
      return { ...word, lemma, upos, xpos: '_', feats, head, deprel };
    });
    return { ...sentence, words, comments: sentence.comments.map(ourHeader) };
  });
  return withEntities(answered, chains).map(formatConllu).join('');
}

const ourHeader = (comment: string): string =>
  /^# ?global\.Entity/.test(comment) ? ENTITY_HEADER : comment;
