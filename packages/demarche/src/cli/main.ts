import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.js';
import { failureOf } from './failure.js';
import type { Finish } from './finish.js';
import { dataOption } from './options.js';
import { type Terminal, tellFailure } from './terminal.js';
import { VERSION } from './version.js';

type MakeCommand = (finish: Finish) => Command;

/**
 * A new command is one file and one line here. Only the one that is asked for is loaded: the store and
 * the engine of the others cost start-up and memory.
 */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  start: async () => (await import('./commands/start.js')).startCommand,
  code: async () => (await import('./commands/code.js')).codeCommand,
  read: async () => (await import('./commands/read.js')).readCommand,
  import: async () => (await import('./commands/import.js')).importCommand,
  export: async () => (await import('./commands/export.js')).exportCommand,
  stories: async () => (await import('./commands/stories.js')).storiesCommand,
  relations: async () => (await import('./commands/relations.js')).relationsCommand,
  shifts: async () => (await import('./commands/shifts.js')).shiftsCommand,
  blocs: async () => (await import('./commands/blocs.js')).blocsCommand,
  promises: async () => (await import('./commands/promises.js')).promisesCommand,
  claims: async () => (await import('./commands/claims.js')).claimsCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  annotate: async () => (await import('./commands/annotate.js')).annotateCommand,
  evaluate: async () => (await import('./commands/evaluate.js')).evaluateCommand,
  codebook: async () => (await import('./commands/codebook.js')).codebookCommand,
  actors: async () => (await import('./commands/actors.js')).actorsCommand,
  knowledge: async () => (await import('./commands/knowledge.js')).knowledgeCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
};

/** Runs the program and says how it ended. Never throws. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const finish: Finish = async ({ json = false }, work) => {
    try {
      exit = await work();
    } catch (error) {
      exit = fail(error, json);
    }
  };
  try {
    const program = await programOf(finish, argv[0]);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    return misused(error, argv.includes('--json'));
  }
  return exit;
}

/** The program with the command of that name, or with all of them where none has it. */
async function programOf(finish: Finish, name = ''): Promise<Command> {
  const program = new Command('demarche')
    .description('Reads news and keeps a sourced record of who did what to whom, and who says so.')
    .version(VERSION)
    .addHelpText('after', '\nExamples:\n  demarche start\n  demarche code article.txt');
  const asked = Object.hasOwn(COMMANDS, name) ? [name] : Object.keys(COMMANDS);
  for (const load of asked.map((each) => COMMANDS[each]!))
    program.addCommand((await load())(finish));
  for (const command of withAll(program)) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  return program;
}

/** The command and all below it. Every one that does something takes --data. */
function withAll(command: Command): Command[] {
  const below = command.commands.flatMap(withAll);
  const takesData = command.options.some(({ long }) => long === '--data');
  if (below.length === 0 && !takesData) command.addOption(dataOption());
  return [command, ...below];
}

function fail(error: unknown, json: boolean): ExitCode {
  const terminal: Terminal = { stderr: process.stderr, json };
  const failure = failureOf(error);
  tellFailure(terminal, failure);
  if (process.env.DEMARCHE_DEBUG) process.stderr.write(`${(error as Error).stack ?? error}\n`);
  return failure.code;
}

/** Commander throws for wrong usage, and after help and version too. */
function misused(error: unknown, json: boolean): ExitCode {
  if (!(error instanceof CommanderError)) return fail(error, json);
  if (error.exitCode === 0 || error.code === 'commander.help') return EXIT.done;
  return fail(error, json);
}
