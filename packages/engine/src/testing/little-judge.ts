import { PLACES } from '../judge/features.js';
import { type Judge, openJudge } from '../judge/judge.js';
import { packJudgeFile } from '../judge/model-file.js';
import { VERDICTS } from '../judge/verdict.js';

const K = VERDICTS.length;
const ACCUSE = VERDICTS.indexOf('ACCUSE');
const line: [number, number][] = [
  [0, 0],
  [1, 1],
];

/** A judge for tests. Knows one word, "berate", and one meaning ("lambast"); each is ACCUSE. */
export function littleJudge(): Judge {
  const rows = new Int8Array(K);
  rows[ACCUSE] = 100;
  const meanings = new Float32Array(PLACES.length * 2 * K);
  meanings[ACCUSE] = 3;
  const file = packJudgeFile({
    header: {
      verdicts: [...VERDICTS],
      places: [...PLACES],
      dimensions: 2,
      features: 1,
      frameWeight: 1,
      frameFloor: -2,
      calibration: { pairs: line, events: line },
      trained: { annotator: 'a', codebook: 'b', examples: 'c' },
    },
    names: ['link: berate'],
    rows,
    scales: Float32Array.of(0.05),
    meanings,
    bias: new Float32Array(K),
  });
  const known = new Map([['lambast', Float32Array.of(1, 0)]]);
  return openJudge(file, (word) => known.get(word) ?? null);
}
