import type { Upos } from '../document.js';
import { UPOS } from '../document.js';
import { BilouDecoder } from '../names/bilou.js';
import type { Annotation } from './annotation.js';
import { batches } from './batches.js';
import { type Encoded, Encoder } from './encoder.js';
import { Lemmatiser, wordClass } from './lemmas.js';
import { type ModelHeader, openModel } from './model-file.js';
import { cut, join } from './pieces.js';
import { bestTree } from './projective-tree.js';
import { useWasm } from './runtime.js';

/** What the annotator is loaded from; the caller reads the files. */
export interface ModelFiles {
  /** `models/annotator.bin` of this package. */
  readonly annotator: Uint8Array;
  /** `onnxruntime-web/ort-wasm-simd-threaded.wasm`; without it the runtime looks for it itself. */
  readonly wasm?: Uint8Array;
  /** `models/judge.bin` of this package; without it the codebook decides alone. */
  readonly judge?: Uint8Array;
}

/** Tags, lemmas, trees and names for tokenised sentences. */
export interface Annotator {
  /** SHA-256 of the model's sections, hex: part of every coding. */
  readonly hash: string;
  /**
   * Annotations in the order of the sentences, of the tokens' forms; an empty sentence gets an
   * empty one. Many sentences at once are annotated faster than one by one.
   */
  annotate(sentences: readonly (readonly string[])[]): Promise<Annotation[]>;
  /** The pretrained vector of a lower-cased word, of length 1; `null` if there is none. */
  meaning(word: string): Float32Array | null;
}

/**
 * The trained annotator: joint tags, trees, names and lemmas from one shared encoder.
 *
 * @throws Error if the model file is of another kind or version, or cut short
 */
export async function loadAnnotator(files: ModelFiles): Promise<Annotator> {
  const model = openModel(files.annotator);
  useWasm(files.wasm);
  const encoder = await Encoder.open(model);
  const rank = (word: string) => encoder.representation.rank(word);
  const lemmatiser = new Lemmatiser(model.text('lemmas'), rank);
  return new TrainedAnnotator(model.header, encoder, lemmatiser);
}

/** A joint tag taken apart. `kind` is the word class that lemmas are looked up by. */
interface Tag {
  readonly upos: Upos;
  readonly feats: string;
  readonly kind: string;
}

class TrainedAnnotator implements Annotator {
  readonly hash: string;
  readonly #tags: readonly Tag[];
  readonly #deprels: readonly string[];
  readonly #names: BilouDecoder;
  readonly #nameTags: number;
  readonly #encoder: Encoder;
  readonly #lemmatiser: Lemmatiser;

  constructor(header: ModelHeader, encoder: Encoder, lemmatiser: Lemmatiser) {
    this.hash = header.sha256;
    this.#tags = header.tags.map(parseTag);
    this.#deprels = header.deprels;
    this.#names = new BilouDecoder(header.names);
    this.#nameTags = header.names.length;
    this.#encoder = encoder;
    this.#lemmatiser = lemmatiser;
  }

  meaning(word: string): Float32Array | null {
    return this.#encoder.representation.meaning(word);
  }

  async annotate(sentences: readonly (readonly string[])[]): Promise<Annotation[]> {
    const pieces = sentences.flatMap((forms, sentence) =>
      cut(forms).map((piece) => ({ forms: piece, sentence })),
    );
    const annotated: Annotation[] = new Array(pieces.length);
    for (const indexes of batches(pieces.map((piece) => piece.forms.length))) {
      const results = await this.#annotateBatch(indexes.map((i) => pieces[i]!.forms));
      indexes.forEach((i, b) => {
        annotated[i] = results[b]!;
      });
    }
    const found: Annotation[][] = sentences.map(() => []);
    pieces.forEach(({ sentence }, i) => {
      found[sentence]!.push(annotated[i]!);
    });
    return found.map(join);
  }

  async #annotateBatch(sentences: readonly (readonly string[])[]): Promise<Annotation[]> {
    const encoded = await this.#encoder.encode(sentences);
    const T = encoded.longest;
    const trees = sentences.map((forms, b) =>
      bestTree(encoded.arcs, forms.length, T + 1, b * T * (T + 1)),
    );
    const labels = await this.#encoder.label(encoded, trees);
    return sentences.map((forms, b) => this.#annotation(forms, encoded, b, trees[b]!, labels[b]!));
  }

  #annotation(
    forms: readonly string[],
    encoded: Encoded,
    b: number,
    heads: Int32Array,
    labels: Int32Array,
  ): Annotation {
    const B = encoded.lengths.length;
    const tags = forms.map((_, t) => this.#tags[encoded.tags[t * B + b]!]!);
    const names = this.#nameTags;
    return {
      upos: tags.map((tag) => tag.upos),
      feats: tags.map((tag) => tag.feats),
      lemmas: forms.map((form, t) => this.#lemmatiser.lemma(form, tags[t]!.kind)),
      heads: Array.from(heads),
      deprels: forms.map((_, t) => (heads[t]! < 0 ? 'root' : this.#deprels[labels[t]!]!)),
      names: this.#names.names(encoded.names, forms.length, b * names, B * names),
    };
  }
}

function parseTag(tag: string): Tag {
  const bar = tag.indexOf('|');
  const name = bar < 0 ? tag : tag.slice(0, bar);
  const upos = UPOS.find((u) => u === name);
  if (!upos) throw new Error(`model: unknown part of speech "${name}"`);
  return { upos, feats: bar < 0 ? '_' : tag.slice(bar + 1), kind: wordClass(tag) };
}
