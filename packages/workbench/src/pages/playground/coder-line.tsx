import type { CoderState } from './use-coder.js';

/** One line that says how far the engine is. */
export function CoderLine(props: { readonly state: CoderState; readonly problem: string | null }) {
  const { state, problem } = props;
  return (
    <div className="coder-line small">
      <span role="status">{problem ?? wordsFor(state)}</span>
      {state.is === 'loading' && (
        <progress
          aria-label="Engine loading"
          value={state.total === null ? undefined : state.loaded}
          max={state.total ?? undefined}
        />
      )}
      {state.is === 'loading' && (
        <span aria-hidden="true">{amount(state.loaded, state.total)}</span>
      )}
    </div>
  );
}

function wordsFor(state: CoderState): string {
  switch (state.is) {
    case 'loading':
      return 'Loading the engine';
    case 'starting':
      return 'Starting the engine';
    case 'coding':
      return 'Coding';
    case 'ready':
      return 'Ready. Ctrl+Enter codes the text.';
    case 'refused':
      return `The text could not be coded: ${state.message}. Try another, or a part of it.`;
    case 'failed':
      return `The engine did not start: ${state.message}. Reload the page; if it stays so, run npm run build.`;
  }
}

/** "3.2 of 25.1 MB" */
function amount(loaded: number, total: number | null): string {
  const millions = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  return total === null ? `${millions(loaded)} MB` : `${millions(loaded)} of ${millions(total)} MB`;
}
