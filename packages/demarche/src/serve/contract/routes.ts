import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import * as answer from './answers.js';
import { Account } from './claims.js';
import { Problem } from './problem.js';
import * as query from './queries.js';
import { Stories, StoryPage } from './stories.js';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

const refused = { 400: json(Problem, 'A parameter is wrong') };
const missing = { ...refused, 404: json(Problem, 'There is no such record') };

/** A GET route: answers `schema`, or a Problem. */
const get = <
  P extends string,
  S extends z.ZodType,
  R extends NonNullable<RouteConfig['request']>,
  F extends typeof refused,
>(
  path: P,
  summary: string,
  request: R,
  schema: S,
  failures: F,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: { 200: json(schema, summary), ...failures },
  });

export const overview = get(
  '/api/overview',
  'What is new, and which pairs moved most',
  { query: query.OverviewQuery },
  answer.Overview,
  refused,
);
export const events = get(
  '/api/events',
  'Reports of events, newest first',
  { query: query.EventsQuery },
  answer.Events,
  refused,
);
export const stories = get(
  '/api/stories',
  'What happened, each story with all its reports and independent origins',
  { query: query.StoriesQuery },
  Stories,
  refused,
);
export const story = get(
  '/api/stories/{id}',
  'One story: its reports, who they go back to, and how it came about',
  { params: query.IdParams, query: query.StoryQuery },
  StoryPage,
  missing,
);
export const relation = get(
  '/api/relations/{a}/{b}',
  'How two sides act toward each other over time',
  { params: query.RelationParams, query: query.RelationQuery },
  answer.Relation,
  refused,
);
export const article = get(
  '/api/articles/{id}',
  'An article with all that was coded in it',
  { params: query.IdParams, query: query.ArticleQuery },
  answer.ArticlePage,
  missing,
);
export const report = get(
  '/api/reports/{id}',
  'One report, and why it was coded so',
  { params: query.IdParams, query: query.NoQuery },
  answer.ReportDetail,
  missing,
);
export const claims = get(
  '/api/reports/{id}/claims',
  'Who asserts, denies, confirms and retracts what a report tells, and when',
  { params: query.IdParams, query: query.NoQuery },
  Account,
  missing,
);
export const search = get(
  '/api/search',
  'Articles that hold all the words, and actors so named',
  { query: query.SearchQuery },
  answer.Search,
  refused,
);
export const actors = get(
  '/api/actors',
  'Countries, organisations and persons, the most reported first',
  { query: query.ActorsQuery },
  answer.Actors,
  refused,
);
export const publishers = get(
  '/api/publishers',
  'Outlets, the most read first',
  { query: query.NoQuery },
  answer.Publishers,
  refused,
);
export const health = get(
  '/api/health',
  'What runs, what is stored, how fresh',
  { query: query.NoQuery },
  answer.Health,
  refused,
);
export const code = createRoute({
  method: 'post',
  path: '/api/code',
  summary: 'Code a text without storing it',
  request: {
    body: { content: { 'application/json': { schema: query.PastedArticle } }, required: true },
  },
  responses: {
    200: json(answer.Coded, 'The coding'),
    ...missing,
    413: json(Problem, 'The text is too long'),
  },
});
