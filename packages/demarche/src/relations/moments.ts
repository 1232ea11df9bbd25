import { add, type Moments, NONE } from './score.js';
import type { Story } from './story.js';
import { type Weighing, weightOf } from './weigh.js';

/** Weight, weighted sum and weighted squares of the scores of stories. */
export function momentsOf(stories: readonly Story[], weighing: Weighing): Moments {
  return stories.map((story) => momentsOfOne(story, weighing)).reduce(add, NONE);
}

export function momentsOfOne(story: Story, weighing: Weighing): Moments {
  const n = weightOf(story, weighing);
  return { n, sum: n * story.score, squares: n * story.score * story.score };
}
