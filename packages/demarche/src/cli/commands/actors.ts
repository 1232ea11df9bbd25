import { readFile } from 'node:fs/promises';
import {
  actorsNamed,
  findMentions,
  type KnowledgeFile,
  type Mention,
  readKnowledge,
} from '@demarche/engine';
import { loadCoder, readAssets } from '@demarche/engine/node';
import { Command, Option } from 'commander';
import { changeAsText, mentionsAsText, namedAsText, recodingAsText } from '../../actors/as-text.js';
import { recode } from '../../actors/recode.js';
import { currentArticles } from '../../actors/stored-articles.js';
import { UnknownNames } from '../../actors/unknown.js';
import { asYaml } from '../../actors/unknown-yaml.js';
import { openPool } from '../../code/pool.js';
import { openStore } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import {
  actorsOption,
  dataOption,
  isoDay,
  jsonOption,
  knowledgeOption,
  positive,
  rejectsOption,
  workersOption,
} from '../options.js';
import { rejectsPath } from '../rejects.js';
import { runCoding } from '../run-coding.js';

interface Options {
  readonly date?: string;
  readonly actors?: string;
  readonly knowledge?: string;
  readonly data?: string;
  readonly json?: boolean;
}

interface UnknownOptions extends Options {
  readonly most: number;
  readonly workers?: number;
  readonly rejects?: string;
}

interface RecodeOptions extends Options {
  readonly workers?: number;
  readonly dryRun?: boolean;
}

/** Undated questions are asked as of the day that the tables reach to. */
const TABLES_REACH = '2026-01-15';

const dateOption = () => new Option('--date <day>', 'as of that day, YYYY-MM-DD').argParser(isoDay);

export function actorsCommand(finish: Finish): Command {
  return new Command('actors')
    .description('who a name is on a day, which names are unknown, and what your own change')
    .addCommand(findCommand(finish))
    .addCommand(explainCommand(finish))
    .addCommand(unknownCommand(finish))
    .addCommand(recodeCommand(finish));
}

const withTables = (command: Command): Command =>
  command
    .addOption(knowledgeOption())
    .addOption(actorsOption())
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'));

function findCommand(finish: Finish): Command {
  return withTables(
    new Command('find')
      .description('all that the tables know by a name, or who a phrase means on a day')
      .argument('<name>', 'a name, a family name, or a phrase such as "the French president"')
      .addOption(dateOption()),
  )
    .addHelpText(
      'after',
      `
Examples:
  demarche actors find Georgia
  demarche actors find Kim --date 1993-05-01
  demarche actors find "the French president" --date 2013-01-01 --json`,
    )
    .action((name: string, options: Options) => finish(options, () => find(name, options)));
}

async function find(name: string, options: Options): Promise<ExitCode> {
  const day = options.date ?? TABLES_REACH;
  const knowledge = readKnowledge(await tables(options));
  const named = actorsNamed(name, knowledge, day);
  // What is no name of a table may be a phrase: it is read as the subject of a sentence.
  const mentions = named.length > 0 ? [] : await mentioned(`${name} spoke on Monday.`, options);
  const meant = mentions.filter(
    ({ span, actor }) => span[0] < name.length && !actor.id.startsWith('name:'),
  );
  if (options.json) process.stdout.write(`${JSON.stringify({ name, day, named, meant })}\n`);
  else if (named.length > 0) process.stdout.write(namedAsText(named));
  else if (meant.length > 0) process.stdout.write(mentionsAsText(meant));
  else process.stdout.write(`Nobody known by "${name}" on ${day}.\n`);
  return EXIT.done;
}

async function tables(options: Options): Promise<readonly KnowledgeFile[]> {
  return (await readAssets(await assetFolders(options))).knowledge;
}

async function mentioned(text: string, options: Options): Promise<Mention[]> {
  const coder = await loadCoder(await assetFolders(options), { sift: false, rulesOnly: true });
  return findMentions(await coder.annotate(text), coder.knowledge, options.date ?? null);
}

function explainCommand(finish: Finish): Command {
  return withTables(
    new Command('explain')
      .description('who is mentioned in a text, and why these words mean them on that day')
      .argument('<text>', 'a sentence or more; @FILE reads a file')
      .addOption(dateOption()),
  )
    .addHelpText(
      'after',
      `
Examples:
  demarche actors explain "The South Korean president met Kishida in Tokyo." --date 2023-03-16
  demarche actors explain @article.txt --date 2023-03-16 --json`,
    )
    .action((text: string, options: Options) => finish(options, () => explain(text, options)));
}

