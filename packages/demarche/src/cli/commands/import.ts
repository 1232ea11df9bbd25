import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command, Option } from 'commander';
import { DATASETS, type Dataset } from '../../exchange/import/external-event.js';
import { type ImportTally, importInto } from '../../exchange/import/import-events.js';
import { readEvents } from '../../exchange/import/read-events.js';
import { sidesOf } from '../../exchange/import/sides.js';
import { listInputs } from '../../read/index.js';
import { openStore } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { onInterruption, untilAborted } from '../interrupt.js';
import { dataOption, jsonOption, knowledgeOption, rejectsOption } from '../options.js';
import { openProgress } from '../progress.js';
import { openRejects, type Rejects, rejectsPath } from '../rejects.js';
import { type Terminal, tell, tellItem, write } from '../terminal.js';

interface Options {
  readonly dataset?: Dataset;
  readonly rejects?: string;
  readonly knowledge?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function importCommand(finish: Finish): Command {
  return new Command('import')
    .description('take in event data of others: GDELT, ICEWS, POLECAT, Phoenix')
    .argument(
      '<file...>',
      'files as their makers publish them, zip or gz too; - for standard input',
    )
    .addOption(
      new Option('--dataset <name>', 'whose files they are (default: told by columns)').choices(
        DATASETS,
      ),
    )
    .addOption(rejectsOption())
    .addOption(knowledgeOption())
    .addOption(dataOption())
    .addOption(jsonOption('messages and summary as JSON, on standard error'))
    .addHelpText(
      'after',
      `
Their events stay theirs: they are marked, rest on no text, and are shown beside
ours (demarche relations --with), never summed. CAMEO codes become PLOVER types;
public statements (CAMEO 01), which PLOVER has not, are left out and counted.
Importing a file again changes nothing; a newer release of an event takes its place.

Examples:
  demarche import 20240305.export.CSV.zip 20240305.mentions.CSV.zip
  demarche import events.2018.tab --data ./desk
  demarche import ngecEventsDV-2023.txt.zip
  demarche relations USA IRN --by year --with icews,polecat`,
    )
    .action((paths: string[], options: Options) => finish(options, () => run(paths, options)));
}

async function run(paths: readonly string[], options: Options): Promise<ExitCode> {
  const { data, json = false } = options;
  const terminal: Terminal = { stderr: process.stderr, json };
  const assets = await readAssets(await assetFolders(options));
  const sides = sidesOf(readKnowledge(assets.knowledge));
  const store = await openStore(dataDir(data));
  const rejects = openRejects(rejectsPath(options.rejects, undefined, dataDir(data)));
  const progress = openProgress(terminal);
  const stop = onInterruption();
  const started = performance.now();
  try {
    const into = importInto(store.db, () => new Date().toISOString());
    const inputs = await listInputs(paths);
    const total = inputs.reduce((sum, input) => sum + (input.kind === 'file' ? input.size : 0), 0);
    let bytes = 0;
    const onBytes = (more: number) => {
      bytes += more;
      progress.update(bytes, total, `${counted(into.tally)} events`);
    };
    const { dataset } = options;
    const items = readEvents(inputs, { stdin: process.stdin, onBytes, sides, dataset });
    for await (const item of untilAborted(items, stop.signal)) {
      if (item.kind === 'refused') {
        progress.clear();
        await rejects.add(item);
        if (json || rejects.count <= MOST_TOLD) tellItem(terminal, item);
      } else {
        await into.add(item);
      }
    }
    await into.end();
    progress.clear();
    return ended(into.tally, rejects, stop.signal.aborted, started, terminal);
  } finally {
    progress.clear();
    stop.ignore();
    if (stop.signal.aborted) process.stdin.destroy();
    await store.close();
  }
}

/** Refusals told one by one; the rejects file has them all. */
const MOST_TOLD = 20;

const counted = ({ datasets }: ImportTally): number =>
  Object.values(datasets).reduce((sum, n) => sum + n, 0);

function ended(
  tally: ImportTally,
  rejects: Rejects,
  interrupted: boolean,
  started: number,
  terminal: Terminal,
): ExitCode {
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const { count: refused, file, failure } = rejects;
  if (terminal.json) {
    const figures = { ...tally, refused, rejects: file, seconds, interrupted };
    write(terminal, JSON.stringify({ level: 'summary', ...figures }));
  } else {
    for (const line of summaryOf(tally, refused, seconds)) tell(terminal, line);
    if (file) tell(terminal, `what was refused, and why: ${file}`);
    if (interrupted) tell(terminal, 'stopped before the end of the input');
  }
  if (failure !== null) throw failure;
  if (interrupted) return EXIT.interrupted;
  return refused > 0 ? EXIT.refused : EXIT.done;
}

function summaryOf(tally: ImportTally, refused: number, seconds: number): readonly string[] {
  const { events, mentions, datasets, paired, leftOut } = tally;
  const whose = Object.entries(datasets).map(([name, n]) => `${n} of ${name}`);
  const lines = [
    `${counted(tally)} events${whose.length > 0 ? ` (${whose.join(', ')})` : ''}: ` +
      `${events.added} new, ${events.changed} changed, ${events.known} known already; ` +
      `${refused} lines refused, ${seconds} s`,
    `${paired} of them between two sides that are known here`,
  ];
  if (mentions.added + mentions.known > 0) {
    lines.push(`mentions: ${mentions.added} new, ${mentions.known} known already`);
  }
  for (const [reason, n] of Object.entries(leftOut)) lines.push(`${n} left out: ${reason}`);
  return lines;
}
