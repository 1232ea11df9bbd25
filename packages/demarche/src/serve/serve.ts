import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Outlets } from '../outlets/outlets.js';
import type { Store } from '../store/store.js';
import { createApi } from './api.js';
import { type CodeArticle, deskOver } from './desk.js';
import { headers, isLoopback, knownHost, tokenHolder } from './guard.js';
import { onFailure, onMissing } from './problems.js';
import { workbench } from './workbench.js';

export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4173;

export interface ServeOptions {
  readonly store: Store;
  /** The program's version. */
  readonly version: string;
  /** Codes pasted texts (POST /api/code); without it the server does not. */
  readonly code?: CodeArticle | undefined;
  /** A side's name ("RUS" is Russia), where no report names it. */
  readonly nameOf?: ((side: string) => string | undefined) | undefined;
  /** Whose medium a publisher is; without them every country is unknown. */
  readonly outlets?: Outlets | undefined;
  /** Folder of the built workbench; without it only the API is served. */
  readonly workbenchDir?: string | undefined;
  /** Default 127.0.0.1. Any other than loopback needs a token. */
  readonly host?: string | undefined;
  /** Default 4173; 0 takes a free one. */
  readonly port?: number | undefined;
  /** Asked of every caller where given. */
  readonly token?: string | undefined;
  /** Gets what went wrong inside, for which callers see no detail. Default: one line to stderr. */
  readonly log?: ((error: Error) => void) | undefined;
}

export interface Server {
  /** To open in a browser. */
  readonly url: string;
  /** Ends requests in flight within two seconds. The store stays open. */
  close(): Promise<void>;
}

/** The server cannot start: an environment's fault (exit code 1), with the way out. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
  constructor(
    readonly code: 'port-in-use' | 'port-refused' | 'host-unknown' | 'needs-token' | 'failed',
    message: string,
    readonly wayOut: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Shorter tokens can be guessed. */
const SHORTEST_TOKEN = 16;

/** API and workbench as one app, guarded, without a socket. */
export function createApp(options: ServeOptions): Hono {
  const log = options.log ?? toStderr;
  const app = new Hono();
  app.use(headers());
  if (isLoopback(options.host ?? DEFAULT_HOST)) app.use(knownHost());
  if (options.token !== undefined) app.use(tokenHolder(options.token));
  const { version, code, nameOf, outlets } = options;
  const today = () => new Date().toISOString().slice(0, 10);
  app.route(
    '/',
    createApi(deskOver(options.store, { version, code, nameOf, outlets, today }), log),
  );
  if (options.workbenchDir !== undefined) app.route('/', workbench(options.workbenchDir));
  app.notFound(onMissing);
  app.onError(onFailure(log));
  return app;
}

/**
 * Serves API and workbench.
 * @throws ServeError if the port is taken, the host is none of this machine, or a host that
 *   others reach comes without a token
 */
export async function serve(options: ServeOptions): Promise<Server> {
  const { host = DEFAULT_HOST, port = DEFAULT_PORT } = options;
  checkToken(host, options.token);
  const server = createAdaptorServer({ fetch: createApp(options).fetch });
  const address = await listen(server, host, port);
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${address.port}`, close: () => close(server) };
}

function checkToken(host: string, token: string | undefined): void {
  if (token === undefined && isLoopback(host)) return;
  if (token !== undefined && token.length >= SHORTEST_TOKEN) return;
  const what = token === undefined ? 'a token' : `a token of ${SHORTEST_TOKEN} characters or more`;
  throw new ServeError(
    'needs-token',
    `serving on ${host} needs ${what}`,
    'give one with --token or DEMARCHE_TOKEN, or serve on 127.0.0.1',
  );
}

function listen(server: ServerType, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): ServeError {
  const cause = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServeError(
        'port-in-use',
        `port ${port} on ${host} is in use`,
        `stop what runs there, or choose another with --port ${port === 65_535 ? 0 : port + 1}`,
        cause,
      );
    case 'EACCES':
      return new ServeError(
        'port-refused',
        `port ${port} may not be opened`,
        'choose one above 1023 with --port',
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServeError(
        'host-unknown',
        `${host} is no address of this machine`,
        'serve on 127.0.0.1, or on 0.0.0.0 with a token',
        cause,
      );
    default:
      return new ServeError('failed', error.message, 'choose another --host or --port', cause);
  }
}

const GRACE_MS = 2000;

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function toStderr(error: Error): void {
  process.stderr.write(`${error.name}: ${error.message.replaceAll('\n', ' ')}\n`);
}
