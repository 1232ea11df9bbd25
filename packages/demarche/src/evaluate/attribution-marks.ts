import type { Span } from '@demarche/engine';
import type { AttributionSpans } from './attribution-score.js';

/** What each marked line shows, in the words of `training/README.md`. */
export const SHOWN = [
  'indirect',
  'direct',
  'mixed',
  'middle',
  'continued',
  'according-to',
  'noun',
  'adjective',
  'infinitive',
  'told',
  'oblique',
  'judgement',
  'question',
  'denies',
  'negated',
  'passive',
  'seems',
  'nested',
  'pronoun',
  'document',
  'outlet',
  'tweet',
  'colon',
  'article',
  'none',
] as const;
/** One of `SHOWN`. */
export type Shown = (typeof SHOWN)[number];

/** A line of text with its marks taken out. */
export interface MarkedLine {
  readonly shown: Shown;
  readonly text: string;
  readonly attributions: readonly AttributionSpans[];
}

interface Mark {
  readonly part: keyof AttributionSpans;
  readonly number: string;
  readonly span: Span;
}

const PARTS = { s: 'source', c: 'cue', x: 'content' } as const;
const OPENING = /^\{([scx])(\d{0,2}):/;

/**
 * Reads `shown<TAB>text`, the text with its parts in braces: `{s:Oslo} {c:said} {x:it rained}`. Parts
 * of one attribution share a number (`{s2:she} {c2:added}`), a part may come in pieces, contents may
 * hold other attributions, and `¶` parts paragraphs.
 *
 * @returns the text without marks, or in one line what is wrong with it
 */
export function readMarked(line: string): MarkedLine | string {
  const [name = '', marked = '', more] = line.split('\t');
  const shown = SHOWN.find((one) => one === name);
  if (!shown) return `"${name}" is none of ${SHOWN.join(', ')}`;
  if (more !== undefined) return 'more than two columns';
  const read = unmarked(marked.replace(/ ¶ /g, '\n\n'));
  if (typeof read === 'string') return read;
  const numbers = [...new Set(read.marks.map(({ number }) => number))];
  const attributions = numbers.map((number) => attributionOf(read.marks, number));
  const problem = problemOf(shown, read.text, attributions);
  return problem ?? { shown, text: read.text, attributions: attributions.sort(byCue) };
}

function unmarked(marked: string): { text: string; marks: Mark[] } | string {
  const marks: Mark[] = [];
  const open: { readonly part: Mark['part']; readonly number: string; readonly from: number }[] =
    [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    const opening = OPENING.exec(marked.slice(at, at + 5));
    if (opening) {
      const part = PARTS[opening[1] as keyof typeof PARTS];
      open.push({ part, number: opening[2] ?? '', from: text.length });
      at += opening[0].length;
    } else if (marked[at] === '}') {
      const mark = open.pop();
      if (!mark) return `a brace closes nothing behind "${text.slice(-20)}"`;
      marks.push({ ...mark, span: [mark.from, text.length] });
      at++;
    } else {
      if (marked[at] === '{') return `an unknown mark: "${marked.slice(at, at + 8)}"`;
      text += marked[at++];
    }
  }
  return open.length > 0 ? 'a brace is not closed' : { text, marks };
}

function attributionOf(marks: readonly Mark[], number: string): AttributionSpans {
  const spans = (part: Mark['part']) =>
    marks
      .filter((mark) => mark.number === number && mark.part === part)
      .map(({ span }) => span)
      .sort((a, b) => a[0] - b[0]);
  return { source: spans('source'), cue: spans('cue'), content: spans('content') };
}

function byCue(a: AttributionSpans, b: AttributionSpans): number {
  return (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);
}

function problemOf(
  shown: Shown,
  text: string,
  attributions: readonly AttributionSpans[],
): string | null {
  if (text.trim() === '') return 'no text';
  if ((shown === 'none') !== (attributions.length === 0)) {
    return shown === 'none' ? '"none" marks something' : 'nothing is marked';
  }
  for (const { source, cue, content } of attributions) {
    if (cue.length === 0 || content.length === 0) return 'an attribution needs a cue and a content';
    const loose = [...source, ...cue, ...content].find(([from, to]) => {
      const words = text.slice(from, to);
      return words === '' || words !== words.trim();
    });
    if (loose) return `white space at the edge of "${text.slice(...loose)}"`;
  }
  return null;
}
