import { beforeAll, describe, expect, test } from 'vitest';
import { loadCoder } from '../../node/load.js';
import type { Coder } from '../coder.js';
import type { Report } from '../report.js';
import { RULING_SENTENCES } from './rulings.sentences.js';

let coder: Coder;
beforeAll(async () => {
  coder = await loadCoder();
}, 60_000);

const NOTHING_KNOWN = { publisher: null, url: null, title: null, byline: null, dateline: null };

async function coded(text: string): Promise<readonly string[]> {
  const article = { ...NOTHING_KNOWN, id: text, text, published: '2024-06-20', language: 'en' };
  const { reports } = await coder.code(article);
  return reports.filter((report) => !report.why.frame.startsWith('judge/')).map(describeReport);
}

function describeReport({ event }: Report): string {
  const auxiliary = event.auxiliary.map((mode) => ` +${mode}`).join('');
  return `${event.type}${auxiliary} ${sideOf(event.actors)} > ${sideOf(event.recipients)}`;
}

function sideOf(side: Report['event']['actors']): string {
  const codes = side.map(({ country, id }) => country ?? id);
  return [...new Set(codes)].join(', ') || '-';
}

/** `?` for recipients stands for any. */
function fits(got: readonly string[], want: readonly string[]): boolean {
  return (
    got.length === want.length &&
    want.every((line, i) => {
      return line.endsWith('?') ? got[i]?.startsWith(line.slice(0, -1)) : got[i] === line;
    })
  );
}

const reached = RULING_SENTENCES.filter(([, , , known]) => known === undefined);
const known = RULING_SENTENCES.filter(([, , , reason]) => reason !== undefined);

describe('rulings over whole sentences', () => {
  test.each(reached.map((row) => [...row] as const))('%s: %s', async (_, sentence, codes) => {
    const got = await coded(sentence);
    expect(fits(got, codes) ? codes : got).toEqual(codes);
  });

  test('few sentences are known not to come out', () => {
    expect(known.length).toBeLessThanOrEqual(RULING_SENTENCES.length / 20);
  });
});
