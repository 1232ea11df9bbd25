import {
  type Attribution,
  type Report,
  type ReportedAttribution,
  type Span,
  textOf,
} from '@demarche/engine';

/**
 * An article's attributions in order, each with its words: as a report that rests on it gives
 * them, else as they stand in the text. One that only a report has is added.
 */
export function withWords(
  attributions: readonly Attribution[],
  reports: readonly Report[],
  text: string,
): readonly ReportedAttribution[] {
  const cover = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ');
  const byIndex = new Map<number, ReportedAttribution>();
  for (const one of attributions) {
    const sourceText = one.source.length > 0 ? cover(one.source) : null;
    byIndex.set(one.index, { ...one, sourceText, cueText: cover(one.cue) });
  }
  for (const report of reports) {
    for (const one of report.attributions) byIndex.set(one.index, one);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
