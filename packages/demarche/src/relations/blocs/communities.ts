import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Network, TieAttributes } from './network.js';

/** Sides that stand together in a period. */
export interface Communities {
  /** The largest first, sides sorted; those alone last. */
  readonly groups: readonly (readonly string[])[];
  /** Signed modularity of the division, -1..1 (`signedModularity`). */
  readonly modularity: number;
}

/**
 * How much friendship holds and enmity crosses: |score| · weight of a tie, with the sign of its
 * score. A tie of one story of +5 pulls less than one of fifty.
 */
const strengthOf = ({ score, weight }: TieAttributes): number => score * Math.log1p(weight);

/**
 * Communities of a signed network. Louvain (Blondel et al. 2008; graphology) divides the positive
 * ties; sides are then moved one by one, or groups joined, as long as signed modularity (Gómez,
 * Jensen & Arenas 2009) grows. No chance is involved: sides are visited in sorted order.
 */
export function communitiesOf(network: Network): Communities {
  const sides = network.nodes().toSorted();
  const ties = network.mapEdges((_, tie, a, b): Pull => ({ a, b, strength: strengthOf(tie) }));
  const groupOf = byLouvain(sides, ties);
  const pulls = pullsOf(sides, ties);
  while (improved(sides, groupOf, pulls)) {
    // Every round moves what it can; the next looks again.
  }
  return { groups: grouped(sides, groupOf), modularity: signedModularity(ties, groupOf) };
}

interface Pull {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

function byLouvain(sides: readonly string[], ties: readonly Pull[]): Map<string, number> {
  const friends = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const side of sides) friends.addNode(side);
  for (const { a, b, strength } of ties) {
    if (strength > 0) friends.addEdge(a, b, { weight: strength });
  }
  const alone = new Map(sides.map((side, i) => [side, i]));
  if (friends.size === 0) return alone;
  const found = louvain(friends, { randomWalk: false, rng: () => 0.5 });
  return new Map(sides.map((side) => [side, found[side]!]));
}

/**
 * Q = (w⁺ Q⁺ − w⁻ Q⁻) / (w⁺ + w⁻), where Q± = Σ over groups of (inside / w±) − (degrees / 2 w±)² is
 * the modularity of positive and of negative ties alone.
 */
export function signedModularity(
  ties: readonly Pull[],
  groupOf: ReadonlyMap<string, number>,
): number {
  const positive = modularityPart(ties, groupOf, 1);
  const negative = modularityPart(ties, groupOf, -1);
  const total = positive.total + negative.total;
  return total === 0 ? 0 : (positive.part - negative.part) / total;
}

/** Total weight of one sign, and that weight times its modularity. */
function modularityPart(
  ties: readonly Pull[],
  groupOf: ReadonlyMap<string, number>,
  sign: 1 | -1,
): { readonly total: number; readonly part: number } {
  let [total, inside] = [0, 0];
  const degrees = new Map<number, number>();
  for (const { a, b, strength } of ties) {
    const weight = Math.max(0, sign * strength);
    const [one, two] = [groupOf.get(a)!, groupOf.get(b)!];
    total += weight;
    if (one === two) inside += weight;
    degrees.set(one, (degrees.get(one) ?? 0) + weight);
    degrees.set(two, (degrees.get(two) ?? 0) + weight);
  }
  if (total === 0) return { total, part: 0 };
  const chance = [...degrees.values()].reduce((sum, degree) => sum + degree ** 2, 0);
  return { total, part: inside - chance / (4 * total) };
}

/** What pulls at each side, and the weights that chance is reckoned by. */
interface Pulls {
  readonly of: ReadonlyMap<string, readonly Pull[]>;
  /** Weight of all positive and of all negative ties. */
  readonly positive: number;
  readonly negative: number;
}

function pullsOf(sides: readonly string[], ties: readonly Pull[]): Pulls {
  const of = new Map<string, Pull[]>(sides.map((side) => [side, []]));
  let [positive, negative] = [0, 0];
  for (const { a, b, strength } of ties) {
    of.get(a)!.push({ a, b, strength });
    of.get(b)!.push({ a: b, b: a, strength });
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  return { of, positive, negative };
}

/** Less than this is rounding. */
const GAIN = 1e-9;

function improved(sides: readonly string[], groupOf: Map<string, number>, pulls: Pulls): boolean {
  let moved = false;
  for (const side of sides) moved = tryGroups([side], groupOf, pulls) || moved;
  for (const group of grouped(sides, groupOf)) moved = tryGroups(group, groupOf, pulls) || moved;
  return moved;
}

/**
 * Moves the sides, as one, to the group (or a new one) that is best by more than rounding. With
 * pull s and degrees k of the sides, K of the group without them, joining it adds
 * s − k⁺ K⁺ / 2w⁺ + k⁻ K⁻ / 2w⁻ to (w⁺ + w⁻) Q.
 */
function tryGroups(sides: readonly string[], groupOf: Map<string, number>, pulls: Pulls): boolean {
  const home = groupOf.get(sides[0]!)!;
  const moving = new Set(sides);
  const pull = new Map<number, number>();
  const degrees = new Map<number, Degrees>();
  let own: Degrees = NO_DEGREES;
  for (const [side, group] of groupOf) {
    const those = pulls.of.get(side)!;
    if (!moving.has(side)) {
      degrees.set(group, plus(degrees.get(group) ?? NO_DEGREES, those));
      continue;
    }
    own = plus(own, those);
    for (const { b, strength } of those) {
      const to = groupOf.get(b)!;
      if (!moving.has(b)) pull.set(to, (pull.get(to) ?? 0) + strength);
    }
  }
  const gain = (group: number) => {
    const { positive, negative } = degrees.get(group) ?? NO_DEGREES;
    const chance = pulls.positive > 0 ? (own.positive * positive) / (2 * pulls.positive) : 0;
    const against = pulls.negative > 0 ? (own.negative * negative) / (2 * pulls.negative) : 0;
    return (pull.get(group) ?? 0) - chance + against;
  };
  const fresh = Math.max(...groupOf.values()) + 1;
  let best = { group: home, gain: gain(home) };
  for (const group of [...degrees.keys(), fresh].toSorted((a, b) => a - b)) {
    const now = gain(group);
    if (now > best.gain + GAIN) best = { group, gain: now };
  }
  for (const side of sides) groupOf.set(side, best.group);
  return best.group !== home;
}

interface Degrees {
  readonly positive: number;
  readonly negative: number;
}

const NO_DEGREES: Degrees = { positive: 0, negative: 0 };

function plus(degrees: Degrees, ties: readonly Pull[]): Degrees {
  let { positive, negative } = degrees;
  for (const { strength } of ties) {
    if (strength > 0) positive += strength;
    else negative -= strength;
  }
  return { positive, negative };
}

function grouped(
  sides: readonly string[],
  groupOf: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  for (const side of sides) {
    const group = groupOf.get(side)!;
    groups.set(group, [...(groups.get(group) ?? []), side]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}
