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
  const quality = () => signedModularity(ties, groupOf);
  while (improved(sides, groupOf, quality)) {
    // Every round moves what it can; the next looks again.
  }
  return { groups: grouped(sides, groupOf), modularity: quality() };
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

/** Less than this is rounding. */
const GAIN = 1e-9;

function improved(
  sides: readonly string[],
  groupOf: Map<string, number>,
  quality: () => number,
): boolean {
  let moved = false;
  for (const side of sides) moved = tryGroups([side], groupOf, quality) || moved;
  for (const group of grouped(sides, groupOf)) moved = tryGroups(group, groupOf, quality) || moved;
  return moved;
}

/** Moves the sides, as one, to the group (or a new one) that is best by more than rounding. */
function tryGroups(
  sides: readonly string[],
  groupOf: Map<string, number>,
  quality: () => number,
): boolean {
  const home = groupOf.get(sides[0]!)!;
  const move = (to: number) => {
    for (const side of sides) groupOf.set(side, to);
  };
  const others = [...new Set(groupOf.values())].filter((group) => group !== home);
  const fresh = Math.max(...groupOf.values()) + 1;
  let best = { group: home, quality: quality() };
  for (const group of [...others, fresh].toSorted((a, b) => a - b)) {
    move(group);
    const now = quality();
    if (now > best.quality + GAIN) best = { group, quality: now };
  }
  move(best.group);
  return best.group !== home;
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
