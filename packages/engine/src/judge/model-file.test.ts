import { expect, test } from 'vitest';
import { PLACES } from './features.js';
import { type JudgeModel, openJudgeFile, packJudgeFile } from './model-file.js';
import { VERDICTS } from './verdict.js';

const K = VERDICTS.length;
const DIMENSIONS = 2;

const model: Omit<JudgeModel, 'hash'> = {
  header: {
    verdicts: [...VERDICTS],
    places: [...PLACES],
    dimensions: DIMENSIONS,
    features: 2,
    frameWeight: 1,
    frameFloor: -2,
    calibration: {
      pairs: [
        [0, 0],
        [1, 1],
      ],
      events: [
        [0, 0],
        [1, 0.5],
      ],
    },
    trained: { annotator: 'a', codebook: 'b', examples: 'c' },
  },
  names: ['link: drag', 'top: “œuvre”'],
  rows: Int8Array.from({ length: 2 * K }, (_, i) => i - K),
  scales: Float32Array.of(0.5, 0.25),
  meanings: Float32Array.from({ length: PLACES.length * DIMENSIONS * K }, (_, i) => i / 8),
  bias: Float32Array.from({ length: K }, (_, i) => -i),
};

test('a packed model opens as it was', () => {
  const { hash, ...opened } = openJudgeFile(packJudgeFile(model));
  expect(opened).toEqual(model);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
});

test('other files, other versions and files cut short are refused with the way out', () => {
  const file = packJudgeFile(model);
  expect(() => openJudgeFile(new TextEncoder().encode('DMAN and more than that'))).toThrow(
    /not a judge's file .*use models\/judge.bin/,
  );
  const other = file.slice();
  other[4] = 9;
  expect(() => openJudgeFile(other)).toThrow(/version 9, .*npm run train:judge/);
  expect(() => openJudgeFile(file.subarray(0, file.length - 1))).toThrow(/cut short/);
  expect(() => openJudgeFile(file.subarray(0, 40))).toThrow(/cut short/);
});
