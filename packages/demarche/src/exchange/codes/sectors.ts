import { SECTORS, type Sector } from '@demarche/engine';

const OURS: ReadonlySet<string> = new Set(SECTORS);

/** CAMEO role codes that PLOVER has under another name. */
const ROLES: Readonly<Record<string, Sector>> = {
  INS: 'REB',
  SEP: 'REB',
  MNC: 'BUS',
  NGM: 'NGO',
  HRI: 'NGO',
  JRN: 'MED',
};

/** ICEWS's names of sectors. Names of parties' leanings, ministries' fields and faiths' branches are left out. */
const ICEWS: Readonly<Record<string, Sector>> = {
  Government: 'GOV',
  Executive: 'GOV',
  'Executive Office': 'GOV',
  Cabinet: 'GOV',
  Military: 'MIL',
  Army: 'MIL',
  Navy: 'MIL',
  'Air Force': 'MIL',
  'Legislative / Parliamentary': 'LEG',
  'Upper House': 'LEG',
  'Lower House': 'LEG',
  Unicameral: 'LEG',
  Judicial: 'JUD',
  Police: 'COP',
  'Military Intelligence': 'SPY',
  'Intelligence Ministry': 'SPY',
  'Opposition Major Party (Out Of Government)': 'OPP',
  'Protestors / Popular Opposition / Mobs': 'OPP',
  Dissident: 'OPP',
  Parties: 'PTY',
  Insurgents: 'REB',
  Rebel: 'REB',
  Separatists: 'REB',
  'Organized Violent': 'REB',
  'Unidentified Forces': 'UAF',
  'Criminals / Gangs': 'CRM',
  Business: 'BUS',
  'Multinational Corporation': 'BUS',
  Media: 'MED',
  News: 'MED',
  'Nongovernmental Organizations / Activists': 'NGO',
  'Nongovernmental Organization (International)': 'NGO',
  'International Government Organization': 'IGO',
  'General Population / Civilian / Social': 'CVL',
  Education: 'EDU',
  'Medical / Health': 'HLH',
  Labor: 'LAB',
  'Refugees / Displaced': 'REF',
  Agricultural: 'AGR',
  Jews: 'JEW',
  Muslim: 'MOS',
  Sunni: 'MOS',
  Shia: 'MOS',
  Christian: 'CHR',
  Catholic: 'CHR',
  Protestant: 'CHR',
  Orthodox: 'CHR',
  Hindu: 'HIN',
  Buddhist: 'BUD',
  Elite: 'ELI',
};

/** Three-letter codes, as CAMEO, Phoenix and POLECAT write them; those that PLOVER lacks are left out. */
export function sectorsOfCodes(codes: readonly string[]): readonly Sector[] {
  return distinct(codes.map((code) => (OURS.has(code) ? (code as Sector) : ROLES[code])));
}

/** "Government,Executive,Foreign Ministry" */
export function sectorsOfIcews(names: string): readonly Sector[] {
  return distinct(names.split(',').map((name) => ICEWS[name.trim()]));
}

function distinct(sectors: readonly (Sector | undefined)[]): readonly Sector[] {
  return [...new Set(sectors.filter((sector) => sector !== undefined))];
}

/** Sectors that CAMEO writes as a faith, not as a role. */
export const FAITHS: ReadonlySet<Sector> = new Set(['JEW', 'MOS', 'CHR', 'HIN', 'BUD']);
