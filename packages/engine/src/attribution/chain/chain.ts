import type { Mention } from '../../actors/actor.js';
import type { Article } from '../../article.js';
import type { Document } from '../../document.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { contains, overlaps, type Span, textOf } from '../../span.js';
import type { Tree } from '../../syntax/tree.js';
import type { Assessment } from '../assess.js';
import type { Attribution } from '../attribution.js';
import { AGENCY_NOUNS, DOCUMENT_NOUNS, OUTLET_NOUNS, UNNAMED_NOUNS } from '../lexicon/media.js';
import type { ChainLink, LinkKind } from './link.js';
import { isOutlet, type Medium, mediaOf } from './medium.js';
import { originOf } from './origin.js';

/** What chains are read from. */
export interface ChainContext {
  readonly article: Article;
  readonly document: Document;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  /** The tree of a sentence, by its index. */
  readonly tree: (sentence: number) => Tree;
}

/** Tells through whose hands an event came, from the publisher inwards. One per article. */
export class Chains {
  readonly #context: ChainContext;
  readonly #origin: readonly ChainLink[];
  readonly #mentions = new Map<string, Mention>();

  constructor(context: ChainContext) {
    this.#context = context;
    this.#origin = originOf(context.article, context.document, context.knowledge);
    for (const mention of context.mentions) {
      const key = `${mention.sentence}:${mention.head}`;
      if (!this.#mentions.has(key)) this.#mentions.set(key, mention);
    }
  }

  /**
   * The publisher, its wire, then for each attribution around the event, the outermost first: the
   * outlet that heard it, its source, the document that it stands in; last, whom a hedge leaves
   * unnamed. In the publisher's own voice the chain ends with the publisher and its wire.
   */
  of({ chain, hedge }: Pick<Assessment, 'chain' | 'hedge'>): ChainLink[] {
    const inner = [...chain].reverse().flatMap((attribution) => this.#links(attribution));
    // "Is said to": the cue of an attribution may be the hedge itself.
    const isCue = chain.some(({ cue }) => cue.some((span) => hedge && overlaps(span, hedge.span)));
    const last = hedge?.kind === 'reportive' && !isCue ? [hearsay(hedge.words, hedge.span)] : [];
    return distinct([...this.#origin, ...inner, ...last]);
  }

  #links(attribution: Attribution): ChainLink[] {
    const tree = this.#treeAt(attribution.cue[0]?.[0] ?? attribution.source[0]?.[0] ?? 0);
    const cue = tree ? headIn(tree, attribution.cue) : -1;
    const media = tree && cue >= 0 ? mediaOf(tree, cue, this.#namedIn(tree)) : [];
    const source = this.#source(attribution, tree);
    const link = (medium: Medium) => this.#medium(medium, attribution, tree);
    const around = media.filter(({ place }) => place === 'hearer').map(link);
    const within = media.filter(({ place }) => place === 'medium').map(link);
    return [...around, source, ...within].filter((one) => one !== null);
  }

  #source(attribution: Attribution, tree: Tree | null): ChainLink {
    const { source, sourceName, sourceActor, cue, index } = attribution;
    const span = source[0] ?? cue[0] ?? null;
    return {
      kind: this.#kindOf(attribution, tree),
      place: 'source',
      name: source.length === 0 ? null : sourceName,
      text: span && textOf(this.#context.document.text, span),
      span,
      actor: sourceActor,
      attribution: index,
    };
  }

  #kindOf({ source, sourceActor, within }: Attribution, tree: Tree | null): LinkKind {
    if (sourceActor?.id.startsWith('media:')) return this.#isAgency(sourceActor.id);
    const head = tree ? headIn(tree, source) : -1;
    if (!tree || head < 0) return source.length === 0 ? 'unnamed' : 'speaker';
    const { lemma, form, upos } = tree.token(head);
    if (upos === 'PRON' && within === null && /^(i|we)$/i.test(form)) return 'author';
    if (UNNAMED_NOUNS.has(lemma.toLowerCase())) return 'unnamed';
    if (upos !== 'NOUN') return 'speaker';
    if (isNewsAgency(tree, head)) return 'agency';
    if (OUTLET_NOUNS.has(lemma)) return 'outlet';
    return DOCUMENT_NOUNS.has(lemma) ? 'document' : 'speaker';
  }

  #isAgency(id: string): 'agency' | 'outlet' {
    return this.#context.knowledge.entities.get(id)?.agency ? 'agency' : 'outlet';
  }

  #medium({ place, words, head }: Medium, { index }: Attribution, tree: Tree | null) {
    if (!tree || words.length === 0) return null;
    const span = tree.spanOf(words);
    const text = textOf(this.#context.document.text, span);
    const mention = this.#namedIn(tree)(head);
    const outlet = isOutlet(mention) ? mention?.actor : undefined;
    const kind: LinkKind = outlet ? this.#isAgency(outlet.id) : 'document';
    const name = outlet?.name ?? text;
    return { kind, place, name, text, span, actor: outlet ?? null, attribution: index };
  }

  #namedIn(tree: Tree) {
    return (token: number) => this.#mentions.get(`${tree.sentence.index}:${token}`);
  }

  /** The tree of the sentence that holds a position, or null. */
  #treeAt(position: number): Tree | null {
    const { sentences } = this.#context.document;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.span[1] ?? Number.POSITIVE_INFINITY) <= position) low = middle + 1;
      else high = middle;
    }
    return low < sentences.length ? this.#context.tree(low) : null;
  }
}

/** "reportedly": somebody says so, and the word is all that is told of them. */
function hearsay(words: string, span: Span): ChainLink {
  return {
    kind: 'unnamed',
    place: 'hedge',
    name: null,
    text: words,
    span,
    actor: null,
    attribution: null,
  };
}

/** The token of some spans that the others hang on, or -1. */
function headIn(tree: Tree, spans: readonly Span[]): number {
  const inside = (i: number) => spans.some((span) => contains(span, tree.token(i).span));
  return tree.tokens.findIndex(({ head }, i) => inside(i) && (head < 0 || !inside(head)));
}

function isNewsAgency(tree: Tree, head: number): boolean {
  const { lemma } = tree.token(head);
  if (!AGENCY_NOUNS.has(lemma)) return false;
  return lemma !== 'agency' || tree.childrenBy(head, 'compound').some((c) => isNews(tree, c));
}

function isNews(tree: Tree, i: number): boolean {
  return tree.token(i).lemma === 'news';
}

/**
 * Each hand once: the outlet that both heard and reported, the wire whose dateline is cited, the one
 * who "said in a report that" by two cues.
 */
function distinct(links: readonly ChainLink[]): ChainLink[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const isMedium = link.actor?.id.startsWith('media:') === true;
    const key = isMedium ? link.actor?.id : link.place === 'source' ? link.span?.join() : undefined;
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
