import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseResponse } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/store.js';
import { coded } from '../store/testing/build.js';
import { createClient } from './client.js';
import { createApp, type ServeOptions, serve } from './serve.js';

const TOKEN = 'a-long-enough-token';
let store: Store;
let dir: string;
beforeAll(async () => {
  store = await openStore(':memory:');
  await store.save([coded()], '2024-07-01T00:00:00.000Z');
  dir = mkdtempSync(join(tmpdir(), 'demarche-serve-'));
  mkdirSync(join(dir, 'site/assets'), { recursive: true });
  writeFileSync(join(dir, 'site/index.html'), '<!doctype html><title>Demarche</title>');
  writeFileSync(join(dir, 'site/assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const app = (over: Partial<ServeOptions> = {}) =>
  createApp({ store, version: '1', workbenchDir: join(dir, 'site'), ...over });
const HTML = { Accept: 'text/html' };

describe('the workbench', () => {
  it('is served with its page for every view', async () => {
    for (const path of ['/', '/relations/RUS/PRK', '/articles/abc', '/search?q=a']) {
      const response = await app().request(path, { headers: HTML });
      expect(response.status, path).toBe(200);
      expect(await response.text()).toContain('<title>Demarche</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('is kept by browsers for ever where the name holds a hash, else asked for again', async () => {
    const asset = await app().request('/assets/app-1a2b.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    const page = await app().request('/', { headers: HTML });
    const again = await app().request('/', {
      headers: { ...HTML, 'If-None-Match': page.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('does not answer missing scripts or API calls with the page', async () => {
    for (const path of ['/assets/gone-1.js', '/api/nothing', '/gone.js']) {
      const response = await app().request(path, path.startsWith('/gone') ? {} : { headers: HTML });
      expect(response.status, path).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
    }
  });

  it('gives nothing from outside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2f..%2fsecret.txt',
      '/..\\secret.txt',
      '//secret.txt',
    ]) {
      const response = await app().request(`http://localhost${path}`);
      expect(await response.text(), path).not.toContain('secret\n');
      expect(response.status, path).toBe(404);
    }
  });

  it('tells how to build it when it is not there', async () => {
    const response = await app({ workbenchDir: join(dir, 'none') }).request('/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm run build');
  });
});

describe('the guard', () => {
  it('sets security headers on every answer, refusals too', async () => {
    for (const path of ['/', '/api/health', '/api/nothing', '/assets/app-1a2b.js']) {
      const { headers } = await app().request(path, { headers: HTML });
      const policy = headers.get('content-security-policy')!;
      expect(policy, path).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('answers under the names of this machine alone', async () => {
    const ask = (host: string) => app().request('/api/health', { headers: { Host: host } });
    for (const host of ['127.0.0.1:4173', 'localhost', '[::1]:8080', 'LOCALHOST:1']) {
      expect((await ask(host)).status, host).toBe(200);
    }
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost@evil',
      '10.0.0.1',
      '',
    ]) {
      const response = await ask(host);
      expect(response.status, host).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } });
    }
  });

  it('asks for the token, as bearer or as password', async () => {
    const guarded = app({ host: '0.0.0.0', token: TOKEN });
    const ask = (authorization?: string) =>
      guarded.request('/api/health', {
        headers: { Host: 'desk.example', ...(authorization && { Authorization: authorization }) },
      });
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(200);
    expect((await ask(basic(`anyone:${TOKEN}`))).status).toBe(200);
    for (const wrong of [
      undefined,
      'Bearer',
      'Bearer x',
      `Bearer ${TOKEN}x`,
      `Digest ${TOKEN}`,
      basic(TOKEN),
      basic(`${TOKEN}:`),
    ]) {
      const response = await ask(wrong);
      expect(response.status, wrong).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Basic');
      expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
    }
  });

  it('guards the pages with the token too', async () => {
    expect((await app({ token: TOKEN }).request('/', { headers: HTML })).status).toBe(401);
  });
});

describe('serve', () => {
  it('answers the typed client over a real socket, and stops', async () => {
    const server = await serve({ store, version: '1.2.3', port: 0 });
    const client = createClient(server.url);
    const health = await parseResponse(client.api.health.$get({ query: {} }));
    expect(health).toMatchObject({ status: 'ok', version: '1.2.3', articles: 1, canCode: false });
    const { rows } = await parseResponse(client.api.events.$get({ query: { pair: 'RUS-PRK' } }));
    expect(rows.map((row) => row.event.type)).toEqual(['SUPPORT']);
    await server.close();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
  });

  it('says what to do when the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serve({ store, version: '1', port })).rejects.toMatchObject({
      code: 'port-in-use',
      wayOut: expect.stringContaining('--port'),
    });
    other.close();
  });

  it('does not serve others without a token worth the name', async () => {
    for (const token of [undefined, '', 'short']) {
      await expect(
        serve({
          store,
          version: '1',
          host: '0.0.0.0',
          port: 0,
          ...(token !== undefined && { token }),
        }),
      ).rejects.toMatchObject({ code: 'needs-token', wayOut: expect.stringContaining('--token') });
    }
  });

  it('says so when the host is none of this machine', async () => {
    await expect(
      serve({ store, version: '1', host: '203.0.113.7', port: 0, token: TOKEN }),
    ).rejects.toMatchObject({ code: 'host-unknown' });
  });
});
