import { type Document, findMentions, overlaps, type Span } from '@demarche/engine';
import { type GoldMention, readGoldMentions } from './actors-gold.js';
import { type MentionScore, type Outcome, scoreMention } from './actors-score.js';
import type { Evaluation, EvaluationInput } from './evaluation.js';
import type { Table, TableRow } from './table.js';

interface Answer {
  readonly gold: GoldMention;
  readonly score: MentionScore;
}

/**
 * `demarche evaluate actors`: marked mentions, by class: the country they are resolved to, the
 * primary sector, and for people who it is and whether they are in office on the day. Predictions
 * are JSON lines with what was found over the marked words.
 */
export async function evaluateActors(input: EvaluationInput): Promise<Evaluation> {
  const { mentions, refused } = await readGoldMentions(input.file, input.options.sentences);
  const coder = await input.coder();
  const answers: Answer[] = [];
  for (const group of byText(mentions)) {
    const { text, title, published } = group[0]!;
    const doc = await coder.annotate(text, title);
    const found = findMentions(doc, coder.knowledge, published);
    for (const gold of group) {
      const several = group.filter(({ span }) => span.join() === gold.span.join()).length > 1;
      answers.push({
        gold,
        score: scoreMention(gold, found, { head: headOf(doc, gold), several }),
      });
    }
  }
  return {
    tables: [tableOf(answers)],
    predictions: answers.map(toLine).join(''),
    refused,
  };
}

/** Mentions of one text read as of one day together: it is parsed once. */
function byText(mentions: readonly GoldMention[]): readonly (readonly GoldMention[])[] {
  const groups = new Map<string, GoldMention[]>();
  for (const mention of mentions) {
    const key = `${mention.published} ${mention.text}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()];
}

/** The token of the marked words whose head lies outside them. */
function headOf({ sentences }: Document, { span }: GoldMention): Span | null {
  for (const { tokens } of sentences) {
    const inside = tokens.map((token) => overlaps(token.span, span));
    const at = tokens.findIndex(
      ({ head, deprel }, i) => inside[i] && deprel !== 'punct' && !inside[head],
    );
    if (at >= 0) return tokens[at]!.span;
  }
  return null;
}

function tableOf(answers: readonly Answer[]): Table {
  const classes = [...new Set(answers.map(({ gold }) => gold.class))];
  const rows = classes.map((name) =>
    rowOf(
      name,
      answers.filter(({ gold }) => gold.class === name),
    ),
  );
  return {
    title: 'Actors by class of mention',
    columns: [
      { name: 'country', is: 'share' },
      { name: 'country wrong', is: 'share' },
      { name: 'mentions', is: 'count' },
      { name: 'sector', is: 'share' },
      { name: 'sector wrong', is: 'share' },
      { name: 'sectors', is: 'count' },
      { name: 'office', is: 'share' },
      { name: 'office wrong', is: 'share' },
      { name: 'offices', is: 'count' },
    ],
    rows: [...rows, rowOf('all', answers)],
    notes: [
      'country: the country, else the organisation or bloc; sector: the primary one;',
      'office: who the person is, and whether in office on the day. What is neither right nor wrong',
      'got no answer.',
    ],
  };
}

function rowOf(name: string, answers: readonly Answer[]): TableRow {
  const share = (outcomes: readonly Outcome[], wanted: Outcome) =>
    outcomes.length === 0
      ? null
      : outcomes.filter((outcome) => outcome === wanted).length / outcomes.length;
  const countries = answers.map(({ score }) => score.country);
  const sectors = answers.flatMap(({ score }) => score.sector ?? []);
  const offices = answers.flatMap(({ score }) => score.office ?? []);
  return {
    name,
    cells: [
      share(countries, 'right'),
      share(countries, 'wrong'),
      countries.length,
      share(sectors, 'right'),
      share(sectors, 'wrong'),
      sectors.length,
      share(offices, 'right'),
      share(offices, 'wrong'),
      offices.length,
    ],
  };
}

function toLine({ gold, score }: Answer): string {
  const answers = score.answers.map(({ text, span, actor, evidence }) => ({
    text,
    span,
    ...actor,
    evidence,
  }));
  const { country, sector, office } = score;
  return `${JSON.stringify({ id: gold.id, class: gold.class, span: gold.span, country, sector, office, answers })}\n`;
}
