import { type EventType, QUAD_CLASS_OF, type Span } from '@demarche/engine';
import type { Coded, ReportDetail } from 'demarche/client';

/** Records for tests, written as a person would note them; offsets are found in the text. */
export interface Told {
  readonly id?: string;
  readonly sentence: string;
  readonly type: EventType;
  readonly trigger: string;
  readonly actor: readonly [words: string, country: string, name: string];
  readonly recipient?: readonly [words: string, country: string, name: string];
  readonly source?: readonly [words: string, cue: string, content: string];
  readonly certainty?: ReportDetail['certainty'];
  readonly date?: string;
  readonly publisher?: string;
}

const CODING = { engine: '0.1.0', model: 'a1b2c3d4e5f60718', codebook: '18f0', knowledge: '77aa' };

/** A report whose sentence stands at `offset` of its article's text. */
export function report(told: Told, offset = 0): ReportDetail {
  const find = finder(told.sentence, offset);
  const party = ([words, country, name]: NonNullable<Told['recipient']>, slot: string) => ({
    id: country,
    country,
    sectors: [],
    name,
    wikidata: null,
    office: null,
    mention: { text: words, span: find(words) },
    evidence: { by: 'table' as const, detail: `countries: ${words} -> ${country}` },
    slot,
  });
  const trigger = { text: told.trigger, span: find(told.trigger) };
  return {
    id: told.id ?? `report-${offset}`,
    article: {
      id: 'article-1',
      publisher: told.publisher ?? 'The Harbour Post',
      url: null,
      title: 'A title',
      published: told.date ?? '2024-06-20',
    },
    event: {
      id: `event-${offset}`,
      type: told.type,
      modes: [],
      contexts: [],
      auxiliary: [],
      quadClass: QUAD_CLASS_OF[told.type],
      score: 1,
      actors: [party(told.actor, 'subject')],
      recipients: told.recipient ? [party(told.recipient, 'object')] : [],
      place: null,
      date: told.date ?? '2024-06-19',
      when: null,
    },
    evidence: {
      sentence: told.sentence,
      span: [offset, offset + told.sentence.length],
      trigger,
      spans: [trigger.span],
      block: 'body',
    },
    attributions: told.source ? [attribution(told.source, find)] : [],
    chain: chainOf(told, find),
    certainty: told.certainty ?? 'stated',
    credence: { value: 0.95, factors: [{ name: 'own voice', words: null, weight: 3 }] },
    opinion: false,
    counted: true,
    why: {
      frame: `${told.type}/${told.trigger}`,
      where: `${told.type}.yaml:12`,
      matched: [{ ...trigger, as: 'verb' }],
      rulings: [],
      rejected: [],
      certainty: 'no cue of doubt',
    },
    coding: CODING,
  };
}

/** A coded text: its sentences parted by a space, one report a sentence. */
export function reading(told: readonly Told[]): Coded {
  const offsets: number[] = [];
  let at = 0;
  for (const { sentence } of told) {
    offsets.push(at);
    at += sentence.length + 1;
  }
  const text = told.map(({ sentence }) => sentence).join(' ');
  const reports = told.map((one, i) => report(one, offsets[i]));
  return {
    article: {
      id: 'article-1',
      publisher: 'The Harbour Post',
      url: null,
      title: 'A title',
      published: '2024-06-20',
      byline: null,
      dateline: null,
      language: 'en',
      text,
    },
    coding: CODING,
    blocks: [{ kind: 'body', span: [0, text.length] }],
    sentences: reports.map(({ evidence }) => evidence.span),
    mentions: reports.flatMap(({ event }) =>
      [...event.actors, ...event.recipients].map(({ mention, evidence, slot: _, ...actor }) => ({
        ...mention,
        evidence,
        actor,
      })),
    ),
    attributions: reports.flatMap((one) => one.attributions),
    reports,
  };
}

function chainOf({ publisher = 'The Harbour Post', source }: Told, find: (words: string) => Span) {
  const link = (
    kind: ReportDetail['chain'][number]['kind'],
    name: string,
    span: Span | null,
  ): ReportDetail['chain'][number] => ({
    kind,
    place: span ? 'source' : 'record',
    name,
    text: name,
    span,
    actor: null,
    attribution: span ? 0 : null,
  });
  const spoken = source ? [link('speaker', source[0], find(source[0]))] : [];
  return [link('publisher', publisher, null), ...spoken];
}

function attribution(
  [words, cue, content]: NonNullable<Told['source']>,
  find: (words: string) => Span,
) {
  return {
    index: 0,
    source: [find(words)],
    cue: [find(cue)],
    content: [find(content)],
    kind: 'indirect' as const,
    stance: 'asserts' as const,
    sourceActor: null,
    sourceName: words,
    within: null,
    rule: 'according-to',
    sourceText: words,
    cueText: cue,
  };
}

function finder(sentence: string, offset: number) {
  return (words: string): Span => {
    const at = sentence.indexOf(words);
    if (at < 0) throw new Error(`“${words}” is not in “${sentence}”`);
    return [offset + at, offset + at + words.length];
  };
}
