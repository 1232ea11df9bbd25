import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { query } from '../../api.js';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { Empty } from '../../parts/states.js';
import { ArticleHits } from './article-hits.js';
import { EventHits } from './event-hits.js';
import './search.css';
import '../../parts/steps.css';

export const FILTERS = ['q', 'in', 'publisher', 'from', 'to'] as const;
export type SearchFilters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>[0];

export function SearchPage() {
  const [filters, set] = useFilters(FILTERS);
  const { q } = filters;
  const inEvents = filters.in === 'events';
  return (
    <Page name="search" title={q ? `${q}, search` : 'Search'}>
      <h1>Search</h1>
      <SearchForm filters={filters} onAsk={set} />
      <fieldset className="steps where">
        <legend className="visually-hidden">Search in</legend>
        <button type="button" aria-pressed={!inEvents} onClick={() => set({ in: null })}>
          Sentences
        </button>
        <button type="button" aria-pressed={inEvents} onClick={() => set({ in: 'events' })}>
          Coded events
        </button>
      </fieldset>
      {!q && (
        <Empty title="What are you looking for?">
          All words must stand in the article. Try “sanctions”, “Pyongyang” or a name.
        </Empty>
      )}
      {q &&
        (inEvents ? (
          <EventHits q={q} filters={filters} />
        ) : (
          <ArticleHits q={q} filters={filters} />
        ))}
    </Page>
  );
}

function SearchForm(props: {
  readonly filters: SearchFilters;
  readonly onAsk: (change: Partial<Record<'q' | 'publisher' | 'from' | 'to', string>>) => void;
}) {
  const { filters, onAsk } = props;
  const form = useRef<HTMLFormElement>(null);
  const { data } = useQuery(query.publishers());
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!filters.q) field.current?.focus();
    else if (field.current) field.current.value = filters.q;
  }, [filters.q]);

  const ask = () => {
    const data = new FormData(form.current ?? undefined);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    onAsk({ q: value('q'), publisher: value('publisher'), from: value('from'), to: value('to') });
  };
  return (
    <search>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <input
          ref={field}
          className="field words"
          type="search"
          name="q"
          aria-label="Words to search for"
          defaultValue={filters.q ?? ''}
          autoComplete="off"
          maxLength={200}
        />
        <button type="submit" className="button" data-first>
          Search
        </button>
        <div className="narrow">
          <select
            className="field"
            name="publisher"
            aria-label="Publisher"
            key={data ? 'known' : 'unknown'}
            defaultValue={filters.publisher ?? ''}
            onChange={ask}
          >
            <option value="">All publishers</option>
            {data?.publishers.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <label>
            From{' '}
            <input
              className="field"
              type="date"
              name="from"
              defaultValue={filters.from}
              onBlur={ask}
            />
          </label>
          <label>
            To{' '}
            <input className="field" type="date" name="to" defaultValue={filters.to} onBlur={ask} />
          </label>
        </div>
      </form>
    </search>
  );
}
