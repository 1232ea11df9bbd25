import type { Curve } from './model-file.js';

/** The share that was right at a raw confidence: the curve's line between its nearest points. */
export function calibrated(raw: number, curve: Curve): number {
  const right = curve.findIndex(([x]) => x >= raw);
  const after = curve[right < 0 ? curve.length - 1 : right];
  const before = curve[Math.max(right, 1) - 1];
  if (!before || !after) throw new RangeError('a curve without points');
  if (right <= 0) return rounded(after[1]);
  const part = (raw - before[0]) / (after[0] - before[0] || 1);
  return rounded(before[1] + part * (after[1] - before[1]));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
