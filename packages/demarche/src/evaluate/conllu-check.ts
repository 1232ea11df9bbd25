import { UPOS } from '@demarche/engine';
import { brackets } from './coreference-entities.js';

/**
 * What is wrong with a CoNLL-U text by the rules of universaldependencies.org/format: columns, ids,
 * one root and no cycle, comments, the text against the forms, MISC, and brackets of `Entity=`. It
 * shares no code with what writes the format but the reading of brackets.
 *
 * @returns one line a problem, with the line's number from 1; empty for valid text
 */
export function conlluProblems(text: string): string[] {
  const problems: string[] = [];
  if (text !== '' && !text.endsWith('\n\n')) problems.push('the last sentence has no empty line');
  const lines = text.split('\n');
  const ids = new Set<string>();
  let first = 0;
  let isFirst = true;
  lines.forEach((line, i) => {
    if (line !== '') return;
    if (i > first) {
      const say = (at: number, problem: string) => problems.push(`${first + at + 1}: ${problem}`);
      checkSentence(lines.slice(first, i), isFirst, ids, say);
      isFirst = false;
    }
    first = i + 1;
  });
  return problems;
}

type Say = (line: number, problem: string) => void;

interface Row {
  readonly line: number;
  readonly columns: readonly string[];
}

function checkSentence(lines: readonly string[], isFirst: boolean, ids: Set<string>, say: Say) {
  const comments = lines.filter((line) => line.startsWith('#'));
  const rows = lines.flatMap((line, i): Row[] =>
    line.startsWith('#') ? [] : [{ line: i, columns: line.split('\t') }],
  );
  rows.forEach(({ line, columns }) => {
    if (columns.length !== 10) say(line, `${columns.length} columns`);
    if (columns.some((column) => column === '')) say(line, 'an empty column');
    if (columns.some((column, c) => /\s/.test(column) && c !== 1 && c !== 2))
      say(line, 'white space in a column');
  });
  checkComments(comments, isFirst, ids, say);
  const words = rows.filter(({ columns }) => /^[0-9]+$/.test(columns[0] ?? ''));
  checkIds(rows, words, say);
  checkTree(words, say);
  checkText(comments, rows, say);
  checkMisc(rows, say);
  checkEntities(words, say);
}

function checkComments(comments: readonly string[], isFirst: boolean, ids: Set<string>, say: Say) {
  const value = (key: string) =>
    comments.find((line) => line.startsWith(`# ${key} = `))?.slice(key.length + 5);
  const id = value('sent_id');
  if (!id || /[\s/]/.test(id) || ids.has(id))
    say(0, `sent_id ${id}: missing, malformed or repeated`);
  else ids.add(id);
  if (value('text') === undefined) say(0, 'no text');
  if (isFirst && value('newdoc id') === undefined) say(0, 'no newdoc');
  if (isFirst && !comments.includes('# newpar')) say(0, 'no newpar');
}

function checkIds(rows: readonly Row[], words: readonly Row[], say: Say) {
  words.forEach(({ line, columns }, i) => {
    if (columns[0] !== String(i + 1)) say(line, `id ${columns[0]}, not ${i + 1}`);
    if (!UPOS.some((tag) => tag === columns[3])) say(line, `UPOS ${columns[3]}`);
    if (columns[5] !== '_') checkFeatures(columns[5] ?? '', () => say(line, `FEATS ${columns[5]}`));
  });
  let covered = 0;
  for (const { line, columns } of rows) {
    const range = /^([0-9]+)-([0-9]+)$/.exec(columns[0] ?? '');
    if (!range) continue;
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (from <= covered || to <= from || to > words.length) say(line, `range ${columns[0]}`);
    if (columns.slice(2, 9).some((column) => column !== '_')) say(line, 'a range has no analysis');
    covered = to;
  }
}

function checkFeatures(feats: string, wrong: () => void) {
  const names = feats.split('|').map((feature) => feature.split('=')[0]!.toLowerCase());
  const isSorted = names.every((name, i) => i === 0 || names[i - 1]! < name);
  if (
    !isSorted ||
    feats
      .split('|')
      .some((feature) => !/^[A-Z][A-Za-z0-9[\]]*=[A-Z0-9][A-Za-z0-9,]*$/.test(feature))
  )
    wrong();
}

function checkTree(words: readonly Row[], say: Say) {
  const heads = words.map(({ columns }) => Number(columns[6]));
  const roots = heads.filter((head) => head === 0).length;
  if (roots !== 1) say(0, `${roots} roots`);
  words.forEach(({ line, columns }, i) => {
    const isRoot = columns[7] === 'root';
    if (isRoot !== (heads[i] === 0)) say(line, `HEAD ${columns[6]} with ${columns[7]}`);
    if (!Number.isInteger(heads[i]) || heads[i]! < 0 || heads[i]! > words.length)
      say(line, `HEAD ${columns[6]}`);
    let steps = 0;
    for (let at = i + 1; at > 0 && steps <= words.length; at = heads[at - 1] ?? 0) steps++;
    if (steps > words.length) say(line, 'a cycle');
  });
}

/** The forms with the spaces that `SpaceAfter` leaves give back the text. */
function checkText(comments: readonly string[], rows: readonly Row[], say: Say) {
  let end = 0;
  let text = '';
  for (const { columns } of rows) {
    const [id = '', form = ''] = columns;
    const [from, to] = id.split('-').map(Number) as [number, number?];
    if (to === undefined && from <= end) continue;
    end = to ?? from;
    text += columns[9]?.split('|').includes('SpaceAfter=No') ? form : `${form} `;
  }
  const told = comments.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
  if (told !== undefined && told !== text.trimEnd() && told !== text)
    say(0, `text and forms differ`);
}

function checkMisc(rows: readonly Row[], say: Say) {
  for (const { line, columns } of rows) {
    const misc = columns[9] ?? '';
    if (misc === '_') continue;
    const keys = misc.split('|').map((part) => part.split('=')[0]!);
    if (misc.split('|').some((part) => !/^[A-Za-z]+=\S+$/.test(part))) say(line, `MISC ${misc}`);
    if (new Set(keys).size !== keys.length) say(line, `MISC ${misc}: a key twice`);
  }
}

/** Each bracket opened is closed in its sentence. */
function checkEntities(words: readonly Row[], say: Say) {
  const open: string[] = [];
  for (const { line, columns } of words) {
    const part = columns[9]?.split('|').find((misc) => misc.startsWith('Entity='));
    const found = brackets(part?.slice('Entity='.length) ?? '');
    if (found === null) say(line, `Entity: ${part}`);
    for (const { opens, closes, body } of found ?? []) {
      const group = body.split('-')[0]!;
      if (opens && !/^[A-Za-z0-9]+-[a-z]+-[0-9]+$/.test(body)) say(line, `Entity: ${body}`);
      if (opens) open.push(group);
      const last = open.lastIndexOf(group);
      if (closes && last < 0) say(line, `Entity: ${group} closed, not opened`);
      if (closes) open.splice(last, 1);
    }
  }
  if (open.length > 0) say(0, `Entity: ${open.join(', ')} not closed`);
}
