import { beforeAll, describe, expect, it } from 'vitest';
import { loadCoder } from '../node/load.js';
import { type CheckResult, checkCodebook, findEvents, findMentions } from '../src/index.js';

/** Examples that may fail though not marked `known`, as a share: what the shipped model reaches. */
const TOLERATED = 0.05;

describe('the shipped codebook', () => {
  let result: CheckResult;

  beforeAll(async () => {
    const coder = await loadCoder();
    result = await checkCodebook(coder.codebook, async (text) => {
      const document = await coder.annotate(text);
      return findEvents(document, findMentions(document, coder.knowledge, null), coder.codebook);
    });
  }, 120_000);

  it('has an example for each frame and at least four positive and two neighbouring a type', async () => {
    expect(result.checked).toBeGreaterThan(240);
  });

  it('codes its own examples', () => {
    const failing = result.failures.filter(({ expectation }) => !expectation.known);
    const shown = failing.map(({ expectation, expected, got }) =>
      [`${expectation.file}:${expectation.line}`, expectation.text, expected, got.join('; ')].join(
        ' | ',
      ),
    );
    expect(failing.length / result.checked, shown.join('\n')).toBeLessThanOrEqual(TOLERATED);
  });
});