async function explain(given: string, options: Options): Promise<ExitCode> {
  const text = given.startsWith('@') ? await readFile(given.slice(1), 'utf8') : given;
  if (text.trim() === '') throw new UsageError('nothing to explain', 'give a text');
  const mentions = await mentioned(text, options);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ date: options.date ?? null, mentions })}\n`
      : mentionsAsText(mentions),
  );
  return EXIT.done;
}

function unknownCommand(finish: Finish): Command {
  return withTables(
    new Command('unknown')
      .description('the most frequent names that no table knows, ready for your actors.yaml')
      .argument('[path...]', 'files or folders to read; by default what the store holds')
      .addOption(new Option('--most <n>', 'how many names').argParser(positive).default(50)),
  )
    .addOption(workersOption())
    .addOption(rejectsOption())
    .addHelpText(
      'after',
      `
Prints YAML with an example of each: look through it, mend what is guessed, and put
it into actors.yaml in the data folder. demarche knowledge check tests the rows.

Examples:
  demarche actors unknown --most 20
  demarche actors unknown news/ > actors.yaml
  demarche actors unknown --json --data ./desk`,
    )
    .action((paths: string[], options: UnknownOptions) =>
      finish(options, () => unknown(paths, options)),
    );
}

async function unknown(paths: readonly string[], options: UnknownOptions): Promise<ExitCode> {
  const names = new UnknownNames();
  const exit =
    paths.length > 0 ? await gatherRead(names, paths, options) : await gatherStored(names, options);
  const list = names.list(options.most);
  if (options.json) process.stdout.write(`${JSON.stringify(list)}\n`);
  else process.stdout.write(list.length > 0 ? asYaml(list) : '# every name is known\n');
  return exit;
}

async function gatherStored(names: UnknownNames, { data }: Options): Promise<ExitCode> {
  const store = await openStore(dataDir(data));
  try {
    for await (const article of currentArticles(store.db)) names.add(article);
    return EXIT.done;
  } finally {
    await store.close();
  }
}

async function gatherRead(
  names: UnknownNames,
  paths: readonly string[],
  options: UnknownOptions,
): Promise<ExitCode> {
  return runCoding({
    paths,
    terminal: { stderr: process.stderr, json: options.json === true },
    workers: options.workers,
    rulesOnly: true,
    folders: await assetFolders(options),
    rejects: rejectsPath(options.rejects, undefined, dataDir(options.data)),
    take: async ({ article, sentences, mentions }) => {
      names.add({ article, sentences: sentences.map(({ span }) => span), mentions });
      return true;
    },
  });
}

function recodeCommand(finish: Finish): Command {
  return withTables(
    new Command('recode')
      .description(
        'code the stored articles anew, keep what your actors change, and say what that is',
      )
      .option('--dry-run', 'only say what would change'),
  )
    .addOption(workersOption())
    .addHelpText(
      'after',
      `
Articles that come out as they were keep their reading. Those that change get a new
one beside the earlier, which stays in the store under its coding.

Examples:
  demarche actors recode --dry-run
  demarche actors recode --actors mine.yaml --data ./desk`,
    )
    .action((options: RecodeOptions) => finish(options, () => recodeStore(options)));
}

async function recodeStore(options: RecodeOptions): Promise<ExitCode> {
  const { data, json, workers, dryRun: dry = false } = options;
  const folders = await assetFolders(options);
  const store = await openStore(dataDir(data));
  const pool = openPool({ workers, folders });
  const write = (text: string) => process.stdout.write(text);
  try {
    const recoding = await recode(store, pool, {
      dry,
      at: new Date().toISOString(),
      tell: (change) => write(json ? `${JSON.stringify(change)}\n` : changeAsText(change)),
    });
    const { moves, ...sums } = recoding;
    const moved = [...moves.values()].map(({ move, count }) => ({ ...move, count }));
    write(json ? `${JSON.stringify({ ...sums, moves: moved })}\n` : recodingAsText(recoding, dry));
    return recoding.failed > 0 ? EXIT.refused : EXIT.done;
  } finally {
    await pool.close();
    await store.close();
  }
}
