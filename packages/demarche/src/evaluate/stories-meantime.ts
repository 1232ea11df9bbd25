import type { Article, Report } from '@demarche/engine';
import { z } from 'zod';
import { wordNumber, wordsOf } from '../store/words.js';
import { type Brief, CONTEXT_WORDS, NEAR_WORDS, surroundings } from '../stories/brief.js';
import { contentWords, stemNumber } from '../stories/content-words.js';
import { dayNumber } from '../stories/days.js';
import { parsed } from './gold-reading.js';
import { type Refusal, refusal } from './refusal.js';

/** A document with its mentions of events, each with the number of the event that it is of. */
export interface ChainedDocument {
  readonly article: Article;
  readonly mentions: readonly ChainedMention[];
}

/** One mention of an event. */
export interface ChainedMention {
  readonly id: string;
  readonly instance: string;
  /** In lower case, without plural endings. */
  readonly words: readonly string[];
  /** Of its sentence, in the article's text, or `title`. */
  readonly sentence: readonly [start: number, end: number] | 'title';
  /** As if it were a report: the entities of its sentence take part, its document dates it. */
  readonly brief: Brief;
}

const Line = z.object({
  doc: z.string(),
  sentences: z.array(z.string()).min(1),
  mentions: z.array(
    z.object({
      sent: z.number().int(),
      text: z.string(),
      type: z.string(),
      instance: z.string().nullable(),
    }),
  ),
});

type Mention = z.output<typeof Line>['mentions'][number];

/** Classes of events: other, of speech and thought, grammatical. All else are entities. */
const EVENT_CLASSES = new Set(['OTH', 'SPE', 'GRA']);

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
  const published = date === undefined ? null : dayNamed(date);
  const entities = mentions.filter(({ type }) => !EVENT_CLASSES.has(type));
  return {
    article: { ...UNTOLD, id: doc, title, published, text },
    mentions: mentions.flatMap((mention, i): ChainedMention[] => {
      const { sent, text: words, type, instance } = mention;
      const sentence = sent === 0 ? 'title' : spans[sent - first];
      if (instance === null || sentence === undefined || !EVENT_CLASSES.has(type)) return [];
      const id = `${doc} ${i}`;
      const plain = sentence === 'title' ? title : text.slice(sentence[0], sentence[1]);
      const parties = entities.filter((entity) => entity.sent === sent);
      return [
        {
          id,
          instance,
          words: wordsOf(words).map(({ word }) => word),
          sentence,
          brief: briefOfMention({ id, doc, published, title, sentence: plain, mention, parties }),
        },
      ];
    }),
  };
}

const UNTOLD = {
  publisher: null,
  url: null,
  byline: null,
  dateline: null,
  language: 'en',
} as const;

function briefOfMention(of: {
  readonly id: string;
  readonly doc: string;
  readonly published: string | null;
  readonly title: string;
  readonly sentence: string;
  readonly mention: Mention;
  readonly parties: readonly Mention[];
}): Brief {
  const { mention, sentence, published } = of;
  const around = surroundings(sentence, Math.max(0, sentence.indexOf(asWritten(mention.text))));
  const names = of.parties.map(({ text }) => text).join(' ');
  const named = new Set(wordsOf(names).map(({ word }) => stemNumber(word)));
  const ids = new Set(of.parties.flatMap(({ instance }) => instance ?? []));
  const parties = [...ids].sort().slice(0, 8);
  const day = published === null ? null : dayNumber(published);
  return {
    id: of.id,
    article: of.doc,
    sentence: mention.sent === 0 ? -1 : mention.sent,
    // PLOVER has no type for most of them: words and deeds are told apart, and no more.
    type: mention.type === 'SPE' ? 'AGREE' : 'COOPERATE',
    actors: parties,
    recipients: [],
    parties,
    persons: [],
    days: day === null ? null : { start: day - 1, end: day, kind: 'published' },
    published: published ?? '',
    place: null,
    future: false,
    trigger: stemNumber(wordsOf(mention.text)[0]?.word ?? ''),
    context: wordNumber(around(CONTEXT_WORDS)),
    near: contentWords(around(NEAR_WORDS), named),
    words: contentWords(sentence, named),
    title: contentWords(of.title, named),
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
