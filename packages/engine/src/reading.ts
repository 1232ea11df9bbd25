import type { Article } from './article.js';
import type { Coded } from './coder.js';
import type { Document } from './document.js';
import { readDocuments } from './sift/documents.js';
import type { Sift } from './sift/sift.js';
import type { Annotator } from './syntax/annotator.js';
import { reportOfTitle, tellsAsMuch, titleApart, titleStart, withTitle } from './title.js';

/** An article as it was parsed. */
export interface Read {
  /** Its text alone. */
  readonly text: Document;
  /** The same with its title after it, where the title is known apart. */
  readonly whole: Document;
}

/** Parses articles together, with their titles. */
export async function readArticles(
  articles: readonly Article[],
  annotator: Annotator,
  sift: Sift | null,
): Promise<Read[]> {
  const titles = articles.flatMap((article): { text: string; title: null }[] => {
    const title = titleApart(article);
    return title === null ? [] : [{ text: title, title: null }];
  });
  const documents = await readDocuments([...articles, ...titles], annotator, sift);
  let next = articles.length;
  return articles.map((article, i): Read => {
    const text = documents[i];
    const title = titleApart(article) === null ? undefined : documents[next++];
    if (!text) throw new RangeError(`no document of article ${article.id}`);
    const repeated = text.blocks.some(({ kind }) => kind === 'headline');
    return { text, whole: title && !repeated ? withTitle(text, title) : text };
  });
}

/**
 * What was found in text and title, with only the text's document, mentions and attributions. A
 * report of the title stands first, and only if the text does not tell as much.
 */
export function partedFromTitle(text: Document, coded: Coded): Coded {
  const { sentences } = text;
  if (coded.document.sentences.length === sentences.length) return coded;
  const start = titleStart(text.text);
  const body = coded.reports.filter(({ evidence }) => evidence.span[0] < start);
  const title = coded.reports
    .filter(({ evidence }) => evidence.span[0] >= start)
    .filter((report) => !body.some((other) => tellsAsMuch(other, report)));
  return {
    document: text,
    mentions: coded.mentions.filter(({ sentence }) => sentence < sentences.length),
    attributions: coded.attributions.filter(({ cue, content }) => {
      return [...cue, ...content].every(([from]) => from < start);
    }),
    reports: [...title.map((report) => reportOfTitle(report, start)), ...body],
  };
}
