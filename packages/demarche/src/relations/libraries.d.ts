/** The part of jStat that is used here; the package brings no types. */
declare module 'jstat' {
  interface JStat {
    /** Logarithm of the gamma function. */
    gammaln(x: number): number;
    /** Regularised incomplete beta function I_x(a, b). */
    ibeta(x: number, a: number, b: number): number;
    /** Inverse of the regularised lower incomplete gamma function P(a, x) = p. */
    gammapinv(p: number, a: number): number;
    readonly studentt: { inv(p: number, df: number): number };
  }
  const jStat: JStat;
  export default jStat;
}

/** The package's own types describe an ES module's default export; it is CommonJS. */
declare module 'graphology-communities-louvain' {
  interface Options {
    /** Visit nodes in random order. Default true. */
    readonly randomWalk?: boolean;
    readonly rng?: () => number;
  }
  /** Group of each node; ties weigh by their attribute `weight`. */
  export default function louvain(
    graph: import('graphology').default,
    options?: Options,
  ): Readonly<Record<string, number>>;
}
