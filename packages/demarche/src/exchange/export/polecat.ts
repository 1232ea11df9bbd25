import type { Participant, QuadClass } from '@demarche/engine';
import type { StoredReport } from '../../store/store.js';
import { COW_OF } from '../codes/country-codes.js';
import { POLECAT_COLUMNS } from '../layouts/polecat.js';
import { type ReportFormat, tabLine } from './format.js';
import { firstDay } from './when.js';

const QUADS: Readonly<Record<QuadClass, string>> = {
  'verbal-cooperation': 'VERBAL COOPERATION',
  'material-cooperation': 'MATERIAL COOPERATION',
  'verbal-conflict': 'VERBAL CONFLICT',
  'material-conflict': 'MATERIAL CONFLICT',
};

type Cells = Readonly<Record<string, string | number | null>>;

/** Several participants share a cell, parted by semicolons. */
function sideCells(role: 'Actor' | 'Recipient', participants: readonly Participant[]): Cells {
  const join = (of: (one: Participant) => string | null | undefined) =>
    participants.map((one) => of(one) ?? 'None').join(';');
  const sectors = [...new Set(participants.flatMap((one) => one.sectors))];
  if (participants.length === 0) return {};
  return {
    [`${role} Name`]: join(({ name }) => name),
    [`${role} Country`]: join(({ country }) => country),
    [`${role} COW`]: join(({ country }) => (country ? COW_OF.get(country) : null)),
    [`Primary ${role} Sector`]: join((one) => one.sectors[0]),
    [`${role} Sectors`]: sectors.join(';'),
    [`${role} Title`]: join(({ office }) => office),
    [`${role} Name Raw`]: join(({ mention }) => mention.text),
  };
}

function cellsOf(report: StoredReport): Cells {
  const { event, article, coding } = report;
  return {
    'Event ID': report.id,
    'Event Date': firstDay(report),
    'Event Type': event.type,
    'Event Mode': event.modes[0] ?? null,
    Intensity: event.score,
    'Quad Code': QUADS[event.quadClass],
    Contexts: event.contexts.join(';'),
    ...sideCells('Actor', event.actors),
    ...sideCells('Recipient', event.recipients),
    Placename: event.place?.name ?? null,
    Country: event.place?.country ?? null,
    'Raw Placename': event.place?.name ?? null,
    Source: article.publisher,
    'Publication Date': article.published,
    Version: `demarche-${coding.engine}-${coding.codebook}`,
  };
}

function orNone(cell: string | number | null | undefined): string | number {
  return cell === undefined || cell === null || cell === '' ? 'None' : cell;
}

/** POLECAT's 40 columns, tab-separated with a header, "None" for nothing; one row a report. */
export const POLECAT_FORMAT: ReportFormat = {
  name: 'POLECAT',
  loses: [
    'attributions, certainty and credence',
    'the sentence and its spans',
    'modes after the first',
    'Wikidata ids (its column is for Wikipedia)',
  ],
  countedOnly: true,
  header: () => tabLine(POLECAT_COLUMNS),
  rows(report) {
    const cells = cellsOf(report);
    return [tabLine(POLECAT_COLUMNS.map((name) => orNone(cells[name])))];
  },
};
