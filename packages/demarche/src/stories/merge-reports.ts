import { briefOf } from './brief.js';
import { type MergeOptions, StoryMerger } from './merger.js';
import type { ToldReport } from './origins.js';
import { type Story, type StoryOptions, storyOf } from './story.js';

/** The stories of a set of reports, all in memory. The same set in any order gives the same stories. */
export function mergeReports(
  reports: readonly ToldReport[],
  options: MergeOptions & StoryOptions = {},
): readonly Story[] {
  const merger = new StoryMerger(options);
  merger.add(reports.map((report) => briefOf(report, report.id)));
  const byId = new Map(reports.map((report) => [report.id, report]));
  return [...merger.stories()]
    .map(([id, told]) =>
      storyOf(
        id,
        told.map((one) => byId.get(one)!),
        options,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
