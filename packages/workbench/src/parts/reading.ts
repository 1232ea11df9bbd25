import type { Coded, ReportDetail } from 'demarche/client';
import { TYPE_LABEL } from '../words.js';
import type { Layer, TextMark } from './marked-text.js';
import { namesOf } from './sides.js';

/** A report as read: only stored ones tell whether they are counted. */
export type ReadReport = Omit<ReportDetail, 'counted'> & Partial<Pick<ReportDetail, 'counted'>>;

/** One coding of one text: what the article page and the playground show. */
export type Reading = Omit<Coded, 'reports'> & { readonly reports: readonly ReadReport[] };
type Mention = Reading['mentions'][number];

/** All marks of a reading's layers; `hrefOf` leads a trigger to its report. */
export function marksOf(
  reading: Reading,
  shown: ReadonlySet<Layer>,
  chosen: string | null,
  hrefOf: (report: string) => string,
): readonly TextMark[] {
  const { mentions, attributions } = reading;
  // What the title alone tells has no place in the text.
  const inText = reading.reports.filter(({ evidence }) => evidence.block !== 'title');
  const layer: Readonly<Record<Layer, () => readonly TextMark[]>> = {
    actors: () => actorMarks(mentions),
    sources: () => [...partMarks('source', attributions), ...partMarks('cue', attributions)],
    quotes: () => partMarks('content', attributions),
    triggers: () => inText.map((report) => triggerOf(report, report.id === chosen, hrefOf)),
  };
  const of = inText.find((report) => report.id === chosen);
  const sentence: readonly TextMark[] = of ? [{ as: 'sentence', span: of.evidence.span }] : [];
  return [...sentence, ...[...shown].flatMap((name) => layer[name]())];
}

function partMarks(as: 'source' | 'cue' | 'content', attributions: Reading['attributions']) {
  return attributions.flatMap((one) =>
    one[as].map((span): TextMark => ({ as, span, said: one.index })),
  );
}

/** One mark a span: "both" names two actors with the same words. */
function actorMarks(mentions: readonly Mention[]): readonly TextMark[] {
  const bySpan = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const same = bySpan.get(mention.span.join());
    if (same) same.push(mention);
    else bySpan.set(mention.span.join(), [mention]);
  }
  return [...bySpan.values()].map((same) => ({
    as: 'actor',
    span: same[0]?.span ?? [0, 0],
    note: same.map(({ actor, evidence }) => `${actorLabel(actor)} (${evidence.detail})`).join('\n'),
  }));
}

function triggerOf(
  report: ReadReport,
  chosen: boolean,
  hrefOf: (report: string) => string,
): TextMark {
  const { event, evidence } = report;
  return {
    as: 'trigger',
    span: evidence.trigger.span,
    quad: event.quadClass,
    href: hrefOf(report.id),
    label: eventLabel(event),
    chosen,
  };
}

/** "Vladimir Putin, president of Russia, GOV" */
export function actorLabel(actor: Mention['actor']): string {
  const country = actor.name === actor.country ? null : actor.country;
  return [actor.name, actor.office ?? country, actor.sectors.join(' ')].filter(Boolean).join(', ');
}

/** "Sanction, European Union to Russia" */
export function eventLabel(event: ReadReport['event']): string {
  const to = event.recipients.length > 0 ? ` to ${namesOf(event.recipients)}` : '';
  return `${TYPE_LABEL[event.type]}, ${namesOf(event.actors)}${to}`;
}
