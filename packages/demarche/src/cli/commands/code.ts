import type { Report } from '@demarche/engine';
import { Command, Option } from 'commander';
import { csvHeader, csvRow } from '../../exchange/export/csv.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import type { Finish } from '../finish.js';
import {
  actorsOption,
  codebookOption,
  dataOption,
  jsonOption,
  knowledgeOption,
  minConfidenceOption,
  rejectsOption,
  rulesOnlyOption,
  siftOption,
  workersOption,
} from '../options.js';
import { openOutput } from '../output.js';
import { rejectsPath } from '../rejects.js';
import { runCoding } from '../run-coding.js';

/** How reports are written: what stands before all of them, and each one. */
const FORMATS = {
  jsonl: { header: () => '', row: (report: object) => `${JSON.stringify(report)}\n` },
  csv: { header: csvHeader, row: csvRow },
} as const;
type Format = keyof typeof FORMATS;

interface Options {
  readonly format: Format;
  readonly out?: string;
  readonly workers?: number;
  readonly sift: boolean;
  readonly rulesOnly?: boolean;
  readonly minConfidence?: number;
  readonly rejects?: string;
  readonly codebook?: string;
  readonly knowledge?: string;
  readonly actors?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function codeCommand(finish: Finish): Command {
  return new Command('code')
    .description('code articles: one record a reported event, nothing is stored')
    .argument('<path...>', 'files, folders or patterns; - for standard input')
    .addOption(
      new Option('--format <name>', 'of the records')
        .choices(Object.keys(FORMATS))
        .default('jsonl'),
    )
    .option('--out <file>', 'write there instead of to standard output')
    .addOption(workersOption())
    .addOption(siftOption())
    .addOption(rulesOnlyOption())
    .addOption(minConfidenceOption())
    .addOption(rejectsOption())
    .addOption(codebookOption())
    .addOption(knowledgeOption())
    .addOption(actorsOption())
    .addOption(dataOption())
    .addOption(jsonOption('messages and summary as JSON, on standard error'))
    .addHelpText(
      'after',
      `
Reads txt, md, html, json, jsonl, csv, tsv, and zip or gz of these.

Examples:
  demarche code article.txt
  demarche code corpus/ --out events.jsonl
  curl -s https://example.org/news.jsonl | demarche code - --format csv > events.csv`,
    )
    .action((paths: string[], options: Options) => finish(options, () => code(paths, options)));
}

async function code(paths: readonly string[], options: Options) {
  const { header, row } = FORMATS[options.format];
  const output = openOutput(options.out);
  await output.write(header());
  return runCoding({
    paths,
    terminal: { stderr: process.stderr, json: options.json === true },
    workers: options.workers,
    sift: options.sift,
    rulesOnly: options.rulesOnly,
    folders: await assetFolders(options),
    rejects: rejectsPath(options.rejects, options.out, dataDir(options.data)),
    take: async ({ reports }) => {
      const sure = reports.filter((report) => isSure(report, options.minConfidence));
      if (sure.length > 0) await output.write(sure.map(row).join(''));
      return output.open;
    },
    end: () => output.close(),
  });
}

/** A record that no judge has seen has no confidence to be cut at. */
function isSure({ why }: Report, least = 0): boolean {
  return why.judge === undefined || why.judge.confidence >= least;
}
