import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A page's frame: its title in the tab, its heading where the focus goes when one arrives. */
export function Page(props: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();

  useEffect(() => {
    document.title = props.title === 'Demarche' ? props.title : `${props.title} · Demarche`;
  }, [props.title]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a new page
  useEffect(() => {
    if (arrived.first) arrived.first = false;
    else if (arrived.byLink) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    arrived.byLink = true;
  }, [path]);

  return (
    <main id="main" ref={main} tabIndex={-1} className={`page ${props.name}`}>
      {props.children}
    </main>
  );
}

/** How the reader came: the first view keeps the browser's focus, back and forward their scroll. */
const arrived = { first: true, byLink: true };
if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    arrived.byLink = false;
  });
}
