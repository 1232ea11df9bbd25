import type { Block, Document, Sentence, Token } from '../document.js';
import { type Span, textOf } from '../span.js';
import { hasFeature, Tree } from '../syntax/tree.js';
import type { Draft } from './draft.js';
import { verbSenses } from './lexicon/verbs.js';
import { cueGroup, nounPhrase } from './phrases.js';
import { sourceOf } from './sources.js';

/** A speaker's name beside a colon or dash is no longer than this, in tokens. */
const LONGEST_SPEAKER = 7;

/** What a headline names as its source in one word, or in two or three of which it is the last. */
const SOURCES: ReadonlySet<string> = new Set(
  `poll polls report reports study studies survey source sources analysis review paper data memo
  documents official officials expert experts analyst analysts aide aides police witness witnesses
  survivor survivors minister president premier chancellor mayor governor senator court judge coroner
  inquiry inspector inspectors investigators prosecutor prosecutors lawyer lawyers army military
  ministry government agency union party envoy diplomats spokesman spokeswoman spokesperson chief
  general coach doctors scientists researchers economists traders residents group watchdog regulator
  bank company firm ceo author media un eu nato imf who kremlin pentagon`
    .trim()
    .split(/\s+/),
);

/** A paragraph with its sentences. */
interface Paragraph {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
}

/**
 * Attributions that punctuation makes, by paragraph: a headline's "Seoul: North sends troops" or
 * "North sends troops: report", the speaker's name that heads a paragraph of a transcript, the name
 * behind a dash that signs a quotation, and "He said:" above the paragraph that he says.
 */
export function headedBlocks(doc: Document): Draft[] {
  const paragraphs = paragraphsOf(doc);
  const people = peopleOf(doc);
  return paragraphs.flatMap((paragraph, k) => {
    const draft =
      headed(paragraph, people) ??
      signed(paragraph, doc.text) ??
      signedAbove(paragraph, paragraphs[k - 1], doc.text) ??
      introduced(paragraph, paragraphs[k + 1]);
    return draft ? [draft] : [];
  });
}

function peopleOf(doc: Document): ReadonlySet<string> {
  const forms = doc.sentences.flatMap(({ tokens, names }) =>
    names
      .filter(({ kind }) => kind === 'PER')
      .flatMap(({ start, end }) => tokens.slice(start, end).map(({ form }) => form)),
  );
  return new Set(forms.filter((form) => /^\p{Lu}\p{L}/u.test(form)));
}

function paragraphsOf(doc: Document): Paragraph[] {
  let next = 0;
  return doc.blocks.flatMap((block) => {
    const sentences: Sentence[] = [];
    for (let s = doc.sentences[next]; s && s.span[0] < block.span[1]; s = doc.sentences[++next]) {
      sentences.push(s);
    }
    const isRead = block.kind === 'body' || block.kind === 'headline';
    return isRead && sentences.length > 0 ? [{ block, sentences }] : [];
  });
}

/** @param people words of the people's names in the document */
function headed({ block, sentences }: Paragraph, people: ReadonlySet<string>): Draft | null {
  const sentence = sentences[0];
  if (!sentence) return null;
  const { tokens } = sentence;
  const from = isMark(tokens[0]) ? 1 : 0;
  const colon = tokens.findIndex((token) => token.form === ':');
  if (colon <= from) return null;
  const isTitle = sentence.index === 0 || block.kind === 'headline';
  const after = tokens.length - colon - 1;
  if (isTitle && after > 0 && after <= 2 && isSource(tokens.at(-1))) {
    return drafted(sentence, [colon + 1, tokens.length], colon, spanOf(tokens.slice(0, colon)));
  }
  const before = tokens.slice(from, colon);
  const isKnown = isTitle && before.length <= 2 && before.every(({ form }) => people.has(form));
  if (after < 3 || !(isKnown || namesSpeaker(sentence, from, colon, isTitle))) return null;
  const rest = spanOf(tokens.slice(colon + 1));
  const content: Span = isTitle ? rest : [rest[0], block.span[1]];
  return drafted(sentence, [from, colon], colon, content);
}

