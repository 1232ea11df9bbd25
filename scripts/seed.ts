/**
 * Codes the article in ../shared/seeds and compares with `bench/seed.expected.json`. An expectation
 * marked as not reached fails when it is reached, so that the mark goes.
 *
 *     node --import tsx scripts/seed.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Coded, Report } from '@demarche/engine';
import { segment } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { z } from 'zod';

const eventShape = z.object({
  name: z.string(),
  /** Types that will do, `|`-joined; null for any. */
  type: z.string().nullable(),
  /** Countries, or ids where there is no country. */
  actors: z.array(z.string()),
  /** null for any. */
  recipients: z.array(z.string()).nullable(),
  /** Words that surround or equal the trigger. */
  in: z.string(),
  actorName: z.string().optional(),
  certainty: z.string().optional(),
  auxiliary: z.string().optional(),
  source: z.string().optional(),
  date: z.string().optional(),
  reached: z.boolean(),
  reason: z.string().optional(),
});
const attributionShape = z.object({
  name: z.string(),
  source: z.string(),
  cue: z.string(),
  content: z.string(),
  kind: z.string().optional(),
  reached: z.boolean(),
  reason: z.string().optional(),
});
const hedgeShape = z.object({
  name: z.string(),
  /** The hedging word, and its kind among the credence's factors. */
  words: z.string(),
  kind: z.string(),
  /** Words of the sentence that it stands in. */
  in: z.string(),
  reached: z.boolean(),
  reason: z.string().optional(),
});
const asideShape = z.object({ words: z.string(), block: z.string() });
const expected = z.object({
  publisher: z.string(),
  events: z.array(eventShape),
  attributions: z.array(attributionShape),
  hedges: z.array(hedgeShape),
  /** Hedged words that stand apart from the article's own, and in which kind of block. */
  apart: z.array(asideShape),
  notCoded: z.array(z.string()),
});

const SEEDS = '../shared/seeds';

function codes(list: Report['event']['actors']): string {
  return [...new Set(list.map(({ country, id }) => country ?? id))].sort().join(' ');
}

function triggerWithin(report: Report, words: string): boolean {
  const { sentence, span, trigger } = report.evidence;
  const at = sentence.indexOf(words);
  const from = trigger.span[0] - span[0];
  return at >= 0 && from >= at && from < at + words.length;
}

function fits(report: Report, want: z.infer<typeof eventShape>): boolean {
  const { event, certainty, attributions } = report;
  const same = (list: Report['event']['actors'], codesWanted: readonly string[] | null) =>
    codesWanted === null || codes(list) === [...codesWanted].sort().join(' ');
  return (
    triggerWithin(report, want.in) &&
    (want.type === null || want.type.split('|').includes(event.type)) &&
    same(event.actors, want.actors) &&
    same(event.recipients, want.recipients) &&
    (want.actorName === undefined ||
      event.actors.some((a) => a.name.includes(want.actorName ?? ''))) &&
    (want.certainty === undefined || certainty === want.certainty) &&
    (want.auxiliary === undefined || event.auxiliary.some((a) => a === want.auxiliary)) &&
    (want.date === undefined || event.when?.expression?.text.includes(want.date) === true) &&
    (want.source === undefined ||
      attributions.some((a) => `${a.sourceText} ${a.sourceName}`.includes(want.source ?? '')))
  );
}

function attributed(coded: Coded, text: string, want: z.infer<typeof attributionShape>): boolean {
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => text.slice(from, to)).join(' ');
  return coded.attributions.some(
    (a) =>
      `${words(a.source)} ${a.sourceName}`.includes(want.source) &&
      words(a.cue).includes(want.cue) &&
      words(a.content).includes(want.content) &&
      (want.kind === undefined || a.kind === want.kind),
  );
}

function hedged({ certainty, credence, evidence }: Report, want: z.infer<typeof hedgeShape>) {
  const factor = credence.factors.find(({ name }) => name === `hedge: ${want.kind}`);
  const words = factor?.words ?? credence.factors.find((f) => f.name.startsWith('unnamed'))?.words;
  return certainty === 'hedged' && words === want.words && evidence.sentence.includes(want.in);
}

/** The words stand in a block of that kind, where nothing is coded or attributed. */
function keptApart({ document, reports, attributions }: Coded, text: string, words: string) {
  const at = text.indexOf(words);
  const block = document.blocks.find(({ span }) => span[0] <= at && at < span[1]);
  if (!block) return null;
  const within = ([from, to]: readonly [number, number]) =>
    from < block.span[1] && block.span[0] < to;
  const isUsed =
    reports.some(({ evidence }) => within(evidence.span)) ||
    attributions.some(({ cue }) => cue.some(within));
  return isUsed ? null : block.kind;
}

let passed = 0;
let failed = 0;

function report(
  holds: boolean,
  { name, reached, reason }: { name: string; reached: boolean; reason?: string | undefined },
): void {
  const ok = holds === reached;
  if (ok) passed++;
  else failed++;
  const note = reached
    ? ''
    : holds
      ? ' (reached now: remove the mark)'
      : ` (not reached: ${reason})`;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}${note}\n`);
}

const want = expected.parse(JSON.parse(readFileSync('bench/seed.expected.json', 'utf8')));
const file = readdirSync(SEEDS).find((name) => name.endsWith('.txt'));
if (file === undefined) throw new Error(`${SEEDS}: no .txt file; put the article there`);
const text = readFileSync(`${SEEDS}/${file}`, 'utf8');
const coder = await loadCoder();
const coded = await coder.code({
  id: file,
  publisher: segment(text).publisher,
  url: null,
  title: null,
  byline: null,
  dateline: null,
  published: null,
  language: 'en',
  text,
});

report(coded.reports[0]?.article.publisher === want.publisher, {
  name: 'publisher',
  reached: true,
});
for (const event of want.events)
  report(
    coded.reports.some((r) => fits(r, event)),
    event,
  );
for (const attribution of want.attributions)
  report(attributed(coded, text, attribution), attribution);
for (const hedge of want.hedges)
  report(
    coded.reports.some((r) => hedged(r, hedge)),
    hedge,
  );
for (const { words, block } of want.apart) {
  const holds = keptApart(coded, text, words) === block;
  report(holds, { name: `kept apart in a ${block}: ${words}`, reached: true });
}
for (const words of want.notCoded) {
  const coding = coded.reports.some(({ evidence }) => evidence.sentence.includes(words));
  report(!coding, { name: `not coded: ${words}`, reached: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
