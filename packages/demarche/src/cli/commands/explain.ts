import type { Report } from '@demarche/engine';
import { loadCoder } from '@demarche/engine/node';
import { Command } from 'commander';
import { openStore } from '../../store/store.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { dataOption, isoDay, jsonOption } from '../options.js';

interface Options {
  readonly text?: string;
  readonly published?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function explainCommand(finish: Finish): Command {
  return new Command('explain')
    .description('why something was coded as it was: a stored report, or a text')
    .argument('[id]', 'id of a report or event')
    .option('-t, --text <text>', 'a sentence or more to code and explain')
    .option('--published <day>', 'date of the text, YYYY-MM-DD', isoDay)
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
Examples:
  demarche explain -t "Russia vetoed the resolution, the envoy said on Friday."
  demarche explain 3f9a0c1d2e4b5a67`,
    )
    .action((id: string | undefined, options: Options) =>
      finish(options, async () => {
        const reports = await reportsOf(id, options);
        const shown = options.json
          ? reports.map((report) => `${JSON.stringify(report)}\n`)
          : reports.map((report) => `${explained(report)}\n\n`);
        process.stdout.write(shown.join('') || 'No event found.\n');
        return EXIT.done;
      }),
    );
}

async function reportsOf(id: string | undefined, options: Options): Promise<readonly Report[]> {
  if (options.text !== undefined) return coded(options.text, options.published ?? null);
  if (id === undefined) throw new UsageError('nothing to explain', 'give an id, or a text with -t');
  const store = await openStore(dataDir(options.data));
  try {
    const report = await store.report(id);
    if (!report) {
      throw new UsageError(
        `no report ${id} in ${store.where}`,
        'take an id from demarche code or the workbench',
      );
    }
    return [report];
  } finally {
    await store.close();
  }
}

async function coded(text: string, published: string | null): Promise<readonly Report[]> {
  const coder = await loadCoder();
  const unknown = { publisher: null, url: null, title: null, byline: null, dateline: null };
  const article = { id: 'text', ...unknown, published, language: null, text };
  return (await coder.code(article)).reports;
}

/** The whole reasoning, a line a step. */
function explained({ event, evidence, attributions, certainty, opinion, why }: Report): string {
  const side = (list: typeof event.actors) =>
    list
      .map((p) => `${p.name} (${p.mention.text}, ${p.slot}; ${p.evidence.detail})`)
      .join('\n             ');
  const lines: (readonly [string, string])[] = [
    [event.type, [...event.modes, ...event.auxiliary].join(', ')],
    ['sentence', evidence.sentence],
    ['actors', side(event.actors)],
    ['recipients', side(event.recipients)],
    [
      'date',
      `${event.date ?? 'unknown'}${event.when?.expression ? ` ("${event.when.expression.text}")` : ''}`,
    ],
    ['frame', `${why.frame} (${why.where})`],
    ['matched', why.matched.map(({ text, as }) => `${text} [${as}]`).join(', ')],
    ['rulings', why.rulings.join('; ')],
    ['ruled out', why.rejected.map(({ frame, reason }) => `${frame}: ${reason}`).join('; ')],
    ['certainty', `${certainty}${opinion ? ', opinion' : ''}: ${why.certainty}`],
    ['says so', attributions.map((a) => `${a.sourceName ?? 'unnamed'} (${a.cueText})`).join(' ← ')],
  ];
  return lines
    .filter(([name, value]) => value !== '' || name === event.type)
    .map(([name, value]) => `${name.padEnd(11)}  ${value}`)
    .join('\n');
}
