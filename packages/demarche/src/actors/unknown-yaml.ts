import { stringify } from 'yaml';
import type { UnknownName } from './unknown.js';

/** Role of roles.tsv by the primary sector that a text gives. */
const ROLES: Readonly<Record<string, string>> = {
  GOV: 'official',
  MIL: 'military',
  SPY: 'intelligence',
  COP: 'police',
  LEG: 'legislator',
  JUD: 'judge',
  PTY: 'party_official',
  OPP: 'opposition',
  REB: 'rebel',
  PRM: 'paramilitary',
  CRM: 'criminal',
  REL: 'religious',
  BUS: 'business',
  MED: 'media',
  ELI: 'former',
};

/** The date of undated texts: before any of them. */
const LONG_AGO = '1900-01-01';

/**
 * Names as rows of `actors.yaml`, for a person to look through and paste: what the texts do not
 * tell is guessed and says so. Where not even a guess can be made the row is a comment.
 */
export function asYaml(names: readonly UnknownName[]): string {
  const people = names.filter(({ kind }) => kind === 'person').map(personRow);
  const bodies = names.filter(({ kind }) => kind === 'body').map(bodyRow);
  const section = (name: string, rows: readonly string[]) => {
    const head = rows.some((row) => row.includes('\n  - ')) ? `${name}:\n` : `# ${name}:\n`;
    return rows.length > 0 ? head + rows.join('') : '';
  };
  return section('people', people) + section('bodies', bodies);
}

function personRow(unknown: UnknownName): string {
  const { name, role, sectors, since, country, near } = unknown;
  const of = country ?? near;
  return row(unknown, of, {
    name,
    of,
    role: ROLES[sectors[0] ?? ''] ?? 'activist',
    office: role ?? '',
    start: since ?? LONG_AGO,
  });
}

function bodyRow(unknown: UnknownName): string {
  const { name, country, near, sectors } = unknown;
  const land = country ?? near;
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return row(unknown, land, {
    id: `body:${land ?? 'XXX'}-${slug || 'unnamed'}`,
    name,
    country: land,
    sectors: sectors.length > 0 ? [...sectors] : ['CVL'],
  });
}

function row(unknown: UnknownName, land: string | null, cells: object): string {
  const { mentions, articles, country, examples } = unknown;
  const guess = country ? '' : land ? `; ${land} is a guess by the lands beside it` : '; no land';
  const notes = [
    `${counted(mentions, 'mention')} in ${counted(articles, 'article')}${guess}`,
    ...examples.map(({ sentence }) => sentence),
  ];
  const [first = '', ...rest] = stringify(cells, { lineWidth: 0 }).trimEnd().split('\n');
  const lines = [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
  const comment = notes.map((note) => `  # ${note}\n`).join('');
  return comment + lines.map((line) => `${land ? '' : '# '}${line}\n`).join('');
}

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
