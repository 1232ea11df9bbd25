import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { problem } from './problems.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** True for the addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.replace(/^\[|\]$/g, ''));
}

/**
 * Security headers of every answer. Scripts come from files of ours alone; WebAssembly may be
 * compiled (the coder runs in the browser).
 */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      workerSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // The server itself speaks plain HTTP; what stands before it says whether HTTPS is there.
    strictTransportSecurity: false,
  });

/**
 * Refuses requests under a foreign name: a page elsewhere whose name was made to point at this
 * machine (DNS rebinding) asks with its own Host.
 */
export function knownHost(): MiddlewareHandler {
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? new URL(c.req.url).host);
    if (name !== null && isLoopback(name)) return next();
    const wayOut = 'open it under 127.0.0.1 or localhost, or start it with --host and a token';
    return c.json(problem('forbidden', 'the server does not answer under this name', wayOut), 403);
  };
}

/** The name in a Host header, without its port. */
function hostName(host: string): string | null {
  const match = /^(\[[0-9a-f:]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * Lets in who has the token: as a bearer token, or as the password of HTTP Basic with any name,
 * which browsers ask for by themselves. Compared in constant time.
 */
export function tokenHolder(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = tokenOf(c.req.header('authorization') ?? '');
    if (given !== null && sameText(given, token)) return next();
    c.header('WWW-Authenticate', 'Basic realm="Demarche", charset="UTF-8"');
    const wayOut = 'send the token the server was started with as Authorization: Bearer';
    return c.json(problem('unauthorized', 'a token is needed', wayOut), 401);
  };
}

function tokenOf(header: string): string | null {
  const [scheme, value] = header.split(' ', 2);
  if (!value) return null;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() !== 'basic') return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : text.slice(colon + 1);
}

/** Digests have one length, so that not even the token's length shows in the time taken. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
