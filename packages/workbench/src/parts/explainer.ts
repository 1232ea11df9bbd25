import type { Article, SentenceExplanation, Span } from '@demarche/engine';
import type { Reply, Request } from '../pages/playground/messages.js';

interface Waiting {
  readonly resolve: (explanation: SentenceExplanation | null) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * The grammar of one sentence and every frame that its words could trigger, made by the engine in
 * this browser. The engine is started by the first question and kept for those that follow.
 *
 * @throws Error with what the engine says if it does not start or cannot read the text
 */
export function explain(article: Article, span: Span): Promise<SentenceExplanation | null> {
  worker ??= started();
  const number = ++last;
  const asked: Request = { kind: 'explain', number, article, span };
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker?.postMessage(asked);
  });
}

function started(): Worker {
  const own = new Worker(new URL('../pages/playground/coder.worker.ts', import.meta.url), {
    type: 'module',
  });
  own.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'explained') taken(data.number)?.resolve(data.explanation);
    if (data.kind !== 'failed') return;
    if (data.number === null) failAll(data.message);
    else taken(data.number)?.reject(new Error(data.message));
  });
  own.addEventListener('error', ({ message }) => {
    failAll(message || 'the engine could not be started');
  });
  return own;
}

function taken(number: number): Waiting | undefined {
  const one = waiting.get(number);
  waiting.delete(number);
  return one;
}

/** The next question tries a new worker. */
function failAll(message: string): void {
  for (const { reject } of waiting.values()) reject(new Error(message));
  waiting.clear();
  worker?.terminate();
  worker = null;
}
