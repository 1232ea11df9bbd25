import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  CERTAINTIES,
  type Certainty,
  EVENT_TYPES,
  type EventType,
  readKnowledge,
} from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command, InvalidArgumentError, Option } from 'commander';
import sql, { type Sql } from 'sql-template-tag';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  PARQUET_LOSES,
  TEXT_FORMATS,
} from '../../exchange/export/formats.js';
import { writeParquet } from '../../exchange/export/parquet.js';
import { type Provenance, provenanceOf } from '../../exchange/export/provenance.js';
import { citationOf, type Receipt, receiptOf } from '../../exchange/export/receipt.js';
import { selectReports } from '../../exchange/export/select.js';
import { type Written, writeText } from '../../exchange/export/write-text.js';
import { type Side, sidesOver } from '../../relations/sides.js';
import type { ReportFilter } from '../../store/filter.js';
import { openStore, type Store } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { betweenThem } from '../beside.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { dataOption, isoDay, jsonOption } from '../options.js';
import { openOutput } from '../output.js';
import { tell, write } from '../terminal.js';
import { VERSION } from '../version.js';
import { writeReceipt } from '../write-receipt.js';

interface Options {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly receipt?: string;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly between?: readonly string[];
  readonly type?: readonly EventType[];
  readonly certainty?: readonly Certainty[];
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly counted?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

export function exportCommand(finish: Finish): Command {
  return new Command('export')
    .description('write stored reports for other tools, with a receipt to cite')
    .addOption(
      new Option('--format <name>', 'of the reports').choices(EXPORT_FORMATS).default('jsonl'),
    )
    .option('--out <file>', 'write there instead of to standard output')
    .option('--receipt <file>', 'where the receipt goes (default: beside --out)')
    .addOption(new Option('--from <day>', 'first day of the events').argParser(isoDay))
    .addOption(new Option('--to <day>', 'last day of the events').argParser(isoDay))
    .option('--between <sides...>', 'the two sides of a relation')
    .option('--actor <sides...>', 'who acts, any of these')
    .option('--recipient <sides...>', 'who is acted on, any of these')
    .addOption(new Option('--type <types...>', 'of PLOVER').argParser(oneOf(EVENT_TYPES)))
    .addOption(new Option('--certainty <kinds...>', 'any of these').argParser(oneOf(CERTAINTIES)))
    .option('--publisher <name>', 'printed by this outlet')
    .option('--counted', 'only what is told as having happened: what enters scores')
    .addOption(dataOption())
    .addOption(jsonOption('messages and summary as JSON, on standard error'))
    .addHelpText(
      'after',
      `
Formats: jsonl has all of a report; csv and parquet a row a report; polecat its 40
columns and gdelt the 61 of GDELT 2.0, both without what was not told as having
happened, which they cannot say; plover the JSON fields of the PLOVER manual.
Beside FILE stand FILE.receipt.json, with query, codings, hashes and dates, and
FILE.receipt.bib for a paper.

Examples:
  demarche export --format csv --out reports.csv
  demarche export --format parquet --between RUS PRK --from 2022-01-01 --out pair.parquet
  demarche export --between "the West" Russia --type SANCTION AID --out west.jsonl
  demarche export --format gdelt | gzip > events.export.CSV.gz`,
    )
    .action((options: Options) => finish(options, () => run(options)));
}

/** Reads the members of a list, given one by one. */
function oneOf<T extends string>(list: readonly T[]) {
  return (text: string, before: readonly T[] = []): readonly T[] => {
    const found = list.find((one) => one.toLowerCase() === text.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`give some of ${list.join(', ')}.`);
    return [...before, found];
  };
}

async function run(options: Options): Promise<ExitCode> {
  const { format, out, json = false } = options;
  if (format === 'parquet' && out === undefined) {
    throw new UsageError('Parquet is no stream', 'name a file with --out');
  }
  const selection = await selectionOf(options);
  const { filter, also, query } = selection;
  const store = await openStore(dataDir(options.data));
  try {
    const data = await provenanceOf(store.db, filter, also);
    const { written, loses, kind } = await writeReports(store, { format, selection, out, data });
    const { rows, leftOut, sha256 } = written;
    const receipt = receiptOf({
      made: new Date().toISOString(),
      version: VERSION,
      query: { command: 'export', format, ...query },
      data,
      datasets: [],
      result: { kind, rows, sha256 },
      leftOut,
      loses,
    });
    const place = options.receipt ?? (out === undefined ? null : `${out}.receipt.json`);
    if (place !== null) await writeReceipt(place, receipt);
    tellDone(receipt, out, place, json);
    return EXIT.done;
  } finally {
    await store.close();
  }
}

function tellDone(receipt: Receipt, out: string | undefined, place: string | null, json: boolean) {
  const terminal = { stderr: process.stderr, json };
  if (json) {
    return write(terminal, JSON.stringify({ level: 'summary', receipt, file: place, out }));
  }
  const { result, data, leftOut } = receipt;
  tell(terminal, `${result.rows} rows of ${data.reports} reports${out ? ` in ${out}` : ''}`);
  if (leftOut > 0) {
    tell(
      terminal,
      `${leftOut} reports left out: ${result.kind} cannot say that they did not happen`,
    );
  }
  if (place) tell(terminal, `receipt: ${place}`);
  tell(terminal, citationOf(receipt));
}

/** Which reports, and the question as the receipt has it. */
interface Selection {
  readonly filter: ReportFilter;
  readonly also: Sql;
  readonly query: Readonly<Record<string, unknown>>;
}

async function selectionOf(options: Options): Promise<Selection> {
  const { actor, recipient, between, type, certainty, publisher, from, to, counted } = options;
  if (between !== undefined && between.length !== 2) {
    throw new UsageError(`--between takes two sides, not ${between.length}`, 'give two');
  }
  const named = [actor, recipient, between].some((sides) => sides !== undefined);
  const sideOf = named ? await sides(options) : null;
  const [actors, recipients, pair] = [actor, recipient, between].map((texts) =>
    texts?.map((text) => sideOf!(text)),
  );
  const [a, b] = pair ?? [];
  const rest = { types: type, certainties: certainty, publisher, from, to };
  const ever = (list: readonly Side[] | undefined) => list?.flatMap((side) => side.ever);
  const ids = (list: readonly Side[] | undefined) => list?.map(({ id }) => id);
  return {
    filter: {
      actors: ever(actors),
      recipients: ever(recipients),
      ...rest,
      counted: counted ? true : undefined,
    },
    also: a && b ? betweenThem(a, b) : sql`true`,
    query: {
      actors: ids(actors),
      recipients: ids(recipients),
      between: ids(pair),
      ...rest,
      counted,
    },
  };
}

async function sides(options: Options): Promise<(text: string) => Side> {
  const { knowledge } = await readAssets(await assetFolders(options));
  return sidesOver(readKnowledge(knowledge));
}

interface Export {
  readonly written: Written;
  readonly loses: readonly string[];
  readonly kind: string;
}

interface Wanted {
  readonly format: ExportFormat;
  readonly selection: Selection;
  readonly out: string | undefined;
  readonly data: Provenance;
}

async function writeReports(
  store: Store,
  { format, selection, out, data }: Wanted,
): Promise<Export> {
  const { filter, also, query } = selection;
  const pages = selectReports(store.db, filter, also);
  if (format === 'parquet') {
    const metadata = JSON.stringify({ version: VERSION, query, data });
    const rows = await writeParquet(pages, out!, { demarche: metadata });
    const written = { rows, leftOut: 0, sha256: await hashOf(out!) };
    return { written, loses: PARQUET_LOSES, kind: 'Parquet' };
  }
  const chosen = TEXT_FORMATS[format];
  const output = openOutput(out);
  const written = await writeText(pages, chosen, async (text) => {
    await output.write(text);
    return output.open;
  });
  await output.close();
  return { written, loses: chosen.loses, kind: chosen.name };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
