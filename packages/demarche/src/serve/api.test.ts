import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readOutlets } from '../outlets/outlets.js';
import { articleId, openStore, type Store, StoreError } from '../store/store.js';
import { actor, article, attribution, coded, event, report } from '../store/testing/build.js';
import { createApi } from './api.js';
import { Problem } from './contract/problem.js';
import * as routes from './contract/routes.js';
import { deskOver } from './desk.js';

const NOW = '2024-07-01T00:00:00.000Z';
const first = article({
  id: 'first',
  text: 'Russia praised North Korea.',
  published: '2024-06-20',
});
const second = article({ id: 'second', publisher: 'Podil Post', text: 'Nothing new.' });

let store: Store;
let api: ReturnType<typeof createApi>;
const logged: Error[] = [];

beforeAll(async () => {
  store = await openStore(':memory:');
  const said = attribution();
  const told = report(first, {
    attributions: [{ ...said, sourceText: 'officials', cueText: 'said' }],
    certainty: 'reported',
  });
  const older = report(first, {
    event: event({ type: 'SANCTION', score: -6, date: '2023-02-01' }),
  });
  await store.save(
    [coded(first, [], { reports: [told, older], attributions: [said] }), coded(second, [])],
    NOW,
  );
  const code = async (pasted: typeof first) => coded(pasted, [event()]);
  const nameOf = (side: string) => (side === 'RUS' ? 'Russia' : undefined);
  const list =
    '- {name: Podil Post, country: UKR, state_owned: false}\n' +
    '- {name: The Harbour Gazette, country: RUS, state_owned: true}';
  const outlets = readOutlets([], [{ name: 'publishers.yaml', text: list }]);
  const options = { version: '9.9.9', code, nameOf, outlets, today: () => '2024-07-01' };
  api = createApi(deskOver(store, options), (error) => logged.push(error));
});
afterAll(() => store.close());

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await api.request(path);
  return { status: response.status, body: await response.json() };
}
const post = (body: string, headers: Record<string, string>) =>
  api.request('/api/code', { method: 'POST', body, headers });
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** One request a route, with what it needs. */
async function examples(): Promise<
  Record<keyof typeof routes, () => Response | Promise<Response>>
> {
  const [row] = (await store.reports({}, 1)).reports;
  return {
    overview: () => api.request('/api/overview?from=2024&limit=5'),
    events: () => api.request('/api/events?pair=rus-prk&quad=verbal-cooperation&from=2024-06'),
    stories: () => api.request('/api/stories?pair=rus-prk&known=2024-07-02'),
    story: () => api.request(`/api/stories/${row?.id}`),
    relation: () => api.request('/api/relations/RUS/PRK?by=quarter'),
    article: () => api.request(`/api/articles/${articleId(first)}`),
    report: () => api.request(`/api/reports/${row?.id}`),
    claims: () => api.request(`/api/reports/${row?.id}/claims`),
    search: () => api.request('/api/search?q=praised'),
    actors: () => api.request('/api/actors?q=rus'),
    publishers: () => api.request('/api/publishers'),
    health: () => api.request('/api/health'),
    code: () => post(JSON.stringify({ text: first.text }), JSON_TYPE),
  };
}

