import type { Hook } from '@hono/zod-openapi';
import type { Context, Env, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { TooManyPeriodsError } from '../relations/relation.js';
import { StoreError } from '../store/store.js';
import type { Problem, ProblemCode } from './contract/problem.js';

const CONTRACT = 'see /openapi.json for what may be asked';

/** An error body: what is wrong, and the way out. */
export function problem(
  code: ProblemCode,
  message: string,
  wayOut: string,
  issues: Problem['error']['issues'] = [],
): Problem {
  return { error: { code, message, wayOut, issues } };
}

/** For an id that leads nowhere. */
export function noSuchRecord(kind: string, id: string): Problem {
  return problem(
    'not-found',
    `there is no ${kind} ${id}`,
    'take ids from /api/events or /api/search',
  );
}

/** For a server that was started without a coder. */
export const noCoder: Problem = problem(
  'not-found',
  'this server does not code texts',
  'use the playground, which codes in the browser, or `demarche code`',
);

/** Answers a request whose parameters or body do not fit the contract. */
export const onRefusal: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.') || result.target,
    message: issue.message,
  }));
  const message = issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');
  return c.json(problem('bad-request', message, CONTRACT, issues), 400);
};

/** Answers an address that nothing is served at. */
export const onMissing = (c: Context): Response =>
  c.json(problem('not-found', `nothing is served at ${c.req.path}`, CONTRACT), 404);

/**
 * Answers what went wrong, without telling how the inside looks; the log gets the error itself.
 */
export const onFailure =
  (log: (error: Error) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof TooManyPeriodsError) {
      return c.json(problem('bad-request', error.message, error.wayOut), 400);
    }
    if (error instanceof HTTPException && error.status < 500) return refused(error, c);
    log(error);
    if (error instanceof StoreError) {
      const wayOut = error.code === 'failed' ? 'try again; see the server’s log' : error.wayOut;
      return c.json(problem('store-failure', `the store fails (${error.code})`, wayOut), 503);
    }
    return c.json(
      problem('internal', 'the server failed to answer', 'try again; see the server’s log'),
      500,
    );
  };

function refused(error: HTTPException, c: Context): Response {
  const { status } = error;
  if (status === 413) {
    return c.json(problem('too-large', 'the body is too large', 'send a shorter text'), 413);
  }
  if (status === 415) {
    const wayOut = 'send the header Content-Type: application/json';
    return c.json(problem('wrong-type', 'the body is not JSON', wayOut), 415);
  }
  const message = error.message || 'the request is not understood';
  return c.json(problem('bad-request', message, CONTRACT), 400);
}
