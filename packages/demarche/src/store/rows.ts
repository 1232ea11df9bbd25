import type { Article, Coding, Participant, Report } from '@demarche/engine';
import { withWords } from './attribution-words.js';
import { type CodedArticle, codingId, reportId } from './coded.js';
import { isCounted } from './counted.js';
import type { Row } from './database.js';
import { dayOf } from './day.js';
import { dyadKey, dyadsOf, eventKey, pairOf } from './dyads.js';
import { originOf } from './origin.js';
import { type Presence, presencesOf } from './presence.js';
import { lineOfWords, wordNumber, wordsOf } from './words.js';

// Records to rows, one function a table. `stored.ts` leads back.

const json = (value: unknown): string => JSON.stringify(value);
const jsonOrNull = (value: unknown): string | null => (value === null ? null : json(value));

export function codingRow(coding: Coding): Row {
  const { engine, model, codebook, knowledge } = coding;
  return { id: codingId(coding), engine, model, codebook, knowledge };
}

export function articleRow(article: Article, id: string, number: number, readAt: string): Row {
  const { publisher, url, title, byline, dateline, published, language, text } = article;
  return {
    id,
    number,
    origin_id: article.id,
    publisher,
    url,
    title,
    byline,
    dateline,
    published,
    published_on: dayOf(published),
    language,
    text,
    first_read: readAt,
  };
}

/** Each distinct word of title and text. */
export function wordRows(article: Article, number: number): readonly Row[] {
  const words = new Set<number>();
  for (const text of [article.title ?? '', article.text]) {
    for (const { word } of wordsOf(text)) words.add(wordNumber(word));
  }
  return [...words].map((word) => ({ word, article: number }));
}

export function readingRow(coded: CodedArticle, article: string, readAt: string): Row {
  return {
    article,
    coding: codingId(coded.coding),
    read_at: readAt,
    known_until: null,
    blocks: json(coded.blocks),
    sentences: json(coded.sentences.map((sentence) => sentence.span)),
    mentions: json(
      coded.mentions.map(({ span, text, actor, evidence }) => ({ span, text, actor, evidence })),
    ),
  };
}

export function attributionRows(coded: CodedArticle, article: string): readonly Row[] {
  const coding = codingId(coded.coding);
  const attributions = withWords(coded.attributions, coded.reports, coded.article.text);
  return attributions.map((attribution) => ({
    article,
    coding,
    position: attribution.index,
    source: json(attribution.source),
    cue: json(attribution.cue),
    content: json(attribution.content),
    kind: attribution.kind,
    stance: attribution.stance,
    source_actor: jsonOrNull(attribution.sourceActor),
    source_actor_id: attribution.sourceActor?.id ?? null,
    source_name: attribution.sourceName,
    within_position: attribution.within,
    rule: attribution.rule,
    source_text: attribution.sourceText,
    cue_text: attribution.cueText,
  }));
}

/** A report with the rows that hang on it. */
export interface ReportRows {
  readonly report: Row;
  readonly participants: readonly Row[];
  readonly presences: readonly Row[];
  readonly attributions: readonly Row[];
  readonly dyads: readonly Row[];
}

/** The reports of a coded article; an event that came twice under one id is one report. */
export function reportRows(
  coded: CodedArticle,
  article: string,
  readAt: string,
): readonly ReportRows[] {
  const coding = codingId(coded.coding);
  const reports = new Map(coded.reports.map((report) => [report.event.id, report]));
  return [...reports.values()].map((report, position) => {
    const id = reportId(article, coding, report.event.id);
    const day = dayOf(report.event.when?.start ?? null) ?? dayOf(coded.article.published);
    return {
      report: {
        ...reportRow(report, id, day),
        article,
        coding,
        read_at: readAt,
        known_until: null,
        position,
      },
      participants: participantRows(report, id),
      presences: presencesOf(report.event).map((presence) => ({
        report: id,
        known_until: null,
        ...presenceRow(presence),
        day,
      })),
      attributions: report.attributions.map((attribution, chain) => ({
        report: id,
        position: chain,
        article,
        coding,
        attribution: attribution.index,
      })),
      dyads: dyadRows(report, id, day),
    };
  });
}

function reportRow(report: Report, id: string, day: string | null): Row {
  const { event } = report;
  const { sentence, ...evidence } = report.evidence;
  return {
    id,
    event: event.id,
    type: event.type,
    modes: json(event.modes),
    contexts: json(event.contexts),
    auxiliary: json(event.auxiliary),
    quad: event.quadClass,
    score: event.score,
    place: jsonOrNull(event.place),
    date: event.date,
    event_when: jsonOrNull(event.when),
    day,
    event_key: eventKey(event, day, id),
    counted: day !== null && isCounted(report),
    certainty: report.certainty,
    opinion: report.opinion,
    sentence,
    words: lineOfWords(sentence),
    evidence: json(evidence),
    chain: json(report.chain),
    credence: json(report.credence),
    origin: originOf(report),
    why: json(report.why),
  };
}

function participantRows(report: Report, id: string): readonly Row[] {
  const rows = (role: string, participants: readonly Participant[]) =>
    participants.map((participant, position) => ({
      report: id,
      role,
      position,
      actor: participant.id,
      country: participant.country,
      sectors: json(participant.sectors),
      name: participant.name,
      wikidata: participant.wikidata,
      office: participant.office,
      mention: participant.mention.text,
      mention_span: json(participant.mention.span),
      slot: participant.slot,
      evidence: json(participant.evidence),
    }));
  return [...rows('actor', report.event.actors), ...rows('recipient', report.event.recipients)];
}

const presenceRow = (presence: Presence): Row => ({
  who: presence.who,
  kind: presence.kind,
  name: presence.name,
  country: presence.country,
  office: presence.office,
  as_actor: presence.asActor,
  as_recipient: presence.asRecipient,
});

function dyadRows(report: Report, id: string, day: string | null): readonly Row[] {
  const counted = day !== null && isCounted(report);
  return dyadsOf(report.event).map((dyad) => {
    const [low, high] = pairOf(dyad.actor, dyad.recipient);
    return {
      report: id,
      known_until: null,
      actor: dyad.actor,
      recipient: dyad.recipient,
      mutual: dyad.mutual,
      low,
      high,
      event_key: dyadKey(report.event.type, dyad, day, id),
      type: report.event.type,
      quad: report.event.quadClass,
      score: report.event.score,
      day,
      counted,
    };
  });
}