describe('the contract', () => {
  it('is a valid OpenAPI document that knows every route', async () => {
    const { body } = await get('/openapi.json');
    const { valid, errors } = await new Validator().validate(body as Record<string, unknown>);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    const document = body as { paths: Record<string, Record<string, unknown>> };
    const stated = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = api.routes
      .filter((route) => route.method !== 'ALL' && route.path.startsWith('/api'))
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(stated)].sort()).toEqual([...new Set(served)].sort());
    expect(stated).toHaveLength(Object.keys(routes).length);
  });

  it('says for each parameter what it means, and for each route what a refusal looks like', async () => {
    const { body } = await get('/openapi.json');
    const { paths } = body as {
      paths: Record<
        string,
        Record<string, { parameters?: { name: string; description?: string }[]; responses: object }>
      >;
    };
    for (const [path, methods] of Object.entries(paths)) {
      for (const { parameters = [], responses } of Object.values(methods)) {
        expect(responses, path).toHaveProperty('400');
        for (const { name, description } of parameters) {
          expect(description, `${path} ${name}`).toBeTruthy();
        }
      }
    }
  });

  it('is kept: each answer has the fields stated, and no others', async () => {
    const contract = new Map(Object.entries(routes));
    for (const [name, ask] of Object.entries(await examples())) {
      const response = await ask();
      expect(response.status, name).toBe(200);
      const body: unknown = await response.json();
      const schema: z.ZodType =
        contract.get(name)!.responses[200].content['application/json'].schema;
      expect(schema.parse(body), name).toEqual(body);
    }
  });
});

