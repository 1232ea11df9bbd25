import {
  type Actor,
  type Article,
  type Attribution,
  type ChainLink,
  type Coding,
  contentHash,
  type Event,
  type Participant,
  QUAD_CLASS_OF,
  type Report,
  type Span,
} from '@demarche/engine';
import type { CodedArticle } from '../coded.js';

// Small records for tests: what a test does not say is plain and valid.

export const CODING: Coding = {
  engine: '0.1.0',
  model: 'aaaaaaaaaaaaaaaa',
  codebook: 'bbbbbbbbbbbbbbbb',
  knowledge: 'cccccccccccccccc',
};

export function article(over: Partial<Article> = {}): Article {
  return {
    id: 'a-1',
    publisher: 'The Harbour Gazette',
    url: 'https://harbour.example/a-1',
    title: 'Two capitals sign a pact',
    byline: null,
    dateline: null,
    published: '2024-06-20',
    language: 'en',
    text: 'Russia praised North Korea on Wednesday, officials said.',
    ...over,
  };
}

export function actor(country: string, over: Partial<Actor> = {}): Actor {
  const id = over.id ?? country;
  return { id, country, sectors: ['GOV'], name: id, wikidata: null, office: null, ...over };
}

export function participant(who: Actor, slot = 'subject'): Participant {
  return {
    ...who,
    mention: { text: who.name, span: [0, who.name.length] },
    evidence: { by: 'table', detail: `countries: ${who.name} -> ${who.country}` },
    slot,
  };
}

interface EventParts extends Partial<Omit<Event, 'actors' | 'recipients'>> {
  readonly actors?: readonly Actor[];
  readonly recipients?: readonly Actor[];
}

/** An event of a day; `by` and `to` name its sides. */
export function event(over: EventParts = {}): Event {
  const { actors = [actor('RUS')], recipients = [actor('PRK')], ...rest } = over;
  const type = rest.type ?? 'SUPPORT';
  const day = rest.date === undefined ? '2024-06-19' : rest.date;
  return {
    id: contentHash([type, ...actors.map((a) => a.id), ...recipients.map((a) => a.id), day]),
    type,
    modes: [],
    contexts: ['diplomatic'],
    auxiliary: [],
    quadClass: QUAD_CLASS_OF[type],
    score: 5,
    place: null,
    date: day,
    when:
      day === null
        ? null
        : {
            start: day,
            end: day,
            precision: 'day',
            expression: { text: 'Wednesday', span: [29, 38] },
          },
    ...rest,
    actors: actors.map((who) => participant(who)),
    recipients: recipients.map((who) => participant(who, 'object')),
  };
}

export function attribution(over: Partial<Attribution> = {}): Attribution {
  return {
    index: 0,
    source: [[40, 49]],
    cue: [[50, 54]],
    content: [[0, 38]],
    kind: 'indirect',
    stance: 'asserts',
    sourceActor: null,
    sourceName: 'officials',
    within: null,
    rule: 'cue-verb',
    ...over,
  };
}

export const chainLink = (over: Partial<ChainLink> = {}): ChainLink => ({
  kind: 'publisher',
  place: 'record',
  name: null,
  text: over.name ?? null,
  span: null,
  actor: null,
  attribution: null,
  ...over,
});

export function report(
  of: Article,
  over: Omit<Partial<Report>, 'event'> & { readonly event?: Event } = {},
): Report {
  const span: Span = [0, of.text.length];
  return {
    article: of,
    event: over.event ?? event(),
    evidence: {
      sentence: of.text,
      span,
      trigger: { text: 'praised', span: [7, 14] },
      spans: [
        [0, 6],
        [7, 14],
        [15, 26],
      ],
      block: 'body',
    },
    attributions: [],
    chain: [chainLink({ name: of.publisher })],
    certainty: 'stated',
    credence: { value: 0.95, factors: [{ name: 'own voice', words: null, weight: 3 }] },
    opinion: false,
    why: {
      frame: 'SUPPORT/praise',
      where: 'SUPPORT.yaml:12',
      matched: [{ text: 'praised', span: [7, 14], as: 'verb' }],
      rulings: [],
      rejected: [{ frame: 'CONSULT/meet', reason: 'no meeting' }],
      certainty: 'no cue in the clause',
    },
    coding: CODING,
    ...over,
  };
}

/** One article under one coding, with the reports of these events. */
export function coded(
  of: Article = article(),
  events: readonly Event[] = [event()],
  over: Partial<CodedArticle> = {},
): CodedArticle {
  return {
    article: of,
    coding: CODING,
    blocks: [{ kind: 'body', span: [0, of.text.length] }],
    sentences: [{ span: [0, of.text.length] }],
    mentions: [],
    attributions: [],
    reports: events.map((one) => report(of, { event: one, coding: over.coding ?? CODING })),
    ...over,
  };
}
