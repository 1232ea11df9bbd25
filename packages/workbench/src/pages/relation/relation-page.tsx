import { useQuery } from '@tanstack/react-query';
import type { Relation, SeriesPoint } from 'demarche/client';
import { query } from '../../api.js';
import { periodLabel } from '../../days.js';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { PairPicker } from '../../parts/pair-picker.js';
import { Empty, Failure } from '../../parts/states.js';
import { counted } from '../../words.js';
import { FilterRail } from './filter-rail.js';
import { PeriodBar } from './period-bar.js';
import { RelationCharts } from './relation-charts.js';
import { ReportsOfPair } from './reports-of-pair.js';
import './relation.css';

/**
 * What the address of this page may hold. `at` is the first day of the point chosen in the chart,
 * `draw=all` brings back what `withoutOutliers` leaves out.
 */
export const FILTERS = [
  'from',
  'to',
  'by',
  'at',
  'dir',
  'quad',
  'type',
  'certainty',
  'origins',
  'stateMedia',
  'draw',
] as const;
export type RelationFilters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>[0];
export type SetRelationFilters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>[1];

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];
const unitOf = (by: string | undefined): Unit => UNITS.find((unit) => unit === by) ?? 'month';

export default function RelationPage({ a, b }: { readonly a: string; readonly b: string }) {
  const [filters, set] = useFilters(FILTERS);
  const { from, to } = filters;
  const by = unitOf(filters.by);
  const { data, error, refetch } = useQuery(
    query.relation(a, b, { by, ...(from && { from }), ...(to && { to }) }),
  );
  const [one, other] = data?.pair ?? [
    { id: a, name: a },
    { id: b, name: b },
  ];
  const title = `${one.name} and ${other.name}`;
  const point = data?.series.find(({ start }) => start === filters.at) ?? null;
  return (
    <Page name="relation" title={title}>
      <div className="relation-head">
        <div>
          <h1>{title}</h1>
          <p className="note">{data ? summary(data) : '–'}</p>
        </div>
        <PairPicker a={one} b={other} />
      </div>
      <PeriodBar relation={data} by={by} filters={filters} set={set} />
      {error && <Failure error={error} retry={refetch} />}
      {data && data.series.length === 0 && <NoEvents filtered={Boolean(from || to)} />}
      {!error && data?.series.length !== 0 && (
        <>
          <RelationCharts
            relation={data}
            point={point}
            drawAll={filters.draw === 'all' || Boolean(from) || point !== null}
            onDrawAll={() => set({ draw: 'all' })}
            choose={(chosen: SeriesPoint | null) => set({ at: chosen?.start ?? null })}
          />
          <div className="rail-and-list">
            <FilterRail relation={data} filters={filters} set={set} />
            <ReportsOfPair
              a={a}
              b={b}
              filters={filters}
              point={point}
              set={set}
              counted={data?.reports}
            />
          </div>
        </>
      )}
    </Page>
  );
}

function summary({ events, reports, period }: Relation): string {
  if (!period) return 'No events between the two.';
  const when = periodLabel(period.start, period.end);
  return `${counted(events, 'event')} in ${counted(reports, 'report')}, ${when}`;
}

function NoEvents({ filtered }: { readonly filtered: boolean }) {
  return (
    <Empty title="No events between these two">
      {filtered
        ? 'There are none in this period. Widen it above.'
        : 'Nothing that was read tells of one. Choose another pair above, or read more news with demarche read.'}
    </Empty>
  );
}
