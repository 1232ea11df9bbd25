import type { Article } from '@demarche/engine';
import { useEffect, useState } from 'react';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { ReadingDesk } from '../../parts/reading-desk.js';
import { CoderLine } from './coder-line.js';
import { EXAMPLES } from './examples.js';
import { keepInAddress, textFromAddress } from './shared-text.js';
import { useCoder } from './use-coder.js';
import './playground.css';

/** Longest text coded here, UTF-16 units: some forty pages. */
const LONGEST = 100_000;

export default function PlaygroundPage() {
  const [filters, set] = useFilters(['event', 'hide']);
  const [text, setText] = useState(() => textFromAddress() || EXAMPLES[0].text);
  const [published, setPublished] = useState('');
  const { state, reading, code } = useCoder();

  const ask = (asked: string) => {
    if (!asked.trim()) return;
    keepInAddress(asked);
    code(articleOf(asked, published));
  };
  // What the address or the first example says is coded at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival alone
  useEffect(() => code(articleOf(text, published)), []);

  const tooLong = text.length > LONGEST;
  return (
    <Page name="playground" title="Playground">
      <h1>Playground</h1>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (!tooLong) ask(text);
        }}
      >
        <textarea
          aria-label="Text to code"
          placeholder="Paste news here, in English"
          value={text}
          rows={8}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <div className="beside">
          <p className="note">
            The engine runs here, in your browser. The text is sent nowhere and stored nowhere.
          </p>
          <div>
            <h2>Try an invented one</h2>
            <ul className="examples">
              {EXAMPLES.map((example) => (
                <li key={example.name}>
                  <button
                    type="button"
                    aria-pressed={text === example.text}
                    onClick={() => {
                      setText(example.text);
                      ask(example.text);
                    }}
                  >
                    {example.name}
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <label className="published">
            Published{' '}
            <input
              className="field"
              type="date"
              value={published}
              onChange={(event) => setPublished(event.target.value)}
            />
            <span className="small">The day from which “on Monday” is counted.</span>
          </label>
          <div className="go">
            <button type="submit" className="button" data-first disabled={!text.trim() || tooLong}>
              Code it
            </button>
            <CoderLine
              state={state}
              problem={tooLong ? `At most ${LONGEST.toLocaleString('en')} characters.` : null}
            />
          </div>
        </div>
      </form>
      <div className="result">
        {reading && (
          <ReadingDesk
            reading={reading}
            chosen={filters.event ?? null}
            hide={filters.hide}
            onHide={(hide) => set({ hide })}
          />
        )}
      </div>
    </Page>
  );
}

function articleOf(text: string, published: string): Article {
  return {
    id: '',
    publisher: null,
    url: null,
    title: null,
    byline: null,
    dateline: null,
    published: published || null,
    language: 'en',
    text,
  };
}
