import { z } from '@hono/zod-openapi';

export const PROBLEM_CODES = [
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'too-large',
  'wrong-type',
  'store-failure',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The one error shape of the whole API. */
export const Problem = z
  .object({
    error: z.object({
      code: z.enum(PROBLEM_CODES),
      message: z.string().openapi({ description: 'What is wrong, one line' }),
      wayOut: z.string().openapi({ description: 'What to do instead' }),
      issues: z
        .array(z.object({ path: z.string(), message: z.string() }))
        .readonly()
        .openapi({ description: 'Each parameter at fault; empty for other errors' }),
    }),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;
