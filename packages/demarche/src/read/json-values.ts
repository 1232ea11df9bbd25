import type { Bytes } from './bytes.js';

/** One value of a JSON document that may be an array, one object or several after another. */
export type JsonPiece =
  | { readonly kind: 'value'; readonly line: number; readonly bytes: Buffer }
  | { readonly kind: 'too-long'; readonly line: number; readonly length: number }
  | { readonly kind: 'unfinished'; readonly line: number }
  | { readonly kind: 'stray'; readonly line: number };

const [LF, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x5c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Cuts a JSON document into its elements (of a top-level array) or values (one after another)
 * without parsing them, so that one broken or oversized element is refused alone and the rest is
 * read: the streaming parsers at hand end at the first error and hold an element of any size.
 * It looks only at quotes, brackets and commas; `JSON.parse` judges each piece.
 *
 * A `stray` byte outside any value ends the document. Its line is that of the byte.
 *
 * @param bytes  UTF-8
 * @param limit  bytes of one value
 */
export async function* splitJson(bytes: Bytes, limit: number): AsyncIterable<JsonPiece> {
  const splitter = new Splitter(limit);
  for await (const chunk of bytes) {
    yield* splitter.push(chunk);
    if (splitter.stopped) return;
  }
  yield* splitter.end();
}

class Splitter {
  stopped = false;
  private line = 1;
  /** Brackets open, a top-level array's own included. */
  private depth = 0;
  private inArray = false;
  private inString = false;
  private escaped = false;
  /** The value being read: parts while it is short enough, its length in any case. */
  private parts: Buffer[] = [];
  private length = 0;
  private startLine: number | null = null;

  constructor(private readonly limit: number) {}

  *push(chunk: Buffer): Iterable<JsonPiece> {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (byte === LF) this.line++;
      if (this.inString) {
        this.insideString(byte);
        continue;
      }
      if (this.startLine === null) {
        if (isSpace(byte)) continue;
        from = i;
        if (this.betweenValues(byte)) continue;
        if (this.stopped) return yield { kind: 'stray', line: this.line };
        this.startLine = this.line;
      }
      const end = this.endsValue(byte);
      if (end === 'no') continue;
      this.keep(chunk.subarray(from, end === 'after' ? i + 1 : i));
      yield this.take();
      if (end === 'before') this.betweenValues(byte);
    }
    if (this.startLine !== null) this.keep(chunk.subarray(from));
  }

  *end(): Iterable<JsonPiece> {
    if (this.startLine !== null) yield { kind: 'unfinished', line: this.startLine };
    else if (this.inArray) yield { kind: 'unfinished', line: this.line };
  }

  private insideString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  /** True if the byte belongs to no value: brackets of the top-level array, and its commas. */
  private betweenValues(byte: number): boolean {
    if (this.inArray) {
      if (byte === CLOSE_ARRAY) {
        this.inArray = false;
        this.depth = 0;
        return true;
      }
      return byte === COMMA;
    }
    if (byte === OPEN_ARRAY) {
      this.inArray = true;
      this.depth = 1;
      return true;
    }
    this.stopped = byte !== OPEN_OBJECT;
    return false;
  }

  /** Whether the value ends before this byte (a comma, the array's end), after it, or goes on. */
  private endsValue(byte: number): 'no' | 'before' | 'after' {
    const base = this.inArray ? 1 : 0;
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.depth++;
    else if (this.inArray && this.depth === base) {
      if (byte === COMMA || byte === CLOSE_ARRAY) return 'before';
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      this.depth--;
      if (this.depth === 0) return 'after';
    }
    return 'no';
  }

  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length <= this.limit) this.parts.push(part);
    else this.parts = [];
  }

  private take(): JsonPiece {
    const { length, parts } = this;
    const line = this.startLine ?? this.line;
    this.parts = [];
    this.length = 0;
    this.startLine = null;
    if (length > this.limit) return { kind: 'too-long', line, length };
    return { kind: 'value', line, bytes: Buffer.concat(parts) };
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09;
}
