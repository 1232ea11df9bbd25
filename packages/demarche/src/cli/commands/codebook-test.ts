import type { Article } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { Command, Option } from 'commander';
import sql from 'sql-template-tag';
import type { Comparison } from '../../codebook/compare.js';
import { comparisonAsText, gathered } from '../../codebook/comparison-text.js';
import { recode } from '../../codebook/recode.js';
import { listInputs, readArticles } from '../../read/index.js';
import { openStore } from '../../store/store.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { codebookOption, dataOption, jsonOption, positive, rulesOnlyOption } from '../options.js';
import { type Terminal, tellItem, write } from '../terminal.js';

interface Options {
  readonly against: string;
  readonly codebook?: string;
  readonly rulesOnly?: boolean;
  readonly examples: number;
  readonly data?: string;
  readonly json?: boolean;
}

export function codebookTestCommand(finish: Finish): Command {
  return new Command('test')
    .description('which codings would change under another codebook; nothing is stored')
    .argument('[path...]', 'files to code; the stored articles by default')
    .requiredOption('--against <dir>', 'folder of the other codebook')
    .addOption(codebookOption())
    .addOption(rulesOnlyOption())
    .addOption(new Option('--examples <n>', 'shown of each change').argParser(positive).default(3))
    .addOption(dataOption())
    .addOption(jsonOption('all changes as JSON, on standard output'))
    .addHelpText(
      'after',
      `
Examples:
  demarche codebook test --against ./my-codebook
  demarche codebook test --against ./my-codebook corpus/ --json`,
    )
    .action((paths: string[], options: Options) => finish(options, () => test(paths, options)));
}

async function test(paths: readonly string[], options: Options) {
  const { codebook, against, examples, rulesOnly = false, json = false } = options;
  const terminal: Terminal = { stderr: process.stderr, json };
  const before = await loadCoder(codebook ? { codebook } : {}, { rulesOnly });
  const after = await loadCoder({ codebook: against }, { rulesOnly });
  const refused = { count: 0 };
  const articles =
    paths.length > 0 ? articlesIn(paths, terminal, refused) : storedArticles(dataDir(options.data));
  const comparisons: Comparison[] = [];
  for await (const recoded of recode(articles, before, after)) {
    if ('comparison' in recoded) comparisons.push(recoded.comparison);
    else {
      refused.count++;
      write(terminal, `${recoded.article.id}: ${recoded.reason}; code it alone to see why`);
    }
  }
  const hashes = { before: before.codebook.hash, after: after.codebook.hash };
  const result = gathered(hashes, comparisons);
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : comparisonAsText(result, examples));
  return refused.count > 0 ? EXIT.refused : EXIT.done;
}

async function* articlesIn(
  paths: readonly string[],
  terminal: Terminal,
  refused: { count: number },
): AsyncGenerator<Article> {
  for await (const item of readArticles(await listInputs(paths), { stdin: process.stdin })) {
    if (item.kind === 'article') yield item.article;
    else {
      if (item.kind === 'refused') refused.count++;
      tellItem(terminal, item);
    }
  }
}

/** In the order they came. */
async function* storedArticles(data: string): AsyncGenerator<Article> {
  const store = await openStore(data);
  try {
    for (const { id } of await store.db.all(sql`select id from articles order by number`)) {
      const stored = await store.article(String(id));
      if (stored) yield stored.article;
    }
  } finally {
    await store.close();
  }
}
