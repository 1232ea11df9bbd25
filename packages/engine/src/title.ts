import type { Article } from './article.js';
import type { Document, Sentence } from './document.js';
import type { Participant } from './events/event.js';
import type { Report } from './report.js';
import type { Span } from './span.js';

/** What parts the title from the text in a document that holds both. */
const GAP = '\n\n';

/** The title where it is known apart from the text, and the text does not begin with it; or null. */
export function titleApart({ title, text }: Pick<Article, 'title' | 'text'>): string | null {
  const words = title?.trim() ?? '';
  return words === '' || text.trimStart().startsWith(words) ? null : words;
}

/** Where the title begins in a document that `withTitle` made of an article's own. */
export function titleStart(text: string): number {
  return text.length + GAP.length;
}

/**
 * The document with the title as a headline after its last sentence, so that names and pronouns of
 * the title find in the text whom they mean.
 */
export function withTitle(document: Document, title: Document): Document {
  const by = titleStart(document.text);
  const paragraph = document.blocks.length;
  const sentences = title.sentences.map(
    (sentence, i): Sentence => ({
      ...sentence,
      index: document.sentences.length + i,
      span: moved(sentence.span, by),
      block: 'headline',
      paragraph,
      tokens: sentence.tokens.map((token) => ({ ...token, span: moved(token.span, by) })),
    }),
  );
  return {
    text: `${document.text}${GAP}${title.text}`,
    blocks: [...document.blocks, { kind: 'headline', span: [by, by + title.text.length] }],
    sentences: [...document.sentences, ...sentences],
  };
}

/**
 * A report found in the title of a document that `withTitle` made, with its spans in the title
 * itself. Its attributions keep their words; their places are not told.
 */
export function reportOfTitle(report: Report, start: number): Report {
  const at = (span: Span) => moved(span, -start);
  const here = <T extends { readonly span: Span }>(words: T): T => ({
    ...words,
    span: at(words.span),
  });
  const party = (one: Participant): Participant => ({ ...one, mention: here(one.mention) });
  const { event, evidence, why } = report;
  const { when } = event;
  const expression = when?.expression ? here(when.expression) : null;
  return {
    ...report,
    event: {
      ...event,
      actors: event.actors.map(party),
      recipients: event.recipients.map(party),
      place: event.place && here(event.place),
      when: when && { ...when, expression },
    },
    evidence: {
      ...here(evidence),
      trigger: here(evidence.trigger),
      spans: evidence.spans.map(at),
      block: 'title',
    },
    attributions: report.attributions.map((one) => ({ ...one, source: [], cue: [], content: [] })),
    chain: report.chain.map((link) => ({ ...link, span: inTitle(link.span, start) })),
    why: { ...why, matched: why.matched.map(here) },
  };
}

/** The place in the title; `null` for what stands in the text (its dateline). */
function inTitle(span: Span | null, start: number): Span | null {
  return span && span[0] >= start ? moved(span, -start) : null;
}

/**
 * Whether a report of the text tells the event of the title with at least the same sides, and as
 * surely: a headline that leaves a doubt out is a telling of its own.
 */
export function tellsAsMuch(report: Report, title: Report): boolean {
  const [told, wanted] = [report.event, title.event];
  return (
    told.type === wanted.type &&
    report.certainty === title.certainty &&
    covers(told.actors, wanted.actors) &&
    covers(told.recipients, wanted.recipients)
  );
}

function covers(parties: readonly Participant[], wanted: readonly Participant[]): boolean {
  const sides = new Set(parties.map(sideOf));
  return wanted.every((one) => sides.has(sideOf(one)));
}

function sideOf({ country, id }: Participant): string {
  return country ?? id;
}

function moved([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
