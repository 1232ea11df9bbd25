import type { Span } from '../span.js';
import type { Tree } from '../syntax/tree.js';
import type { Stance } from './attribution.js';
import type { Complement, Cue } from './lexicon/rows.js';
import { LIGHT_VERBS } from './light-verbs.js';
import { range, runs, withoutAside } from './phrases.js';

/** What a cue governs: the words of the content, and of the cue beyond its head. */
export interface Governed {
  readonly content: readonly Span[];
  readonly complement: Complement;
  readonly stance: Stance;
  /** Tokens that belong to the cue too: "called for". */
  readonly cue: readonly number[];
}

/** "called for talks": what follows the preposition; the preposition is the cue's. */
export function oblique(tree: Tree, i: number, cue: Cue): Governed | null {
  const sense = cue.oblique;
  if (!sense) return null;
  for (const c of tree.childrenBy(i, 'obl', 'nmod', 'advcl', 'acl')) {
    if (c < i) continue;
    const mark = tree.childrenBy(c, 'case', 'mark').find((m) => {
      return m > i && sense.prepositions.includes(tree.token(m).form.toLowerCase());
    });
    if (mark === undefined) continue;
    const content = runs(
      tree,
      withoutAside(tree, c).filter((w) => w !== mark),
    );
    const between = tree.token(mark - 1);
    const near = mark - i <= 3 && between.upos !== 'PUNCT';
    return {
      content,
      complement: 'oblique',
      stance: sense.stance,
      cue: near ? range(i, mark) : [],
    };
  }
  return null;
}

/** What a cue noun governs, or null. */
export function governedByNoun(tree: Tree, i: number, cue: Cue): Governed | null {
  return clauseBelow(tree, i, cue, ['acl', 'ccomp', 'xcomp']) ?? oblique(tree, i, cue);
}

/**
 * "a warning that profits would fall", with "that" taken for a relative pronoun: a conjunction where
 * the clause has a subject of its own and its verb could hardly have the noun for its object.
 */
function isThatClause(tree: Tree, noun: number, clause: number): boolean {
  const that = tree.tokens[noun + 1];
  if (that?.form.toLowerCase() !== 'that' || that.head !== clause) return false;
  const subject = tree.childBy(clause, 'nsubj', 'nsubj:pass');
  const { lemma } = tree.token(clause);
  return subject > noun + 1 && !LIGHT_VERBS.has(lemma) && !/^(hear|read|write|deny)$/.test(lemma);
}

/** A clause with "that" or "to" below a noun or adjective. */
export function clauseBelow(
  tree: Tree,
  i: number,
  cue: Cue,
  deprels: readonly string[],
): Governed | null {
  for (const c of tree.childrenBy(i, ...deprels)) {
    const marks = tree.childrenBy(c, 'mark').map((m) => tree.token(m).form.toLowerCase());
    const isThat = marks.includes('that') || isThatClause(tree, i, c);
    if (c < i || (tree.token(c).deprel === 'acl:relcl' && !isThat)) continue;
    const complement: Complement = marks.includes('to') ? 'infinitive' : 'clause';
    if (complement === 'clause' && !isThat && tree.token(c).deprel !== 'ccomp') continue;
    const sense = cue[complement];
    if (sense) {
      const content = runs(tree, tree.subtree(c));
      return { content, complement, stance: sense.stance, cue: [] };
    }
  }
  return null;
}
