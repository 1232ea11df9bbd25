import type { Hook } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import type { Problem, ProblemCode } from './contract/problem.js';

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
    `There is no ${kind} ${id}.`,
    'Take ids from /api/events or /api/search.',
  );
}

/** Answers a request whose parameters or body do not fit the contract. */
export const onRefusal: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.') || result.target,
    message: issue.message,
  }));
  const message = issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');
  return c.json(
    problem('bad-request', message, 'See /openapi.json for what may be asked.', issues),
    400,
  );
};

/** Answers what went wrong inside, without telling how the inside looks. */
export function onFailure(_error: Error, c: Context): Response {
  return c.json(
    problem('internal', 'The server failed to answer.', 'Look at the server’s log; try again.'),
    500,
  );
}
