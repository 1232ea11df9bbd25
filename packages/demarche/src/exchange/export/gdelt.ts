import { contentHash, type Participant, type Sector } from '@demarche/engine';
import type { StoredReport } from '../../store/store.js';
import { cameoOf, quadClassOf } from '../codes/cameo.js';
import { cameoOfIso, FIPS_OF, groupOf } from '../codes/country-codes.js';
import { goldsteinOf } from '../codes/goldstein.js';
import { FAITHS } from '../codes/sectors.js';
import { GDELT_COLUMNS } from '../layouts/gdelt.js';
import { type ReportFormat, tabLine } from './format.js';
import { firstDay } from './when.js';

type Cells = Readonly<Record<string, string | number | null>>;

/** PLOVER's sectors that CAMEO has no role for. */
const NO_ROLE: ReadonlySet<Sector> = new Set(['PTY', 'PRM']);

function actorCells(n: 1 | 2, actor: Participant | null): Cells {
  if (actor === null) return { [`Actor${n}Geo_Type`]: 0 };
  const country = actor.country === null ? '' : cameoOfIso(actor.country);
  const group = groupOf(actor.id) ?? '';
  const roles = actor.sectors.filter((sector) => !FAITHS.has(sector) && !NO_ROLE.has(sector));
  const [faith = ''] = actor.sectors.filter((sector) => FAITHS.has(sector));
  const cell = (name: string) => `Actor${n}${name}`;
  return {
    [cell('Code')]: [country, group, ...roles.slice(0, 3)].join(''),
    [cell('Name')]: actor.name.toUpperCase(),
    [cell('CountryCode')]: country,
    [cell('KnownGroupCode')]: group,
    [cell('Religion1Code')]: faith,
    [cell('Type1Code')]: roles[0] ?? '',
    [cell('Type2Code')]: roles[1] ?? '',
    [cell('Type3Code')]: roles[2] ?? '',
    [cell('Geo_Type')]: 0,
  };
}

/** "2014-02-18" as GDELT's five date columns; the fraction is its own, of months of 30 days. */
function dateCells(day: string): Cells {
  const [year, month, date] = day.split('-') as [string, string, string];
  const fraction = ((Number(month) - 1) * 30 + Number(date)) / 365;
  return {
    SQLDATE: `${year}${month}${date}`,
    MonthYear: `${year}${month}`,
    Year: year,
    FractionDate: (Number(year) + fraction).toFixed(4),
  };
}

function codeCells(code: string): Cells {
  return {
    EventCode: code,
    EventBaseCode: code.slice(0, 3),
    EventRootCode: code.slice(0, 2),
    QuadClass: quadClassOf(code),
    GoldsteinScale: goldsteinOf(code),
  };
}

/** We know no coordinates: type 1 is a country, 4 a place in the world. */
function placeCells({ place }: StoredReport['event']): Cells {
  if (place === null) return { ActionGeo_Type: 0 };
  const fips = place.country === null ? '' : (FIPS_OF.get(place.country) ?? '');
  return { ActionGeo_Type: 4, ActionGeo_FullName: place.name, ActionGeo_CountryCode: fips };
}

/** A number that fits GDELT's: 60 bits of a hash of report and pair. */
function numberOf(report: string, pair: number): string {
  return BigInt(`0x${contentHash([report, pair]).slice(0, 15)}`).toString();
}

/**
 * CAMEO's pairs: each actor to each recipient; both ways among those who act on each other; an actor
 * alone with nobody.
 */
function pairsOf({ actors, recipients }: StoredReport['event']) {
  const alone: readonly (Participant | null)[] = [null];
  if (recipients.length > 0 || actors.length < 2) {
    const others = recipients.length > 0 ? recipients : alone;
    return actors.flatMap((one) => others.map((other) => [one, other] as const));
  }
  return actors.flatMap((one) =>
    actors.filter((other) => other !== one).map((other) => [one, other] as const),
  );
}

/** GDELT 2.0's 61 columns, tab-separated without a header; a row each pair of a report. */
export const GDELT_FORMAT: ReportFormat = {
  name: 'GDELT 2.0 events',
  loses: [
    'PLOVER type, modes and contexts, but for the CAMEO code closest to them',
    'PLOVER scores: GoldsteinScale is that of the CAMEO code',
    'attributions, certainty and credence',
    'the sentence and its spans',
    'tone, coordinates and counts of mentions, which we do not measure: empty, or 1',
  ],
  countedOnly: true,
  header: () => '',
  rows(report) {
    const { event, article, evidence } = report;
    const code = cameoOf(event.type, event.modes);
    const shared: Cells = {
      ...dateCells(firstDay(report)!),
      IsRootEvent: evidence.block === 'body' ? 0 : 1,
      ...codeCells(code),
      NumMentions: 1,
      NumSources: 1,
      NumArticles: 1,
      ...placeCells(event),
      DATEADDED: article.published
        ? `${article.published.replace(/\D/g, '').slice(0, 8)}000000`
        : '',
      SOURCEURL: article.url,
    };
    return pairsOf(event).map(([one, other], i) => {
      const id = { GLOBALEVENTID: numberOf(report.id, i) };
      const cells: Cells = { ...id, ...shared, ...actorCells(1, one), ...actorCells(2, other) };
      return tabLine(GDELT_COLUMNS.map((name) => cells[name] ?? null));
    });
  },
};
