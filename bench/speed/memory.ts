import { readFileSync } from 'node:fs';

/**
 * Largest resident memory of a process so far, MiB, where the system tells it as Linux does; else
 * `null`. Not `getrusage`: its figure is handed down from the process that started this one.
 */
export function peakMiB(pid: number | 'self'): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}
