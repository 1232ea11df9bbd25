import type { Terminal } from './terminal.js';

/** How far a run is: a line redrawn on a terminal, nothing in a pipe. */
export interface Progress {
  /** @param done units of work done so far, of `total` */
  update(done: number, total: number, note: string): void;
  /** Clears the line, so that a message can stand in its place. */
  clear(): void;
}

const WIDTH = 24;
/** Redrawing more often costs time and shows nothing more. */
const REDRAW_MS = 100;

export function openProgress({ stderr, json }: Terminal): Progress {
  if (json || stderr.isTTY !== true) return { update: () => {}, clear: () => {} };
  let drawn = 0;
  let shown = false;
  return {
    update(done, total, note) {
      const now = performance.now();
      if (now - drawn < REDRAW_MS && done < total) return;
      drawn = now;
      shown = true;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const full = Math.round(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const percent = total > 0 ? `${Math.floor(share * 100)}`.padStart(3) : '  ?';
      stderr.write(`\r\u001b[2K${bar} ${percent}%  ${note}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
