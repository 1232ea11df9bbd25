import { useCallback, useSyncExternalStore } from 'react';

/** Small choices of this reader, kept in this browser alone. Storage may be closed to us. */
const KEPT = { theme: 'demarche.theme', keys: 'demarche.keys' } as const;
export type Kept = keyof typeof KEPT;

const listeners = new Set<() => void>();

function read(name: Kept): string {
  try {
    return localStorage.getItem(KEPT[name]) ?? '';
  } catch {
    return '';
  }
}

export function keep(name: Kept, value: string) {
  try {
    if (value) localStorage.setItem(KEPT[name], value);
    else localStorage.removeItem(KEPT[name]);
  } catch {
    // The choice then holds for this page only.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** A kept choice and its setter; '' stands for none made. */
export function useKept(name: Kept) {
  const value = useSyncExternalStore(subscribe, () => read(name));
  return [value, useCallback((next: string) => keep(name, next), [name])] as const;
}
