import { useQuery } from '@tanstack/react-query';
import { query } from '../api.js';
import './colophon.css';

/** The foot of every page: what this is, and its limits. */
export function Colophon() {
  const { data } = useQuery(query.health());
  return (
    <footer className="colophon">
      <p>
        Coded by machine from grammar and a public codebook. It errs: open any event to see why it
        was coded so. A report is what a publisher wrote, not proof that it happened.
      </p>
      <p>
        {data ? `Demarche ${data.version}` : 'Demarche'} · <a href="/openapi.json">API</a>
      </p>
    </footer>
  );
}
