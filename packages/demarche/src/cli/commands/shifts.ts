import { Command, Option } from 'commander';
import { type Period, periods } from '../../relations/calendar.js';
import { seriesOf } from '../../relations/series/series.js';
import { type Moved, whatMoved } from '../../relations/shifts/moved.js';
import { paceShifts, type Shift, scoreShifts } from '../../relations/shifts/shifts.js';
import { readStories } from '../../relations/stories.js';
import { coveredFrom, type Story } from '../../relations/story.js';
import { columns, evidenceLine, percent, signed } from '../../relations/text.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { positive, share } from '../options.js';
import { type SeriesOptions, withSeriesOptions } from '../series-options.js';
import { type Archive, withStories } from '../with-stories.js';
import { shiftLine } from './relations.js';

interface Options extends SeriesOptions {
  readonly directed?: boolean;
  readonly least: number;
  readonly limit: number;
}

export function shiftsCommand(finish: Finish): Command {
  const command = new Command('shifts')
    .description('when a relation changed for good; without sides, which pairs moved lately')
    .argument('[a]', 'a country, another side or a bloc, as in demarche relations')
    .argument('[b]', 'the other side')
    .option('--directed', 'only what the first does to the second, or both together')
    .addOption(
      new Option('--least <share>', 'probability below which shifts are left out')
        .argParser(share)
        .default(0.5),
    )
    .addOption(
      new Option('--limit <n>', 'pairs, or stories a shift').argParser(positive).default(5),
    );
  return withSeriesOptions(command, 'month')
    .addHelpText(
      'after',
      `
Of two sides: exact Bayesian change points of the score's level (warmer, colder) and of the
pace beyond what reporting explains (busier, quieter), with the stories that speak for them.
Without sides: the last period that has stories (--by week, month, ...; --to its last day),
pairs ranked by how much they surprise against their own past. Method: docs/method-shifts.md.

Examples:
  demarche shifts Russia "North Korea"
  demarche shifts --by month --to 2024-06-30
  demarche shifts USA UKR --least 0.8 --json`,
    )
    .action((a: string | undefined, b: string | undefined, options: Options) =>
      finish(options, () => withStories(options.data, (archive) => show(archive, a, b, options))),
    );
}

function show(archive: Archive, a: string | undefined, b: string | undefined, options: Options) {
  if (a === undefined) return showMoved(archive, options);
  if (b !== undefined) return showPair(archive, a, b, options);
  throw new UsageError('only one side is given', 'name two sides, or none to see what moved');
}

async function showPair(
  archive: Archive,
  a: string,
  b: string,
  { from, to, by, weigh: weighing, directed, least, limit, json }: Options,
): Promise<ExitCode> {
  const [one, two] = [archive.sideOf(a), archive.sideOf(b)];
  const stories = await readStories(archive.store.db, { sides: [...one.ever, ...two.ever] });
  const first = from ?? coveredFrom(stories) ?? undefined;
  const series = seriesOf(stories, { a: one, b: two, directed, by, weighing, from: first, to });
  const how = { least, most: limit };
  const shifts: readonly Shift[] = [...scoreShifts(series, how), ...paceShifts(series, how)];
  const events = series.stories.length;
  const pair = [one.id, two.id];
  process.stdout.write(
    json
      ? `${JSON.stringify({ pair, by, weighing, events, shifts })}\n`
      : await pairAsText(`${one.name} and ${two.name}`, events, shifts, archive),
  );
  return EXIT.done;
}

async function pairAsText(
  names: string,
  events: number,
  shifts: readonly Shift[],
  archive: Archive,
): Promise<string> {
  if (shifts.length === 0) return `${names}: no shift in ${events} events\n`;
  const reports = await archive.evidence([...new Set(shifts.flatMap(({ stories }) => stories))]);
  const blocks = shifts
    .toSorted((x, y) => (x.date < y.date ? -1 : 1))
    .map((shift) => {
      const lines = shift.stories.map((id) => `    ${evidenceLine(id, reports.get(id))}`);
      return `${shiftLine(shift)}${lines.join('')}`;
    });
  return `${names}: ${events} events\n${blocks.join('')}`;
}

async function showMoved(archive: Archive, options: Options): Promise<ExitCode> {
  const { by, weigh: weighing, limit, json } = options;
  const stories = await readStories(archive.store.db);
  const period = periodOf(stories, options);
  const all = period ? whatMoved(stories, { from: period.start, to: period.end, weighing }) : [];
  const moved = all.slice(0, limit);
  process.stdout.write(
    json
      ? `${JSON.stringify({ period, by, weighing, pairs: all.length, moved })}\n`
      : await movedAsText(period, all.length, moved, archive),
  );
  return EXIT.done;
}

/** The days asked for, or the last period in which something happened. */
function periodOf(stories: readonly Story[], { from, to, by }: Options): Period | null {
  const last = to ?? stories.at(-1)?.day;
  if (last === undefined) return null;
  if (from !== undefined) return { start: from, end: last };
  const [period] = periods(by, last, last);
  return period ?? null;
}

const HEAD = ['pair', 'moved', 'one in', 'score', 'before', 'stories', 'before', 'false'];

async function movedAsText(
  period: Period | null,
  pairs: number,
  moved: readonly Moved[],
  archive: Archive,
): Promise<string> {
  if (period === null) return 'no events in the store; read some articles first (demarche read)\n';
  const head = `${period.start} to ${period.end}: ${pairs} pairs with a past, the most surprising first\n`;
  const ids = moved.flatMap(({ evidence }) => evidence.slice(0, 1));
  const reports = await archive.evidence([...new Set(ids)]);
  const rows = moved.map((one) => [
    one.pair.join(' '),
    one.by,
    (1 / one.tail).toPrecision(2),
    signed(one.score),
    signed(one.before),
    String(one.stories),
    String(one.storiesBefore),
    percent(one.falseShare),
  ]);
  const lines = ids.map((id) => `  ${evidenceLine(id, reports.get(id))}`);
  return [
    head,
    columns([HEAD, ...rows]),
    ...(lines.length > 0 ? ['\nfarthest from what was to be expected of each\n', ...lines] : []),
  ].join('');
}
