import { checkKnowledge, type KnowledgeProblem, readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command } from 'commander';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { jsonOption, knowledgeOption } from '../options.js';

interface Options {
  readonly knowledge?: string;
  readonly json?: boolean;
}

export function knowledgeCommand(finish: Finish): Command {
  const check = new Command('check')
    .description('read the actor tables and test every row')
    .addOption(knowledgeOption())
    .addOption(jsonOption('result as JSON, on standard output'))
    .addHelpText(
      'after',
      `
Examples:
  demarche knowledge check
  demarche knowledge check --knowledge ./my-tables`,
    )
    .action((options: Options) => finish(options, () => checkTables(options)));
  return new Command('knowledge').description('work on the actor tables').addCommand(check);
}

async function checkTables({ knowledge: folder, json }: Options) {
  const { knowledge: files } = await readAssets(folder ? { knowledge: folder } : {});
  const problems = checkKnowledge(files);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const shown = json
    ? `${JSON.stringify({ files: files.length, problems })}\n`
    : `${problems.map(line).join('')}${files.length} tables, ${errors} errors, ${problems.length - errors} warnings\n`;
  process.stdout.write(shown);
  if (errors > 0) return EXIT.refused;
  // What the rows pass, the whole must too: it throws where a table is missing.
  readKnowledge(files);
  return EXIT.done;
}

function line({ where, severity, message }: KnowledgeProblem): string {
  return `${where}: ${severity}: ${message}\n`;
}
