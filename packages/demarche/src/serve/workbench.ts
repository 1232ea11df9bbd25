import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { problem } from './problems.js';

/** Files under it carry their content's hash in their name and never change. */
const HASHED = '/assets/';

/**
 * The built workbench: its files, and its page for every address that is a view of it.
 * @param dir  folder that holds index.html
 */
export function workbench(dir: string): Hono<FileEnv> {
  const app = new Hono<FileEnv>();
  const index = join(dir, 'index.html');
  if (!existsSync(index)) {
    app.get('/', (c) => c.json(notBuilt, 404));
    return app;
  }
  const onFound = (path: string, c: Context) => c.set('file', path);
  app.use(async (c, next) => {
    await next();
    const file = c.get('file');
    if (file !== undefined) await mark(c, file);
  });
  app.use(serveStatic({ root: dir, precompressed: true, onFound }));
  app.get('*', async (c, next) => {
    if (!isView(c)) return next();
    return serveStatic({ path: index, onFound })(c, next);
  });
  return app;
}

/** The file that answers, once it is found. */
interface FileEnv {
  Variables: { file: string };
}

const notBuilt = problem(
  'not-found',
  'the workbench is not built',
  'run `npm run build`; the API is at /api',
);

/** An address that a person opens, not a missing script or an API call. */
function isView(c: Context): boolean {
  const { path } = c.req;
  if (path.startsWith('/api/') || path === '/api' || path === '/openapi.json') return false;
  return !path.startsWith(HASHED) && Boolean(c.req.header('accept')?.includes('text/html'));
}

/** Says how long the file may be kept; answers 304 to a caller that has this version. */
async function mark(c: Context, file: string): Promise<void> {
  const forever = c.req.path.startsWith(HASHED);
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('ETag', tag);
  const known = c.req.header('if-none-match')?.split(',') ?? [];
  if (c.res.status !== 200 || !known.some((one) => one.trim() === tag)) return;
  const { body, headers } = c.res;
  await body?.cancel();
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
  c.res.headers.delete('content-length');
}
