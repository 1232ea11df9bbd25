import type { Span } from '@demarche/engine';
import type { ReportRow } from 'demarche/client';
import { segments } from '../../parts/segments.js';

export type Role = 'who' | 'did what' | 'to whom' | 'who says so';
export interface Label {
  readonly start: number;
  readonly text: string;
  readonly role: Role | null;
}

/** The report that shows most of the parts in one sentence of readable length. */
export function specimenOf(reports: readonly ReportRow[]): ReportRow | null {
  const rank = (report: ReportRow) =>
    new Set(roles(report).map((r) => r.role)).size * 1000 -
    Math.abs(report.evidence.sentence.length - 130);
  return reports.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** The sentence cut into its named parts and what stands between them. */
export function labels(report: ReportRow): readonly Label[] {
  const { sentence, span } = report.evidence;
  const marks = roles(report).map(({ role, span: [start, end] }) => ({
    role,
    span: [start - span[0], end - span[0]] as const,
  }));
  return segments(sentence, [0, sentence.length], marks).map((piece) => ({
    start: piece.span[0],
    text: piece.text,
    role: piece.marks.at(-1)?.role ?? null,
  }));
}

/** Each part of the event that its own sentence names, once. */
function roles({ event, evidence, attributions }: ReportRow) {
  const taken: Span[] = [];
  const named: { role: Role; span: Span }[] = [];
  const name = (role: Role, span: Span | undefined) => {
    if (!span || !isFree(span, evidence.span, taken)) return;
    taken.push(span);
    named.push({ role, span });
  };
  name('did what', evidence.trigger.span);
  for (const actor of event.actors.slice(0, 1)) name('who', actor.mention.span);
  for (const recipient of event.recipients.slice(0, 1)) name('to whom', recipient.mention.span);
  name('who says so', attributions.at(-1)?.source[0]);
  return named;
}

const isFree = ([start, end]: Span, [from, to]: Span, taken: readonly Span[]) =>
  from <= start && end <= to && taken.every(([a, b]) => end <= a || b <= start);
