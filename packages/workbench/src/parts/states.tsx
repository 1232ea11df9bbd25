import type { ReactNode } from 'react';
import { ApiError } from '../api.js';
import './states.css';

/** Holds the place of what is on its way, so that nothing moves when it comes. */
export function Loading({ rows = 8, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={i} className="loading-row" />
      ))}
    </div>
  );
}

/** What went wrong, and the way out. */
export function Failure(props: { readonly error: Error; readonly retry?: () => void }) {
  const { error, retry } = props;
  return (
    <div className="state" role="alert">
      <h2>{error.message}</h2>
      {error instanceof ApiError && <p className="note">{error.wayOut}</p>}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Nothing to show: why, and what to do. */
export function Empty(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="state">
      <h2>{props.title}</h2>
      <div className="note">{props.children}</div>
    </div>
  );
}
