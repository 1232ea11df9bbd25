/** Every number of the judge's training, with its reason. */
export const SETTINGS = {
  /**
   * Shares of the codebook left out in the views a sample is trained with, drawn anew at each look.
   * The sentences helped to widen the codebook; on sentences from before, it knew 27 to 70 in a
   * hundred. 1 leaves words and tree alone.
   */
  views: [0.3, 0.5, 0.7, 1],
  fit: {
    epochs: 8,
    rate: 0.1,
    decay: 1e-4,
    denseDecay: 1e-4,
    /** Hiding named features makes the word vectors and the rarer words speak. */
    hidden: 0.4,
  },
  /**
   * Runs whose weights are averaged, each with chance of its own: single ones differ by half a point
   * on the development half.
   */
  seeds: [1, 2, 3],
  /** Sentences in which a feature must stand to be learned. */
  leastSentences: 2,
  /** Features whose weights all stay below this are not shipped. */
  leastWeight: 0.03,
  /**
   * What a point of a frame's score counts beside the logarithm of a share. From 0.5 to 1, figures
   * on the development half, with the codebook whole and thinned, and on our own sentences held
   * out differ by less than a point and a half.
   */
  frameWeight: 0.8,
  frameFloor: -2,
  folds: 5,
} as const;
