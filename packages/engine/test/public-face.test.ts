import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCE = join(import.meta.dirname, '../src');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A name of the public face, and the module that it is defined in. */
interface Export {
  readonly name: string;
  readonly module: string;
}

/** Every export of `index.ts`, re-exports followed to where the name is defined. */
function publicExports(): Export[] {
  const index = readFileSync(join(SOURCE, 'index.ts'), 'utf8');
  return [...index.matchAll(/export (?:type )?(?:\{([^}]*)\}|\*) from '([^']+)'/g)].flatMap(
    ([, names, from]) => {
      const module = from!.replace('./', '').replace(/\.js$/, '.ts');
      return (names === undefined ? definedIn(module) : namesIn(names)).map((name) =>
        follow({ name, module }),
      );
    },
  );
}

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const definition = (name: string) =>
  new RegExp(
    `(\\*/\\n)?export (?:async )?(?:const|type|interface|function|class) ${name}\\b(?! *[,}])`,
  );

function definedIn(module: string): string[] {
  const text = readFileSync(join(SOURCE, module), 'utf8');
  return [...text.matchAll(/^export (?:const|type|interface|function|class) (\w+)/gm)].map(
    ([, name]) => name!,
  );
}

function follow({ name, module }: Export): Export {
  const text = readFileSync(join(SOURCE, module), 'utf8');
  if (definition(name).test(text)) return { name, module };
  const from = new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`).exec(
    text,
  );
  if (!from) throw new Error(`${name} is not defined in ${module}`);
  const next = join(module, '..', from[1]!.replace(/\.js$/, '.ts'));
  return follow({ name, module: next });
}

/** The first fenced block of a language in a page, and the output that stands after it. */
function example(page: string): { readonly code: string; readonly output: string } {
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1];
  const output = /```text\n([\s\S]*?)```/.exec(page)?.[1];
  if (code === undefined || output === undefined) throw new Error('no example');
  return { code, output };
}

/** Runs a module as a user would, against the sources; returns what it prints. */
function run(code: string): string {
  const folder = join(ROOT, '.cache/examples');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `example-${process.pid}.mjs`);
  writeFileSync(file, code);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-C', 'source', '--import', 'tsx', file],
    { cwd: ROOT, encoding: 'utf8' },
  );
  rmSync(file);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('the public face', () => {
  test('every export has a doc comment', () => {
    const bare = publicExports().filter(({ name, module }) => {
      const found = definition(name).exec(readFileSync(join(SOURCE, module), 'utf8'));
      return found?.[1] === undefined;
    });
    expect(bare).toEqual([]);
  });

  test('docs/engine.md names every export', () => {
    const page = read('docs/engine.md');
    const missing = publicExports().filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(page));
    expect(missing).toEqual([]);
  });

  test.each(['docs/engine.md', 'README.md'])('the example of %s prints what it says', (page) => {
    const { code, output } = example(read(page).split('## As a library').at(-1)!);
    expect(run(code)).toBe(output);
  });

  test('the example is ten lines', () => {
    const { code } = example(read('docs/engine.md'));
    expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10);
  });
});
