import type { Mention } from './actors/actor.js';
import type { Article } from './article.js';
import { assess } from './attribution/assess.js';
import type { Attribution } from './attribution/attribution.js';
import { Chains } from './attribution/chain/chain.js';
import { credenceOf } from './attribution/credence.js';
import type { Document, Sentence } from './document.js';
import { attached } from './events/attach.js';
import type { EventCandidate, EventParticipant } from './events/candidate.js';
import type { Event, EventDate, EventPlace, Participant } from './events/event.js';
import { contentHash } from './hash.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { PlaceMention } from './places/find.js';
import { type AuxiliaryMode, QUAD_CLASS_OF } from './plover.js';
import type { Coding, Evidence, Report, ReportedAttribution } from './report.js';
import { type Span, textOf } from './span.js';
import { Tree } from './syntax/tree.js';
import type { DateExpression } from './time/find.js';

/** What is known of an article when its events are told. */
export interface TellingContext {
  readonly article: Article;
  readonly document: Document;
  readonly attributions: readonly Attribution[];
  readonly dates: readonly DateExpression[];
  readonly places: readonly PlaceMention[];
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly coding: Coding;
}

/** An event dated longer than this before publication is background, not news. */
const NEWS_DAYS = 31;

/** Joins an event candidate with its date, place and attributions: one article's report of it. */
export class Telling {
  readonly #context: TellingContext;
  readonly #chains: Chains;
  readonly #trees = new Map<number, Tree>();

  constructor(context: TellingContext) {
    this.#context = context;
    this.#chains = new Chains({ ...context, tree: (sentence) => this.#tree(sentence) });
  }

  report(candidate: EventCandidate): Report {
    const { article, document, attributions, coding } = this.#context;
    const tree = this.#tree(candidate.sentence);
    const assessment = assess(tree, candidate.trigger, attributions);
    const chain = this.#chains.of(assessment);
    const evidence = evidenceOf(candidate, tree, document.text);
    return {
      article: {
        id: article.id,
        publisher: article.publisher,
        url: article.url,
        title: article.title,
        published: article.published,
      },
      event: this.#event(candidate, tree),
      evidence,
      attributions: assessment.chain.map((a) => withWords(a, document.text)),
      chain,
      certainty: assessment.certainty,
      credence: credenceOf(assessment, chain),
      opinion: assessment.opinion,
      why: {
        frame: candidate.frame,
        where: candidate.where,
        matched: candidate.matched.map(({ token, as }) => {
          const { form, span } = tree.token(token);
          return { text: form, span, as };
        }),
        rulings: candidate.rulings,
        rejected: candidate.rejected,
        certainty: assessment.reason,
        ...(candidate.verdict && { judge: candidate.verdict }),
      },
      coding,
    };
  }

  #event(candidate: EventCandidate, tree: Tree): Event {
    const { article } = this.#context;
    const told = this.#told(candidate, tree);
    const when = told ? this.#when(told) : null;
    const history = told?.mark === 'historical' || isHistory(when, article.published);
    const auxiliary = withHistory(candidate.auxiliary, history);
    const actors = candidate.actors.map(participant);
    const recipients = candidate.recipients.map(participant);
    const ids = (list: readonly Participant[]) => list.map((p) => p.id).join('+');
    const trigger = tree.token(candidate.trigger).span[0];
    return {
      id: contentHash([article.id, candidate.type, ids(actors), ids(recipients), trigger]),
      type: candidate.type,
      modes: candidate.modes,
      contexts: candidate.contexts,
      auxiliary,
      quadClass: QUAD_CLASS_OF[candidate.type],
      score: candidate.score,
      actors,
      recipients,
      place: this.#where(candidate, tree),
      date: dateOf(when, auxiliary, article.published),
      when,
    };
  }

  /** The words that date the event. */
  #told(candidate: EventCandidate, tree: Tree): DateExpression | undefined {
    const here = this.#context.dates.filter((date) => date.sentence === candidate.sentence);
    return attached(tree, candidate.trigger, here);
  }

  #when({ start, end, precision, span }: DateExpression): EventDate {
    const text = textOf(this.#context.document.text, span);
    return { start, end, precision, expression: { text, span } };
  }

  #where(candidate: EventCandidate, tree: Tree): EventPlace | null {
    const here = this.#context.places.filter((place) => place.sentence === candidate.sentence);
    const found = attached(tree, candidate.trigger, here);
    if (!found) return null;
    const { name, country, span, coordinates, precision } = found;
    return { name, country, span, coordinates, precision };
  }

  #tree(index: number): Tree {
    const known = this.#trees.get(index);
    if (known) return known;
    const sentence: Sentence | undefined = this.#context.document.sentences[index];
    if (!sentence) throw new RangeError(`no sentence ${index}`);
    const tree = new Tree(sentence);
    this.#trees.set(index, tree);
    return tree;
  }
}

function participant({ mention, slot }: EventParticipant): Participant {
  const { text, span, actor, evidence } = mention;
  return { ...actor, mention: { text, span }, evidence, slot };
}

function withWords(attribution: Attribution, text: string): ReportedAttribution {
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ');
  return {
    ...attribution,
    sourceText: attribution.source.length > 0 ? words(attribution.source) : null,
    cueText: words(attribution.cue),
  };
}

function evidenceOf(candidate: EventCandidate, tree: Tree, text: string): Evidence {
  const { span, block } = tree.sentence;
  const trigger = tree.token(candidate.trigger);
  const spans = [
    ...candidate.matched.map(({ token }) => tree.token(token).span),
    ...[...candidate.actors, ...candidate.recipients].map(({ mention }) => mention.span),
  ];
  return {
    sentence: textOf(text, span),
    span,
    trigger: { text: trigger.form, span: trigger.span },
    spans: distinct(spans),
    block: block === 'headline' ? 'headline' : 'body',
  };
}

/** Spans in text order, each once. */
function distinct(spans: readonly Span[]): Span[] {
  const byKey = new Map(spans.map((span) => [span.join(), span]));
  return [...byKey.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function withHistory(
  auxiliary: readonly AuxiliaryMode[],
  history: boolean,
): readonly AuxiliaryMode[] {
  return !history || auxiliary.includes('historical') ? auxiliary : [...auxiliary, 'historical'];
}

function isHistory(when: EventDate | null, published: string | null): boolean {
  if (!when?.end || !published) return false;
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(when.end)) / 86_400_000;
  return days > NEWS_DAYS;
}

/** The date in the precision known; an undated event in the news is as old as the article. */
function dateOf(
  when: EventDate | null,
  auxiliary: readonly AuxiliaryMode[],
  published: string | null,
): string | null {
  if (when) {
    if (when.start === null) return null;
    if (when.precision === 'year') return when.start.slice(0, 4);
    return when.precision === 'month' ? when.start.slice(0, 7) : when.start;
  }
  return auxiliary.includes('historical') ? null : (published?.slice(0, 10) ?? null);
}
