import { type Article, contentHash } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { Command } from 'commander';
import { asText, reportAsText } from '../../explain/as-text.js';
import { type Explanation, explanationOf } from '../../explain/explanation.js';
import { openStore, type StoredReport } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import {
  actorsOption,
  codebookOption,
  dataOption,
  isoDay,
  jsonOption,
  rulesOnlyOption,
} from '../options.js';

interface Options {
  readonly text?: string;
  readonly published?: string;
  readonly codebook?: string;
  readonly actors?: string;
  readonly rulesOnly?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** Characters that standard input may have. */
const LONGEST = 1_000_000;

export function explainCommand(finish: Finish): Command {
  return new Command('explain')
    .description('why something was coded as it was: a stored report, or a text')
    .argument('[what]', 'a text, the id of a report or event, or - for standard input')
    .option('-t, --text <text>', 'a text, even one that looks like an id')
    .option('--published <day>', 'date of the text, YYYY-MM-DD', isoDay)
    .addOption(codebookOption())
    .addOption(actorsOption())
    .addOption(rulesOnlyOption())
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
Shows the tree, who is mentioned, every frame that a word could trigger with what
ruled it out or what it lacks, the rulings, and who says so. A stored report is
shown as it was coded, then its sentence as it would be coded now.

Examples:
  demarche explain "Russia vetoed the resolution, the envoy said on Friday."
  demarche explain 3f9a0c1d2e4b5a67
  cat article.txt | demarche explain - --json`,
    )
    .action((what: string | undefined, options: Options) =>
      finish(options, async () => {
        const { stored, explanation } = await explained(what, options);
        if (options.json) {
          const answer = stored ? { stored, ...explanation } : explanation;
          process.stdout.write(`${JSON.stringify(answer)}\n`);
        } else {
          const first = stored ? `${reportAsText(stored)}\n\n` : '';
          process.stdout.write(`${first}${asText(explanation)}`);
        }
        return EXIT.done;
      }),
    );
}

interface Explained {
  /** The record asked for, if one was. */
  readonly stored: StoredReport | null;
  readonly explanation: Explanation;
}

const ID = /^[0-9a-f]{16}$/;

async function explained(what: string | undefined, options: Options): Promise<Explained> {
  if (options.text !== undefined) return ofText(options.text, options);
  if (what === '-') return ofText(await standardInput(), options);
  if (what === undefined) throw new UsageError('nothing to explain', 'give a text or an id');
  return ID.test(what) ? ofReport(what, options) : ofText(what, options);
}

async function ofText(text: string, options: Options): Promise<Explained> {
  if (text.trim() === '') throw new UsageError('nothing to explain', 'give a text');
  const unknown = { publisher: null, url: null, title: null, byline: null, dateline: null };
  const published = options.published ?? null;
  const article = { id: contentHash([text]), ...unknown, published, language: null, text };
  return { stored: null, explanation: await explanationOf(article, await coderOf(options)) };
}

async function ofReport(id: string, options: Options): Promise<Explained> {
  const { report, article } = await recordOf(id, options);
  const coder = await coderOf(options);
  const { span, block } = report.evidence;
  // A title apart from the text is a text of its own.
  const read = block === 'title' ? { ...article, title: null, text: article.title ?? '' } : article;
  const explanation = await explanationOf(read, coder, span);
  return { stored: report, explanation };
}

async function recordOf(
  id: string,
  options: Options,
): Promise<{ readonly report: StoredReport; readonly article: Article }> {
  const store = await openStore(dataDir(options.data));
  try {
    const report = await store.report(id);
    const page = report && (await store.article(report.article.id));
    if (report && page) return { report, article: page.article };
    throw new UsageError(
      `no report ${id} in ${store.where}`,
      'take an id from demarche code or the workbench; a text goes with -t',
    );
  } finally {
    await store.close();
  }
}

/** Without the sift: whatever it passes over is to be explained too. */
const coderOf = async (options: Options) =>
  loadCoder(await assetFolders(options), { sift: false, rulesOnly: options.rulesOnly ?? false });

async function standardInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST) {
      throw new UsageError(`more than ${LONGEST} characters`, 'explain one article at a time');
    }
  }
  return text;
}
