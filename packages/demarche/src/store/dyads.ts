import { type Actor, contentHash, type Event, type EventType } from '@demarche/engine';

/** One ordered pair of sides that a report relates. */
export interface Dyad {
  readonly actor: string;
  readonly recipient: string;
  /** Both act on each other ("met", "clashed"): stands for both orders, the sorted one is named. */
  readonly mutual: boolean;
}

/**
 * The side an actor stands on in a relation: its country, or the organisation or bloc itself
 * ("org:EU", "bloc:west"), or the armed group that has none. `null` for all others.
 */
export function sideOf(actor: Pick<Actor, 'id' | 'country'>): string | null {
  if (actor.country) return actor.country;
  return /^(?:org|bloc|group):[^/]+/.exec(actor.id)?.[0] ?? null;
}

/**
 * The ordered pairs of an event, each once: every actor's side to every recipient's. An event
 * without a recipient is mutual (PLOVER lists all sides of a meeting as actors) between every two
 * of its sides. A state may be paired with itself: domestic acts.
 */
export function dyadsOf(event: {
  readonly actors: readonly Pick<Actor, 'id' | 'country'>[];
  readonly recipients: readonly Pick<Actor, 'id' | 'country'>[];
}): readonly Dyad[] {
  const actors = sidesOf(event.actors);
  const recipients = sidesOf(event.recipients);
  if (event.recipients.length > 0) {
    return actors.flatMap((actor) =>
      recipients.map((recipient) => ({ actor, recipient, mutual: false })),
    );
  }
  return actors.flatMap((actor, i) =>
    actors.slice(i + 1).map((recipient) => ({ actor, recipient, mutual: true })),
  );
}

/** The distinct known sides, sorted. */
export function sidesOf(actors: readonly Pick<Actor, 'id' | 'country'>[]): readonly string[] {
  const sides = new Set<string>();
  for (const actor of actors) {
    const side = sideOf(actor);
    if (side !== null) sides.add(side);
  }
  return [...sides].sort();
}

/** Both sides in sorted order: the unordered pair. */
export function pairOf(a: string, b: string): readonly [low: string, high: string] {
  return a < b ? [a, b] : [b, a];
}

/**
 * Equal for reports of one type between the same two sides (in that direction, unless mutual)
 * on the same day. A display's guess at "one event" that keeps reprints from counting twice;
 * it joins two attacks of one day and splits one visit over two days. Stories do better.
 * @param day  `null`: nothing says that two undated reports are one event, so `own` parts them
 * @param own  anything that is unique to the report
 * @returns 64 bits, signed
 */
export function dyadKey(type: EventType, dyad: Dyad, day: string | null, own: string): bigint {
  const relation = dyad.mutual ? 'mutual' : 'directed';
  return hash64([type, relation, dyad.actor, dyad.recipient, day ?? own]);
}

/** The same for a whole event with all its sides; without any known side, `own` parts it. */
export function eventKey(
  event: Pick<Event, 'type' | 'actors' | 'recipients'>,
  day: string | null,
  own: string,
): bigint {
  const actors = sidesOf(event.actors).join(' ');
  const recipients = sidesOf(event.recipients).join(' ');
  return hash64([event.type, actors, recipients, day !== null && actors + recipients ? day : own]);
}

const hash64 = (parts: readonly string[]): bigint =>
  BigInt.asIntN(64, BigInt(`0x${contentHash(parts)}`));
