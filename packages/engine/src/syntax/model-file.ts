import { z } from 'zod';

/** First four bytes of a model file. */
const MAGIC = 'DMAN';
/** The layout that this engine reads. `training/export.py` writes it. */
export const MODEL_VERSION = 1;

const section = z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() });

const headerSchema = z.object({
  /** SHA-256 of all sections, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Size of a word's representation. */
  width: z.int().positive(),
  /** Its values are cut off at -bound and bound. */
  bound: z.number().positive(),
  /** Size of the vectors that labels are scored from. */
  label: z.int().positive(),
  /** Joint tags, `UPOS|Feat=Value|...`. */
  tags: z.array(z.string()).nonempty(),
  /** Relations but "root". */
  deprels: z.array(z.string()).nonempty(),
  /** BILOU tags. */
  names: z.array(z.string()).nonempty(),
  sections: z.object({
    words: section,
    wordRows: section,
    wordScales: section,
    marks: section.optional(),
    features: section,
    featureRows: section,
    featureScales: section,
    projection: section,
    bias: section,
    root: section,
    encoder: section,
    labeller: section,
    lemmas: section,
  }),
});

export type ModelHeader = z.infer<typeof headerSchema>;
type SectionName = keyof ModelHeader['sections'];

/** A model file, opened: its header and views of its sections. Nothing is copied but strings. */
export interface Model {
  readonly header: ModelHeader;
  bytes(name: SectionName): Uint8Array;
  int8(name: SectionName): Int8Array;
  float32(name: SectionName): Float32Array;
  /** UTF-8 text. */
  text(name: SectionName): string;
}

/**
 * Layout, little-endian: "DMAN", version u32, header length u32, header (UTF-8 JSON padded with
 * spaces), sections. Offsets count from the end of the header and are multiples of 8.
 *
 * @throws Error if the bytes are no model, of another version, or cut short
 */
export function openModel(file: Uint8Array): Model {
  const aligned = file.byteOffset % 4 === 0 ? file : file.slice();
  const header = readHeader(aligned);
  const start = aligned.byteOffset + bodyStart(aligned);
  const at = (name: SectionName) => {
    const { offset, length } = header.sections[name] ?? { offset: 0, length: 0 };
    return { offset: start + offset, length };
  };
  const bytes = (name: SectionName) => {
    const { offset, length } = at(name);
    return new Uint8Array(aligned.buffer, offset, length);
  };
  return {
    header,
    bytes,
    int8: (name) => new Int8Array(aligned.buffer, at(name).offset, at(name).length),
    float32: (name) => new Float32Array(aligned.buffer, at(name).offset, at(name).length / 4),
    // A copy: text decoders refuse views of shared memory.
    text: (name) => new TextDecoder().decode(bytes(name).slice()),
  };
}

function readHeader(file: Uint8Array): ModelHeader {
  const magic = String.fromCharCode(...file.slice(0, 4));
  if (magic !== MAGIC || file.length < 12) {
    throw new Error(
      `model: not an annotator model (starts with ${JSON.stringify(magic)}, expected "${MAGIC}"); use models/annotator.bin of this package`,
    );
  }
  const version = word(file, 4);
  if (version !== MODEL_VERSION) {
    throw new Error(
      `model: file version ${version}, this engine reads version ${MODEL_VERSION}; use the model that came with the engine or train one with "npm run train"`,
    );
  }
  if (file.length < bodyStart(file)) throw cutShort(file.length, bodyStart(file));
  const json = new TextDecoder().decode(file.slice(12, bodyStart(file)));
  const header = headerSchema.parse(JSON.parse(json));
  const needed = Object.values(header.sections)
    .filter((s) => s !== undefined)
    .map((s) => s.offset + s.length);
  const end = bodyStart(file) + Math.max(...needed);
  if (file.length < end) throw cutShort(file.length, end);
  return header;
}

function cutShort(found: number, expected: number): Error {
  return new Error(
    `model: file cut short, ${found} bytes of ${expected}; copy or install it again`,
  );
}

function bodyStart(file: Uint8Array): number {
  return 12 + word(file, 8);
}

function word(file: Uint8Array, at: number): number {
  return new DataView(file.buffer, file.byteOffset).getUint32(at, true);
}
