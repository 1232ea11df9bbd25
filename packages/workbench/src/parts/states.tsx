import type { ReactNode } from 'react';
import { ApiError } from '../api.js';
import { asSentence } from '../words.js';
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

/** What went wrong, and the way out. Asking again helps only where the server was at fault. */
export function Failure(props: {
  readonly error: Error;
  readonly retry?: () => void;
  readonly wayOut?: ReactNode;
}) {
  const { error, retry, wayOut } = props;
  const told = error instanceof ApiError ? error : null;
  const mayPass = told === null || told.status === 0 || told.status >= 500;
  return (
    <div className="state" role="alert">
      <h2>{asSentence(error.message)}</h2>
      <div className="note">{wayOut ?? (told && asSentence(told.wayOut))}</div>
      {retry && mayPass && (
        <button type="button" className="button" onClick={() => retry()}>
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
