import type { Person, RoleNoun, Tenure } from '../knowledge/entities.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isGathered } from '../knowledge/person-tables.js';
import { rolesOf } from './who.js';

interface Holder {
  readonly person: Person;
  readonly tenure: Tenure;
}

/** Titles of heads of state who reign but do not rule: there "the leader" is the head of government. */
const REIGNS = /king|queen|monarch|emperor|governor.?general|grand duke|^prince|^co-prince/i;
/** Kings who rule. */
const RULING_CROWNS = new Set([
  'SAU',
  'JOR',
  'MAR',
  'BHR',
  'OMN',
  'QAT',
  'KWT',
  'ARE',
  'BRN',
  'SWZ',
]);
/** Republics whose president is ceremonial (own knowledge of their constitutions). */
const CEREMONIAL = new Set(
  'DEU ITA ISR IND AUT GRC IRL HUN CZE SVK LVA EST MLT ISL SGP BGD PAK ETH IRQ LBN NPL BGR HRV SVN SRB MKD ALB MNE ARM GEO MDA XKX PRT FIN POL TTO MUS SOM'.split(
    ' ',
  ),
);
/** Of those, lands whose president newspapers call the leader all the same. */
const LEADING_PRESIDENTS = new Set(['MDA', 'SOM', 'SRB', 'POL']);

/** Words of a noun that must stand in the title of the office: a premier is no president. */
const TITLES: readonly (readonly [noun: RegExp, office: RegExp])[] = [
  [/^president$/, /president/i],
  [
    /^(prime minister|premier|taoiseach|pm)$/i,
    /prime|premier|taoiseach|minister|chancellor|chief adviser/i,
  ],
  [/^chancellor$/, /chancellor/i],
  [
    /^(king|queen|monarch|emperor|sultan|emir|pope|supreme leader)$/,
    /king|queen|monarch|emperor|sultan|emir|amir|pope|supreme leader/i,
  ],
  [/^pontiff$/, /pope/i],
  [/^vice[ -]president$/, /vice.?president/i],
  [/^deputy prime minister|vice premier$/, /deputy prime|vice premier|deputy premier|vice prime/i],
];

/**
 * Who holds an office on a day ("the French president", "North Korea's leader").
 *
 * @returns the one holder, or undefined if none or more than one could be meant
 */
export function holderOf(
  noun: RoleNoun,
  of: string,
  day: string,
  knowledge: Knowledge,
): Holder | undefined {
  if (noun.class !== 'office') return undefined;
  const holders = rolesOf(noun).flatMap((role) => knowledge.people.holders(of, role, day));
  if (noun.role === 'leader') return one(leaders(holders, of));
  if (noun.noun === 'crown prince') return heir(of, day, knowledge);
  const title = TITLES.find(([word]) => word.test(noun.noun))?.[1];
  if (title) return one(holders.filter(({ tenure }) => title.test(tenure.office)));
  return SINGLE.has(noun.role) ? one(holders) : undefined;
}

/** A crown prince may be prime minister as well. */
function heir(of: string, day: string, { people }: Knowledge): Holder | undefined {
  const roles = ['deputy_leader', 'head_of_government'];
  const holders = roles.flatMap((role) => people.holders(of, role, day));
  return one(holders.filter(({ tenure }) => /crown prince/i.test(tenure.office)));
}

const SINGLE = new Set([
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'defence_minister',
  'interior_minister',
  'org_head',
]);

function leaders(holders: readonly Holder[], of: string): readonly Holder[] {
  const state = holders.filter(({ tenure }) => tenure.role === 'head_of_state');
  const government = holders.filter(({ tenure }) => tenure.role === 'head_of_government');
  if (state.length === 0 || government.length === 0) return [...state, ...government];
  const reigns = REIGNS.test(state[0]!.tenure.office) && !RULING_CROWNS.has(of);
  const ceremonial = CEREMONIAL.has(of) && !LEADING_PRESIDENTS.has(of);
  return reigns || ceremonial ? government : state;
}

/**
 * The only person among holders; of several the one by hand, and the latest to start where an old
 * stint was left open.
 */
function one(all: readonly Holder[]): Holder | undefined {
  const byHand = all.filter(({ tenure }) => !isGathered(tenure.where));
  const holders = byHand.length > 0 ? byHand : all;
  if (new Set(holders.map(({ person }) => person.id)).size <= 1) return holders[0];
  const [last, before] = holders.toSorted((a, b) => (a.tenure.start < b.tenure.start ? 1 : -1));
  return before!.tenure.end === null && last!.tenure.asOf > before!.tenure.asOf ? last : undefined;
}
