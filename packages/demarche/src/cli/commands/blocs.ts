import { Command, Option } from 'commander';
import { balanceOf } from '../../relations/blocs/balance.js';
import { type CohesionPoint, cohesionOf } from '../../relations/blocs/cohesion.js';
import { communitiesOf } from '../../relations/blocs/communities.js';
import { type Drift, driftsOf } from '../../relations/blocs/drift.js';
import { networkOf } from '../../relations/blocs/network.js';
import { addDays, type Period } from '../../relations/calendar.js';
import { daysBetween } from '../../relations/shifts/level-model.js';
import type { Side } from '../../relations/sides.js';
import { readStories } from '../../relations/stories.js';
import { coveredFrom, type Story } from '../../relations/story.js';
import { columns, decimal, percent, range, signed } from '../../relations/text.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { positive } from '../options.js';
import { type SeriesOptions, withSeriesOptions } from '../series-options.js';
import { type Archive, withStories } from '../with-stories.js';

interface Options extends SeriesOptions {
  readonly toward?: string;
  readonly limit: number;
}

export function blocsCommand(finish: Finish): Command {
  const command = new Command('blocs')
    .description('who stands with whom; with a bloc, how it holds together toward a third')
    .argument(
      '[bloc]',
      'a bloc (bloc:west, "the West") or an organisation with its members (org:EU+)',
    )
    .option('--toward <side>', 'the side that the bloc may agree on')
    .addOption(
      new Option('--limit <n>', 'triads, drifts and members listed').argParser(positive).default(5),
    );
  return withSeriesOptions(command, 'year')
    .addHelpText(
      'after',
      `
Without a bloc: the signed network of the days asked for, its communities, the triads under
strain, and who drifted toward whom between the two halves of those days. With one: the score
of its members toward each other and toward the third, and how likely two of them stand on
the same side of it, period by period. Method: docs/method-blocs.md.

Examples:
  demarche blocs "the West" --toward Ukraine
  demarche blocs org:EU+ --toward RUS --by quarter --json
  demarche blocs --from 2024-01-01 --to 2024-12-31`,
    )
    .action((bloc: string | undefined, options: Options) =>
      finish(options, () => withStories(options.data, (archive) => show(archive, bloc, options))),
    );
}

function show(archive: Archive, bloc: string | undefined, options: Options): Promise<ExitCode> {
  if (bloc === undefined) return showNetwork(archive, options);
  if (options.toward === undefined) {
    throw new UsageError(
      'toward whom is not said',
      'add --toward with a side, like --toward Ukraine',
    );
  }
  const side = archive.sideOf(bloc);
  if (!side.isBloc) {
    throw new UsageError(
      `${side.name} has no members here`,
      'name a bloc, or an organisation with a plus (org:EU+)',
    );
  }
  return showCohesion(archive, side, archive.sideOf(options.toward), options);
}

async function showCohesion(
  { store }: Archive,
  bloc: Side,
  toward: Side,
  { from, to, by, weigh: weighing, limit, json }: Options,
): Promise<ExitCode> {
  const stories = await readStories(store.db, { sides: bloc.ever });
  const first = from ?? coveredFrom(stories) ?? undefined;
  const points = cohesionOf(stories, { bloc, toward, by, weighing, from: first, to });
  process.stdout.write(
    json
      ? `${JSON.stringify({ bloc: bloc.id, toward: toward.id, by, weighing, series: points })}\n`
      : cohesionAsText(bloc, toward, points, limit),
  );
  return EXIT.done;
}

const HEAD = [
  'period',
  'among',
  'score',
  '95%',
  'toward',
  'score',
  '95%',
  'agree',
  'least in agreement',
];

function cohesionAsText(
  bloc: Side,
  toward: Side,
  points: readonly CohesionPoint[],
  limit: number,
): string {
  const head = `${bloc.name}: members among themselves, and toward ${toward.name}\n`;
  const rows = points.map((point) => [
    point.start,
    String(point.stories),
    signed(point.score),
    range(point.interval),
    String(point.toward),
    signed(point.towardScore),
    range(point.towardInterval),
    percent(point.agreement),
    leastInAgreement(point, limit),
  ]);
  return `${head}${columns([HEAD, ...rows])}`;
}

const leastInAgreement = ({ stances }: CohesionPoint, limit: number): string =>
  stances
    .slice(0, limit)
    .map(({ side, score, stories }) => `${side} ${signed(score)} (${stories})`)
    .join(', ');

async function showNetwork({ store }: Archive, options: Options): Promise<ExitCode> {
  const { from, to, weigh: weighing, limit, json } = options;
  const stories = await readStories(store.db, { from, to });
  const period = spanOf(stories, options);
  const network = networkOf(stories, period, weighing);
  const communities = communitiesOf(network);
  const { strained, ...balance } = balanceOf(network);
  const drifts = driftsOf(stories, { ...halvesOf(period), weighing });
  const ties = network.mapEdges((_, tie, a, b) => ({ sides: [a, b], ...tie }));
  const answer = { period, weighing, communities, balance: { ...balance, strained }, drifts, ties };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : networkAsText(answer, limit));
  return EXIT.done;
}

function spanOf(stories: readonly Story[], { from, to }: Options): Period {
  const today = '1970-01-01';
  return { start: from ?? coveredFrom(stories) ?? today, end: to ?? stories.at(-1)?.day ?? today };
}

/** The first half of the days, and the second. */
function halvesOf({ start, end }: Period): { before: Period; after: Period } {
  const middle = addDays(start, Math.floor((daysBetween(start, end) + 1) / 2));
  return { before: { start, end: addDays(middle, -1) }, after: { start: middle, end } };
}

interface NetworkAnswer {
  readonly period: Period;
  readonly communities: ReturnType<typeof communitiesOf>;
  readonly balance: ReturnType<typeof balanceOf>;
  readonly drifts: readonly Drift[];
  readonly ties: readonly unknown[];
}

function networkAsText(
  { period, communities, balance, drifts, ties }: NetworkAnswer,
  limit: number,
) {
  const { groups, modularity } = communities;
  const together = groups.filter((group) => group.length > 1);
  const { triads, balanced, byChance, strained } = balance;
  return [
    `${period.start} to ${period.end}: ${groups.flat().length} sides, ${ties.length} ties\n`,
    `\ncommunities (signed modularity ${decimal(modularity, 2)}; ${groups.length - together.length} sides alone)\n`,
    ...together.map((group) => `  ${group.join(' ')}\n`),
    `\ntriads: ${triads}, balanced ${percent(balanced)} (${percent(byChance)} by chance); most strained\n`,
    columns(
      strained
        .slice(0, limit)
        .map(({ sides: [a, b, c], signs: [ab, ac, bc], strain }) => [
          `  ${percent(strain)}`,
          `${a} ${ab} ${b}`,
          `${a} ${ac} ${c}`,
          `${b} ${bc} ${c}`,
        ]),
    ),
    '\nwho moved from the first half of these days to the second\n',
    columns(drifts.slice(0, limit).map(driftRow)),
  ].join('');
}

const driftRow = ({ sides, before, after, probability, stories, storiesBefore }: Drift) => [
  `  ${sides.join(' ')}`,
  after > before ? 'closer' : 'apart',
  `${signed(before)} → ${signed(after)}`,
  percent(probability),
  `${storiesBefore} and ${stories} stories`,
];
