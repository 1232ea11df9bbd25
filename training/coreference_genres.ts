/** GUM's genres whose texts may be learned from for what ships (see model_card.md). */
export const FREE_GENRES: ReadonlySet<string> = new Set([
  'academic',
  'bio',
  'conversation',
  'court',
  'interview',
  'news',
  'speech',
  'textbook',
  'vlog',
  'voyage',
]);
