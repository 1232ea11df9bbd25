import { features, markFeatures, vectorKey } from './forms.js';
import { LineIndex } from './line-index.js';
import type { Model } from './model-file.js';

/** Word forms whose representations are kept; when full, the cache starts anew. */
const CAPACITY = 32_768;

/**
 * The vector of a word form: the sum of its feature rows, its projected pretrained vector and a
 * bias, cut off at the model's bound. Vectors of recent forms are kept.
 */
export class Representation {
  readonly width: number;
  readonly #bound: number;
  readonly #words: LineIndex; // those with vectors first, then the merely listed
  readonly #features: LineIndex;
  readonly #wordRows: Int8Array; // (words with vectors, dimensions)
  readonly #wordScales: Float32Array; // (words with vectors)
  readonly #marks: Uint8Array; // (words) bits, see `markFeatures`
  readonly #featureRows: Int8Array; // (features, width)
  readonly #featureScales: Float32Array; // (features)
  readonly #projection: Float32Array; // (dimensions, width)
  readonly #bias: Float32Array; // (width)
  readonly #dimensions: number;
  readonly #slots = new Map<string, number>();
  readonly #cache: Float32Array; // (CAPACITY, width)

  constructor(model: Model) {
    this.width = model.header.width;
    this.#bound = model.header.bound;
    this.#words = new LineIndex(model.bytes('words'));
    this.#features = new LineIndex(model.bytes('features'));
    this.#wordRows = model.int8('wordRows');
    this.#wordScales = model.float32('wordScales');
    this.#marks = model.bytes('marks');
    this.#featureRows = model.int8('featureRows');
    this.#featureScales = model.float32('featureScales');
    this.#projection = model.float32('projection');
    this.#bias = model.float32('bias');
    this.#dimensions = this.#projection.length / this.width;
    this.#cache = new Float32Array(CAPACITY * this.width);
  }

  /** Frequency rank of a lower-cased word, from 1; 0 if the word is not among the vectors. */
  rank(word: string): number {
    const index = this.#words.find(word);
    return index < this.#wordScales.length ? index : 0;
  }

  /**
   * The pretrained vector of a lower-cased word, (dimensions), scaled to length 1; `null` if there
   * is none. For those who ask what a word means rather than how it behaves.
   */
  meaning(word: string): Float32Array | null {
    const index = this.rank(word);
    if (index === 0) return null;
    const from = index * this.#dimensions;
    const row = Float32Array.from(this.#wordRows.subarray(from, from + this.#dimensions));
    const length = Math.hypot(...row);
    return length === 0 ? null : row.map((value) => value / length);
  }

  /** Write the form's vector into `out` from `at` on. */
  write(form: string, out: Float32Array, at: number): void {
    const slot = this.#slots.get(form) ?? this.#compute(form);
    const from = slot * this.width;
    out.set(this.#cache.subarray(from, from + this.width), at);
  }

  #compute(form: string): number {
    if (this.#slots.size === CAPACITY) this.#slots.clear();
    const slot = this.#slots.size;
    const row = this.#cache.subarray(slot * this.width, (slot + 1) * this.width);
    row.set(this.#bias);
    const word = this.#words.find(vectorKey(form));
    this.#addVector(row, word);
    for (const feature of [...features(form), ...markFeatures(this.#marks[word] ?? 0)]) {
      const index = this.#features.find(feature);
      if (index !== 0) this.#addFeature(row, index);
    }
    for (let k = 0; k < row.length; k++) {
      row[k] = Math.max(-this.#bound, Math.min(this.#bound, row[k]!));
    }
    this.#slots.set(form, slot);
    return slot;
  }

  #addVector(row: Float32Array, word: number): void {
    if (word === 0 || word >= this.#wordScales.length) return;
    const scale = this.#wordScales[word]!;
    for (let d = 0; d < this.#dimensions; d++) {
      const value = this.#wordRows[word * this.#dimensions + d]! * scale;
      const from = d * this.width;
      for (let k = 0; k < row.length; k++) row[k]! += value * this.#projection[from + k]!;
    }
  }

  #addFeature(row: Float32Array, feature: number): void {
    const scale = this.#featureScales[feature]!;
    const from = feature * this.width;
    for (let k = 0; k < row.length; k++) row[k]! += this.#featureRows[from + k]! * scale;
  }
}
