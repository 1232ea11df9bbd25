import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readKnowledge } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { Command, Option } from 'commander';
import { type CoderPool, openPool } from '../../code/pool.js';
import { DEFAULT_HOST, DEFAULT_PORT, serve } from '../../serve/serve.js';
import { openStore, type Store } from '../../store/store.js';
import { assetFolders } from '../asset-folders.js';
import { dataDir } from '../data-dir.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Finish } from '../finish.js';
import { loadOutlets } from '../load-outlets.js';
import { dataOption, portNumber, workersOption } from '../options.js';
import { rejectsPath } from '../rejects.js';
import { runCoding } from '../run-coding.js';
import { savingTo } from '../save-coded.js';
import { type Terminal, tell } from '../terminal.js';
import { VERSION } from '../version.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly sample: boolean;
  readonly workers?: number;
  readonly data?: string;
}

export function startCommand(finish: Finish): Command {
  return new Command('start')
    .description('serve the API and the workbench; a new store begins with the sample newsroom')
    .addOption(
      new Option('--port <n>', 'port; 0 for any free one')
        .argParser(portNumber)
        .default(DEFAULT_PORT),
    )
    .option(
      '--host <address>',
      'address to listen on; any but loopback needs a token',
      DEFAULT_HOST,
    )
    .addOption(new Option('--token <secret>', 'asked of every caller').env('DEMARCHE_TOKEN'))
    .option('--no-sample', 'leave an empty store empty')
    .addOption(workersOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Examples:
  demarche start
  demarche start --data ./desk --port 8080
  DEMARCHE_TOKEN=... demarche start --host 0.0.0.0`,
    )
    .action((options: Options) => finish({}, () => start(options)));
}

async function start(options: Options): Promise<ExitCode> {
  const terminal: Terminal = { stderr: process.stderr, json: false };
  const data = dataDir(options.data);
  const folders = await assetFolders(options);
  const outlets = await loadOutlets(data);
  const store = await openStore(data);
  const pool = openPool({ workers: options.workers, folders });
  try {
    if (options.sample) await importSample(store, pool, data, terminal);
    const { entities } = readKnowledge((await readAssets(folders)).knowledge);
    const server = await serve({
      store,
      version: VERSION,
      code: async (article) => {
        const [answer] = await pool.run([article]);
        if (answer?.kind === 'coded') return answer.coded;
        throw new Error(answer?.reason ?? 'the coder gave no answer');
      },
      nameOf: (side) => entities.get(side)?.name,
      outlets,
      workbenchDir: workbenchDir(),
      host: options.host,
      port: options.port,
      token: options.token,
    });
    process.stdout.write(`Demarche is at ${server.url}\n`);
    tell(terminal, `store: ${store.where}; Ctrl-C ends`);
    await endAsked();
    await server.close();
    return EXIT.done;
  } finally {
    await pool.close();
    await store.close();
  }
}

/** An empty store starts with something to look at. */
async function importSample(store: Store, pool: CoderPool, data: string, terminal: Terminal) {
  const folder = fileURLToPath(new URL('../../../../../samples/newsroom', import.meta.url));
  const { articles } = await store.totals();
  if (articles > 0 || !existsSync(folder)) return;
  tell(terminal, 'The store is empty: coding the sample newsroom');
  const rejects = rejectsPath(undefined, undefined, data);
  await runCoding({ paths: [folder], terminal, pool, rejects, ...savingTo(store) });
}

/** The built pages, in this package once published, in their own within the repository. */
function workbenchDir(): string | undefined {
  const places = ['../../workbench/', '../../../../workbench/dist/'];
  return places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((dir) => existsSync(`${dir}index.html`));
}

function endAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
