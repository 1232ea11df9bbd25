import { Command, CommanderError } from 'commander';
import { annotateCommand } from './commands/annotate.js';
import { codeCommand } from './commands/code.js';
import { codebookCommand } from './commands/codebook.js';
import { doctorCommand } from './commands/doctor.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { knowledgeCommand } from './commands/knowledge.js';
import { readCommand } from './commands/read.js';
import { relationsCommand } from './commands/relations.js';
import { startCommand } from './commands/start.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { failureOf } from './failure.js';
import type { Finish } from './finish.js';
import { dataOption } from './options.js';
import { type Terminal, tellFailure } from './terminal.js';
import { VERSION } from './version.js';

/** A new command is one file and one line here. */
const COMMANDS: readonly ((finish: Finish) => Command)[] = [
  startCommand,
  codeCommand,
  readCommand,
  relationsCommand,
  explainCommand,
  annotateCommand,
  evaluateCommand,
  codebookCommand,
  knowledgeCommand,
  doctorCommand,
];

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
    await programOf(finish).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    return misused(error, argv.includes('--json'));
  }
  return exit;
}

function programOf(finish: Finish): Command {
  const program = new Command('demarche')
    .description('Reads news and keeps a sourced record of who did what to whom, and who says so.')
    .version(VERSION)
    .addHelpText('after', '\nExamples:\n  demarche start\n  demarche code article.txt');
  for (const make of COMMANDS) program.addCommand(make(finish));
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
