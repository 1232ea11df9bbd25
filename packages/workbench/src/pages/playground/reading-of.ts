import type { Article, Coded, Coding } from '@demarche/engine';
import type { Reading } from '../../parts/reading.js';

/** What the engine made of a text, in the shape that the article page shows. */
export function readingOf(article: Article, coded: Coded, coding: Coding): Reading {
  const { document, mentions, attributions, reports } = coded;
  const words = (spans: Coded['attributions'][number]['source']) =>
    spans.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  return {
    article,
    coding,
    blocks: document.blocks,
    sentences: document.sentences.map((sentence) => sentence.span),
    mentions: mentions.map(({ span, text, actor, evidence }) => ({ span, text, actor, evidence })),
    attributions: attributions.map((a) => ({
      ...a,
      sourceText: a.source.length > 0 ? words(a.source) : null,
      cueText: words(a.cue),
    })),
    reports: reports.map((report) => ({ id: report.event.id, ...report })),
  };
}
