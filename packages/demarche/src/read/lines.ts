import type { Bytes } from './bytes.js';

/** One line of a stream, without its line break. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Buffer }
  | { readonly kind: 'too-long'; readonly number: number; readonly length: number };

const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits bytes at line feeds. A line of more than `limit` bytes is not kept: it is passed over,
 * counted, and reading resumes at the next line.
 *
 * @param bytes  in an encoding where the byte 0x0A is a line feed and nothing else (UTF-8, latin-1)
 */
export async function* splitLines(bytes: Bytes, limit: number): AsyncIterable<Line> {
  const line = new PendingLine(limit);
  for await (const chunk of bytes) {
    let start = 0;
    while (true) {
      const end = chunk.indexOf(LF, start);
      if (end < 0) break;
      line.add(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (line.length > 0) yield line.take();
}

/** The line being read: its parts while it is short enough, its length in any case. */
class PendingLine {
  length = 0;
  private parts: Buffer[] = [];
  private number = 1;

  constructor(private readonly limit: number) {}

  add(part: Buffer): void {
    this.length += part.length;
    if (this.length <= this.limit) this.parts.push(part);
    else this.parts = [];
  }

  take(): Line {
    const { length, number, parts } = this;
    this.length = 0;
    this.parts = [];
    this.number++;
    if (length > this.limit) return { kind: 'too-long', number, length };
    const whole = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const end = whole.at(-1) === CR ? whole.length - 1 : whole.length;
    return { kind: 'line', number, bytes: whole.subarray(0, end) };
  }
}
