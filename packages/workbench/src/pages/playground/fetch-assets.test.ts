import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAssets } from './fetch-assets.js';

const addresses = { annotator: '/a.bin', judge: '/j.bin', wasm: '/o.wasm', texts: '/t.json' };
const texts = JSON.stringify({ codebook: [{ name: 'AID.yaml', text: 'x' }], knowledge: [] });
const served = (bodies: Readonly<Record<string, string>>, headers?: Record<string, string>) =>
  vi.stubGlobal('fetch', async (address: string) => {
    const body = bodies[address];
    if (body === undefined) return new Response('', { status: 404 });
    return new Response(body, { headers: { 'content-length': String(body.length), ...headers } });
  });

afterEach(() => vi.unstubAllGlobals());

describe('fetchAssets', () => {
  const whole = { '/a.bin': 'aaaa', '/j.bin': 'jjj', '/o.wasm': 'ww', '/t.json': texts };

  it('gives model, codebook and knowledge, and tells the bytes', async () => {
    served(whole);
    const told: (readonly [number, number | null])[] = [];
    const assets = await fetchAssets(addresses, (loaded, total) => told.push([loaded, total]));
    expect(assets.model.annotator).toHaveLength(4);
    expect(assets.model.judge).toHaveLength(3);
    expect(assets.codebook).toEqual([{ name: 'AID.yaml', text: 'x' }]);
    const all = 4 + 3 + 2 + texts.length;
    expect(told.at(-1)).toEqual([all, all]);
  });

  it('knows no total where the server compresses', async () => {
    served(whole, { 'content-encoding': 'gzip' });
    const totals = new Set<number | null>();
    await fetchAssets(addresses, (_, total) => totals.add(total));
    expect([...totals]).toEqual([null]);
  });

  it('names the file that did not come', async () => {
    served({ '/a.bin': 'aaaa', '/j.bin': 'jjj', '/t.json': texts });
    await expect(fetchAssets(addresses, () => {})).rejects.toThrow('/o.wasm answered 404');
  });

  it('refuses texts of another shape', async () => {
    served({ ...whole, '/t.json': '{"codebook": 1}' });
    await expect(fetchAssets(addresses, () => {})).rejects.toThrow();
  });
});
