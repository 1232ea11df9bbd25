import type { AssetFolders } from '@demarche/engine/node';
import { codeArticles } from '../code/code-articles.js';
import { type CoderPool, openPool } from '../code/pool.js';
import { type Input, listInputs, type Refused, readArticles } from '../read/index.js';
import type { CodedArticle } from '../store/store.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { onInterruption, untilAborted } from './interrupt.js';
import { openProgress } from './progress.js';
import { openRejects, type Rejects } from './rejects.js';
import { figures, newSummary, noteKey, type Summary, summaryLine } from './summary.js';
import { type Terminal, tell, tellItem, write } from './terminal.js';

export interface CodingRun {
  readonly paths: readonly string[];
  readonly terminal: Terminal;
  readonly workers?: number | undefined;
  readonly folders?: AssetFolders | undefined;
  /** Parse only sentences that may tell an event; default true. */
  readonly sift?: boolean | undefined;
  /** Let the codebook decide alone, without the learned judge; default false. */
  readonly rulesOnly?: boolean | undefined;
  /** An open pool to use and leave open, in place of one of its own. */
  readonly pool?: CoderPool | undefined;
  /** File for what is refused. */
  readonly rejects: string;
  /** Gets every article in the input's order. Returns false to stop: nobody wants more. */
  readonly take: (coded: CodedArticle, summary: Summary) => Promise<boolean>;
  /** Called once all are taken. */
  readonly end?: () => Promise<void>;
}

/** Reads, codes and hands on; tells progress, refusals and the summary. */
export async function runCoding(run: CodingRun): Promise<ExitCode> {
  const { terminal } = run;
  const summary = newSummary();
  const rejects = openRejects(run.rejects);
  const progress = openProgress(terminal);
  const inputs = await listInputs(run.paths);
  const total = inputs.reduce((sum, input) => sum + sizeOf(input), 0);
  let bytes = 0;
  const onBytes = (more: number) => {
    bytes += more;
  };
  const stop = onInterruption();
  const { workers, folders, sift, rulesOnly } = run;
  const pool = run.pool ?? openPool({ workers, folders, sift, rulesOnly });
  const noted = new Set<string>();
  try {
    const read = readArticles(inputs, { stdin: process.stdin, onBytes });
    const items = untilAborted(read, stop.signal);
    for await (const item of codeArticles(items, pool)) {
      if (item.kind === 'coded') {
        summary.articles++;
        summary.reports += item.coded.reports.length;
        if (!(await run.take(item.coded, summary))) break;
      } else {
        progress.clear();
        if (item.kind === 'refused') {
          summary.refused++;
          await rejects.add(item);
          tellRefused(terminal, item, rejects);
        } else {
          summary.warned++;
          // The same note on every line of a file says nothing new.
          if (!noted.has(noteKey(item))) tellItem(terminal, item);
          noted.add(noteKey(item));
        }
      }
      const note = `${summary.articles} articles, ${summary.reports} events`;
      progress.update(bytes, total, note);
    }
    await run.end?.();
  } finally {
    progress.clear();
    stop.ignore();
    // An input left open would keep the program.
    if (stop.signal.aborted) process.stdin.destroy();
    if (run.pool === undefined) await pool.close();
  }
  return ended(summary, rejects, stop.signal.aborted, terminal);
}

function ended(
  summary: Summary,
  { file, failure }: Rejects,
  interrupted: boolean,
  terminal: Terminal,
): ExitCode {
  if (terminal.json) {
    write(
      terminal,
      JSON.stringify({ level: 'summary', ...figures(summary), rejects: file, interrupted }),
    );
  } else {
    tell(terminal, summaryLine(summary));
    if (file) tell(terminal, `what was refused, and why: ${file}`);
    if (interrupted) tell(terminal, 'stopped before the end of the input');
  }
  if (failure !== null) throw failure;
  if (interrupted) return EXIT.interrupted;
  return summary.refused > 0 ? EXIT.refused : EXIT.done;
}

function sizeOf(input: Input): number {
  return input.kind === 'file' ? input.size : 0;
}

/** Refusals told one by one to people; the rejects file has them all. */
const MOST_TOLD = 100;

function tellRefused(terminal: Terminal, item: Refused, { count }: Rejects): void {
  if (terminal.json || count <= MOST_TOLD) tellItem(terminal, item);
  if (count === MOST_TOLD + 1)
    tell(terminal, 'more is refused: the list of all is named at the end');
}
