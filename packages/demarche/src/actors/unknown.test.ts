import { checkKnowledge, type Span } from '@demarche/engine';
import { readAssets } from '@demarche/engine/node';
import { expect, test } from 'vitest';
import { actor } from '../store/testing/build.js';
import { UnknownNames } from './unknown.js';
import { asYaml } from './unknown-yaml.js';

const text = 'Minister Odo Vell met Ida Marsh in Prague. Vell left.';
const sentences: Span[] = [
  [0, 42],
  [43, 53],
];
const person = (name: string, country: string | null, over = {}) => ({
  ...actor('', { id: `name:${name.toLowerCase()}`, name, sectors: [], ...over }),
  country,
});
const mention = (words: string, of: ReturnType<typeof person>, detail = 'person named x') => {
  const start = text.indexOf(words);
  const span: Span = [start, start + words.length];
  return { span, text: words, actor: of, evidence: { by: 'name' as const, detail } };
};
const vell = person('Odo Vell', 'AUT', { office: 'minister', sectors: ['GOV'] });
const read = {
  article: { publisher: 'The Gazette', published: '2023-04-05T08:00:00Z', text },
  sentences,
  mentions: [
    mention('Minister Odo Vell', vell),
    mention('Ida Marsh', person('Ida Marsh', null)),
    mention('Prague', actor('CZE') as never),
    mention('Vell left', vell),
  ],
};

function gathered() {
  const names = new UnknownNames();
  names.add(read);
  return names;
}

test('the most frequent names come first, with role, land and first day', () => {
  const [first, second, ...rest] = gathered().list(10);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    name: 'Odo Vell',
    kind: 'person',
    mentions: 2,
    articles: 1,
    role: 'minister',
    country: 'AUT',
    since: '2023-04-05',
  });
  expect(first!.examples[0]).toMatchObject({
    sentence: text.slice(0, 42),
    publisher: 'The Gazette',
  });
  expect(second).toMatchObject({ name: 'Ida Marsh', country: null, near: 'AUT' });
});

test('names that a table knows are none', () => {
  expect(
    gathered()
      .list(10)
      .map(({ name }) => name),
  ).not.toContain('CZE');
});

test('no more names than asked for', () => {
  expect(gathered().list(1)).toHaveLength(1);
});

test('what is printed can be pasted: it passes the checks of the tables', async () => {
  const names = gathered();
  const body = {
    ...read,
    mentions: [mention('Prague', person('Vltava Works', 'CZE'), 'body named x')],
  };
  names.add(body);
  const yaml = asYaml(names.list(10));
  expect(yaml).toContain('is a guess');
  const { knowledge } = await readAssets();
  const problems = checkKnowledge([...knowledge, { name: 'actors.yaml', text: yaml }]);
  expect(problems.filter(({ where }) => where.startsWith('actors.yaml'))).toEqual([]);
});

test('a name without any land is a comment, and so is a section of them alone', () => {
  const names = new UnknownNames();
  names.add({ ...read, mentions: [mention('Ida Marsh', person('Ida Marsh', null))] });
  const yaml = asYaml(names.list(10));
  expect(yaml.split('\n').every((line) => line === '' || /^\s*#/.test(line))).toBe(true);
});
