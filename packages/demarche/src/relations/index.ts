/** Relations over stories: pure functions, and the one that reads stories from a store. */
export { type Balance, balanceOf, type Triad } from './blocs/balance.js';
export {
  type CohesionPoint,
  type CohesionQuery,
  cohesionOf,
  type Stance,
} from './blocs/cohesion.js';
export { type Communities, communitiesOf } from './blocs/communities.js';
export { type Drift, type DriftQuery, driftsOf, driftsToward } from './blocs/drift.js';
export { type Network, networkOf, type Tie } from './blocs/network.js';
export {
  type Commitment,
  type CommitmentOptions,
  commitmentsOf,
  STATUSES,
  type Status,
} from './promises/commitments.js';
export { type Tally, type TallyBy, tallyOf } from './promises/tally.js';
export { type Relation, type RelationQuery, relationOf } from './relation.js';
export { type Point, type Series, type SeriesQuery, seriesOf } from './series/series.js';
export { type Moved, type MovedQuery, whatMoved } from './shifts/moved.js';
export {
  paceShifts,
  type Shift,
  type ShiftDirection,
  type ShiftOptions,
  scoreShifts,
} from './shifts/shifts.js';
export { type Side, type SideTables, sidesOver, single, UnknownSideError } from './sides.js';
export { readStories, type StoryFilter } from './stories.js';
export { coveredFrom, type Pledge, type Story } from './story.js';
export { WEIGHINGS, type Weighing, weightOf } from './weigh.js';
