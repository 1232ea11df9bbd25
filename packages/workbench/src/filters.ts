import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export type Filters<K extends string> = { readonly [name in K]?: string };
export type Change<K extends string> = { readonly [name in K]?: string | null };

/** The named values of a query string; empty ones count as absent. */
export function readFilters<K extends string>(
  params: URLSearchParams,
  names: readonly K[],
): Filters<K> {
  const found = names.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found) as Filters<K>;
}

/** A query string with some values set and others (`null` or empty) taken out. */
export function changed<K extends string>(params: URLSearchParams, change: Change<K>) {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries<string | null | undefined>(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Filters live in the address, so that each view can be shared and the back button undoes a change. */
export function useFilters<K extends string>(names: readonly K[]) {
  const search = useSearch();
  const [path, go] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` is a constant of the page
  const filters = useMemo(() => readFilters(new URLSearchParams(search), names), [search]);
  const set = useCallback(
    (change: Change<K>) => go(address(path, changed(new URLSearchParams(search), change))),
    [go, path, search],
  );
  return [filters, set] as const;
}

/** A path with its query; what stands behind the # stays. */
export function address(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return `${path}${query && '?'}${query}${window.location.hash}`;
}

/** "a,b" without or with `value`, for filters that hold several. */
export function toggled(list: string | undefined, value: string): string {
  const values = list ? list.split(',') : [];
  const rest = values.filter((v) => v !== value);
  return (rest.length < values.length ? rest : [...values, value]).join(',');
}

/** True if the comma-separated list names `value`. */
export const holds = (list: string | undefined, value: string) =>
  (list ?? '').split(',').includes(value);
