import type { Article, Coded, Coding } from '@demarche/engine';
import type { CodedArticle } from '../store/coded.js';

/** What is kept of a coding: all but the trees, which are large and made again in no time. */
export function codedArticle(article: Article, coded: Coded, coding: Coding): CodedArticle {
  const { document, mentions, attributions, reports } = coded;
  return {
    article,
    coding,
    blocks: document.blocks,
    sentences: document.sentences.map(({ span }) => ({ span })),
    mentions: mentions.map(({ span, text, actor, evidence }) => ({ span, text, actor, evidence })),
    attributions,
    reports,
  };
}
