import type { EngineAssets } from '@demarche/engine';
import { z } from 'zod';

/** Addresses of the engine's packed files; see the engine's `node/pack.ts`. */
export interface AssetAddresses {
  readonly annotator: string;
  readonly judge: string;
  readonly wasm: string;
  readonly texts: string;
}

const File = z.object({ name: z.string(), text: z.string() });
const Texts = z.object({ codebook: z.array(File), knowledge: z.array(File) });

/**
 * Fetches all that a coder is made of.
 *
 * @param tell  called with the bytes so far and in all; the latter `null` where the server compresses
 * @throws Error naming the file that did not come
 */
export async function fetchAssets(
  from: AssetAddresses,
  tell: (loaded: number, total: number | null) => void,
): Promise<EngineAssets> {
  const answers = await Promise.all([from.annotator, from.judge, from.wasm, from.texts].map(open));
  const sizes = answers.map(sizeOf);
  const total = sizes.every((size) => size !== null) ? sizes.reduce((a, b) => a + b, 0) : null;
  let loaded = 0;
  const [annotator, judge, wasm, texts] = await Promise.all(
    answers.map((answer) =>
      bytesOf(answer, (bytes) => {
        loaded += bytes;
        tell(loaded, total);
      }),
    ),
  );
  if (!annotator || !judge || !wasm || !texts)
    throw new Error('the engine’s files did not come whole');
  const { codebook, knowledge } = Texts.parse(JSON.parse(new TextDecoder().decode(texts)));
  return { model: { annotator, judge, wasm }, codebook, knowledge };
}

async function open(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

/** Length of what will be read; unknown when it travels compressed. */
function sizeOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length'));
  return headers.get('content-encoding') || !(length > 0) ? null : length;
}

async function bytesOf(answer: Response, tell: (bytes: number) => void): Promise<Uint8Array> {
  if (!answer.body) return new Uint8Array(await answer.arrayBuffer());
  const counted = answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        tell(chunk.byteLength);
        out.enqueue(chunk);
      },
    }),
  );
  return new Uint8Array(await new Response(counted).arrayBuffer());
}
