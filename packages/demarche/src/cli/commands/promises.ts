import { Command, Option } from 'commander';
import { type Commitment, commitmentsOf, STATUSES } from '../../relations/promises/commitments.js';
import { type Tally, tallyOf } from '../../relations/promises/tally.js';
import type { Side } from '../../relations/sides.js';
import { readStories } from '../../relations/stories.js';
import { columns, percent } from '../../relations/text.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { dataOption, isoDay, jsonOption, positive } from '../options.js';
import { type Archive, withStories } from '../with-stories.js';

interface Options {
  readonly asOf?: string;
  readonly horizon: number;
  readonly status?: Commitment['status'];
  readonly limit: number;
  readonly data?: string;
  readonly json?: boolean;
}

export function promisesCommand(finish: Finish): Command {
  return new Command('promises')
    .description('promises and threats, and what became of them: kept, broken, open')
    .argument('[by]', 'who promises or threatens; default: anyone')
    .argument('[to]', 'to whom; default: anyone')
    .addOption(new Option('--as-of <day>', 'what was known on a day, YYYY-MM-DD').argParser(isoDay))
    .addOption(
      new Option('--horizon <days>', 'days within which an act answers')
        .argParser(positive)
        .default(365),
    )
    .addOption(new Option('--status <status>', 'only these').choices(STATUSES))
    .addOption(new Option('--limit <n>', 'lines shown').argParser(positive).default(20))
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
A threat carried out is kept, one taken back is broken; what does not say what or to whom is vague
and not followed. "anyway" is the probability that such an act would have come as soon at the pace
of the year before.
Method: docs/method-promises.md.

Examples:
  demarche promises USA Ukraine
  demarche promises "the West" Ukraine --status broken
  demarche promises --as-of 2024-06-30 --json`,
    )
    .action((by: string | undefined, to: string | undefined, options: Options) =>
      finish(options, () => withStories(options.data, (archive) => show(archive, by, to, options))),
    );
}

async function show(
  archive: Archive,
  by: string | undefined,
  to: string | undefined,
  { asOf, horizon, status, limit, json }: Options,
): Promise<ExitCode> {
  const [one, two] = [by, to].map((text) => (text === undefined ? null : archive.sideOf(text)));
  const stories = await readStories(archive.store.db, one ? { sides: one.ever } : {});
  const all = commitmentsOf(stories, { asOf, horizon }).filter((commitment) =>
    isAsked(commitment, one ?? null, two ?? null),
  );
  const shown = all.filter((commitment) => status === undefined || commitment.status === status);
  const tallies = { actors: tallyOf(all, 'actor'), pairs: tallyOf(all, 'pair') };
  process.stdout.write(
    json
      ? `${JSON.stringify({ asOf: asOf ?? null, horizon, tallies, commitments: shown })}\n`
      : asText(shown, tallies.actors, limit),
  );
  return EXIT.done;
}

function isAsked(commitment: Commitment, by: Side | null, to: Side | null): boolean {
  const { made, mutual } = commitment;
  const fits = (side: Side | null, who: string | null) =>
    side === null || (who !== null && side.on(made).has(who));
  const straight = fits(by, commitment.by) && fits(to, commitment.to);
  return straight || (mutual && fits(by, commitment.to) && fits(to, commitment.by));
}

function asText(shown: readonly Commitment[], tallies: readonly Tally[], limit: number): string {
  if (tallies.length === 0) return 'no promise or threat in the store\n';
  const rows = shown.slice(0, limit).map(rowOf);
  const more = shown.length > limit ? `  and ${shown.length - limit} more (--limit)\n` : '';
  const counts = tallies
    .slice(0, limit)
    .map((one) => [
      one.who,
      `${one.kind}s`,
      ...STATUSES.map((status) => `${one[status]} ${status}`),
      `${one.overdue} overdue`,
      `${one.vague} vague`,
    ]);
  const head = ['made', 'who', 'what', 'became', 'on', 'anyway', 'stories'];
  return `${columns(counts)}\n${columns([head, ...rows])}${more}`;
}

function rowOf(commitment: Commitment): readonly string[] {
  const { by, to, mutual, kind, act, renounced, settled, byChance, stories } = commitment;
  return [
    commitment.made,
    `${by} ${mutual ? '↔' : '→'} ${to ?? 'all'}`,
    `${kind}: ${renounced ? 'no ' : ''}${act ?? 'not said'}`,
    becameOf(commitment),
    settled?.day ?? '',
    percent(byChance),
    [...stories, ...(settled ? [`⇒ ${settled.story}`] : [])].join(' '),
  ];
}

const becameOf = ({ followed, overdue, status }: Commitment): string =>
  followed ? (overdue ? 'overdue' : status) : 'vague';
