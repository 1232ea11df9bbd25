import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listOf } from '../../test/list.js';
import { zipOf } from '../../test/zip.js';
import { listInputs } from './inputs.js';
import type { ReadItem } from './item.js';
import { MAX_RECORD_BYTES } from './limits.js';
import { formatPlace } from './place.js';
import { readArticles } from './read.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function* chunksOf(...chunks: (string | Buffer)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function read(paths: readonly string[], stdin = chunksOf()): Promise<ReadItem[]> {
  return listOf(readArticles(await listInputs(paths), { stdin }));
}

/** One line an item: its place in the folder, and its text, code or id. */
function brief(items: readonly ReadItem[]): string[] {
  return items.map((item) => {
    const place = formatPlace(item.place).replace(`${folder}/`, '');
    return `${place} ${item.kind === 'article' ? item.article.text : item.code}`;
  });
}

const A = '{"id":"a","text":"Alpha."}';
const B = '{"id":"b","text":"Beta."}';

describe('JSON', () => {
  test.each([
    ['lines', `${A}\n\n${B}\n`, ['1', '3']],
    ['an array', `[\n${A},\n${B}\n]`, ['2', '3']],
    ['objects one after another', `${JSON.stringify(JSON.parse(A), null, 1)}\n${B}`, ['1', '5']],
  ])('%s', async (_, content, lines) => {
    const path = await put('in.json', content);
    expect(brief(await read([path]))).toEqual([
      `in.json:${lines[0]} Alpha.`,
      `in.json:${lines[1]} Beta.`,
    ]);
  });

  test('a single object over several lines is one article', async () => {
    const path = await put('one.json', JSON.stringify(JSON.parse(A), null, 2));
    expect(brief(await read([path]))).toEqual(['one.json:1 Alpha.']);
  });

  test('broken JSON on line 3 of 5 is refused alone', async () => {
    const path = await put('in.jsonl', [A, B, '{"id":"c","text', A, B].join('\n'));
    expect(brief(await read([path]))).toEqual([
      'in.jsonl:1 Alpha.',
      'in.jsonl:2 Beta.',
      'in.jsonl:3 bad-json',
      'in.jsonl:4 Alpha.',
      'in.jsonl:5 Beta.',
    ]);
  });

  test('a broken element of an array is refused alone', async () => {
    const path = await put('in.json', `[${A},\n{"id":"c",},\n${B}]`);
    expect(brief(await read([path]))).toEqual([
      'in.json:1 Alpha.',
      'in.json:2 bad-json',
      'in.json:3 Beta.',
    ]);
  });

  test('a line over the limit is refused with its number, reading resumes at the next', async () => {
    const long = `{"id":"x","text":"${'x'.repeat(MAX_RECORD_BYTES)}"}`;
    const path = await put('in.jsonl', [A, long, B].join('\n'));
    expect(brief(await read([path]))).toEqual([
      'in.jsonl:1 Alpha.',
      'in.jsonl:2 too-large',
      'in.jsonl:3 Beta.',
    ]);
  });

  test.each([
    ['"text"', 'bad-record'],
    ['{"text":5}', 'bad-record'],
    ['{"id":"x"}', 'no-text'],
    ['{"text":"  "}', 'no-text'],
  ])('%s is refused as %s', async (content, code) => {
    expect(brief(await read([await put('in.jsonl', content)]))).toEqual([`in.jsonl:1 ${code}`]);
  });

  test('fields have the names that data sets give them', async () => {
    const record = {
      id: 7,
      body: 'Text.',
      headline: 'Head',
      date: '26-FEB-1987 15:01:01.79',
      source: { name: 'Harbour Post' },
      byline: ['Ana', 'Bo'],
    };
    const [item] = await read([await put('in.jsonl', JSON.stringify(record))]);
    expect(item).toMatchObject({
      article: {
        id: '7',
        text: 'Text.',
        title: 'Head',
        published: '1987-02-26T15:01:01',
        publisher: 'Harbour Post',
        byline: 'Ana, Bo',
        url: null,
      },
    });
  });

  test('without an id the content makes one, equal for equal content', async () => {
    const path = await put('in.jsonl', '{"text":"One."}\n{"text":"One."}\n{"text":"Two."}');
    const ids = (await read([path])).map((item) => item.kind === 'article' && item.article.id);
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('a date that is not understood is left empty, with a warning', async () => {
    const path = await put('in.jsonl', '{"id":"a","text":"Alpha.","date":"some day"}');
    const items = await read([path]);
    expect(brief(items)).toEqual(['in.jsonl:1 date-unknown', 'in.jsonl:1 Alpha.']);
    expect(items[1]).toMatchObject({ article: { published: null } });
  });
});

describe('CSV', () => {
  test('columns are found by name, whatever their order and separator', async () => {
    const path = await put('in.csv', 'Date;Text;ID\n2024-01-02;"Alpha; ""quoted"".";a\n;Beta.;b\n');
    const items = await read([path]);
    expect(brief(items)).toEqual(['in.csv:2 Alpha; "quoted".', 'in.csv:3 Beta.']);
    expect(items[0]).toMatchObject({ article: { id: 'a', published: '2024-01-02' } });
  });

  test('a row with too many fields is refused alone', async () => {
    const path = await put('in.csv', 'id,text\na,Alpha.\nb,Beta, and more\nc,Gamma.\n');
    expect(brief(await read([path]))).toEqual([
      'in.csv:2 Alpha.',
      'in.csv:3 bad-csv',
      'in.csv:4 Gamma.',
    ]);
  });

  test('a line over the limit is refused with its number, the next is read', async () => {
    const path = await put('in.csv', `id,text\na,${'x'.repeat(MAX_RECORD_BYTES)}\nb,Beta.\n`);
    expect(brief(await read([path])).sort()).toEqual(['in.csv:2 too-large', 'in.csv:3 Beta.']);
  });

  test('a quote that never closes is refused with its line', async () => {
    const path = await put('in.csv', 'id,text\na,Alpha.\nb,"Beta.\nc,Gamma.\n');
    const items = await read([path]);
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'refused']);
  });

  test('a table without a text column says which columns it has', async () => {
    const [item] = await read([await put('in.csv', 'id,story\na,Alpha.\n')]);
    expect(item).toMatchObject({ code: 'bad-csv', reason: 'no column "text" among: id, story' });
  });
});

