import type { Story } from '../story.js';

// Small stories for tests: what a test does not say is plain and certain.

let count = 0;

/** A story of a day: "RUS > PRK" acts on, "RUS PRK" act on each other. */
export function story(day: string, who: string, over: Partial<Story> = {}): Story {
  const [actors = '', recipients = ''] = who.split('>');
  const id = over.id ?? `s${String(count++).padStart(6, '0')}`;
  return {
    id,
    day,
    due: null,
    told: day,
    actors: sides(actors),
    recipients: sides(recipients),
    type: 'SUPPORT',
    modes: [],
    auxiliary: [],
    contexts: [],
    score: 5,
    credences: [1],
    pledge: null,
    reports: [id],
    ...over,
  };
}

const sides = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean).sort();

/** Uniform numbers in 0..1 from a seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers (Box & Muller 1958). */
export function normals(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