describe('answers', () => {
  it('overview: looks back 13 weeks from the newest article when no period is asked', async () => {
    const { body } = await get('/api/overview');
    expect(body).toMatchObject({
      period: { start: '2024-03-22', end: '2024-06-20' },
      totals: { articles: 2, reports: 2, events: 2, publishers: 2, sides: 2 },
      inPeriod: { articles: 2, reports: 1, events: 1 },
      freshness: { published: '2024-06-20', read: NOW },
      movers: [
        {
          pair: [
            { id: 'PRK', name: 'PRK' },
            { id: 'RUS', name: 'Russia' },
          ],
          score: 5,
          before: -6,
          change: 11,
          reports: 1,
          events: 1,
          eventsBefore: 1,
        },
      ],
    });
  });

  it('events: filters combine, lists are comma-separated, rows lead to their report', async () => {
    const { body } = await get('/api/events?actor=rus&type=SUPPORT,AID&source=official');
    expect(body).toMatchObject({ total: 1, cursor: null });
    const [row] = (body as { rows: { id: string }[] }).rows;
    expect((await get(`/api/reports/${row!.id}`)).body).toMatchObject({
      why: { where: 'SUPPORT.yaml:12' },
      certainty: 'reported',
    });
    expect((await get('/api/events?type=AID')).body).toMatchObject({ total: 0, rows: [] });
  });

  it('events: only what a country’s state media say, only what so many origins tell', async () => {
    expect((await get('/api/events?stateMedia=rus')).body).toMatchObject({ total: 2 });
    expect((await get('/api/events?stateMedia=UKR')).body).toMatchObject({ total: 0 });
    expect((await get('/api/events?origins=1&stateMedia=RUS')).body).toMatchObject({ total: 2 });
    expect((await get('/api/events?origins=2')).body).toMatchObject({ total: 0 });
  });

  it('publishers: each with its country, and whether a state owns it', async () => {
    const { body } = await get('/api/publishers');
    expect((body as { publishers: unknown[] }).publishers).toContainEqual(
      expect.objectContaining({ country: 'RUS', countryName: 'Russia', stateMedia: true }),
    );
  });

  it('claims: who takes which position, and how each country’s publishers tell it', async () => {
    const { rows } = (await get('/api/events?type=SUPPORT')).body as { rows: { id: string }[] };
    const { body } = await get(`/api/reports/${rows[0]!.id}/claims`);
    expect(body).toMatchObject({
      report: rows[0]!.id,
      claims: [{ source: { name: 'officials' }, position: 'asserts', reverses: false }],
      life: [{ standing: 'alleged', claim: 0 }],
      standing: 'alleged',
      origins: ['name:officials'],
      tellings: [
        { kind: 'party', country: 'PRK', reports: [] },
        { country: 'RUS', name: 'Russia', publishers: [{ stateMedia: true }] },
      ],
      reports: [{ id: rows[0]!.id }],
    });
  });

  it('story: its reports, publishers, origins, countries, state media and history', async () => {
    const { rows } = (await get('/api/events?type=SUPPORT')).body as { rows: { id: string }[] };
    const id = rows[0]!.id;
    const { body } = await get(`/api/stories/${id}`);
    expect(body).toMatchObject({
      id,
      type: 'SUPPORT',
      actors: [{ id: 'RUS', name: 'Russia' }],
      when: { start: '2024-06-19', told: true },
      origins: [{ name: 'officials', reports: [id], denies: false }],
      tellers: {
        reports: 1,
        publishers: ['The Harbour Gazette'],
        origins: 1,
        countries: ['RUS'],
        stateMedia: ['The Harbour Gazette'],
      },
      reports: [{ id }],
      history: [{ at: NOW, joined: [id], left: [], from: [] }],
    });
    expect((await get(`/api/stories/${id}?known=2024-06-30`)).status).toBe(404);
    expect((await get('/api/stories/none')).status).toBe(404);
    const all = (await get('/api/stories?actor=rus')).body;
    expect(all).toMatchObject({ total: 2, stories: [{ id }, { type: 'SANCTION' }] });
    expect((await get('/api/stories?origins=2')).body).toEqual({ total: 0, stories: [] });
  });

  it('answers as known on a day', async () => {
    expect((await get('/api/events?known=2024-07-01')).body).toMatchObject({ total: 2 });
    expect((await get('/api/events?known=2024-06')).body).toMatchObject({ total: 0 });
    expect((await get('/api/stories?known=2024-06')).body).toMatchObject({ total: 0 });
    expect((await get('/api/relations/RUS/PRK?known=2024-07')).body).toMatchObject({ reports: 2 });
    expect((await get('/api/relations/RUS/PRK?known=2024-06')).body).toMatchObject({ reports: 0 });
  });

  it('events: the cursor leads over all pages', async () => {
    const one = (await get('/api/events?limit=1')).body as { rows: unknown[]; cursor: string };
    const two = (await get(`/api/events?limit=1&cursor=${one.cursor}`)).body;
    expect(two).toMatchObject({ total: 2, cursor: null });
    expect((two as { rows: unknown[] }).rows).not.toEqual(one.rows);
  });

  it('relation: names both sides, in the order asked', async () => {
    const { body } = await get('/api/relations/prk/RUS?by=year&from=2023&to=2024-12');
    expect(body).toMatchObject({
      pair: [{ id: 'PRK' }, { id: 'RUS', name: 'Russia' }],
      series: [
        { start: '2023-01-01', score: -6 },
        { start: '2024-01-01', score: 5 },
      ],
      shifts: [],
    });
  });

  it('article: text, coding, attributions, reports', async () => {
    expect((await get(`/api/articles/${articleId(first)}`)).body).toMatchObject({
      article: { text: first.text },
      originId: 'first',
      firstRead: NOW,
      attributions: [{ cueText: 'said' }],
      reports: [{ event: { type: 'SUPPORT' } }, { event: { type: 'SANCTION' } }],
    });
  });

  it('search: articles and actors', async () => {
    const { body } = await get('/api/search?q=rus');
    expect(body).toMatchObject({ total: 0, actors: [{ id: 'RUS', name: 'Russia' }] });
  });

  it('code: a pasted text, stored nowhere', async () => {
    const before = await store.totals();
    const response = await post(JSON.stringify({ text: 'A text.', published: '2024' }), JSON_TYPE);
    expect(await response.json()).toMatchObject({
      article: { text: 'A text.', published: '2024', title: null },
      reports: [{ event: { type: 'SUPPORT' }, counted: true }],
    });
    expect(await store.totals()).toEqual(before);
  });

  it('are not sent again to a caller that has them', async () => {
    const tag = (await api.request('/api/publishers')).headers.get('etag')!;
    const again = await api.request('/api/publishers', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });
});

describe('refusals', () => {
  it.each([
    ['/api/events?typ=AID', 400, 'typ'],
    ['/api/events?type=HUG', 400, 'type'],
    ['/api/events?from=2023-02-30', 400, 'from'],
    ['/api/events?pair=RUS', 400, 'pair'],
    ['/api/events?limit=0', 400, 'limit'],
    ['/api/events?limit=1e9', 400, 'limit'],
    ['/api/events?cursor=%27;drop', 400, 'cursor'],
    ['/api/events?limit=1&limit=2', 400, 'limit'],
    ['/api/search', 400, 'q'],
    ['/api/search?q=%20', 400, 'q'],
    ['/api/relations/RUS/PRK?by=decade', 400, 'by'],
    ['/api/relations/RUS/PRK?by=day&from=1000&to=2024', 400, 'periods'],
    ['/api/articles/none', 404, 'article'],
    ['/api/reports/none', 404, 'report'],
    ['/api/reports/none/claims', 404, 'report'],
    ['/api/events?origins=0', 400, 'origins'],
    ['/api/stories?known=soon', 400, 'known'],
    ['/api/stories?cursor=1', 400, 'cursor'],
    ['/api/events?stateMedia=Russia', 400, 'stateMedia'],
    ['/api/nothing', 404, '/api/nothing'],
    [`/api/events?q=${'x'.repeat(5000)}`, 400, 'q'],
  ])('%s gets %i with the one shape, and names %s', async (path, status, named) => {
    const got = await get(path);
    expect(got.status).toBe(status);
    const { error } = Problem.parse(got.body);
    expect(error.message).toContain(named);
    expect(error.wayOut).not.toBe('');
    expect(Problem.strict().parse(got.body)).toEqual(got.body);
  });

  it.each([
    ['broken JSON', '{"text": ', JSON_TYPE, 400, 'bad-request'],
    ['no text', '{}', JSON_TYPE, 400, 'bad-request'],
    ['a field unknown', '{"text":"a","colour":1}', JSON_TYPE, 400, 'bad-request'],
    ['no JSON', 'text=a', { 'Content-Type': 'text/plain' }, 415, 'wrong-type'],
    ['a body too large', `{"text":"${'x'.repeat(2_000_000)}"}`, JSON_TYPE, 413, 'too-large'],
    ['a text too long', `{"text":"${'x'.repeat(200_001)}"}`, JSON_TYPE, 400, 'bad-request'],
  ])('a pasted text with %s gets the one shape', async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).error.code).toBe(code);
  });

  it('tell the log what went wrong inside, and callers only the way out', async () => {
    const broken = { ...store, totals: () => Promise.reject(new Error('secret at /home/me')) };
    const full = new StoreError('no-space', '/home/me/store cannot grow', 'free some space');
    const failing = { ...store, totals: () => Promise.reject(full) };
    for (const [fails, status, code] of [
      [broken, 500, 'internal'],
      [failing, 503, 'store-failure'],
    ] as const) {
      const desk = deskOver(fails, { version: '1', today: () => '2024-07-01' });
      const response = await createApi(desk, (e) => logged.push(e)).request('/api/health');
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(text).toContain(code);
      expect(text).not.toContain('/home/me');
    }
    expect(logged.map((error) => error.message)).toEqual(['secret at /home/me', full.message]);
  });

  it('say that a server without a coder does not code', async () => {
    const desk = deskOver(store, { version: '1', today: () => '2024-07-01' });
    const response = await createApi(desk, () => undefined).request('/api/code', {
      method: 'POST',
      body: '{"text":"a"}',
      headers: JSON_TYPE,
    });
    expect(response.status).toBe(404);
    expect(Problem.parse(await response.json()).error.wayOut).toContain('playground');
  });
});

it('knows actors by the kinds of the picker', async () => {
  expect(actor('RUS').id).toBe('RUS');
  const { body } = await get('/api/actors?kind=country');
  expect((body as { actors: { id: string }[] }).actors.map((a) => a.id)).toEqual(['PRK', 'RUS']);
});