/** A person's or organisation's name and nothing else; in a transcript also in capitals. */
function namesSpeaker(sentence: Sentence, from: number, to: number, isTitle: boolean): boolean {
  if (to - from > LONGEST_SPEAKER) return false;
  const before = sentence.tokens.slice(from, to);
  if (before.length <= 3 && isSource(before.at(-1))) return isTitle;
  const inCapitals = before.every((token) => token.form === token.form.toUpperCase());
  if (inCapitals && !isTitle) return /\p{L}{2}/u.test(before[0]?.form ?? '');
  // "Kyiv: power plant hit" tells who says so where a whole statement follows.
  if (isTitle && before.length === 1 && before[0]?.upos === 'PROPN') {
    const told = sentence.tokens.slice(to + 1);
    if (told.length > 3 && told.some(isFiniteVerb)) return true;
  }
  const proper = before.every((token) => token.upos === 'PROPN' || token.form === '.');
  const name = sentence.names.find((n) => n.start === from && n.end >= to);
  return proper && (name ? name.kind !== 'LOC' : !isTitle && before.length >= 2);
}

function isSource(token: Token | undefined): boolean {
  return token !== undefined && SOURCES.has(token.form.toLowerCase());
}

function isFiniteVerb(token: Token): boolean {
  return hasFeature(token, 'VerbForm', 'Fin');
}

/** "“We had no choice.” — Maria Soto": a paragraph that is a quotation, a dash and a name. */
function signed({ block, sentences }: Paragraph, text: string): Draft | null {
  const sentence = sentences.at(-1);
  if (!sentence || !isMark(sentences[0]?.tokens[0])) return null;
  const { tokens } = sentence;
  const dash = tokens.findLastIndex((token) => DASH.test(token.form));
  const name = tokens.slice(dash + 1).filter((token) => token.upos !== 'PUNCT');
  const first = name[0];
  if (dash < 0 || !first || name.length > LONGEST_SPEAKER) return null;
  const before = text.slice(block.span[0], tokens[dash]?.span[0]).trimEnd();
  if (!/["”’'»]$/.test(before) || !name.every((token) => /^\p{Lu}/u.test(token.form))) return null;
  const start = tokens.indexOf(first);
  const content: Span = [block.span[0], block.span[0] + before.length];
  return drafted(sentence, [start, start + name.length], dash, content);
}

/** A dash and a name in a paragraph of their own sign the quotation above. */
function signedAbove(
  { sentences }: Paragraph,
  above: Paragraph | undefined,
  text: string,
): Draft | null {
  const sentence = sentences[0];
  const tokens = sentence?.tokens ?? [];
  const name = tokens.filter((token) => token.upos !== 'PUNCT');
  const first = name[0];
  if (!sentence || !above || !first || sentences.length > 1) return null;
  if (!DASH.test(tokens[0]?.form ?? '') || tokens[1] !== first) return null;
  if (name.length > LONGEST_SPEAKER || !name.every(({ form }) => /^\p{Lu}/u.test(form)))
    return null;
  const span = above.block.span;
  if (!/^["“”'‘’«]/.test(textOf(text, span))) return null;
  return drafted(sentence, [1, 1 + name.length], 0, span);
}

const DASH = /^(—|–|―|--|-)$/;

/** "The governor added:" and, in a paragraph of its own, what she added. */
function introduced(paragraph: Paragraph, next: Paragraph | undefined): Draft | null {
  const sentence = paragraph.sentences.at(-1);
  if (!sentence || !next || sentence.tokens.at(-1)?.form !== ':') return null;
  const tree = new Tree(sentence);
  const cue = tree.tokens.findLastIndex(
    ({ upos }, i) => upos === 'VERB' && verbSenses(tree, i)?.clause?.stance === 'asserts',
  );
  if (cue < 0 || tree.childBy(cue, 'ccomp') >= 0) return null;
  const source = sourceOf(tree, cue);
  const phrase = source ? nounPhrase(tree, source.words) : [];
  return {
    sentence: sentence.index,
    source: phrase.length > 0 ? [tree.spanOf(phrase)] : [],
    sourceHead: source?.antecedent ?? -1,
    cue: [tree.spanOf(cueGroup(tree, cue))],
    content: [next.block.span],
    stance: 'asserts',
    rule: `verb:${tree.token(cue).lemma}:clause`,
  };
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(["“„«‘']|''|``)$/.test(token.form);
}

function spanOf(tokens: readonly Token[]): Span {
  const words = tokens.at(-1)?.form === '.' ? tokens.slice(0, -1) : tokens;
  return [words[0]?.span[0] ?? 0, words.at(-1)?.span[1] ?? 0];
}

function drafted(
  sentence: Sentence,
  [from, to]: readonly [number, number],
  mark: number,
  content: Span,
): Draft | null {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  const cue = sentence.tokens[mark];
  if (!first || !last || !cue) return null;
  return {
    sentence: sentence.index,
    source: [[first.span[0], last.span[1]]],
    sourceHead: to - 1,
    cue: [cue.span],
    content: [content],
    stance: 'asserts',
    rule: 'colon',
  };
}
