import type { Relation, SeriesPoint } from 'demarche/client';
import { periodLabel } from '../../days.js';
import { signed } from '../../words.js';

const COLUMNS = [
  ['material-cooperation', 'Material coop.'],
  ['verbal-cooperation', 'Verbal coop.'],
  ['material-conflict', 'Material conflict'],
  ['verbal-conflict', 'Verbal conflict'],
] as const;

/** The chart as a table: for readers of numbers, for the keyboard and for screen readers. */
export function SeriesTable(props: {
  readonly relation: Relation;
  readonly point: SeriesPoint | null;
  readonly choose: (point: SeriesPoint | null) => void;
}) {
  const { relation, point, choose } = props;
  const told = relation.series.filter((p) => p.events > 0).toReversed();
  return (
    <details className="series-table">
      <summary>As a table</summary>
      <div className="scroll" tabIndex={-1}>
        <table>
          <thead>
            <tr>
              <th scope="col">Period</th>
              {COLUMNS.map(([quad, name]) => (
                <th key={quad} scope="col" className="number">
                  {name}
                </th>
              ))}
              <th scope="col" className="number">
                Reports
              </th>
              <th scope="col" className="number">
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((p) => (
              <tr key={p.start}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={p.start === point?.start}
                    onClick={() => choose(p.start === point?.start ? null : p)}
                  >
                    {periodLabel(p.start, p.end)}
                  </button>
                </th>
                {COLUMNS.map(([quad]) => (
                  <td key={quad} className="number">
                    {p.counts[quad]}
                  </td>
                ))}
                <td className="number">{p.reports}</td>
                <td className="number">{p.score === null ? '–' : signed(p.score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
