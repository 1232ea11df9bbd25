/** Streams of bytes, as every reader takes them. */
export type Bytes = AsyncIterable<Buffer>;

/** A stream whose first bytes have been looked at. */
export interface Peeked {
  /** The first bytes; fewer than asked for only if the stream is shorter. */
  readonly head: Buffer;
  /** The whole stream, head included. */
  readonly bytes: Bytes;
  /** Lets go of what the stream holds open, read or not. */
  close(): Promise<void>;
}

export async function peek(bytes: Bytes, size: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks);
  const close = async () => {
    await iterator.return?.();
  };
  return { head: head.subarray(0, size), bytes: resume(head, iterator), close };
}

async function* resume(head: Buffer, iterator: AsyncIterator<Buffer>): Bytes {
  if (head.length > 0) yield head;
  while (true) {
    const next = await iterator.next();
    if (next.done) return;
    yield next.value;
  }
}

/** The whole stream, or `null` if it is longer than `limit` bytes. */
export async function collect(bytes: Bytes, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Calls `count` with the length of every chunk that passes. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  count: (n: number) => void,
): Bytes {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield Buffer.isBuffer(chunk)
      ? chunk
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}
