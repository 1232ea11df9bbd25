import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));
const fakeWorker = new URL('./fake-worker.mjs', import.meta.url).href;

export interface CliOptions {
  /** Coder: the engine's, or one that does as an article's text says. */
  readonly coder?: 'fake' | 'real';
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node itself. */
  readonly node?: readonly string[];
  /** Given at once and closed, or written bit by bit; nothing by default. */
  readonly stdin?: string | AsyncIterable<string>;
  /** What else to do with the process once it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a process of its own. `npm test` builds it first. */
export async function demarche(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, nodeArgs(args, options), {
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out = gather(child.stdout);
  const err = gather(child.stderr);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  options.meanwhile?.(child);
  // Not awaited: the program may end before its input does.
  void feed(child, options.stdin ?? '');
  return { code: await ended, stdout: await out, stderr: await err };
}

/** The command line of the program, for a shell. */
export function commandLine(args: readonly string[], options: CliOptions = {}): string {
  return [process.execPath, ...nodeArgs(args, options)].map((arg) => `'${arg}'`).join(' ');
}

function nodeArgs(args: readonly string[], { coder = 'fake', node = [] }: CliOptions): string[] {
  const program = coder === 'real' ? home : withFakeCoder();
  return [...node, join(program, 'bin/demarche.js'), ...args];
}

let copy: string | null = null;
afterAll(() => {
  if (copy !== null) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the built program in which only the worker is another. */
function withFakeCoder(): string {
  if (copy !== null) return copy;
  mkdirSync(join(home, '.cache'), { recursive: true });
  const made = mkdtempSync(join(home, '.cache/fake-'));
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(home, part), join(made, part), { recursive: true });
  }
  writeFileSync(join(made, 'dist/code/worker.js'), `export { default } from '${fakeWorker}';\n`);
  copy = made;
  return made;
}

async function feed(child: ChildProcess, stdin: string | AsyncIterable<string>): Promise<void> {
  const input = child.stdin;
  if (input === null) return;
  // The program may end before it has read all.
  input.on('error', () => {});
  if (typeof stdin === 'string') {
    input.end(stdin);
    return;
  }
  for await (const chunk of stdin) {
    if (child.exitCode !== null) return;
    if (!input.write(chunk)) await new Promise((resolve) => input.once('drain', resolve));
  }
  input.end();
}

async function gather(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
