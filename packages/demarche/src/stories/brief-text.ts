import type { Brief } from './brief.js';

/** Fields that are lists of word numbers. */
const WORD_LISTS = ['near', 'words', 'title'] as const;

/** A brief as one line of JSON, to be kept; lists of word numbers are base64 of 32-bit integers. */
export function textOfBrief(brief: Brief): string {
  const lists = WORD_LISTS.map((field) => [field, packed(brief[field])]);
  return JSON.stringify({ ...brief, ...Object.fromEntries(lists) });
}

/** The way back. */
export function briefOfText(text: string): Brief {
  const kept = JSON.parse(text) as Omit<Brief, (typeof WORD_LISTS)[number]> &
    Readonly<Record<(typeof WORD_LISTS)[number], string>>;
  return {
    ...kept,
    near: unpacked(kept.near),
    words: unpacked(kept.words),
    title: unpacked(kept.title),
  };
}

const BYTES = Int32Array.BYTES_PER_ELEMENT;

function packed(numbers: Int32Array): string {
  const bytes = Buffer.alloc(numbers.length * BYTES);
  for (const [i, number] of numbers.entries()) bytes.writeInt32LE(number, i * BYTES);
  return bytes.toString('base64');
}

function unpacked(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  return Int32Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readInt32LE(i * BYTES));
}
