import { Command } from 'commander';
import { openStore } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import {
  actorsOption,
  codebookOption,
  dataOption,
  jsonOption,
  knowledgeOption,
  rejectsOption,
  siftOption,
  workersOption,
} from '../options.js';
import { rejectsPath } from '../rejects.js';
import { runCoding } from '../run-coding.js';
import { savingTo } from '../save-coded.js';

interface Options {
  readonly workers?: number;
  readonly sift: boolean;
  readonly rejects?: string;
  readonly codebook?: string;
  readonly knowledge?: string;
  readonly actors?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function readCommand(finish: Finish): Command {
  return new Command('read')
    .description('code articles and keep them in the store')
    .argument('<path...>', 'files, folders or patterns; - for standard input')
    .addOption(workersOption())
    .addOption(siftOption())
    .addOption(rejectsOption())
    .addOption(codebookOption())
    .addOption(knowledgeOption())
    .addOption(actorsOption())
    .addOption(dataOption())
    .addOption(jsonOption('messages and summary as JSON, on standard error'))
    .addHelpText(
      'after',
      `
Reading the same article again changes nothing.

Examples:
  demarche read news/ --data ./desk
  demarche read page.html archive.jsonl.gz`,
    )
    .action((paths: string[], options: Options) => finish(options, () => read(paths, options)));

  async function read(paths: readonly string[], options: Options) {
    const address = paths.find((path) => /^https?:\/\//i.test(path));
    if (address !== undefined) {
      throw new UsageError(
        `${address}: addresses are not fetched yet`,
        'save the page and give the file',
      );
    }
    const data = dataDir(options.data);
    const store = await openStore(data);
    try {
      return await runCoding({
        paths,
        terminal: { stderr: process.stderr, json: options.json === true },
        workers: options.workers,
        sift: options.sift,
        folders: await assetFolders(options),
        rejects: rejectsPath(options.rejects, undefined, data),
        ...savingTo(store),
      });
    } finally {
      await store.close();
    }
  }
}
