import { Command } from 'commander';
import { type ExternalRelation, relationsOfOthers } from '../../exchange/import/relations.js';
import { type Point, type Series, seriesOf } from '../../relations/series/series.js';
import { directionsOf, reportsIn, typeTotals } from '../../relations/series/summary.js';
import { paceShifts, type Shift, scoreShifts } from '../../relations/shifts/shifts.js';
import type { Side } from '../../relations/sides.js';
import { readStories, reportsByPeriod } from '../../relations/stories.js';
import { coveredFrom } from '../../relations/story.js';
import { columns, decimal, percent, range, signed } from '../../relations/text.js';
import { endOfDay } from '../../store/known.js';
import { type BesideOptions, besideHeading, receiptBeside, withBesideOptions } from '../beside.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { knownOption } from '../options.js';
import { type SeriesOptions, WEIGHED, withSeriesOptions } from '../series-options.js';
import { type Archive, withStories } from '../with-stories.js';

interface Options extends SeriesOptions, BesideOptions {
  readonly directed?: boolean;
}

export function relationsCommand(finish: Finish): Command {
  const command = new Command('relations')
    .description('how two sides act toward each other over time')
    .argument(
      '<a>',
      'a country (RUS, Russia), another side (org:EU) or a bloc (bloc:west, org:EU+)',
    )
    .argument('<b>', 'the other side')
    .option('--directed', 'only what the first does to the second, or both together')
    .addOption(knownOption());
  return withBesideOptions(withSeriesOptions(command, 'month'))
    .addHelpText(
      'after',
      `
A bloc acts through its members of the day; an organisation does with a plus (org:EU+).
"news" is what was told of either side, 1.0 in an average period; "adjusted" is how many
stories there would have been under average news. Without --from, what is told of days before
the first article is left out. Method: docs/method-series.md.

Examples:
  demarche relations Russia "North Korea" --by year
  demarche relations RUS PRK --from 2024-01-01 --json
  demarche relations RUS PRK --known 2024-03-03
  demarche relations "the West" Ukraine --directed --by quarter
  demarche relations USA IRN --by year --with icews,gdelt`,
    )
    .action((a: string, b: string, options: Options) =>
      finish(options, () => withStories(options.data, (archive) => show(archive, a, b, options))),
    );
}

async function show(archive: Archive, a: string, b: string, options: Options): Promise<ExitCode> {
  const [one, two] = [archive.sideOf(a), archive.sideOf(b)];
  const { from, to, by, weigh: weighing, directed, json } = options;
  const known = options.known && endOfDay(options.known);
  const sides = [...one.ever, ...two.ever];
  const stories = await readStories(archive.store.db, { sides, known });
  const first = from ?? coveredFrom(stories) ?? undefined;
  const series = seriesOf(stories, { a: one, b: two, directed, by, weighing, from: first, to });
  const shifts = { score: scoreShifts(series), pace: paceShifts(series) };
  const everything = await reportsByPeriod(archive.store.db, by, known);
  const query = { a: one, b: two, directed, by, from, to };
  const others = await relationsOfOthers(archive.store.db, query, options.with ?? []);
  const theirs = others.map((other) => {
    const { series: told, records, mentions, publishers, dataset } = other;
    const turns = { score: scoreShifts(told), pace: paceShifts(told) };
    return {
      json: { dataset, mentions, publishers, ...asJson(told, one, two, turns, records) },
      table: tableOf(told, one, two, turns, other),
    };
  });
  const answer = {
    ...asJson(series, one, two, shifts, everything),
    ...(options.with && { others: theirs.map((other) => other.json) }),
  };
  await receiptBeside(archive, query, options, answer);
  process.stdout.write(
    json
      ? `${JSON.stringify(answer)}\n`
      : [tableOf(series, one, two, shifts), ...theirs.map(({ table }) => table)].join('\n'),
  );
  return EXIT.done;
}

interface Shifts {
  readonly score: readonly Shift[];
  readonly pace: readonly Shift[];
}

function asJson(
  { points, stories, weighing, directed, by }: Series,
  a: Side,
  b: Side,
  shifts: Shifts,
  everything: ReadonlyMap<string, number>,
) {
  return {
    pair: [a.id, b.id],
    by,
    directed,
    weighing,
    period: stories.length > 0 ? { start: stories[0]!.day, end: stories.at(-1)!.day } : null,
    series: points.map(({ stories: events, ...point }) => ({
      ...point,
      events,
      coverage: point.reports / (everything.get(point.start) || 1),
    })),
    types: typeTotals(stories, weighing),
    directions: directionsOf(stories, a, b, weighing),
    shifts: shifts.score,
    paceShifts: shifts.pace,
    reports: reportsIn(stories),
    events: stories.length,
  };
}

const HEAD = [
  'period',
  'stories',
  'weight',
  'coop.',
  'conflict',
  'score',
  '95%',
  'news',
  'adjusted',
];

function tableOf(
  { points, stories, weighing, directed }: Series,
  a: Side,
  b: Side,
  shifts: Shifts,
  other?: ExternalRelation,
) {
  const arrow = directed ? `${a.name} → ${b.name}` : `${a.name} and ${b.name}`;
  if (stories.length === 0) {
    return other
      ? `${arrow}, by ${other.dataset}: no events imported (demarche import)\n`
      : `${arrow}: no events in the store; read some articles first (demarche read)\n`;
  }
  const lines = [...shifts.score, ...shifts.pace].map(shiftLine).sort();
  return [
    other
      ? `${arrow}, by ${besideHeading(other)}\n`
      : `${arrow}: ${stories.length} events in ${reportsIn(stories)} reports, ${WEIGHED[weighing]}\n`,
    columns([HEAD, ...points.map(rowOf)]),
    ...(lines.length > 0 ? ['\nshifts (demarche shifts shows the stories)\n', ...lines] : []),
  ].join('');
}

function rowOf(point: Point): readonly string[] {
  const { counts, interval, adjusted, adjustedInterval } = point;
  return [
    point.start,
    String(point.stories),
    decimal(point.weight),
    String(counts['verbal-cooperation'] + counts['material-cooperation']),
    String(counts['verbal-conflict'] + counts['material-conflict']),
    signed(point.score),
    range(interval),
    decimal(point.exposure),
    `${decimal(adjusted)} (${range(adjustedInterval, (value) => decimal(value ?? 0))})`,
  ];
}

/** One line, its date first. */
export function shiftLine({ date, range: within, probability, direction, before, after }: Shift) {
  const isScore = direction === 'warmer' || direction === 'colder';
  const show = isScore ? signed : (value: number) => `${decimal(value)} stories a period`;
  return `  ${date} (${within.start} to ${within.end})  ${direction}, probability ${percent(probability)}: ${show(before)} → ${show(after)}\n`;
}
