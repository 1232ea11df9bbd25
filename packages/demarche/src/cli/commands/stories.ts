import { Command, Option } from 'commander';
import { endOfDay } from '../../store/known.js';
import type { ReportFilter, StoryPage } from '../../store/store.js';
import { listAsText, storyAsText } from '../../stories/as-text.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { loadOutlets } from '../load-outlets.js';
import { dataOption, isoDay, jsonOption, knownOption, positive } from '../options.js';
import { type Archive, withStories } from '../with-stories.js';

interface Options {
  readonly known?: string;
  readonly data?: string;
  readonly json?: boolean;
}

interface ListOptions extends Options {
  readonly from?: string;
  readonly to?: string;
  readonly origins?: number;
  readonly limit: number;
}

export function storiesCommand(finish: Finish): Command {
  return new Command('stories')
    .description('what happened: the reports of one event as one, and who they go back to')
    .addCommand(listCommand(finish))
    .addCommand(findCommand(finish))
    .addCommand(showCommand(finish));
}

function listCommand(finish: Finish): Command {
  return withListOptions(new Command('list'))
    .description('stories in which these take part, those told last first')
    .argument('[a]', 'a country (RUS, Russia), another side (org:EU) or a bloc; default: anyone')
    .argument('[b]', 'another side')
    .addHelpText(
      'after',
      `
Examples:
  demarche stories list Russia "North Korea"
  demarche stories list "the West" RUS --from 2024-06-01 --origins 3
  demarche stories list --known 2024-03-03 --json`,
    )
    .action((a: string | undefined, b: string | undefined, options: ListOptions) =>
      finish(options, () =>
        withStories(options.data, (archive) => {
          const sides = [a, b].filter((text) => text !== undefined);
          const parties = sides.map((text) => archive.sideOf(text).ever);
          return list(archive, { parties }, options);
        }),
      ),
    );
}

function findCommand(finish: Finish): Command {
  return withListOptions(new Command('find'))
    .description('stories that a report tells with these words')
    .argument('<words...>', 'words of one sentence')
    .addHelpText(
      'after',
      `
Examples:
  demarche stories find treaty Pyongyang
  demarche stories find grain deal --to 2022-12-31 --json`,
    )
    .action((words: readonly string[], options: ListOptions) =>
      finish(options, () =>
        withStories(options.data, (archive) => list(archive, { words: words.join(' ') }, options)),
      ),
    );
}

function showCommand(finish: Finish): Command {
  return withOptions(new Command('show'))
    .description(
      'one story: its reports, publishers, independent origins, and since when it is known',
    )
    .argument('<id>', 'the id of a story, or of one of its reports')
    .addHelpText(
      'after',
      `
Reports are one origin if they go back to one voice, one takes over the other's sentence, both quote
the same words, or one's article copies the other's. Method: docs/method-stories.md.

Examples:
  demarche stories show 3f9a0c1d2e4b5a67
  demarche stories show 3f9a0c1d2e4b5a67 --known 2024-06-20 --json`,
    )
    .action((id: string, options: Options) =>
      finish(options, () => withStories(options.data, (archive) => show(archive, id, options))),
    );
}

const withOptions = (command: Command): Command =>
  command.addOption(knownOption()).addOption(dataOption()).addOption(jsonOption('as JSON'));

const withListOptions = (command: Command): Command =>
  withOptions(command)
    .addOption(new Option('--from <day>', 'first day of the event').argParser(isoDay))
    .addOption(new Option('--to <day>', 'last day of the event').argParser(isoDay))
    .addOption(
      new Option('--origins <n>', 'only what so many independent origins tell').argParser(positive),
    )
    .addOption(new Option('--limit <n>', 'stories shown').argParser(positive).default(20));

async function list(
  { store }: Archive,
  filter: ReportFilter,
  { from, to, origins, known, limit, data, json }: ListOptions,
): Promise<ExitCode> {
  const { named } = await loadOutlets(dataDir(data));
  const asked = { ...filter, from, to, origins, known: known && endOfDay(known) };
  const page: StoryPage = await store.stories(asked, limit, named);
  const stories = page.stories.map(({ told: _told, ...story }) => story);
  process.stdout.write(
    json
      ? `${JSON.stringify({ total: page.total, stories })}\n`
      : listAsText(page.stories, page.total),
  );
  return EXIT.done;
}

async function show(
  { store }: Archive,
  id: string,
  { known, data, json }: Options,
): Promise<ExitCode> {
  const { named } = await loadOutlets(dataDir(data));
  const at = known && endOfDay(known);
  const story = await store.story(id, { known: at, outletOf: named });
  if (!story) {
    throw new UsageError(
      `no story ${id} in ${store.where}${known ? ` on ${known}` : ''}`,
      'take an id from demarche stories list or find',
    );
  }
  process.stdout.write(json ? `${JSON.stringify(story)}\n` : storyAsText(story));
  return EXIT.done;
}
