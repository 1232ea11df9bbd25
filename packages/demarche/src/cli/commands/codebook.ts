import {
  checkCodebook,
  createCoder,
  type Expectation,
  findEvents,
  findMentions,
} from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command } from 'commander';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { codebookOption, jsonOption } from '../options.js';

interface Options {
  readonly codebook?: string;
  readonly json?: boolean;
}

export function codebookCommand(finish: Finish): Command {
  const check = new Command('check')
    .description('read the codebook and run its examples')
    .addOption(codebookOption())
    .addOption(jsonOption('result as JSON, on standard output'))
    .addHelpText(
      'after',
      `
Examples:
  demarche codebook check
  demarche codebook check --codebook ./my-codebook`,
    )
    .action((options: Options) => finish(options, () => checkExamples(options)));
  return new Command('codebook').description('work on the codebook').addCommand(check);
}

async function checkExamples({ codebook: folder, json }: Options) {
  const coder = await createCoder(await readAssets(folder ? { codebook: folder } : {}));
  const { codebook, knowledge } = coder;
  const result = await checkCodebook(codebook, async (text) => {
    const document = await coder.annotate(text);
    return findEvents(document, findMentions(document, knowledge, null), codebook);
  });
  const failures = result.failures.filter(({ expectation }) => !expectation.known);
  if (json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } else {
    for (const { expectation, expected, got } of failures) {
      process.stdout.write(
        `${where(expectation)}: ${expectation.text}\n  - expected ${expected}\n  + coded    ${got.join('; ') || 'nothing'}\n`,
      );
    }
    for (const expectation of result.mended) {
      process.stdout.write(`${where(expectation)}: holds now; take its mark "known" away\n`);
    }
    const known = result.failures.length - failures.length;
    process.stdout.write(
      `${result.checked} examples, ${failures.length} fail, ${known} known not to hold\n`,
    );
  }
  return failures.length > 0 ? EXIT.refused : EXIT.done;
}

function where({ file, line }: Expectation): string {
  return `${file}:${line}`;
}
