/** Longest line looked up, in bytes; longer ones are never found. */
const LONGEST = 256;
/** Slots of the hash table for each line, at least. */
const ROOM = 2;

/**
 * Lines of a UTF-8 text found by what they say, without a string for each: numbers of lines in a
 * table with open addressing, compared byte by byte. Built in one pass, and it may lie over memory
 * that workers share.
 */
export class LineIndex {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array; // (lines + 1) where each line starts, and where one more would
  readonly #slots: Uint32Array; // (a power of two) numbers of lines, 0 free
  readonly #sought = new Uint8Array(LONGEST);
  readonly #encoder = new TextEncoder();

  /** @param bytes  lines, each but the last with "\n" behind it; line 0 is never found */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#starts = lineStarts(bytes);
    const lines = this.#starts.length - 1;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(ROOM * lines)));
    for (let line = 1; line < lines; line++) this.#insert(line);
  }

  /** The number of the line, from 0; 0 if there is none. */
  find(line: string): number {
    const { read, written } = this.#encoder.encodeInto(line, this.#sought);
    if (read < line.length) return 0;
    const mask = this.#slots.length - 1;
    let slot = hash(this.#sought, 0, written) & mask;
    for (let at = this.#slots[slot]!; at !== 0; at = this.#slots[slot]!) {
      if (this.#says(at, written)) return at;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  #insert(line: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#bytes, this.#starts[line]!, this.#starts[line + 1]! - 1) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = line;
  }

  #says(line: number, length: number): boolean {
    const start = this.#starts[line]!;
    if (this.#starts[line + 1]! - 1 - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== this.#sought[i]) return false;
    return true;
  }
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let lines = 1;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++;
  const starts = new Uint32Array(lines + 1);
  let line = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) starts[++line] = i + 1;
  starts[lines] = bytes.length + 1;
  return starts;
}

/** FNV-1a over bytes [start, end), 32 bits. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ bytes[i]!, 0x01000193);
  return value >>> 0;
}
