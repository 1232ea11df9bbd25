import type {
  Article,
  Attribution,
  Block,
  Coding,
  Mention,
  Report,
  Sentence,
} from '@demarche/engine';
import { contentHash } from '@demarche/engine';

/** An article with all that one coding made of it: what `save` takes. */
export interface CodedArticle {
  readonly article: Article;
  readonly coding: Coding;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Pick<Sentence, 'span'>[];
  readonly mentions: readonly Pick<Mention, 'span' | 'text' | 'actor' | 'evidence'>[];
  readonly attributions: readonly Attribution[];
  readonly reports: readonly Report[];
}

/**
 * An article's id in the store: a hash of what it is, not the id it came with, so that the same
 * text from two inputs is one article, and two articles called "1" are two.
 */
export function articleId(article: Article): string {
  const { publisher, url, title, published, text } = article;
  return contentHash([publisher, url, title, published, text]);
}

export function codingId(coding: Coding): string {
  return contentHash([coding.engine, coding.model, coding.codebook, coding.knowledge]);
}

/** The same event under two codings is two reports. */
export function reportId(article: string, coding: string, event: string): string {
  return contentHash([article, coding, event]);
}
