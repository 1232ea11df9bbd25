import type { Relation, SeriesPoint } from 'demarche/client';
import { useCallback, useMemo, useState } from 'react';
import { dayLabel, periodLabel } from '../../days.js';
import { Figure } from '../../parts/figure.js';
import { QuadLabel } from '../../parts/type-mark.js';
import { counted, signed } from '../../words.js';
import { pointAt } from './bars.js';
import { countsChart, scoreChart } from './charts.js';
import { withoutOutliers } from './outliers.js';
import { SeriesTable } from './series-table.js';

const LEGEND = [
  'material-cooperation',
  'verbal-cooperation',
  'material-conflict',
  'verbal-conflict',
] as const;
const HEIGHT = { counts: 280, score: 96 };

/** The pair over time: counts, mean score, and the same as a table. */
export function RelationCharts(props: {
  readonly relation: Relation | undefined;
  readonly point: SeriesPoint | null;
  readonly choose: (point: SeriesPoint | null) => void;
  readonly drawAll: boolean;
  readonly onDrawAll: () => void;
}) {
  const { relation, point, choose, drawAll, onDrawAll } = props;
  const { drawn, before } = useMemo(() => {
    const series = relation?.series ?? [];
    return drawAll ? { drawn: series, before: 0 } : withoutOutliers(series);
  }, [relation, drawAll]);
  const [under, setUnder] = useState<SeriesPoint | null>(null);
  const shown = under ?? point;
  const counts = useCallback(
    (width: number) => countsChart(drawn, relation?.shifts ?? [], shown, width),
    [drawn, relation, shown],
  );
  const score = useCallback((width: number) => scoreChart(drawn, shown, width), [drawn, shown]);
  if (!relation) return <div className="charts-place" />;
  const find = (instant: Date | null) => instant && pointAt(drawn, instant);
  const pointing = {
    onPoint: (instant: Date | null) => setUnder(find(instant)),
    onChoose: (instant: Date) => {
      const chosen = find(instant);
      choose(chosen && chosen.start !== point?.start ? chosen : null);
    },
  };
  const names = relation.pair.map((side) => side.name).join(' and ');
  return (
    <section className="charts" aria-labelledby="over-time">
      <h2 id="over-time" className="visually-hidden">
        Over time
      </h2>
      <div className="readout">
        <ul>
          {LEGEND.map((quad) => (
            <li key={quad}>
              <QuadLabel quad={quad} /> {shown && <b>{shown.counts[quad]}</b>}
            </li>
          ))}
        </ul>
        <p>
          {shown ? readout(shown) : `Events a ${relation.by}. Choose a bar to list its reports.`}
        </p>
      </div>
      <Figure
        height={HEIGHT.counts}
        label={`Events between ${names} by ${relation.by}: cooperation above zero, conflict below`}
        options={counts}
        {...pointing}
      />
      <h3>Mean score, −10 to +10, with its 95% interval</h3>
      <Figure
        height={HEIGHT.score}
        label={`Mean score of ${names} by ${relation.by}`}
        options={score}
        {...pointing}
      />
      {before > 0 && (
        <p className="small">
          {counted(before, 'event')} before {dayLabel(drawn[0]?.start ?? null)}{' '}
          {before === 1 ? 'is' : 'are'} not drawn.{' '}
          <button type="button" className="clear" onClick={onDrawAll}>
            Draw all
          </button>
        </p>
      )}
      {relation.shifts.map((shift) => (
        <p key={shift.date} className="small">
          Shift on {dayLabel(shift.date)}: {shift.direction}, probability{' '}
          {shift.probability.toFixed(2)}
        </p>
      ))}
      <SeriesTable relation={relation} point={point} choose={choose} />
    </section>
  );
}

function readout(point: SeriesPoint): string {
  const { start, end, events, reports, score, interval } = point;
  const parts = [
    periodLabel(start, end),
    `${counted(events, 'event')} in ${counted(reports, 'report')}`,
  ];
  if (score !== null) parts.push(`score ${signed(score)}`);
  if (interval) parts.push(`95% interval ${signed(interval[0])} to ${signed(interval[1])}`);
  return parts.join(', ');
}
