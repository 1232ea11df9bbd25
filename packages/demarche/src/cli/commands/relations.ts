import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command, Option } from 'commander';
import { UNITS, type Unit } from '../../relations/calendar.js';
import { type Relation, relationOf } from '../../relations/relation.js';
import { openStore } from '../../store/store.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { dataOption, isoDay, jsonOption } from '../options.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly by: Unit;
  readonly data?: string;
  readonly json?: boolean;
}

export function relationsCommand(finish: Finish): Command {
  return new Command('relations')
    .description('how two sides act toward each other over time')
    .argument('<a>', 'a country (RUS, Russia) or another side (org:EU)')
    .argument('<b>', 'the other side')
    .addOption(new Option('--from <day>', 'first day, YYYY-MM-DD').argParser(isoDay))
    .addOption(new Option('--to <day>', 'last day, YYYY-MM-DD').argParser(isoDay))
    .addOption(new Option('--by <unit>', 'length of a period').choices(UNITS).default('month'))
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
Examples:
  demarche relations Russia "North Korea" --by year
  demarche relations RUS PRK --from 2024-01-01 --json`,
    )
    .action((a: string, b: string, options: Options) => finish(options, () => show(a, b, options)));
}

async function show(a: string, b: string, { from, to, by, data, json }: Options) {
  const sideOf = await sides();
  const store = await openStore(dataDir(data));
  try {
    const relation = await relationOf(store.db, sideOf(a), sideOf(b), { from, to, by });
    process.stdout.write(json ? `${JSON.stringify(relation)}\n` : tableOf(relation));
    return EXIT.done;
  } finally {
    await store.close();
  }
}

/** Reads a side as the user writes it: a code, an id or a name. */
async function sides(): Promise<(text: string) => string> {
  const { entities } = readKnowledge((await readAssets()).knowledge);
  const byName = new Map([...entities.values()].map(({ name, id }) => [name.toLowerCase(), id]));
  return (text) => {
    const code = text.toUpperCase();
    const id = entities.has(text)
      ? text
      : entities.has(code)
        ? code
        : byName.get(text.toLowerCase());
    if (id === undefined) {
      throw new UsageError(
        `no country or organisation "${text}"`,
        'give its code, like RUS or org:EU',
      );
    }
    return id;
  };
}

function tableOf({ pair, series, reports, events }: Relation): string {
  if (series.length === 0) {
    return `${pair.join(' and ')}: no events in the store; read some articles first (demarche read)\n`;
  }
  const head = ['period', 'events', 'cooperation', 'conflict', 'score'];
  const rows = series.map(({ start, events: n, counts, score }) => [
    start,
    String(n),
    String(counts['verbal-cooperation'] + counts['material-cooperation']),
    String(counts['verbal-conflict'] + counts['material-conflict']),
    score === null ? '–' : score.toFixed(1),
  ]);
  const lines = [head, ...rows].map((row) => row.map((cell) => cell.padStart(11)).join('  '));
  return `${pair.join(' and ')}: ${events} events in ${reports} reports\n${lines.join('\n')}\n`;
}
