import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { createClient, type Problem } from 'demarche/client';

const client = createClient('/');

/** What the server refused or failed to do, with the way out it names. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    message: string,
    readonly wayOut: string,
  ) {
    super(message);
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}
/** What an answer holds when all went well. */
type Good<A extends Answer> = Exclude<Awaited<ReturnType<A['json']>>, Problem>;

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'error' in body;

async function ask<A extends Answer>(sent: Promise<A>): Promise<Good<A>> {
  const answer = await sent.catch(() => {
    throw new ApiError(
      0,
      'The server does not answer.',
      'Start it with `demarche start`, then try again.',
    );
  });
  const body = await answer.json().catch((): unknown => null);
  if (answer.ok && body !== null && !isProblem(body)) return body as Good<A>;
  if (isProblem(body)) throw new ApiError(answer.status, body.error.message, body.error.wayOut);
  throw new ApiError(
    answer.status,
    `The server answered ${answer.status} without an explanation.`,
    'Look at the server’s log.',
  );
}

const { api } = client;
type Query<F extends (args: never) => unknown> = Parameters<F>[0] extends { query: infer Q }
  ? Q
  : never;
export type EventsQuery = Query<typeof api.events.$get>;
type OverviewQuery = Query<typeof api.overview.$get>;
type RelationQuery = Query<(typeof api.relations)[':a'][':b']['$get']>;
type SearchQuery = Query<typeof api.search.$get>;

/** One entry a question the pages ask; filters change without the view going blank. */
export const query = {
  overview: (q: OverviewQuery) =>
    queryOptions({
      queryKey: ['overview', q],
      queryFn: () => ask(api.overview.$get({ query: q })),
      placeholderData: keepPreviousData,
    }),
  /** Lists grow page by page. */
  eventPages: (q: EventsQuery) =>
    infiniteQueryOptions({
      queryKey: ['events', q],
      queryFn: ({ pageParam: cursor }) =>
        ask(api.events.$get({ query: { ...q, ...(cursor && { cursor }) } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.cursor,
      placeholderData: keepPreviousData,
    }),
  relation: (a: string, b: string, q: RelationQuery) =>
    queryOptions({
      queryKey: ['relation', a, b, q],
      queryFn: () => ask(api.relations[':a'][':b'].$get({ param: { a, b }, query: q })),
      placeholderData: keepPreviousData,
    }),
  article: (id: string) =>
    queryOptions({
      queryKey: ['article', id],
      queryFn: () => ask(api.articles[':id'].$get({ param: { id }, query: {} })),
    }),
  claims: (report: string) =>
    queryOptions({
      queryKey: ['claims', report],
      queryFn: () => ask(api.reports[':id'].claims.$get({ param: { id: report }, query: {} })),
    }),
  searchPages: (q: SearchQuery) =>
    infiniteQueryOptions({
      queryKey: ['search', q],
      queryFn: ({ pageParam: cursor }) =>
        ask(api.search.$get({ query: { ...q, ...(cursor && { cursor }) } })),
      initialPageParam: '',
      getNextPageParam: (page) => page.cursor,
      placeholderData: keepPreviousData,
    }),
  sides: () =>
    queryOptions({
      queryKey: ['sides'],
      queryFn: () => ask(api.actors.$get({ query: { limit: 500 } })),
      staleTime: 300_000,
    }),
  publishers: () =>
    queryOptions({
      queryKey: ['publishers'],
      queryFn: () => ask(api.publishers.$get({ query: {} })),
      staleTime: 300_000,
    }),
  health: () =>
    queryOptions({ queryKey: ['health'], queryFn: () => ask(api.health.$get({ query: {} })) }),
};

/** A refusal stays a refusal; only a silent server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 1,
      networkMode: 'always',
    },
  },
});
