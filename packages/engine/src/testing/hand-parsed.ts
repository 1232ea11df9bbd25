import type { Document, Name, Sentence, Token, Upos } from '../document.js';

/**
 * A sentence parsed by hand, for tests that want no trained model. One token a line:
 * `form upos head deprel [lemma] [feats]`, head counted from 1 as in CoNLL-U, 0 the root.
 * A `+` before the form glues it to the token before (no space between them).
 *
 *     Putin    PROPN 2 nsubj
 *     visited  VERB  0 root   visit
 *     Pyongyang PROPN 2 obj
 *     +.       PUNCT 2 punct
 */
export function handParsed(lines: string, names: readonly Name[] = []): Document {
  return joined([lines], [names]);
}

/** Several hand-parsed sentences as one document, a space between them. */
export function joined(
  sentences: readonly string[],
  names: readonly (readonly Name[])[] = [],
): Document {
  let text = '';
  const parsed = sentences.map((lines, index): Sentence => {
    if (text) text += ' ';
    const from = text.length;
    const tokens: Token[] = [];
    for (const line of lines.trim().split('\n')) {
      const [word, upos, head, deprel, lemma, feats] = line.trim().split(/ +/);
      if (!word || !upos || !head || !deprel) throw new Error(`not a token line: "${line}"`);
      const glued = word.length > 1 && word.startsWith('+');
      const form = glued ? word.slice(1) : word;
      if (tokens.length > 0 && !glued) text += ' ';
      tokens.push({
        span: [text.length, text.length + form.length],
        form,
        lemma: lemma ?? form,
        upos: upos as Upos,
        feats: feats ?? '_',
        head: Number(head) - 1,
        deprel,
      });
      text += form;
    }
    return {
      index,
      span: [from, text.length],
      block: 'body',
      paragraph: 0,
      tokens,
      names: names[index] ?? [],
    };
  });
  return { text, blocks: [{ kind: 'body', span: [0, text.length] }], sentences: parsed };
}
