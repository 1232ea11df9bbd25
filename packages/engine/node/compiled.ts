import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import {
  type Codebook,
  type CompiledKnowledge,
  compileKnowledge,
  readCodebook,
} from '../src/index.js';
import { listed } from './listed.js';

/** A text with its file name. */
interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What is compiled, by the folder of modules that does it. */
const KINDS = { codebook: readCodebook, knowledge: compileKnowledge } as const;

/**
 * Keeps what is made of the package's codebook and tables beside its build, so that a coder loads
 * in a fraction of the time: the key (SHA-256, hex), then the value as V8 writes it.
 */
export async function writeCompiled(
  codebook: readonly TextFile[],
  knowledge: readonly TextFile[],
): Promise<void> {
  await Promise.all([
    write('codebook', codebook, KINDS.codebook(codebook)),
    write('knowledge', knowledge, KINDS.knowledge(knowledge)),
  ]);
}

/** The codebook made of these texts, or `null` if it is not kept. */
export async function compiledCodebook(texts: readonly TextFile[]): Promise<Codebook | null> {
  return (await read('codebook', texts)) as Codebook | null;
}

/** The knowledge made of these texts, or `null` if it is not kept. */
export async function compiledKnowledge(
  texts: readonly TextFile[],
): Promise<CompiledKnowledge | null> {
  return (await read('knowledge', texts)) as CompiledKnowledge | null;
}

type Kind = keyof typeof KINDS;
const KEY_LENGTH = 64;

const fileOf = (kind: Kind): URL => new URL(`../assets/${kind}.bin`, import.meta.url);

async function write(kind: Kind, texts: readonly TextFile[], value: unknown): Promise<void> {
  const key = Buffer.from(await keyOf(kind, texts), 'latin1');
  await writeFile(fileOf(kind), Buffer.concat([key, serialize(value)]));
}

/** `null` for another key, and for what another version of Node wrote and this one cannot read. */
async function read(kind: Kind, texts: readonly TextFile[]): Promise<unknown> {
  if (!import.meta.url.includes('/dist/')) return null;
  try {
    const file = await readFile(fileOf(kind));
    if (file.toString('latin1', 0, KEY_LENGTH) !== (await keyOf(kind, texts))) return null;
    return deserialize(file.subarray(KEY_LENGTH));
  } catch {
    return null;
  }
}

/** Of the texts, and of the modules that compile them and cut their words. */
async function keyOf(kind: Kind, texts: readonly TextFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, text } of texts) hash.update(JSON.stringify([name, text]));
  for (const folder of [kind, 'text']) {
    const modules = fileURLToPath(new URL(`../src/${folder}/`, import.meta.url));
    for (const { text } of await listed(modules, ['.js'])) hash.update(text);
  }
  return hash.digest('hex');
}
