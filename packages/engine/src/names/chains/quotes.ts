import type { Document } from '../../document.js';
import type { Tree } from '../../syntax/tree.js';
import type { Voice } from './mention.js';

/** Verbs of speaking whose subject is the speaker of the quotation beside them. */
const SPEECH =
  /^(?:say|tell|add|continue|explain|note|warn|write|ask|reply|declare|announce|argue|insist|claim|state|stress|conclude|recall|remark|respond|observe|comment|go|point|acknowledge|admit|affirm|assert|believe|emphasize|emphasise|tweet|post|joke|complain|suggest|vow|urge|predict|answer|shout|whisper|cry|think|report|testify)$/;

const OPENING = /^[“«]$/;
const CLOSING = /^[”»]$/;
const EITHER = /^(?:"|''|``)$/;

const AUTHOR: Voice = { key: '', addressee: '', speaker: null };

/** The voice of each token of each sentence. */
export type Voices = readonly (readonly Voice[])[];

/**
 * Who speaks where. Inside quotation marks it is the subject of the verb of speaking in the same
 * sentence, or in the one before where the quotation goes on; elsewhere the speaker that the
 * caller knows of (an interview's turns), else the author. A quotation ends with its paragraph.
 *
 * @param speakers one a sentence, `null` for the author's own text
 */
export function voicesOf(
  doc: Document,
  trees: readonly Tree[],
  speakers: readonly (string | null)[],
): Voices {
  const turns = turnsOf(doc.sentences.length, speakers);
  let open = false;
  let last: Voice | null = null;
  return trees.map((tree, s) => {
    const paragraph = doc.sentences[s]!.paragraph;
    if (s > 0 && doc.sentences[s - 1]!.paragraph !== paragraph) open = false;
    const quoted = tree.tokens.map(({ form }) => {
      const before = open;
      if (OPENING.test(form)) open = true;
      else if (CLOSING.test(form)) open = false;
      else if (EITHER.test(form)) open = !open;
      return before && open;
    });
    if (!quoted.includes(true)) {
      if (!open) last = null;
      return quoted.map(() => turns[s]!);
    }
    const voice: Voice = quoteVoice(tree, s, quoted) ?? last ?? { ...AUTHOR, key: `quote ${s}` };
    last = voice;
    return quoted.map((inside) => (inside ? voice : turns[s]!));
  });
}

function turnsOf(length: number, speakers: readonly (string | null)[]): Voice[] {
  const turns: Voice[] = [];
  let before = '';
  let current = '';
  for (let s = 0; s < length; s++) {
    const key = speakers[s] ?? '';
    if (key !== current) before = current;
    current = key;
    turns.push(
      key === '' ? AUTHOR : { key, addressee: before || nextOther(speakers, s), speaker: null },
    );
  }
  return turns;
}

/** How far ahead an answer is looked for, in sentences. */
const TURN = 30;

function nextOther(speakers: readonly (string | null)[], s: number): string {
  for (let i = s + 1; i < Math.min(s + TURN, speakers.length); i++)
    if (speakers[i] && speakers[i] !== speakers[s]) return speakers[i]!;
  return '';
}

/** The verb of speaking outside the quotation, and its subject. */
function quoteVoice(tree: Tree, sentence: number, quoted: readonly boolean[]): Voice | null {
  for (let verb = 0; verb < tree.tokens.length; verb++) {
    if (quoted[verb] || !SPEECH.test(tree.token(verb).lemma)) continue;
    const token = tree.childBy(verb, 'nsubj');
    if (token < 0 || quoted[token]) continue;
    const { form, upos } = tree.token(token);
    // Two quotations of "he" need not be of one man.
    const key = upos === 'PRON' ? `said by ${form.toLowerCase()}` : `said by ${form}`;
    return { key, addressee: '', speaker: { sentence, token } };
  }
  return null;
}
