import type { Codebook, ContextCue } from '../codebook/codebook.js';
import { phraseAt, wordsOf } from '../codebook/phrase.js';
import type { Document, Token } from '../document.js';
import { CONTEXTS, type Context } from '../plover.js';
import { relation, type Tree } from '../syntax/tree.js';

/**
 * Contexts of an event: those of its frame and those that the words of its clause show; where
 * neither says anything, those of its sentence, and else those of the article. Returned in the
 * ontology's order, each once.
 *
 * @param article what `articleContexts` finds, looked for only where it is asked for
 */
export function contextsOf(
  tree: Tree,
  trigger: number,
  framed: readonly Context[],
  codebook: Codebook,
  article: () => readonly Context[] = () => [],
): Context[] {
  const clause = tree.subtree(clauseOf(tree, trigger));
  const own = new Set([...framed, ...contextsIn(tree.tokens, clause, codebook).keys()]);
  if (own.size > 0) return CONTEXTS.filter((context) => own.has(context));
  const whole = sentenceContexts(tree.tokens, codebook);
  return whole.length > 0 ? whole : [...article()];
}

/** Contexts that the words of one sentence show, in the ontology's order. */
export function sentenceContexts(tokens: readonly Token[], codebook: Codebook): Context[] {
  const found = contextsIn(tokens, [...tokens.keys()], codebook);
  return CONTEXTS.filter((context) => found.has(context));
}

/** Share of an article's sentences in which a context must show to be the article's. */
const SHARE = 0.2;

/** Contexts of a whole article: in its headline, or in two sentences and a fifth of all. */
export function articleContexts(doc: Document, codebook: Codebook): Context[] {
  const counts = new Map<Context, number>();
  const headed = new Set<Context>();
  let sentences = 0;
  for (const { block, tokens } of doc.sentences) {
    if (block !== 'body' && block !== 'headline') continue;
    sentences++;
    for (const context of sentenceContexts(tokens, codebook)) {
      counts.set(context, (counts.get(context) ?? 0) + 1);
      if (block === 'headline') headed.add(context);
    }
  }
  const enough = Math.max(2, SHARE * sentences);
  return CONTEXTS.filter((context) => {
    return headed.has(context) || (counts.get(context) ?? 0) >= enough;
  });
}

/** Contexts shown by some of a sentence's tokens, each with the tokens that show it. */
export function contextsIn(
  tokens: readonly Token[],
  among: readonly number[],
  codebook: Codebook,
): Map<Context, number[]> {
  const shown = among.flatMap((at) => shownAt(tokens, at, codebook));
  const excepted = new Set(
    shown.flatMap(({ cue, covered }) =>
      cue.strength === 'except' ? covered.map((token) => `${cue.context} ${token}`) : [],
    ),
  );
  const found = new Map<Context, number[]>();
  const hints = new Map<Context, Map<string, number>>();
  for (const { cue, at } of shown) {
    const { context, strength, phrase } = cue;
    if (strength === 'except' || excepted.has(`${context} ${at}`)) continue;
    if (strength === 'cue') found.set(context, [...(found.get(context) ?? []), at]);
    else {
      const words = hints.get(context) ?? new Map<string, number>();
      hints.set(context, words.set(phrase.words.join(' '), at));
    }
  }
  for (const [context, words] of hints) {
    // One token may be two hints ("oil", "oil price"); two tokens are wanted.
    const places = new Set(words.values());
    if (places.size > 1) found.set(context, [...(found.get(context) ?? []), ...places]);
  }
  return found;
}

interface Shown {
  readonly cue: ContextCue;
  readonly at: number;
  /** Tokens of its phrase. */
  readonly covered: readonly number[];
}

function shownAt(tokens: readonly Token[], at: number, { contextCues }: Codebook): Shown[] {
  const token = tokens[at];
  if (!token) return [];
  return wordsOf(token).flatMap((word) =>
    (contextCues.get(word) ?? []).flatMap((cue): Shown[] => {
      if (cue.upos !== null && cue.upos !== token.upos) return [];
      const covered = phraseAt(tokens, at, cue.phrase);
      return covered ? [{ cue, at, covered }] : [];
    }),
  );
}

/** Head of the clause a token stands in. */
function clauseOf(tree: Tree, at: number): number {
  let head = at;
  while (tree.token(head).head >= 0 && !CLAUSES.has(relation(tree.token(head).deprel))) {
    head = tree.token(head).head;
  }
  return head;
}

const CLAUSES: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'acl']);
