import { UndirectedGraph } from 'graphology';
import { pairsIn } from '../between.js';
import type { Period } from '../calendar.js';
import { momentsOfOne } from '../moments.js';
import { estimateScore, NEUTRAL, probabilityAbove } from '../posterior.js';
import { add, type Moments, NONE } from '../score.js';
import { happened, type Story } from '../story.js';
import type { Weighing } from '../weigh.js';

/** What stands between two sides in a period. */
export interface Tie {
  readonly stories: number;
  /** Sum of the stories' weights. */
  readonly weight: number;
  /** Posterior mean score, drawn to 0 by the weight of one story (`NEUTRAL`). */
  readonly score: number;
  /** Probability that the score is positive: which sign the tie has. */
  readonly positive: number;
}

export type Network = UndirectedGraph<Record<string, never>, TieAttributes>;
/** graphology asks for a type with an index. */
export type TieAttributes = Tie & { readonly [key: string]: number };

/**
 * The signed network of a period: sides, and what they did to each other in either direction. Nodes
 * and edges are added in sorted order, so that what is computed over it is the same every time.
 * @param least  ties of less weight are left out. Default 0
 */
export function networkOf(
  stories: readonly Story[],
  { start, end }: Period,
  weighing: Weighing,
  least = 0,
): Network {
  const ties = new Map<string, { moments: Moments; stories: number }>();
  for (const story of stories) {
    if (story.day < start || story.day > end || !happened(story)) continue;
    for (const pair of pairsIn(story)) {
      const key = pair.join(' ');
      const tie = ties.get(key) ?? { moments: NONE, stories: 0 };
      ties.set(key, {
        moments: add(tie.moments, momentsOfOne(story, weighing)),
        stories: tie.stories + 1,
      });
    }
  }
  const network: Network = new UndirectedGraph();
  const kept = [...ties].filter(([, { moments }]) => moments.n >= least);
  for (const side of new Set(kept.flatMap(([key]) => key.split(' ')).sort())) network.addNode(side);
  for (const [key, { moments, stories: count }] of kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [a, b] = key.split(' ') as [string, string];
    network.addEdge(a, b, tieOf(moments, count));
  }
  return network;
}

export function tieOf(moments: Moments, stories: number): TieAttributes {
  const estimate = estimateScore(moments, NEUTRAL)!;
  return {
    stories,
    weight: moments.n,
    score: estimate.mean,
    positive: probabilityAbove(estimate, 0),
  };
}
