import { Command } from 'commander';
import { accountAround } from '../../claims/account.js';
import { asText } from '../../claims/as-text.js';
import { openStore } from '../../store/store.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import type { Finish } from '../finish.js';
import { loadOutlets } from '../load-outlets.js';
import { dataOption, jsonOption } from '../options.js';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

export function claimsCommand(finish: Finish): Command {
  return new Command('claims')
    .description('who asserts, denies, confirms and retracts what a stored report tells, and when')
    .argument('<id>', 'the id of a report or event')
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText(
      'after',
      `
Gathers the reports of the same story, with the denials and confirmations of 30 days
after, and shows how it stood over time, each source's position, and how publishers
of each country that takes part tell it. Countries of
publishers are those of the knowledge tables and of publishers.yaml in the data
folder (name, country, state_owned).

Examples:
  demarche claims 3f9a0c1d2e4b5a67
  demarche claims 3f9a0c1d2e4b5a67 --json --data ./desk`,
    )
    .action((id: string, options: Options) => finish(options, () => show(id, options)));
}

async function show(id: string, { data, json }: Options): Promise<ExitCode> {
  const dir = dataDir(data);
  const { named } = await loadOutlets(dir);
  const store = await openStore(dir);
  try {
    const report = await store.report(id);
    if (!report) {
      throw new UsageError(
        `no report ${id} in ${store.where}`,
        'take an id from demarche code or the workbench',
      );
    }
    const account = await accountAround(store.db, report, named);
    const shown = json
      ? `${JSON.stringify({ report: report.id, ...account })}\n`
      : asText(account, report);
    process.stdout.write(shown);
    return EXIT.done;
  } finally {
    await store.close();
  }
}
