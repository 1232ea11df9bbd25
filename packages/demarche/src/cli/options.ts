import { InvalidArgumentError, Option } from 'commander';

/** Options that several commands take, each written once. */
export const dataOption = () =>
  new Option(
    '--data <dir>',
    "folder of the store (default: DEMARCHE_DATA, else the user's data folder)",
  );

/** @param what  is given as JSON, and where */
export const jsonOption = (what: string) => new Option('--json', what);

export const knownOption = () =>
  new Option('--known <day>', 'as it was known at the end of a day').argParser(isoDay);

export const codebookOption = () =>
  new Option('--codebook <dir>', "codebook to use (default: the program's own)");

export const knowledgeOption = () =>
  new Option('--knowledge <dir>', "actor tables to use (default: the program's own)");

export const actorsOption = () =>
  new Option(
    '--actors <file>',
    "your own actors, over the tables' (default: actors.yaml in the data folder, if it is there)",
  );

export const workersOption = () =>
  new Option('--workers <n>', 'worker threads (default: one a core)').argParser(positive);

export const siftOption = () =>
  new Option(
    '--no-sift',
    'parse every sentence, not only those whose words may tell an event (slower)',
  );

export const rulesOnlyOption = () =>
  new Option('--rules-only', 'let the codebook decide alone, without the learned judge');

export const minConfidenceOption = () =>
  new Option(
    '--min-confidence <share>',
    'only events whose type is right at least this often, 0 to 1 (default: all)',
  ).argParser(share);

export const rejectsOption = () =>
  new Option('--rejects <file>', 'where to list refused input (default: demarche-rejects.jsonl)');

export function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1024) {
    throw new InvalidArgumentError('give a whole number from 1 to 1024.');
  }
  return value;
}

export function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError('give a number from 0 to 1.');
  }
  return value;
}

export function portNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) {
    throw new InvalidArgumentError('give a port from 0 to 65535; 0 takes a free one.');
  }
  return value;
}

/** ISO 8601 date. */
export function isoDay(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('give a date as 2024-05-31.');
  }
  return text;
}
