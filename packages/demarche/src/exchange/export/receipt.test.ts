import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IN_MEMORY, openStore, type Store } from '../../store/store.js';
import { article, CODING, coded, event } from '../../store/testing/build.js';
import { bibtexOf } from './bibtex.js';
import { type Provenance, provenanceOf } from './provenance.js';
import { citationOf, receiptOf } from './receipt.js';

const DATA: Provenance = {
  reports: 12,
  articles: 5,
  first: '2022-01-03',
  last: '2024-06-19',
  read: '2024-06-24T08:00:00.000Z',
  codings: [{ id: 'eeeeeeeeeeeeeeee', ...CODING, reports: 12 }],
};

const receipt = (over: Partial<Parameters<typeof receiptOf>[0]> = {}) =>
  receiptOf({
    made: '2024-07-01T10:00:00.000Z',
    version: '0.1.0',
    query: { command: 'export', format: 'csv' },
    data: DATA,
    datasets: [],
    result: { kind: 'CSV', rows: 12, sha256: 'ab'.repeat(32) },
    leftOut: 0,
    loses: [],
    ...over,
  });

describe('a receipt', () => {
  it('has the same id whenever it is made, and another for another result', () => {
    expect(receipt({ made: '2030-01-01T00:00:00.000Z' }).id).toBe(receipt().id);
    expect(
      receipt({ query: { command: 'export', format: 'csv', from: '2023-01-01' } }).id,
    ).not.toBe(receipt().id);
    expect(receipt({ data: { ...DATA, reports: 13 } }).id).not.toBe(receipt().id);
  });

  it('is cited in a line with what it rests on', () => {
    const line = citationOf(receipt());
    for (const part of ['0.1.0', '2022-01-03 to 2024-06-19', CODING.codebook, receipt().id]) {
      expect(line).toContain(part);
    }
    expect(line).toContain('data as read until 2024-06-24');
  });

  it('names the data sets of others that took part, as their makers ask', () => {
    const held = { first: '2018-01-01', last: '2018-12-31', imported: DATA.read! };
    const with_ = receipt({ datasets: [{ dataset: 'icews', events: 90_000, ...held }] });
    expect(citationOf(with_)).toContain('90000 events of icews');
    expect(bibtexOf(with_)).toContain('10.7910/DVN/28075');
    expect(bibtexOf(receipt())).not.toContain('10.7910/DVN/28075');
  });
});

describe('BibTeX', () => {
  it('has the result, the program and the ontology', () => {
    const text = bibtexOf(receipt());
    expect(text.match(/^@\w+/gm)).toEqual(['@misc', '@software', '@manual']);
    expect(text).toContain(`@misc{demarche-${receipt().id},`);
    expect(text).toContain('year = {2024}');
  });

  it('lets nothing of a query close a field', () => {
    const text = bibtexOf(receipt({ query: { publisher: 'A } B % \\input{x} & ~' } }));
    const inner = /abstract = \{(.*)\}$/m.exec(text)![1]!;
    const bare = inner.replace(/\\textbackslash\{\}|\\textasciitilde\{\}|\\[{}%&#_$]/g, '');
    expect(bare).not.toMatch(/[{}%\\&~]/);
  });
});

describe('provenance', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(IN_MEMORY);
  });
  afterEach(() => store.close());

  it('counts reports, articles and codings of what a filter selects', async () => {
    const later = { ...CODING, codebook: 'dddddddddddddddd' };
    const two = [event(), event({ type: 'AID', date: '2024-06-20' })];
    await store.save([coded(article(), two)], '2024-06-24T08:00:00.000Z');
    await store.save(
      [coded(article({ id: 'a-2', text: 'Another.' }), [event()], { coding: later })],
      '2024-06-25T08:00:00.000Z',
    );
    expect(await provenanceOf(store.db, {})).toMatchObject({
      reports: 3,
      articles: 2,
      first: '2024-06-19',
      last: '2024-06-20',
      read: '2024-06-25T08:00:00.000Z',
      codings: [
        { codebook: CODING.codebook, reports: 2 },
        { codebook: later.codebook, reports: 1 },
      ],
    });
    expect(await provenanceOf(store.db, { types: ['AID'] })).toMatchObject({ reports: 1 });
  });

  it('of nothing is empty', async () => {
    expect(await provenanceOf(store.db, {})).toEqual({
      reports: 0,
      articles: 0,
      first: null,
      last: null,
      read: null,
      codings: [],
    });
  });
});
