import { formatPlace, type Refused, type Warned } from '../read/index.js';

/** What a run did, for the last lines on standard error. */
export interface Summary {
  articles: number;
  reports: number;
  refused: number;
  warned: number;
  /** Articles that the store held already; `null` where nothing is stored. */
  known: number | null;
  readonly started: number;
}

export function newSummary(): Summary {
  return {
    articles: 0,
    reports: 0,
    refused: 0,
    warned: 0,
    known: null,
    started: performance.now(),
  };
}

/** Figures of a finished run, as shown and as JSON. */
export function figures(summary: Summary) {
  const seconds = (performance.now() - summary.started) / 1000;
  const { articles, reports, refused, warned, known } = summary;
  return {
    articles,
    events: reports,
    refused,
    warnings: warned,
    known,
    seconds: round(seconds),
    articlesPerSecond: round(articles / Math.max(seconds, 0.001)),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function summaryLine(summary: Summary): string {
  const f = figures(summary);
  const known = f.known === null || f.known === 0 ? '' : ` (${f.known} known already)`;
  return (
    `${count(f.articles, 'article')}${known}, ${count(f.events, 'event')}, ` +
    `${f.refused} refused, ${f.seconds} s, ${f.articlesPerSecond} articles/s, ` +
    `peak memory ${f.peakMemoryMiB} MiB`
  );
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/** A place and what is said of it; for sorting out repeated notes. */
export function noteKey(item: Refused | Warned): string {
  return `${formatPlace({ ...item.place, line: null })} ${item.code}`;
}
