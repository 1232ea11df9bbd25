import { contains, overlaps, type Span } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import { drafted } from './cue-verbs.js';
import type { Draft } from './draft.js';
import { sourceOf } from './sources.js';

/**
 * Words in quotation marks that no verb of saying brings: "Kim gave him “decisive solidarity”",
 * "she fought beside those who would “choose their own road”". Whoever the sentence makes act lends
 * the words, and the verb that carries them is the cue. Where that verb is a cue already, the words
 * belong to its content ("sided with Chad to “choose its own road”").
 *
 * @param drafts what else the sentence attributes; a quotation that one of them holds has its source
 * @returns those drafts, with more content some of them, and the new ones
 */
export function withQuotedWords(
  tree: Tree,
  quotations: readonly Span[],
  drafts: readonly Draft[],
): Draft[] {
  const told = [...drafts];
  for (const quotation of quotations) {
    const words = tree.tokens.flatMap(({ span }, i) => (contains(quotation, span) ? [i] : []));
    const cue = isPhrase(tree, words) ? carrierOf(tree, words) : -1;
    if (cue < 0 || isHeld(told, quotation, tree.token(cue).span)) continue;
    const at = told.findIndex((draft) => overlapsAny(draft.cue, tree.token(cue).span));
    const draft = told[at];
    if (draft) {
      if (OF_THINGS.test(draft.rule)) {
        told[at] = { ...draft, content: [...draft.content, quotation] };
      }
      continue;
    }
    const source = sourceOf(tree, cue);
    if (!source || words.includes(source.words) || !isSomebody(tree, source.words)) continue;
    const governed = { content: [quotation], complement: 'object', cue: [] } as const;
    const rule = `quoted:${tree.token(cue).lemma}`;
    told.push(drafted(tree, cue, { ...governed, stance: 'mentions' }, source, rule));
  }
  return told;
}

/** Contents that are things and acts, in which somebody else may be quoted. */
const OF_THINGS = /:(object|oblique|predicate)$/;

/** Said by a source of its own, or part of what one is told of: not where its verb stands there too. */
function isHeld(drafts: readonly Draft[], quotation: Span, carrier: Span): boolean {
  return drafts.some(({ content, cue, source, rule }) => {
    if (overlapsAny([...cue, ...source], quotation)) return true;
    return content.some(
      (span) => overlaps(span, quotation) && !(OF_THINGS.test(rule) && contains(span, carrier)),
    );
  });
}

function overlapsAny(spans: readonly Span[], one: Span): boolean {
  return spans.some((span) => overlaps(span, one));
}

/**
 * Two words or more that begin in lower case and stand for themselves. A name or title does not, nor
 * does a term in marks, which has an article before it or a noun behind it: "a “no-fly zone”".
 */
function isPhrase(tree: Tree, words: readonly number[]): boolean {
  const spoken = words.filter((w) => tree.token(w).upos !== 'PUNCT');
  const [first] = spoken;
  if (spoken.length < 2 || first === undefined || !/^\p{Ll}/u.test(tree.token(first).form)) {
    return false;
  }
  const inside = new Set(words);
  return spoken.every((w) => {
    const { head, deprel } = tree.token(w);
    const isPart = /^(amod|compound|nmod|nummod)/.test(deprel) && head > w && !inside.has(head);
    const hasArticle = tree.childrenBy(w, 'det', 'nmod:poss').some((c) => !inside.has(c));
    return !isPart && !hasArticle;
  });
}

/** The verb that the quoted words hang on, from outside of the marks. */
function carrierOf(tree: Tree, words: readonly number[]): number {
  const inside = new Set(words);
  const top = words.find((w) => {
    const { head, upos } = tree.token(w);
    return upos !== 'PUNCT' && !inside.has(head);
  });
  for (let at = top === undefined ? -1 : tree.token(top).head; at >= 0; at = tree.token(at).head) {
    if (tree.token(at).upos === 'VERB') return at;
  }
  return -1;
}

/** A name or one who speaks, not a thing. */
function isSomebody(tree: Tree, i: number): boolean {
  const { upos, form } = tree.token(i);
  return upos === 'PROPN' || (upos === 'PRON' && /^(he|she|they|who|we|I)$/i.test(form));
}
