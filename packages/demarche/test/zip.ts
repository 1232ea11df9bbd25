import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive in memory, entry names taken as they are (APPNOTE 6.3, sections 4.3.7 to 4.3.16). */
export function zipOf(
  entries: readonly (readonly [name: string, content: string | Buffer])[],
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const facts = factsOf(name, data, packed);
    const local = Buffer.concat([u32(0x04034b50), u16(20), facts, Buffer.from(name), packed]);
    const central = [u32(0x02014b50), u16(20), u16(20), facts, u16(0), u16(0), u16(0), u32(0)];
    directory.push(...central, u32(offset), Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = u16(entries.length);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(index.length),
    u32(offset),
    u16(0),
  ];
  return Buffer.concat([...locals, index, ...end]);
}

/** Flags, method (deflate), time, date, checksum, sizes, name length, extra length. */
function factsOf(name: string, data: Buffer, packed: Buffer): Buffer {
  const sizes = [u32(crc32(data)), u32(packed.length), u32(data.length)];
  return Buffer.concat([
    u16(0x800),
    u16(8),
    u16(0),
    u16(0),
    ...sizes,
    u16(Buffer.byteLength(name)),
    u16(0),
  ]);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
