import { beforeAll, describe, expect, it } from 'vitest';
import { loadCoder } from '../node/load.js';
import {
  type CheckResult,
  type Codebook,
  checkCodebook,
  EVENT_TYPES,
  findEvents,
  findMentions,
} from '../src/index.js';

describe('the shipped codebook', () => {
  let codebook: Codebook;
  let result: CheckResult;

  beforeAll(async () => {
    const coder = await loadCoder();
    codebook = coder.codebook;
    result = await checkCodebook(coder.codebook, async (text) => {
      const document = await coder.annotate(text);
      return findEvents(document, findMentions(document, coder.knowledge, null), coder.codebook);
    });
  }, 120_000);

  it.each(EVENT_TYPES)('has twelve examples of %s and six of what it is not', (type) => {
    const own = codebook.expectations.filter((expectation) =>
      expectation.file.startsWith(`${type}.`),
    );
    expect(own.filter((e) => e.present && e.type === type).length).toBeGreaterThanOrEqual(12);
    expect(own.filter((e) => !e.present || e.type !== type).length).toBeGreaterThanOrEqual(6);
  });

  it.each(EVENT_TYPES)('has two examples of each mode of %s', (type) => {
    const modes = [...(codebook.types.get(type)?.modes.keys() ?? [])];
    const rare = modes.filter((mode) => {
      const shown = codebook.expectations.filter((e) => e.present && e.type === type);
      return shown.filter((e) => e.mode === mode).length < 2;
    });
    expect(rare).toEqual([]);
  });

  it('codes its own examples', () => {
    const failing = result.failures.filter(({ expectation }) => !expectation.known);
    const shown = failing.map(({ expectation, expected, got }) =>
      [`${expectation.file}:${expectation.line}`, expectation.text, expected, got.join('; ')].join(
        ' | ',
      ),
    );
    expect(shown).toEqual([]);
  });
});
