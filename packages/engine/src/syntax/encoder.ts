import type { Model } from './model-file.js';
import { Representation } from './representation.js';
import { floats, floatsOf, type Graph, integers, integersOf, openGraph } from './runtime.js';

/** What the encoder says of a batch of B sentences, T tokens in the longest. Row-major. */
export interface Encoded {
  /** Tokens of each sentence, (B). */
  readonly lengths: Int32Array;
  readonly longest: number;
  /** Joint tags, (T, B). */
  readonly tags: Int32Array;
  /** Scores of name tags, (T, B, name tags). */
  readonly names: Float32Array;
  /** Scores of heads, (B, T, T + 1); column 0 is the root. */
  readonly arcs: Float32Array;
  /** Vectors that labels are scored from, (B, T, label) each. */
  readonly dependents: Float32Array;
  readonly heads: Float32Array;
}

/** The trained network: a shared encoder with its heads, and the labeller that runs once heads are known. */
export class Encoder {
  readonly #root: Float32Array; // (label) the root as a head
  readonly #label: number;

  private constructor(
    model: Model,
    readonly representation: Representation,
    readonly encoder: Graph,
    readonly labeller: Graph,
  ) {
    this.#root = model.float32('root');
    this.#label = model.header.label;
  }

  static async open(model: Model): Promise<Encoder> {
    const encoder = await openGraph(model.bytes('encoder'));
    const labeller = await openGraph(model.bytes('labeller'));
    return new Encoder(model, new Representation(model), encoder, labeller);
  }

  async encode(sentences: readonly (readonly string[])[]): Promise<Encoded> {
    const lengths = Int32Array.from(sentences, (forms) => forms.length);
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    const { width } = this.representation;
    const x = new Float32Array(longest * sentences.length * width); // (T, B, width)
    sentences.forEach((forms, b) => {
      forms.forEach((form, t) => {
        this.representation.write(form, x, (t * sentences.length + b) * width);
      });
    });
    const outputs = await this.encoder.run({
      x: floats(x, [longest, sentences.length, width]),
      lengths: integers(lengths, [sentences.length]),
    });
    return {
      lengths,
      longest,
      tags: integersOf(outputs, 'tags'),
      names: floatsOf(outputs, 'names'),
      arcs: floatsOf(outputs, 'arcs'),
      dependents: floatsOf(outputs, 'dependents'),
      heads: floatsOf(outputs, 'heads'),
    };
  }

  /**
   * The best label of each arc, the root's left out.
   *
   * @param trees  heads of each sentence's tokens, -1 the root
   * @returns      label indexes, a list a sentence
   */
  async label(encoded: Encoded, trees: readonly Int32Array[]): Promise<Int32Array[]> {
    const size = this.#label;
    const words = encoded.lengths.reduce((a, b) => a + b, 0);
    const dependents = new Float32Array(words * size);
    const heads = new Float32Array(words * size);
    let at = 0;
    trees.forEach((tree, b) => {
      const from = b * encoded.longest * size;
      dependents.set(encoded.dependents.subarray(from, from + tree.length * size), at);
      for (const head of tree) {
        heads.set(head < 0 ? this.#root : row(encoded.heads, from, head, size), at);
        at += size;
      }
    });
    const outputs = await this.labeller.run({
      dependent: floats(dependents, [words, size]),
      head: floats(heads, [words, size]),
    });
    const labels = integersOf(outputs, 'label');
    let start = 0;
    return trees.map((tree) => {
      start += tree.length;
      return labels.subarray(start - tree.length, start);
    });
  }
}

function row(values: Float32Array, from: number, index: number, size: number): Float32Array {
  return values.subarray(from + index * size, from + (index + 1) * size);
}
