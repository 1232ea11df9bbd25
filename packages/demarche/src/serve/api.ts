import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { LONGEST_PASTED_TEXT } from './contract/queries.js';
import * as route from './contract/routes.js';
import type { Desk } from './desk.js';
import { noCoder, noSuchRecord, onFailure, onMissing, onRefusal } from './problems.js';

/** What the OpenAPI document says of itself. */
const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Demarche',
    version: '1',
    description:
      'Who did what to whom, who says so, and how relations move. Every figure leads to the ' +
      'sentences it rests on. All errors have the shape Problem.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
};

/** Bytes of a body: a text of the longest length, each unit escaped, and its frame. */
const LARGEST_BODY = LONGEST_PASTED_TEXT * 6 + 16_384;

/** The HTTP API over a desk, without the guards and files of `serve`. */
export function createApi(desk: Desk, log: (error: Error) => void) {
  const base = new OpenAPIHono({ defaultHook: onRefusal });
  base.use('/api/*', etag());
  base.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'private, no-cache');
  });
  base.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));

  const api = base
    .openapi(route.overview, async (c) => c.json(await desk.overview(c.req.valid('query')), 200))
    .openapi(route.events, async (c) => c.json(await desk.events(c.req.valid('query')), 200))
    .openapi(route.stories, async (c) => c.json(await desk.stories(c.req.valid('query')), 200))
    .openapi(route.story, async (c) => {
      const { id } = c.req.valid('param');
      const found = await desk.story(id, c.req.valid('query'));
      return found ? c.json(found, 200) : c.json(noSuchRecord('story', id), 404);
    })
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
    .openapi(route.claims, async (c) => {
      const { id } = c.req.valid('param');
      const found = await desk.claims(id);
      return found ? c.json(found, 200) : c.json(noSuchRecord('report', id), 404);
    })
    .openapi(route.search, async (c) => c.json(await desk.search(c.req.valid('query')), 200))
    .openapi(route.actors, async (c) => c.json(await desk.actors(c.req.valid('query')), 200))
    .openapi(route.publishers, async (c) => c.json(await desk.publishers(), 200))
    .openapi(route.health, async (c) => c.json(await desk.health(), 200))
    .openapi(route.code, async (c) => {
      if (!desk.code) return c.json(noCoder, 404);
      return c.json(await desk.code(c.req.valid('json')), 200);
    });
  api.doc31('/openapi.json', INFO);
  api.notFound(onMissing);
  api.onError(onFailure(log));
  return api;
}

function tooLarge(): never {
  throw new HTTPException(413);
}

/** The routes with their types, for the typed client. */
export type Api = ReturnType<typeof createApi>;