describe('text', () => {
  test('is unchanged, so that offsets point into the file', async () => {
    const text = '  Alpha.\r\n\r\n“Beta.”\n';
    expect(await read([await put('in.txt', `\ufeff${text}`)])).toMatchObject([
      { article: { text } },
    ]);
  });

  test('has its publisher from the copyright line', async () => {
    const path = await put(
      'in.txt',
      'Alpha met Beta.\n\n© 2024 Harbour Post. All rights reserved.\n',
    );
    expect(await read([path])).toMatchObject([{ article: { publisher: 'Harbour Post' } }]);
  });

  test('in latin-1 is read with a warning', async () => {
    const path = await put('in.txt', Buffer.from('Z\xfcrich.', 'latin1'));
    expect(brief(await read([path]))).toEqual(['in.txt not-utf8', 'in.txt Zürich.']);
  });

  test.each([
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \n ', 'no-text'],
    ['binary.txt', Buffer.from([1, 2, 0, 3, 4]), 'binary'],
    ['paper.pdf', '%PDF-1.7 …', 'binary'],
  ])('%s is refused', async (name, content, code) => {
    expect(brief(await read([await put(name, content)]))).toEqual([`${name} ${code}`]);
  });
});

test('Markdown loses its marks; front matter gives the facts', async () => {
  const path = await put(
    'in.md',
    '---\npublisher: Harbour Post\ndate: 2024-01-02\n---\n# Head\n\nAlpha **met** [Beta](https://b.example).\n\n- One\n',
  );
  expect(await read([path])).toMatchObject([
    {
      article: {
        publisher: 'Harbour Post',
        published: '2024-01-02',
        title: 'Head',
        text: 'Alpha met Beta.\n\nOne',
      },
    },
  ]);
});

