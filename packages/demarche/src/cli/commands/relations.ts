import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command, InvalidArgumentError, Option } from 'commander';
import { DATASETS, type Dataset } from '../../exchange/import/external-event.js';
import { type ExternalRelation, relationsOfOthers } from '../../exchange/import/relations.js';
import { UNITS, type Unit } from '../../relations/calendar.js';
import { type Relation, relationOf } from '../../relations/relation.js';
import { openStore } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { dataOption, isoDay, jsonOption } from '../options.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly by: Unit;
  readonly with?: readonly Dataset[];
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
    .addOption(
      new Option(
        '--with <datasets>',
        `imported data sets beside ours: ${DATASETS.join(',')}`,
      ).argParser(datasets),
    )
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
Examples:
  demarche relations Russia "North Korea" --by year
  demarche relations RUS PRK --from 2024-01-01 --json
  demarche relations USA IRN --by year --with icews,gdelt`,
    )
    .action((a: string, b: string, options: Options) => finish(options, () => show(a, b, options)));
}

/** "gdelt,icews" */
function datasets(text: string): readonly Dataset[] {
  return text.split(',').map((name) => {
    const dataset = DATASETS.find((one) => one === name.trim().toLowerCase());
    if (dataset === undefined) {
      throw new InvalidArgumentError(`give some of ${DATASETS.join(',')}.`);
    }
    return dataset;
  });
}

async function show(a: string, b: string, options: Options) {
  const { from, to, by, data, json, with: asked = [] } = options;
  const sideOf = await sides(options);
  const store = await openStore(dataDir(data));
  try {
    const pair = [sideOf(a), sideOf(b)] as const;
    const relation = await relationOf(store.db, ...pair, { from, to, by });
    const others = await relationsOfOthers(store.db, pair, { from, to, by }, asked);
    if (json) {
      const answer = asked.length > 0 ? { ...relation, others } : relation;
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    } else {
      process.stdout.write([tableOf(relation), ...others.map(tableOfOther)].join('\n'));
    }
    return EXIT.done;
  } finally {
    await store.close();
  }
}

/** Reads a side as the user writes it: a code, an id or a name. */
async function sides({ data }: Options): Promise<(text: string) => string> {
  const { entities } = readKnowledge((await readAssets(await assetFolders({ data }))).knowledge);
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

function tableOf(relation: Relation): string {
  const { pair, reports, events } = relation;
  if (events === 0) {
    return `${pair.join(' and ')}: no events in the store; read some articles first (demarche read)\n`;
  }
  return `${pair.join(' and ')}: ${events} events in ${reports} reports\n${rowsOf(relation)}\n`;
}

function tableOfOther({ dataset, mentions, publishers, ...relation }: ExternalRelation): string {
  const { pair, reports, events } = relation;
  const whose = `${pair.join(' and ')}, by ${dataset}`;
  if (events === 0) return `${whose}: no events imported (demarche import)\n`;
  const printed = mentions > 0 ? `, ${mentions} mentions by ${publishers} publishers` : '';
  return `${whose}: ${events} events in ${reports} records${printed}\n${rowsOf(relation)}\n`;
}

function rowsOf({ series }: Pick<Relation, 'series'>): string {
  const head = ['period', 'events', 'cooperation', 'conflict', 'score'];
  const rows = series.map(({ start, events: n, counts, score }) => [
    start,
    String(n),
    String(counts['verbal-cooperation'] + counts['material-cooperation']),
    String(counts['verbal-conflict'] + counts['material-conflict']),
    score === null ? '–' : score.toFixed(1),
  ]);
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(11)).join('  ')).join('\n');
}
