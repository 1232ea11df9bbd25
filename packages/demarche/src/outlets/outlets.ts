import type { KnowledgeFile } from '@demarche/engine';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** What is known of a medium, whether it publishes articles or is cited in them. */
export interface Outlet {
  /** "media:tass" in the knowledge tables; `null` for publishers that only a list names. */
  readonly id: string | null;
  readonly name: string;
  /** ISO 3166 alpha-3 of its seat; `null` if international. */
  readonly country: string | null;
  /** Owned or run by a state. */
  readonly stateMedia: boolean;
  /** Every name, in lower case, without a leading "the". */
  readonly names: readonly string[];
}

/** Outlets by name and by country. */
export interface Outlets {
  readonly named: (name: string) => Outlet | undefined;
  /** State media of a country. */
  readonly stateMediaOf: (country: string) => readonly Outlet[];
}

const Row = z.object({
  id: z.string(),
  name: z.string(),
  names: z.string(),
  country: z.string(),
  state_media: z.string(),
});

const Publishers = z.array(
  z.object({ name: z.string(), country: z.string().optional(), state_owned: z.boolean() }),
);

/** A list of publishers cannot be read: names the file and what is wrong with it. */
export class OutletError extends Error {
  override readonly name = 'OutletError';
  readonly wayOut =
    'write a list of entries with name, country (ISO 3166 alpha-3) and state_owned (true or false)';
}

/**
 * Outlets of the knowledge table media.tsv and of lists of publishers (`publishers.yaml`: `name`,
 * `country`, `state_owned`). A list's entry wins over the table's of the same name.
 * @throws OutletError if a list is not as stated
 */
export function readOutlets(
  knowledge: readonly KnowledgeFile[],
  lists: readonly KnowledgeFile[] = [],
): Outlets {
  const byName = new Map<string, Outlet>();
  for (const outlet of [...fromTable(knowledge), ...lists.flatMap(fromList)]) {
    for (const name of outlet.names) byName.set(name, outlet);
  }
  const all = new Set(byName.values());
  return {
    named: (name) => byName.get(keyOf(name)),
    stateMediaOf: (country) =>
      [...all].filter((outlet) => outlet.stateMedia && outlet.country === country),
  };
}

/** Names differ by case and by a leading article. */
const keyOf = (name: string): string => name.trim().toLowerCase().replace(/^the /, '');

function fromTable(knowledge: readonly KnowledgeFile[]): readonly Outlet[] {
  const file = knowledge.find(({ name }) => name === 'media.tsv');
  if (!file) return [];
  const rows: unknown = parse(file.text, { columns: true, delimiter: '\t', quote: false });
  return z
    .array(Row)
    .parse(rows)
    .map(({ id, name, names, country, state_media }) => ({
      id,
      name,
      country: country || null,
      stateMedia: state_media === 'yes',
      names: [name, ...names.split(';')].map(keyOf).filter((one) => one !== ''),
    }));
}

function fromList(file: KnowledgeFile): readonly Outlet[] {
  const found = Publishers.safeParse(parsed(file));
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new OutletError(`${file.name}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return found.data.map(({ name, country = null, state_owned }) => ({
    id: null,
    name,
    country,
    stateMedia: state_owned,
    names: [keyOf(name)],
  }));
}

function parsed(file: KnowledgeFile): unknown {
  try {
    return parseYaml(file.text);
  } catch (error) {
    throw new OutletError(`${file.name}: ${(error as Error).message.split('\n')[0]}`);
  }
}
