import { OpenAPIHono } from '@hono/zod-openapi';
import * as route from './contract/routes.js';
import type { Desk } from './desk.js';
import { noSuchRecord, onFailure, onRefusal } from './problems.js';

/** What the OpenAPI document says of itself. */
const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Demarche',
    version: '1',
    description:
      'Who did what to whom, who says so, and how relations move. Every figure leads to the ' +
      'sentences it rests on. All errors have the shape Problem.',
  },
};

/** The HTTP API over a desk, without the guards and files of `serve`. */
export function createApi(desk: Desk) {
  const api = new OpenAPIHono({ defaultHook: onRefusal })
    .openapi(route.overview, async (c) => c.json(await desk.overview(c.req.valid('query')), 200))
    .openapi(route.events, async (c) => c.json(await desk.events(c.req.valid('query')), 200))
    .openapi(route.relation, async (c) => {
      const { a, b } = c.req.valid('param');
      return c.json(await desk.relation(a, b, c.req.valid('query')), 200);
    })
    .openapi(route.article, async (c) => {
      const { id } = c.req.valid('param');
      const page = await desk.article(id, c.req.valid('query').coding);
      return page ? c.json(page, 200) : c.json(noSuchRecord('article', id), 404);
    })
    .openapi(route.report, async (c) => {
      const { id } = c.req.valid('param');
      const found = await desk.report(id);
      return found ? c.json(found, 200) : c.json(noSuchRecord('report', id), 404);
    })
    .openapi(route.search, async (c) => c.json(await desk.search(c.req.valid('query')), 200))
    .openapi(route.actors, async (c) => c.json(await desk.actors(c.req.valid('query')), 200))
    .openapi(route.publishers, async (c) => c.json(await desk.publishers(), 200))
    .openapi(route.health, async (c) => c.json(await desk.health(), 200))
    .openapi(route.code, async (c) => {
      if (!desk.code) return c.json(noSuchRecord('coder', 'in this server'), 404);
      return c.json(await desk.code(c.req.valid('json')), 200);
    });
  api.onError(onFailure);
  api.doc31('/openapi.json', INFO);
  return api;
}

/** The routes with their types, for the typed client. */
export type Api = ReturnType<typeof createApi>;
