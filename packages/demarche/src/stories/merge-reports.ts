import { briefOf } from './brief.js';
import { type MergeOptions, StoryMerger } from './merger.js';
import { byPublication, type ToldReport } from './origins.js';
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

/**
 * The reports of the same story as one of them, by publication: what `mergeReports` makes of it and of
 * candidates around it, without the other stories.
 * @param candidates  reports near it in time by the same actors; it may be among them
 */
export function storyAround<T extends ToldReport>(
  report: T,
  candidates: readonly T[],
  options: MergeOptions = {},
): readonly T[] {
  const around = [report, ...candidates.filter(({ id }) => id !== report.id)];
  const merger = new StoryMerger(options);
  merger.add(around.map((one) => briefOf(one, one.id)));
  const story = merger.storyOf(report.id);
  return around.filter(({ id }) => merger.storyOf(id) === story).sort(byPublication);
}
