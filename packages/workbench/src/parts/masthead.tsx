import { Link, useLocation } from 'wouter';
import { Keys } from './keys.js';
import { ThemeSwitch } from './theme-switch.js';
import './masthead.css';

const PAGES = [
  ['/', 'Overview'],
  ['/relations', 'Relations'],
  ['/search', 'Search'],
  ['/playground', 'Playground'],
] as const;

export function Masthead() {
  const [path, go] = useLocation();
  const here = (page: string) => (page === '/' ? path === '/' : path.startsWith(page));
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Link href="/" className="wordmark" aria-label="Demarche, overview">
        Demarche
      </Link>
      <nav aria-label="Pages">
        {PAGES.map(([page, name]) => (
          <Link key={page} href={page} aria-current={here(page) ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {path !== '/search' && (
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const q = new FormData(event.currentTarget).get('q');
              if (typeof q === 'string') go(`/search?${new URLSearchParams({ q })}`);
            }}
          >
            <input
              className="field"
              type="search"
              name="q"
              aria-label="Search"
              placeholder="Search the articles"
              autoComplete="off"
              required
            />
            <span className="key" aria-hidden="true">
              /
            </span>
          </form>
        </search>
      )}
      <div className="tools">
        <ThemeSwitch />
        <Keys />
      </div>
    </header>
  );
}
