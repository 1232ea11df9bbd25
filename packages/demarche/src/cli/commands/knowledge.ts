import {
  type Coverage,
  checkKnowledge,
  coverageOf,
  type KnowledgeProblem,
  readKnowledge,
} from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command } from 'commander';
import { untested } from '../asset-folders.js';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { actorsOption, dataOption, isoDay, jsonOption, knowledgeOption } from '../options.js';

interface Options {
  readonly knowledge?: string;
  readonly actors?: string;
  readonly data?: string;
  readonly coverage?: boolean;
  readonly date: string;
  readonly json?: boolean;
}

/** The day that the tables reach to. */
const TABLES_REACH = '2026-01-15';

export function knowledgeCommand(finish: Finish): Command {
  const check = new Command('check')
    .description('read the actor tables and test every row')
    .option('--coverage', 'what is known of each state, and the sum')
    .option('--date <day>', 'day of the coverage, YYYY-MM-DD', isoDay, TABLES_REACH)
    .addOption(knowledgeOption())
    .addOption(actorsOption())
    .addOption(dataOption())
    .addOption(jsonOption('result as JSON, on standard output'))
    .addHelpText(
      'after',
      `
Your own actors.yaml is tested with the tables that it changes.

Examples:
  demarche knowledge check
  demarche knowledge check --coverage --date 2015-06-01
  demarche knowledge check --actors mine.yaml`,
    )
    .action((options: Options) => finish(options, () => checkTables(options)));
  return new Command('knowledge').description('work on the actor tables').addCommand(check);
}

async function checkTables(options: Options) {
  const { knowledge: files } = await readAssets(untested(options));
  const problems = checkKnowledge(files);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  // What the rows pass, the whole must too: it throws where a table is missing.
  const knowledge = errors > 0 ? null : readKnowledge(files);
  const states = knowledge ? coverageOf(files, knowledge, options.date) : [];
  const coverage = options.coverage ? states : undefined;
  const sum = `${files.length} tables, ${errors} errors, ${problems.length - errors} warnings\n`;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ files: files.length, problems, coverage })}\n`
      : problems.map(line).join('') +
          (coverage ? coverageAsText(coverage) : '') +
          sum +
          (states.length > 0 ? shares(states, options.date) : ''),
  );
  return errors > 0 ? EXIT.refused : EXIT.done;
}

function line({ where, severity, message }: KnowledgeProblem): string {
  return `${where}: ${severity}: ${message}\n`;
}

function shares(states: readonly Coverage[], day: string): string {
  const have = (is: (state: Coverage) => boolean) => states.filter(is).length;
  return (
    `${states.length} states on ${day}: leaders of ${have((s) => s.leader)}, ` +
    `foreign ministers of ${have((s) => s.foreignMinister)}, ` +
    `defence ministers of ${have((s) => s.defenceMinister)}, ` +
    `bodies of ${have((s) => s.bodies > 0)}, media of ${have((s) => s.media > 0)}\n`
  );
}

const COLUMNS = ['people', 'bodies', 'groups', 'media', 'cities', 'regions'] as const;

function coverageAsText(states: readonly Coverage[]): string {
  const cell = (text: string | number) => String(text).padStart(9);
  const offices = ['leader', 'foreign', 'defence'];
  const head = `    ${[...offices, ...COLUMNS].map(cell).join('')}\n`;
  const mark = (known: boolean) => cell(known ? 'yes' : '-');
  const rows = states.map(
    (state) =>
      `${state.country} ${mark(state.leader)}${mark(state.foreignMinister)}` +
      `${mark(state.defenceMinister)}${COLUMNS.map((column) => cell(state[column])).join('')}\n`,
  );
  return head + rows.join('');
}
