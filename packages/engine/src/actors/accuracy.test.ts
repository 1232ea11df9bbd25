import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { packagedTables } from '../../node/knowledge.js';
import { readModel } from '../../node/model.js';
import { type Knowledge, readKnowledge } from '../knowledge/knowledge.js';
import { readTable } from '../knowledge/table.js';
import { annotated } from '../syntax/annotated.js';
import { type Annotator, loadAnnotator } from '../syntax/annotator.js';
import type { Mention } from './actor.js';
import { findMentions } from './find.js';

/** A marked mention in an invented sentence, with what it stands for on the day. */
interface Gold {
  readonly id: string;
  readonly class: string;
  readonly published: string;
  readonly text: string;
  readonly mention: string;
  /** ISO 3166 alpha-3, "-" for none, "none" where nobody may be found. */
  readonly country: string;
  /** Primary sector and canonical name; empty where they are left open. */
  readonly sector: string;
  readonly name: string;
}

const fixture = new URL('./fixtures/hard-classes.tsv', import.meta.url);
const gold = readTable({ name: 'hard-classes.tsv', text: readFileSync(fixture, 'utf8') }, [
  'id',
]).map(({ cells }) => cells as unknown as Gold);

let knowledge: Knowledge;
let annotator: Annotator;

beforeAll(async () => {
  knowledge = readKnowledge(packagedTables());
  annotator = await loadAnnotator(await readModel());
}, 60_000);

async function found({ text, mention, published }: Gold): Promise<Mention[]> {
  const doc = await annotated(text, null, annotator);
  const start = text.indexOf(mention);
  const end = start + mention.length;
  return findMentions(doc, knowledge, published).filter(
    ({ span }) => span[0] < end && start < span[1],
  );
}

function isRight({ country, sector, name }: Gold, mentions: readonly Mention[]): boolean {
  if (country === 'none') return mentions.length === 0;
  return mentions.some(
    ({ actor }) =>
      (actor.country ?? '-') === country &&
      (!sector || actor.sectors[0] === sector) &&
      (!name || actor.name === name),
  );
}

/** Another country than the gold's is worse than none. */
const isWrongCountry = ({ country }: Gold, mentions: readonly Mention[]): boolean =>
  mentions.some(({ actor }) => actor.country !== null) &&
  !mentions.some(({ actor }) => actor.country === country);

test('hard mentions resolve to their actor, and wrong ones are rarer than none', async () => {
  const table: Record<string, { mentions: number; right: number; wrongCountry: number }> = {};
  for (const item of gold) {
    const mentions = await found(item);
    table[item.class] ??= { mentions: 0, right: 0, wrongCountry: 0 };
    const row = table[item.class]!;
    row.mentions++;
    if (isRight(item, mentions)) row.right++;
    else if (isWrongCountry(item, mentions)) row.wrongCountry++;
  }
  console.table(table);
  const rows = Object.values(table);
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((n, row) => n + of(row), 0);
  // A development score: 157 of 165 at first sight, 164 after rules were mended on what failed;
  // no wrong country either time.
  expect(sum((row) => row.right) / gold.length).toBeGreaterThan(0.96);
  expect(sum((row) => row.wrongCountry) / gold.length).toBeLessThan(0.02);
}, 120_000);
