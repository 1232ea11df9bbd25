import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useKept } from '../keep.js';
import './keys.css';

const KEYS = [
  ['/', 'search'],
  ['j', 'next event or result'],
  ['k', 'the one before'],
  ['Enter', 'open it'],
  ['Esc', 'close what is open'],
  ['o', 'overview'],
  ['r', 'relations'],
  ['p', 'playground'],
  ['?', 'these keys'],
] as const;

const PAGES: Readonly<Record<string, string>> = { o: '/', r: '/relations', p: '/playground' };

/** The list of keys, and the one place where they are heard. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [kept, keepKeys] = useKept('keys');
  const [, go] = useLocation();
  const on = kept !== 'off';

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== '?' && !on) return;
      if (act(event.key, dialog.current, go)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [go, on]);

  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label="Keyboard shortcuts"
        onClick={() => dialog.current?.showModal()}
      >
        <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(e) => keepKeys(e.target.checked ? '' : 'off')}
          />{' '}
          Single keys are on
        </label>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

function act(key: string, dialog: HTMLDialogElement | null, go: (to: string) => void): boolean {
  const page = PAGES[key];
  if (key === '?') dialog?.showModal();
  else if (dialog?.open) return false;
  else if (key === '/') focusSearch(go);
  else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
  else if (page) go(page);
  else return false;
  return true;
}

function focusSearch(go: (to: string) => void) {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const field = fields.findLast((f) => f.offsetParent !== null);
  if (field) field.select();
  else go('/search');
}

/** Move the focus along the rows of the page. */
function step(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? rows.indexOf(active) : -1;
  const next = rows[at === -1 && by === -1 ? rows.length - 1 : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
