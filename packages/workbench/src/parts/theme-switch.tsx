import { useEffect } from 'react';
import { useKept } from '../keep.js';

const NEXT = { '': 'light', light: 'dark', dark: '' } as const;
type Theme = keyof typeof NEXT;
const isTheme = (value: string): value is Theme => value in NEXT;

/** The theme in force and the step to the next: the system's, light, dark. */
export function useTheme() {
  const [kept, keepTheme] = useKept('theme');
  const theme = isTheme(kept) ? kept : '';
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  return [theme, () => keepTheme(NEXT[theme])] as const;
}

export function ThemeSwitch() {
  const [theme, step] = useTheme();
  const name = theme || 'system';
  return (
    <button type="button" className="tool" onClick={step} aria-label={`Theme: ${name}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
        {theme === '' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />}
        {theme === 'dark' && <circle cx="8" cy="8" r="5.5" fill="currentColor" />}
      </svg>
      <span className="tool-name">{name}</span>
    </button>
  );
}
