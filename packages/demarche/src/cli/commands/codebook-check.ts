import { loadCoder } from '@demarche/engine/node';
import { Command } from 'commander';
import { checkOf } from '../../codebook/check.js';
import { checkAsText } from '../../codebook/check-text.js';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { codebookOption, jsonOption } from '../options.js';

interface Options {
  readonly codebook?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function codebookCheckCommand(finish: Finish): Command {
  return new Command('check')
    .description('read the codebook, run its examples and look for words that two frames claim')
    .option('--all', 'list what two types claim, what is listed twice and what has no example')
    .addOption(codebookOption())
    .addOption(jsonOption('result as JSON, on standard output'))
    .addHelpText(
      'after',
      `
An example that flips is shown as a diff, with the frames that were ruled out.
Ends with 2 if one does.

Examples:
  demarche codebook check
  demarche codebook check --codebook ./my-codebook --all`,
    )
    .action((options: Options) => finish(options, () => check(options)));
}

async function check({ codebook, all = false, json }: Options) {
  const coder = await loadCoder(codebook ? { codebook } : {});
  const result = await checkOf(coder);
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : checkAsText(result, all));
  const flipped = result.failures.filter(({ expectation }) => !expectation.known);
  return flipped.length + result.contexts.failures.length > 0 ? EXIT.refused : EXIT.done;
}
