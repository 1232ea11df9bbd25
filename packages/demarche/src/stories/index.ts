export { type Brief, briefOf } from './brief.js';
export { type Copy, type CopyCandidate, type CopyOptions, copiesAmong } from './copies.js';
export { FEATURES, type Feature, likeness, mayBeOne, reasonsFor } from './likeness.js';
export { mergeReports } from './merge-reports.js';
export { type MergeOptions, type Placement, StoryMerger } from './merger.js';
export {
  ORIGIN_LINKS,
  type Origin,
  type OriginLink,
  type OriginOptions,
  originsOf,
  type ToldReport,
} from './origins.js';
export { type Story, type StoryDate, type StoryOptions, storyOf, type Tellers } from './story.js';
