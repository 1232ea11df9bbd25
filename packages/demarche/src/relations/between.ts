import type { Side } from './sides.js';
import type { Story } from './story.js';

/** Who acts on whom: the first side on the second, the second on the first, or both. */
export type Way = 'forth' | 'back' | 'mutual';

/**
 * How a story relates two sides; `null` if it does not. However many of a bloc's members take part,
 * it is one story. Within a bloc (`a` and `b` the same) two different members have to take part; a
 * state is related to itself by its domestic acts.
 */
export function wayBetween(story: Story, a: Side, b: Side): Way | null {
  const { actors, recipients, day } = story;
  const [inA, inB] = [a.on(day), b.on(day)];
  const alone = a.id === b.id && !a.isBloc;
  const acts = (by: ReadonlySet<string>, onto: ReadonlySet<string>, those: readonly string[]) =>
    actors.some((x) => by.has(x) && those.some((y) => onto.has(y) && (alone || x !== y)));
  if (recipients.length === 0) return !alone && acts(inA, inB, actors) ? 'mutual' : null;
  const forth = acts(inA, inB, recipients);
  if (a.id === b.id) return forth ? 'mutual' : null;
  const back = acts(inB, inA, recipients);
  if (forth && back) return 'mutual';
  return forth ? 'forth' : back ? 'back' : null;
}

/** True if one of the side's members acts or is acted upon. */
export function takesPart({ actors, recipients, day }: Story, side: Side): boolean {
  const members = side.on(day);
  return actors.some((one) => members.has(one)) || recipients.some((one) => members.has(one));
}

/** Every unordered pair of different sides that a story relates, each once, sorted. */
export function pairsIn({ actors, recipients }: Story): readonly (readonly [string, string])[] {
  const others = recipients.length > 0 ? recipients : actors;
  const pairs = new Map<string, readonly [string, string]>();
  for (const x of actors) {
    for (const y of others) {
      if (x !== y) pairs.set(x < y ? `${x} ${y}` : `${y} ${x}`, x < y ? [x, y] : [y, x]);
    }
  }
  return [...pairs.values()];
}
