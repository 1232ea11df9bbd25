import type { Document, Sentence } from '../document.js';
import type { Draft } from './draft.js';

/** A speaker's name before a colon is no longer than this. */
const LONGEST_SPEAKER = 6;

/** What a headline names as its source in one word. */
const DOCUMENTS = /^(poll|polls|report|reports|study|survey|source|sources|analysis|official|officials|expert|experts|analyst|analysts|review|paper|aide|aides|data|police)$/i;

/**
 * "Seoul: North sends troops", "North sends troops: report", and the speaker's name that heads a
 * paragraph of a transcript: the colon is the cue.
 */
export function headedBlocks(doc: Document): Draft[] {
  const seen = new Set<number>();
  return doc.sentences.flatMap((sentence) => {
    if (sentence.block !== 'body' && sentence.block !== 'headline') return [];
    if (seen.has(sentence.paragraph)) return [];
    seen.add(sentence.paragraph);
    const draft = headed(doc, sentence);
    return draft ? [draft] : [];
  });
}

function headed(doc: Document, sentence: Sentence): Draft | null {
  const { tokens } = sentence;
  const colon = tokens.findIndex((token) => token.form === ':');
  if (colon < 1) return null;
  const isTitle = sentence.index === 0 || sentence.block === 'headline';
  const after = tokens.length - colon - 1;
  if (isTitle && after === 1 && DOCUMENTS.test(tokens[colon + 1]?.form ?? '')) {
    return drafted(doc, sentence, colon, colon + 1, tokens.length, [0, colon]);
  }
  if (after < 3 || !namesSpeaker(sentence, colon, isTitle)) return null;
  return drafted(doc, sentence, colon, 0, colon, [colon + 1, tokens.length]);
}

/** A person's or organisation's name and nothing else; outside of titles in capitals. */
function namesSpeaker(sentence: Sentence, colon: number, isTitle: boolean): boolean {
  if (colon > LONGEST_SPEAKER) return false;
  const before = sentence.tokens.slice(0, colon);
  if (before.length === 1 && DOCUMENTS.test(before[0]?.form ?? '')) return isTitle;
  const proper = before.every((token) => token.upos === 'PROPN' || token.form === '.');
  const capitals = before.every((token) => token.form === token.form.toUpperCase());
  if (capitals && !isTitle) return /\p{L}{2}/u.test(before[0]?.form ?? '');
  const name = sentence.names.find((n) => n.start === 0 && n.end >= colon);
  return proper && name !== undefined && name.kind !== 'LOC';
}

function drafted(
  doc: Document,
  sentence: Sentence,
  colon: number,
  from: number,
  to: number,
  [start, end]: readonly [number, number],
): Draft | null {
  const { tokens } = sentence;
  const [a, b, c, d] = [tokens[from], tokens[to - 1], tokens[start], tokens[end - 1]];
  const cue = tokens[colon];
  if (!a || !b || !c || !d || !cue) return null;
  // What the speaker of a transcript says fills the paragraph.
  const block = doc.blocks.find(({ span }) => span[0] <= c.span[0] && c.span[0] < span[1]);
  const stop = sentence.index === 0 || start < colon || !block ? d.span[1] : block.span[1];
  return {
    sentence: sentence.index,
    source: [[a.span[0], b.span[1]]],
    sourceHead: to - 1,
    cue: [cue.span],
    content: [[c.span[0], stop]],
    stance: 'asserts',
    rule: 'colon',
  };
}
