import type { Article } from '@demarche/engine';
import annotatorUrl from '@demarche/engine/assets/annotator.bin?url';
import judgeUrl from '@demarche/engine/assets/judge.bin?url';
import wasmUrl from '@demarche/engine/assets/ort.wasm?url';
import textsUrl from '@demarche/engine/assets/texts.json?url';
import { contender, type Loader } from '../contenders.js';
import { type Lane, type LanePass, openLane, pass, type StageTime, warmUp } from '../lane.js';

/** What the driver calls in the page, one after another, reading the processor's clock between. */
export interface BenchPage {
  open(id: string): Promise<readonly StageTime[]>;
  warmUp(): Promise<void>;
  /** @param corpus  index of one of the corpora */
  pass(corpus: number): Promise<LanePass>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

async function bytes(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The engine's packed files, as a page fetches them. */
const loader: Loader = {
  async files() {
    const [annotator, judge, wasm, texts] = await Promise.all([
      bytes(annotatorUrl),
      bytes(judgeUrl),
      bytes(wasmUrl),
      fetch(textsUrl).then((answer) => answer.json()),
    ]);
    return {
      model: { annotator, judge, wasm },
      codebook: texts.codebook,
      knowledge: texts.knowledge,
    };
  },
  async coder(options) {
    const { createCoder } = await import('@demarche/engine');
    return createCoder(await loader.files(), options);
  },
};

const corpora: readonly (readonly Article[])[] = await (await fetch('/corpora.json')).json();
let lane: Lane | null = null;

function opened(): Lane {
  if (!lane) throw new Error('open a contender first');
  return lane;
}

window.bench = {
  async open(id) {
    lane = await openLane(contender(id), loader);
    return lane.stages;
  },
  async warmUp() {
    for (const articles of corpora) await warmUp(opened(), articles);
  },
  pass: (corpus) => pass(opened(), corpora[corpus] ?? []),
};
