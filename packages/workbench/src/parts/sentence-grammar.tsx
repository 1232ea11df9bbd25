import type { Article, FrameCandidate, SentenceExplanation, Token } from '@demarche/engine';
import { useState } from 'react';
import { explain } from './explainer.js';
import type { ReadReport } from './reading.js';
import './sentence-grammar.css';

type State =
  | { readonly is: 'closed' | 'loading' | 'missing' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'shown'; readonly explanation: SentenceExplanation };

/** The tree of a report's sentence and all frames that its words could trigger, on request. */
export function SentenceGrammar(props: { readonly article: Article; readonly report: ReadReport }) {
  const { article, report } = props;
  const [state, setState] = useState<State>({ is: 'closed' });
  const load = async () => {
    setState({ is: 'loading' });
    try {
      const { span, block } = report.evidence;
      // A title apart from the text is a text of its own.
      const text = block === 'title' ? (article.title ?? '') : article.text;
      const asked = { ...article, title: block === 'title' ? null : article.title, text };
      const explanation = await explain(asked, span);
      setState(explanation ? { is: 'shown', explanation } : { is: 'missing' });
    } catch (error) {
      setState({ is: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <details
      className="grammar"
      onToggle={(event) => {
        if (event.currentTarget.open && (state.is === 'closed' || state.is === 'failed')) load();
      }}
    >
      <summary>Grammar, and every frame that could match</summary>
      <div aria-live="polite">
        {state.is === 'loading' && <p className="small">The engine starts in your browser …</p>}
        {state.is === 'missing' && <p className="small">This sentence is read otherwise now.</p>}
        {state.is === 'failed' && <p className="small">It cannot be shown: {state.message}.</p>}
        {state.is === 'shown' && <GrammarOf explanation={state.explanation} />}
      </div>
    </details>
  );
}

/** An explanation drawn: the tree, then the frames by what became of them. */
export function GrammarOf({ explanation }: { readonly explanation: SentenceExplanation }) {
  const { tokens, candidates } = explanation;
  const of = (outcome: FrameCandidate['outcome']) =>
    candidates.filter((candidate) => candidate.outcome === outcome);
  const missed = of('missed');
  return (
    <>
      <Tree tokens={tokens} triggers={new Set(of('won').map(({ trigger }) => trigger))} />
      <Frames candidates={[...of('won'), ...of('lost')]} tokens={tokens} />
      {missed.length > 0 && (
        <details>
          <summary>More that only share a word with it: {missed.length}</summary>
          <Frames candidates={missed} tokens={tokens} />
        </details>
      )}
    </>
  );
}

/** Each word below its head. */
function Tree(props: {
  readonly tokens: readonly Token[];
  readonly triggers: ReadonlySet<number>;
}) {
  const { tokens, triggers } = props;
  const below = (head: number) =>
    tokens.flatMap((token, i) => (token.head === head ? [{ token, i }] : []));
  const branch = (head: number) => {
    const children = below(head);
    if (children.length === 0) return null;
    return (
      <ul>
        {children.map(({ token, i }) => (
          <li key={token.span[0]}>
            {triggers.has(i) ? <b>{token.form}</b> : token.form}{' '}
            <span className="small">
              {token.deprel} · {token.upos}
            </span>
            {branch(i)}
          </li>
        ))}
      </ul>
    );
  };
  return <div className="tree">{branch(-1)}</div>;
}

const OUTCOME = { won: 'won', lost: 'ruled out', missed: 'lacks' } as const;

function Frames(props: {
  readonly candidates: readonly FrameCandidate[];
  readonly tokens: readonly Token[];
}) {
  return (
    <ul className="frames">
      {props.candidates.map((one) => (
        <li key={`${one.trigger} ${one.frame}`} data-outcome={one.outcome}>
          <code>{one.frame}</code> at “{props.tokens[one.trigger]?.form}”{' '}
          <span className="small">
            {one.pattern}, specificity {one.specificity}; {OUTCOME[one.outcome]}
            {one.reason && `: ${one.reason}`}
            {one.rulings.map((ruling) => `; ${ruling}`).join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}
