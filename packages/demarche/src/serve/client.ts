import { hc } from 'hono/client';
import type { Api } from './api.js';

export type {
  Account,
  ActorRow,
  ArticlePage,
  Claim,
  Coded,
  Events,
  Overview,
  PairMove,
  Problem,
  PublisherRow,
  Relation,
  ReportDetail,
  ReportRow,
  Search,
  SeriesPoint,
  Stories,
  StoryPage,
  StorySummary,
} from './contract/types.js';

/** The client with its types worked out once, so that editors stay quick. */
export type Client = ReturnType<typeof hc<Api>>;

/**
 * A typed client of the HTTP API. Nothing of the server is bundled: types only.
 *
 *     const client = createClient('http://127.0.0.1:8100');
 *     const answer = await client.api.events.$get({ query: { pair: 'RUS-PRK' } });
 *     const { rows } = await answer.json();
 *
 * @param base  address the server printed; '' or '/' within its own pages
 * @param token sent as a bearer token, where the server asks for one
 */
export function createClient(base: string, token?: string): Client {
  return hc<Api>(base, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
}
