import type { Network, Tie } from './network.js';

/** Three sides that all have to do with each other. */
export interface Triad {
  /** Sorted. */
  readonly sides: readonly [string, string, string];
  /** Signs of the ties between the first and second, first and third, second and third. */
  readonly signs: readonly [Sign, Sign, Sign];
  /** Probability that the product of the three signs is negative. */
  readonly strain: number;
}

export type Sign = '+' | '-';

export interface Balance {
  readonly triads: number;
  /** Expected share of balanced triads, 0..1; `null` without a triad. */
  readonly balanced: number | null;
  /** The share if the signs were dealt at random over the same ties. */
  readonly byChance: number | null;
  /** Those likelier strained than not, the most strained first. */
  readonly strained: readonly Triad[];
}

/**
 * Structural balance (Heider 1946; Cartwright & Harary 1956): a triad is at rest when the product of
 * its signs is positive: friends of friends are friends, enemies of enemies are friends. Signs are
 * not known but likely: with p the probability that a tie is positive, the product of three
 * independent signs is positive with probability ½ (1 + Π (2p − 1)). A tie of which nothing is known
 * (p = ½) strains no triad and rests none.
 */
export function balanceOf(network: Network): Balance {
  const triads = [...triadsOf(network)];
  const rest = triads.reduce((sum, { strain }) => sum + 1 - strain, 0);
  const signs = network.mapEdges((_, { positive }) => positive);
  const share = signs.reduce((sum, p) => sum + p, 0) / signs.length;
  return {
    triads: triads.length,
    balanced: triads.length === 0 ? null : rest / triads.length,
    byChance: triads.length === 0 ? null : (1 + (2 * share - 1) ** 3) / 2,
    strained: triads
      .filter(({ strain }) => strain > 0.5)
      .toSorted((a, b) => b.strain - a.strain || (a.sides.join() < b.sides.join() ? -1 : 1)),
  };
}

function* triadsOf(network: Network): Iterable<Triad> {
  for (const a of network.nodes().toSorted()) {
    const after = network.neighbors(a).filter((side) => side > a);
    for (const b of after.toSorted()) {
      for (const c of after.filter((side) => side > b).toSorted()) {
        if (!network.hasEdge(b, c)) continue;
        yield triadOf([a, b, c], [tie(network, a, b), tie(network, a, c), tie(network, b, c)]);
      }
    }
  }
}

const tie = (network: Network, a: string, b: string): Tie => network.getEdgeAttributes(a, b);

function triadOf(sides: Triad['sides'], [ab, ac, bc]: readonly [Tie, Tie, Tie]): Triad {
  const lean = [ab, ac, bc].reduce((product, { positive }) => product * (2 * positive - 1), 1);
  const sign = ({ positive }: Tie): Sign => (positive >= 0.5 ? '+' : '-');
  return { sides, signs: [sign(ab), sign(ac), sign(bc)], strain: (1 - lean) / 2 };
}
