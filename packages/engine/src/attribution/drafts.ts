import { contains, type Span } from '../span.js';
import { hasFeature, type Tree } from '../syntax/tree.js';
import { accordingTo } from './according-to.js';
import { cueAdjective, cueNoun, cueState } from './cue-nouns.js';
import { cueVerb } from './cue-verbs.js';
import type { Draft } from './draft.js';
import { inPoll } from './in-poll.js';
import { leftoverQuotations } from './leftovers.js';
import { withQuotedWords } from './quoted-words.js';
import { seeming } from './seeming.js';

/**
 * A "sentence" of more tokens is no prose (a table, a wall of marks); it is passed over, so that work
 * stays linear in the text.
 */
const LONGEST_SENTENCE = 1000;

/** More quotations than this are not looked at in one sentence, for the same reason. */
const MOST_QUOTATIONS = 100;

/**
 * Attributions that one tree shows, in the order of their cues.
 *
 * @param all the quotations that reach into the sentence
 */
export function draftsOf(tree: Tree, all: readonly Span[]): Draft[] {
  if (tree.tokens.length > LONGEST_SENTENCE) return [];
  const quotations = all.slice(0, MOST_QUOTATIONS);
  const drafts = tree.tokens
    .map((token, i) => {
      if (token.form.toLowerCase() === 'according') return accordingTo(tree, i);
      if (token.upos === 'VERB')
        return cueState(tree, i) ?? seeming(tree, i) ?? cueVerb(tree, i, quotations);
      if (token.upos === 'ADP') return inPoll(tree, i);
      if (token.upos === 'ADJ') return cueAdjective(tree, i);
      return token.upos === 'NOUN' ? cueNoun(tree, i) : null;
    })
    .filter((draft) => draft !== null);
  const inside = spokenOn(tree, drafts).map((draft) => keptInside(draft, quotations));
  const told = [...inside, ...leftoverQuotations(tree, quotations, inside)];
  return withQuotedWords(tree, quotations, told);
}

/**
 * '"...," she said, adding that ...': a participle or infinitive of speech that has no source of its
 * own goes back to whoever spoke before it in the sentence.
 */
function spokenOn(tree: Tree, drafts: readonly Draft[]): Draft[] {
  let speaker: Draft | null = null;
  return drafts.map((draft) => {
    const own = draft.source.length > 0;
    if (own && SPEAKING.test(draft.rule)) speaker = draft;
    if (own || !speaker || !isUnfinished(tree, draft)) return draft;
    return { ...draft, source: speaker.source, sourceHead: speaker.sourceHead };
  });
}

const SPEAKING = /^verb:/;

/** The cue is a present participle or an infinitive without a subject. */
function isUnfinished(tree: Tree, { cue, rule }: Draft): boolean {
  if (!SPEAKING.test(rule)) return false;
  const i = tree.tokens.findIndex(
    ({ span, upos }) => upos === 'VERB' && cue.some((part) => contains(part, span)),
  );
  if (i < 0 || tree.childBy(i, 'nsubj', 'nsubj:pass') >= 0) return false;
  const token = tree.token(i);
  if (hasFeature(token, 'VerbForm', 'Inf')) return true;
  return hasFeature(token, 'Tense', 'Pres') && hasFeature(token, 'VerbForm', 'Part');
}

/** Somebody who is quoted speaks of nothing outside of the quotation: contents are cut to it. */
function keptInside(draft: Draft, quotations: readonly Span[]): Draft {
  const cue = draft.cue[0];
  const around = cue && quotations.find((quotation) => contains(quotation, cue));
  if (!around) return draft;
  const content = draft.content
    .map(([from, to]): Span => [Math.max(from, around[0]), Math.min(to, around[1])])
    .filter(([from, to]) => from < to);
  return { ...draft, content };
}
