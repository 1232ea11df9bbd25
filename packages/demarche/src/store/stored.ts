import type {
  Article,
  Block,
  Coding,
  Credence,
  Event,
  Evidence,
  Mention,
  Participant,
  Report,
  ReportedAttribution,
  Span,
} from '@demarche/engine';
import type { Cell, Row } from './database.js';

// Rows to records: the way back from `rows.ts`. What the tables hold was checked when it was
// written, so that types are stated here, not tested again.

/** Of a coding that was made before there was a credence: the sum of no factors. */
const UNTOLD: Credence = { value: 0.5, factors: [] };

/** A report as stored: the engine's record, its article under the store's id. */
export interface StoredReport extends Report {
  readonly id: string;
  /** Whether it enters scores and series (see `isCounted`). */
  readonly counted: boolean;
}

/** A coding that an article was read under. */
export interface StoredCoding {
  readonly id: string;
  readonly coding: Coding;
  /** ISO 8601. */
  readonly read: string;
}

/** An article with one of its codings. */
export interface StoredArticle {
  readonly article: Article;
  /** The id it came with. */
  readonly originId: string;
  readonly firstRead: string;
  readonly coding: Coding;
  /** All its codings, the current one first. */
  readonly codings: readonly StoredCoding[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Pick<Mention, 'span' | 'text' | 'actor' | 'evidence'>[];
  readonly attributions: readonly ReportedAttribution[];
  /** In the order of the text. */
  readonly reports: readonly StoredReport[];
}

export function parsed<T>(cell: Cell | undefined): T {
  return (typeof cell === 'string' ? JSON.parse(cell) : null) as T;
}

export const textOrNull = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell);

/** "2024-06-19 10:00:00" as the database writes it, to ISO 8601. */
export function instant(cell: Cell | undefined): string {
  return new Date(`${String(cell).replace(' ', 'T')}Z`).toISOString();
}

export function headOf(row: Row): Report['article'] {
  return {
    id: String(row.id),
    publisher: textOrNull(row.publisher),
    url: textOrNull(row.url),
    title: textOrNull(row.title),
    published: textOrNull(row.published),
  };
}

export function articleOf(row: Row): Article {
  return {
    ...headOf(row),
    byline: textOrNull(row.byline),
    dateline: textOrNull(row.dateline),
    language: textOrNull(row.language),
    text: String(row.text),
  };
}

export const codingOf = (row: Row): Coding => ({
  engine: String(row.engine),
  model: String(row.model),
  codebook: String(row.codebook),
  knowledge: String(row.knowledge),
});

export function attributionOf(row: Row): ReportedAttribution {
  return {
    index: Number(row.position),
    source: parsed(row.source),
    cue: parsed(row.cue),
    content: parsed(row.content),
    kind: row.kind as ReportedAttribution['kind'],
    stance: row.stance as ReportedAttribution['stance'],
    sourceActor: parsed(row.source_actor),
    sourceName: textOrNull(row.source_name),
    within: row.within_position === null ? null : Number(row.within_position),
    rule: String(row.rule),
    sourceText: textOrNull(row.source_text),
    cueText: String(row.cue_text),
  };
}

export function participantOf(row: Row): Participant {
  return {
    id: String(row.actor),
    country: textOrNull(row.country),
    sectors: parsed(row.sectors),
    name: String(row.name),
    wikidata: textOrNull(row.wikidata),
    office: textOrNull(row.office),
    mention: { text: String(row.mention), span: parsed(row.mention_span) },
    evidence: parsed(row.evidence),
    slot: String(row.slot),
  };
}

/** A report from its own rows; its article and coding stand in rows of theirs. */
export function reportOf(
  row: Row,
  participants: readonly Row[],
  attributions: readonly Row[],
): Omit<StoredReport, 'article' | 'coding'> {
  const rest = parsed<Omit<Evidence, 'sentence'>>(row.evidence);
  return {
    id: String(row.id),
    event: eventOf(row, participants),
    evidence: { sentence: String(row.sentence), ...rest },
    attributions: attributions.map(attributionOf),
    chain: parsed<Report['chain'] | null>(row.chain) ?? [],
    credence: parsed<Credence | null>(row.credence) ?? UNTOLD,
    certainty: row.certainty as Report['certainty'],
    opinion: row.opinion === true,
    counted: row.counted === true,
    why: parsed(row.why),
  };
}

function eventOf(row: Row, participants: readonly Row[]): Event {
  const those = (role: string) => participants.filter((p) => p.role === role).map(participantOf);
  return {
    id: String(row.event),
    type: row.type as Event['type'],
    modes: parsed(row.modes),
    contexts: parsed(row.contexts),
    auxiliary: parsed(row.auxiliary),
    quadClass: row.quad as Event['quadClass'],
    score: Number(row.score),
    actors: those('actor'),
    recipients: those('recipient'),
    place: parsed(row.place),
    date: textOrNull(row.date),
    when: parsed(row.event_when),
  };
}
