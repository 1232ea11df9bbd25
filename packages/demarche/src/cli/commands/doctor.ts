import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadCoder } from '@demarche/engine/node';
import { Command } from 'commander';
import { DEFAULT_HOST, DEFAULT_PORT } from '../../serve/serve.js';
import { openStore } from '../../store/store.js';
import { dataDir } from '../data-dir.js';
import { EXIT } from '../exit-code.js';
import { failureOf } from '../failure.js';
import type { Finish } from '../finish.js';
import { dataOption, jsonOption } from '../options.js';
import { VERSION } from '../version.js';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
}

export function doctorCommand(finish: Finish): Command {
  return new Command('doctor')
    .description('check that everything is in place, and say what to do where it is not')
    .addOption(dataOption())
    .addOption(jsonOption('as JSON'))
    .addHelpText('after', '\nExample:\n  demarche doctor --data ./desk')
    .action((options: { readonly data?: string; readonly json?: boolean }) =>
      finish(options, async () => {
        const findings = [
          await check('node', async () => nodeVersion()),
          await check('engine', engine),
          await check('store', () => store(dataDir(options.data))),
          await check('port', () => port(DEFAULT_PORT)),
        ];
        const shown = options.json
          ? JSON.stringify({ version: VERSION, findings })
          : findings
              .map(({ ok, check: name, found }) => `${ok ? 'ok  ' : 'FAIL'} ${name}: ${found}`)
              .join('\n');
        process.stdout.write(`${shown}\n`);
        return findings.every(({ ok }) => ok) ? EXIT.done : EXIT.usage;
      }),
    );
}

async function check(name: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return { check: name, ok: true, found: await find() };
  } catch (error) {
    const { message, wayOut } = failureOf(error);
    return { check: name, ok: false, found: `${message}; ${wayOut}` };
  }
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${process.versions.node} is too old: install 20.19 or newer`);
  }
  return process.versions.node;
}

async function engine(): Promise<string> {
  const { coding } = await loadCoder();
  return `${coding.engine}, model ${coding.model}, codebook ${coding.codebook}, knowledge ${coding.knowledge}`;
}

async function store(dir: string): Promise<string> {
  if (!existsSync(dir)) return `${dir} (made when first used)`;
  const opened = await openStore(dir);
  try {
    const { articles, reports } = await opened.totals();
    return `${opened.where}: ${articles} articles, ${reports} reports`;
  } finally {
    await opened.close();
  }
}

function port(number: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(new Error(`port ${number} is taken: start with --port 0`)));
    server.listen(number, DEFAULT_HOST, () => server.close(() => resolve(`${number} is free`)));
  });
}
