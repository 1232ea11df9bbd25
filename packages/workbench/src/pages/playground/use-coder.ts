import type { Article, Coding } from '@demarche/engine';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../parts/reading.js';
import type { Reply, Request } from './messages.js';
import { readingOf } from './reading-of.js';

/** How far the engine is. */
export type CoderState =
  | { readonly is: 'loading'; readonly loaded: number; readonly total: number | null }
  | { readonly is: 'starting' | 'ready' | 'coding' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'refused'; readonly message: string };

/** The engine in a worker that lives as long as the page. */
export function useCoder() {
  const [state, setState] = useState<CoderState>({ is: 'loading', loaded: 0, total: null });
  const [reading, setReading] = useState<Reading | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef<Extract<Request, { kind: 'code' }> | null>(null);

  useEffect(() => {
    const own = new Worker(new URL('./coder.worker.ts', import.meta.url), { type: 'module' });
    let coding: Coding | null = null;
    own.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'loading') setState({ is: 'loading', ...data });
      if (data.kind === 'starting') setState({ is: 'starting' });
      if (data.kind === 'ready') {
        coding = data.coding;
        setState({ is: asked.current ? 'coding' : 'ready' });
      }
      if (data.kind === 'failed')
        setState({ is: data.number === null ? 'failed' : 'refused', message: data.message });
      // Only the newest question is answered on screen.
      if (data.kind === 'coded' && coding && asked.current?.number === data.number) {
        setReading(readingOf(asked.current.article, data.coded, coding));
        setState({ is: 'ready' });
      }
    });
    own.addEventListener('error', (event) => {
      setState({ is: 'failed', message: event.message || 'the engine could not be started' });
    });
    worker.current = own;
    if (asked.current) own.postMessage(asked.current);
    return () => own.terminate();
  }, []);

  const code = useCallback((article: Article) => {
    asked.current = { kind: 'code', number: (asked.current?.number ?? 0) + 1, article };
    worker.current?.postMessage(asked.current);
    setState((now) => (now.is === 'ready' || now.is === 'refused' ? { is: 'coding' } : now));
  }, []);

  return { state, reading, code } as const;
}
