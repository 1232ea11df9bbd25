import type { Knowledge } from '@demarche/engine';
import { isoOfCameo, organisationOf } from '../codes/country-codes.js';

/** Finds sides of ours by what others call them. Answers are remembered: files repeat themselves. */
export interface Sides {
  /** By a country code of ISO or CAMEO; `null` for regions and the unknown. */
  ofCode(code: string): string | null;
  /** By the name of a state or an organisation, as ICEWS and Phoenix write it. */
  ofName(name: string): string | null;
  /** By CAMEO's three letters for an organisation. */
  ofGroup(group: string): string | null;
}

/** Names that ICEWS and GeoNames write otherwise than the knowledge tables. */
const NAMES: Readonly<Record<string, string>> = {
  Congo: 'COG',
  'the former Yugoslav Republic of Macedonia': 'MKD',
  'Moldova, Republic of': 'MDA',
  'Occupied Palestinian Territory': 'PSE',
  'Palestinian Territory': 'PSE',
  'Micronesia, Federated States of': 'FSM',
  'Tanzania, United Republic of': 'TZA',
  'Korea, Republic of': 'KOR',
  "Korea, Democratic People's Republic of": 'PRK',
  'Iran, Islamic Republic of': 'IRN',
  'Saint Vincent and the Grenadines': 'VCT',
  'International Atomic Energy Agency (IAEA)': 'org:IAEA',
};

/** Entities that stand for a side of their own: no ministries, outlets or blocs. */
const KINDS: ReadonlySet<string> = new Set(['country', 'organisation', 'group']);

export function sidesOf({ entities, names }: Knowledge): Sides {
  const known = (id: string | null): string | null => (id !== null && entities.has(id) ? id : null);
  const canonical = new Map(
    [...entities.values()].filter(({ kind }) => KINDS.has(kind)).map(({ name, id }) => [name, id]),
  );
  const named = (name: string): string | null => {
    if (Object.hasOwn(NAMES, name)) return known(NAMES[name]!);
    const own = canonical.get(name);
    if (own !== undefined) return own;
    const senses = names.get(name);
    const found = senses.find(
      (sense) => (sense.as === 'name' || sense.as === 'former') && KINDS.has(sense.entity.kind),
    );
    return found && 'entity' in found ? found.entity.id : null;
  };
  return {
    ofCode: remembered((code) => known(isoOfCameo(code))),
    ofName: remembered(
      (name) =>
        namesIn(name)
          .map(named)
          .find((side) => side !== null) ?? null,
    ),
    ofGroup: remembered((group) => known(organisationOf(group))),
  };
}

/** "Secretariat (Organization of American States)": the whole, what stands before, what stands within. */
function namesIn(name: string): readonly string[] {
  const open = name.endsWith(')') ? name.lastIndexOf(' (') : -1;
  return open < 0 ? [name] : [name, name.slice(0, open), name.slice(open + 2, -1)];
}

/** Names come from outside: more than this and the memory starts anew. */
const MOST_REMEMBERED = 20_000;

function remembered(find: (text: string) => string | null): (text: string) => string | null {
  const answers = new Map<string, string | null>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = text === '' ? null : find(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
