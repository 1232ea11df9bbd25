import { z } from 'zod';
import { bytesHash } from '../hash.js';
import { VERDICTS } from './verdict.js';

/** First four bytes of a judge's file. */
const MAGIC = 'DMJU';
/** The layout that this engine reads. */
export const JUDGE_VERSION = 1;

/** Points of a line from raw confidence to the share that was right, rising in both. */
const curve = z.array(z.tuple([z.number(), z.number()])).min(2);
export type Curve = z.infer<typeof curve>;

const headerSchema = z.object({
  verdicts: z.array(z.enum(VERDICTS)).length(VERDICTS.length),
  /** Places whose words' meanings are looked up, and the size of one meaning. */
  places: z.array(z.string()).nonempty(),
  dimensions: z.int().positive(),
  features: z.int().positive(),
  /** How much a point of a frame's score counts beside the logarithm of a share. */
  frameWeight: z.number().nonnegative(),
  /** The score of a type for which no frame speaks, and the least that one can have. */
  frameFloor: z.number(),
  calibration: z.object({ pairs: curve, events: curve }),
  /** What it was trained with: the first 16 digits of hashes. */
  trained: z.object({ annotator: z.string(), codebook: z.string(), examples: z.string() }),
});
export type JudgeHeader = z.infer<typeof headerSchema>;

/** The judge's weights. Rows of `verdicts` columns; a named feature's row is int8 with its scale. */
export interface JudgeModel {
  readonly header: JudgeHeader;
  /** Features by name, in the order of the rows. */
  readonly names: readonly string[];
  /** (features, verdicts) */
  readonly rows: Int8Array;
  /** (features) */
  readonly scales: Float32Array;
  /** (places × dimensions, verdicts) */
  readonly meanings: Float32Array;
  /** (verdicts) */
  readonly bias: Float32Array;
  /** Of the whole file. */
  readonly hash: string;
}

/**
 * Layout, little-endian: "DMJU", version u32, lengths u32 of header and names, header (JSON) and
 * names (lines) as UTF-8 padded with spaces to multiples of 4, then scales, meanings and bias as
 * float32, rows as int8.
 *
 * @throws Error if the bytes are no judge, of another version, or cut short
 */
export function openJudgeFile(file: Uint8Array): JudgeModel {
  const bytes = file.slice();
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC || bytes.length < 16) {
    throw new Error(
      `judge: not a judge's file (starts with ${JSON.stringify(magic)}, expected "${MAGIC}"); use models/judge.bin of this package`,
    );
  }
  const view = new DataView(bytes.buffer);
  const version = view.getUint32(4, true);
  if (version !== JUDGE_VERSION) {
    throw new Error(
      `judge: file version ${version}, this engine reads version ${JUDGE_VERSION}; use the file that came with the engine or make one with "npm run train:judge"`,
    );
  }
  const text = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length)).trimEnd();
  const headerLength = view.getUint32(8, true);
  const namesLength = view.getUint32(12, true);
  const start = 16 + headerLength + namesLength;
  if (bytes.length < start) throw cutShort(bytes.length, start);
  const header = headerSchema.parse(JSON.parse(text(16, headerLength)));
  const columns = header.verdicts.length;
  const lengths = [header.features, header.places.length * header.dimensions * columns, columns];
  const rowsAt = start + 4 * lengths.reduce((a, b) => a + b, 0);
  const end = rowsAt + header.features * columns;
  if (bytes.length < end) throw cutShort(bytes.length, end);
  let at = start;
  const [scales, meanings, bias] = lengths.map((length) => {
    const floats = new Float32Array(bytes.buffer, at, length);
    at += 4 * length;
    return floats;
  }) as [Float32Array, Float32Array, Float32Array];
  return {
    header,
    names: text(16 + headerLength, namesLength).split('\n'),
    rows: new Int8Array(bytes.buffer, rowsAt, header.features * columns),
    scales,
    meanings,
    bias,
    hash: bytesHash(bytes),
  };
}

/** The file of a model; `openJudgeFile` gives it back. */
export function packJudgeFile(model: Omit<JudgeModel, 'hash'>): Uint8Array {
  const padded = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const out = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
    out.set(bytes);
    return out;
  };
  const header = padded(JSON.stringify(headerSchema.parse(model.header)));
  const names = padded(model.names.join('\n'));
  const head = new Uint8Array(16);
  head.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(head.buffer);
  view.setUint32(4, JUDGE_VERSION, true);
  view.setUint32(8, header.length, true);
  view.setUint32(12, names.length, true);
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array) =>
    new Uint8Array(buffer, byteOffset, byteLength);
  const { scales, meanings, bias, rows } = model;
  const parts = [head, header, names, ...[scales, meanings, bias, rows].map(bytesOf)];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function cutShort(found: number, expected: number): Error {
  return new Error(
    `judge: file cut short, ${found} bytes of ${expected}; copy or install it again`,
  );
}
