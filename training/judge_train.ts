/** Trains a judge on seen pairs, and packs it. */
import type { PairFrame } from '../packages/engine/src/events/pair-frames.js';
import { PLACES } from '../packages/engine/src/judge/features.js';
import { weigh } from '../packages/engine/src/judge/judge.js';
import { type JudgeModel, packJudgeFile } from '../packages/engine/src/judge/model-file.js';
import { VERDICTS, type Verdict } from '../packages/engine/src/judge/verdict.js';
import { averaged, type Fitted, fitJudge, type Named, predict } from './judge_fit.js';
import { DIMENSIONS, type SeenPair } from './judge_samples.js';
import { SETTINGS } from './judge_settings.js';

/** A seen pair with its answer, and the sentence it stands in. */
export interface Judged {
  readonly seen: SeenPair;
  readonly sentence: string;
  readonly type: Verdict;
}

/** A trained judge. */
export interface Trained {
  readonly fitted: Fitted;
  readonly ids: ReadonlyMap<string, number>;
}

/** @param views which of the seen codebooks it is trained with */
export function train(judged: readonly Judged[], views: readonly number[]): Trained {
  const ids = learned(judged, views);
  const examples = judged.map(({ seen, type }) => ({
    views: views.map((view) => numbered(seen, view, ids)),
    dense: seen.dense,
    label: VERDICTS.indexOf(type),
  }));
  const fits = SETTINGS.seeds.map((seed) =>
    fitJudge(examples, ids.size, VERDICTS.length, { ...SETTINGS.fit, seed }),
  );
  return { fitted: averaged(fits), ids };
}

/** Features of enough sentences, numbered. */
function learned(judged: readonly Judged[], views: readonly number[]): Map<string, number> {
  const sentences = new Map<string, Set<string>>();
  for (const { seen, sentence } of judged) {
    const names = [seen.features, ...views.map((view) => seen.books[view]!.features)];
    for (const name of names.flatMap((features) => [...features.keys()])) {
      const found = sentences.get(name) ?? new Set();
      sentences.set(name, found);
      if (found.size < SETTINGS.leastSentences) found.add(sentence);
    }
  }
  const enough = [...sentences].filter(([, found]) => found.size >= SETTINGS.leastSentences);
  return new Map(enough.map(([name], i) => [name, i]));
}

function numbered(seen: SeenPair, view: number, ids: ReadonlyMap<string, number>): Named {
  const known = [...seen.features, ...seen.books[view]!.features].flatMap(([name, weight]) => {
    const id = ids.get(name);
    return id === undefined ? [] : [[id, weight] as const];
  });
  return {
    features: Int32Array.from(known, ([id]) => id),
    weights: Float32Array.from(known, ([, weight]) => weight),
  };
}

/** Shares of the verdicts under one codebook. */
export function sharesOf({ fitted, ids }: Trained, seen: SeenPair, view: number): Float32Array {
  return predict(fitted, { ...numbered(seen, view, ids), dense: seen.dense });
}

/** Shares of the types, frames weighed beside the judge. */
export function weighedOf(shares: Float32Array, frames: readonly PairFrame[]): Float32Array {
  return weigh(shares, frames, SETTINGS.frameWeight, SETTINGS.frameFloor);
}

/** The file of a trained judge: rows in int8, those that say next to nothing left out. */
export function packed(
  { fitted, ids }: Trained,
  rest: Pick<JudgeModel['header'], 'calibration' | 'trained'>,
): Uint8Array {
  const columns = fitted.classes;
  const row = (id: number) => fitted.sparse.subarray(id * columns, (id + 1) * columns);
  const most = (id: number) => row(id).reduce((top, w) => Math.max(top, Math.abs(w)), 0);
  const kept = [...ids].filter(([, id]) => most(id) >= SETTINGS.leastWeight);
  const scales = Float32Array.from(kept, ([, id]) => most(id) / 127);
  const rows = Int8Array.from(
    kept.flatMap(([, id], i) => Array.from(row(id), (w) => Math.round(w / scales[i]!))),
  );
  return packJudgeFile({
    header: {
      verdicts: [...VERDICTS],
      places: [...PLACES] as [string, ...string[]],
      dimensions: DIMENSIONS,
      features: kept.length,
      frameWeight: SETTINGS.frameWeight,
      frameFloor: SETTINGS.frameFloor,
      ...rest,
    },
    names: kept.map(([name]) => name),
    rows,
    scales,
    meanings: fitted.dense,
    bias: fitted.bias,
  });
}
