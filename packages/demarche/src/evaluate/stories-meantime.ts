import type { Article, Report } from '@demarche/engine';
import { z } from 'zod';
import { wordsOf } from '../store/words.js';
import { parsed } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** A document with its mentions of events, each with the number of the event that it is of. */
export interface ChainedDocument {
  readonly article: Article;
  readonly mentions: readonly ChainedMention[];
}

interface ChainedMention {
  readonly instance: string;
  /** In lower case, without plural endings. */
  readonly words: readonly string[];
  /** Of its sentence, in the article's text, or `title`. */
  readonly sentence: readonly [start: number, end: number] | 'title';
}

const Line = z.object({
  doc: z.string(),
  sentences: z.array(z.string()).min(1),
  mentions: z.array(
    z.object({ sent: z.number().int(), text: z.string(), instance: z.string().nullable() }),
  ),
});

const DATE = /^\s*([A-Z][a-z]+ \d{1,2} ?, \d{4})\s*$/;

/**
 * Documents with event chains across them, one JSON object a line: `doc`, tokenised `sentences` (the
 * title, the date, then the text) and `mentions` with `sent`, `text` and `instance` (MEANTIME, Minard
 * et al. 2016, in that form).
 */
export function readChains(
  file: string,
  text: string,
): { readonly documents: readonly ChainedDocument[]; readonly refused: readonly Refusal[] } {
  const documents: ChainedDocument[] = [];
  const refused: Refusal[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const read = parsed(line, Line);
    if (typeof read === 'string') refused.push(refusal(file, i + 1, read, line));
    else documents.push(documentOf(read));
  });
  return { documents, refused };
}

function documentOf({ doc, sentences, mentions }: z.output<typeof Line>): ChainedDocument {
  const [title = '', ...rest] = sentences.map(asWritten);
  const date = DATE.exec(rest[0] ?? '')?.[1];
  const first = date === undefined ? 1 : 2;
  const spans: (readonly [number, number])[] = [];
  let text = '';
  for (const sentence of rest.slice(first - 1)) {
    spans.push([text.length, text.length + sentence.length]);
    text += `${sentence} `;
  }
  return {
    article: {
      id: doc,
      publisher: null,
      url: null,
      title,
      byline: null,
      dateline: null,
      published: date === undefined ? null : dayNamed(date),
      language: 'en',
      text,
    },
    mentions: mentions.flatMap(({ sent, text: words, instance }): ChainedMention[] => {
      const sentence = sent === 0 ? 'title' : spans[sent - first];
      if (instance === null || sentence === undefined) return [];
      return [{ instance, words: wordsOf(words).map(({ word }) => word), sentence }];
    }),
  };
}

/** A tokenised sentence as it would be printed. */
function asWritten(sentence: string): string {
  return sentence
    .replaceAll('``', '"')
    .replaceAll("''", '"')
    .replace(/ ([,.;:?!%)\]]|'s\b|n't\b|')/g, '$1')
    .replace(/([([$]) /g, '$1');
}

/** "March 01 , 2008" as an ISO day. */
function dayNamed(text: string): string | null {
  const time = Date.parse(`${text.replace(' ,', ',')} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** The event that the gold has at a report's trigger; `null` where it has none. */
export function instanceAt(document: ChainedDocument, report: Report): string | null {
  const { trigger, block } = report.evidence;
  const [word] = wordsOf(trigger.text).map((found) => found.word);
  const [start] = trigger.span;
  const mention = document.mentions.find(
    ({ sentence, words }) =>
      word !== undefined &&
      words.includes(word) &&
      (sentence === 'title'
        ? block === 'title'
        : block !== 'title' && start >= sentence[0] && start < sentence[1]),
  );
  return mention?.instance ?? null;
}