describe('archives', () => {
  test('gz and zip are read through, with the entry in the place', async () => {
    const gz = await put('in.jsonl.gz', gzipSync(`${A}\n`));
    const zip = await put(
      'in.zip',
      zipOf([
        ['day/in.jsonl', `${A}\n${B}`],
        ['b.txt.gz', gzipSync('Gamma.')],
      ]),
    );
    expect(brief(await read([gz, zip]))).toEqual([
      'in.jsonl.gz:1 Alpha.',
      'in.zip!day/in.jsonl:1 Alpha.',
      'in.zip!day/in.jsonl:2 Beta.',
      'in.zip!b.txt.gz Gamma.',
    ]);
  });

  test('a gz that ends early keeps what was read', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `{"id":"${i}","text":"Number ${i * 7919}."}`,
    );
    const packed = gzipSync(lines.join('\n'));
    const items = await read([await put('in.jsonl.gz', packed.subarray(0, packed.length / 2))]);
    expect(items.length).toBeGreaterThan(100);
    expect(items.at(-1)).toMatchObject({ kind: 'refused', code: 'truncated' });
  });

  test('an entry whose name leads out of the archive is refused, the others are read', async () => {
    const zip = await put(
      'in.zip',
      zipOf([
        ['../evil.txt', 'Evil.'],
        ['good.txt', 'Good.'],
      ]),
    );
    expect(brief(await read([zip]))).toEqual([
      'in.zip!../evil.txt unsafe-name',
      'in.zip!good.txt Good.',
    ]);
  });

  test('a bomb is refused before it fills the memory, the next entry is read', async () => {
    const zip = await put(
      'in.zip',
      zipOf([
        ['bomb.jsonl', Buffer.alloc(80 * 2 ** 20, 'x')],
        ['good.txt', 'Good.'],
      ]),
    );
    const items = brief(await read([zip]));
    expect(items).toContain('in.zip!bomb.jsonl too-large');
    expect(items.at(-1)).toBe('in.zip!good.txt Good.');
  });

  test('an archive in an archive, and one that is broken, are refused', async () => {
    const nested = await put('out.zip', zipOf([['in.zip', zipOf([['a.txt', 'A.']])]]));
    const broken = await put('broken.zip', Buffer.from('PK\x03\x04 and no more'));
    expect(brief(await read([nested, broken]))).toEqual([
      'out.zip!in.zip unknown-kind',
      'broken.zip corrupt',
    ]);
  });
});

describe('paths', () => {
  test('a folder is read in the order of names; other kinds and dot files are passed over', async () => {
    await put('in/b.txt', 'Beta.');
    await put('in/a/z.txt', 'Zeta.');
    await put('in/B.txt', 'Big.');
    await put('in/logo.svg', '<svg/>');
    await put('in/.hidden.txt', 'No.');
    expect(brief(await read([join(folder, 'in')]))).toEqual([
      'in/B.txt Big.',
      'in/a/z.txt Zeta.',
      'in/b.txt Beta.',
      'in/logo.svg file-skipped',
    ]);
  });

  test('a pattern is resolved, a path that is not there is refused, the rest goes on', async () => {
    await put('one.txt', 'One.');
    await put('two.txt', 'Two.');
    const items = await read([
      join(folder, 'nowhere.txt'),
      join(folder, 't*.txt'),
      join(folder, 'x*.txt'),
    ]);
    expect(brief(items)).toEqual(['nowhere.txt not-found', 'two.txt Two.', 'x*.txt not-found']);
  });

  test.each([
    ['lines', [`${A}\n`, B.slice(0, 5), B.slice(5)], ['-:1 Alpha.', '-:2 Beta.']],
    ['an array', [`[${A},${B}]`], ['-:1 Alpha.', '-:1 Beta.']],
    ['text', ['Gamma.'], ['- Gamma.']],
    ['gzip', [gzipSync(A)], ['-:1 Alpha.']],
    ['zip', [zipOf([['a.txt', 'Alpha.']])], ['-!a.txt Alpha.']],
  ])('standard input may be %s', async (_, chunks, expected) => {
    expect(brief(await read(['-'], chunksOf(...chunks)))).toEqual(expected);
  });
});
