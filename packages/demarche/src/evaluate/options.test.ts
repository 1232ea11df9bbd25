import { expect, test } from 'vitest';
import { EVALUATION_KINDS, EvaluationOptionError, GROUPINGS, runEvaluation } from './index.js';

test('an option that a kind has no answer for is refused, with the way out', async () => {
  const refused = runEvaluation('names', 'x.iob2', { by: 'deprel' });
  await expect(refused).rejects.toThrow(EvaluationOptionError);
  await expect(refused).rejects.toMatchObject({ wayOut: 'use --by kind or --by genre' });
  await expect(runEvaluation('events', 'x', { by: 'genre' })).rejects.toMatchObject({
    wayOut: 'leave --by out',
  });
  await expect(runEvaluation('names', 'x', { raw: true })).rejects.toThrow(EvaluationOptionError);
});

test('each property is one that some kind has a table by', async () => {
  for (const by of GROUPINGS) {
    const tried = EVALUATION_KINDS.map((kind) =>
      runEvaluation(kind, 'no such file', { by }).catch((error: unknown) => error),
    );
    const known = (await Promise.all(tried)).filter((e) => !(e instanceof EvaluationOptionError));
    expect(known).not.toHaveLength(0);
  }
});
