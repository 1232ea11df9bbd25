import { type EventType, QUAD_CLASS_OF } from '@demarche/engine';
import { wayBetween } from '../between.js';
import { momentsOf } from '../moments.js';
import type { Direction, TypeTotal } from '../relation.js';
import { mean } from '../score.js';
import type { Side } from '../sides.js';
import type { Story } from '../story.js';
import type { Weighing } from '../weigh.js';

/** Stories of a series by type, the most frequent first. */
export function typeTotals(stories: readonly Story[], weighing: Weighing): readonly TypeTotal[] {
  const byType = new Map<EventType, Story[]>();
  for (const story of stories) {
    byType.set(story.type, [...(byType.get(story.type) ?? []), story]);
  }
  return [...byType]
    .map(([type, those]) => ({
      type,
      quadClass: QUAD_CLASS_OF[type],
      reports: reportsIn(those),
      events: those.length,
      score: mean(momentsOf(those, weighing)) ?? 0,
    }))
    .toSorted((x, y) => y.events - x.events || (x.type < y.type ? -1 : 1));
}

/** What each does to the other; mutual stories count in both. */
export function directionsOf(
  stories: readonly Story[],
  a: Side,
  b: Side,
  weighing: Weighing,
): readonly Direction[] {
  const direction = (actor: Side, recipient: Side): Direction => {
    const those = stories.filter((story) => {
      const way = wayBetween(story, actor, recipient);
      return way === 'forth' || way === 'mutual';
    });
    return {
      actor: actor.id,
      recipient: recipient.id,
      reports: reportsIn(those),
      events: those.length,
      score: mean(momentsOf(those, weighing)),
    };
  };
  return a.id === b.id ? [direction(a, b)] : [direction(a, b), direction(b, a)];
}

export const reportsIn = (stories: readonly Story[]): number =>
  new Set(stories.flatMap(({ reports }) => reports)).size;
