import type { PairMove } from 'demarche/client';
import { Link } from 'wouter';
import { relationHref } from '../../parts/sides.js';
import { Empty } from '../../parts/states.js';
import { counted, signed } from '../../words.js';
import './movers.css';

/** Pairs whose mean score left its own past the furthest, for its spread. */
export function Movers({ movers }: { readonly movers: readonly PairMove[] }) {
  if (movers.length === 0) {
    return (
      <Empty title="No pair to compare">
        It takes a pair with events both in this period and before it. Choose another period.
      </Empty>
    );
  }
  return (
    <>
      <table className="movers">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">
              <ScaleHead />
            </th>
            <th scope="col" className="number">
              change
            </th>
            <th scope="col" className="number">
              events
            </th>
          </tr>
        </thead>
        <tbody>
          {movers.map((move) => (
            <Mover key={`${move.pair[0].id} ${move.pair[1].id}`} move={move} />
          ))}
        </tbody>
      </table>
      <p className="small movers-key">
        Mean score from −10 to +10: hollow the pair’s own past, filled this period, grey its 95%
        interval. Ranked by how surprising the change is.
      </p>
    </>
  );
}

function Mover({ move }: { readonly move: PairMove }) {
  const [a, b] = move.pair;
  const warmer = move.change > 0;
  return (
    <tr>
      <th scope="row">
        <Link href={relationHref(a.id, b.id)} data-row>
          {a.name}
          {'\u00a0– '}
          {b.name}
        </Link>
      </th>
      <td>
        <Move move={move} />
      </td>
      <td className={`number ${warmer ? 'warmer' : 'colder'}`}>
        {signed(move.change)}
        <span className="visually-hidden"> {warmer ? 'warmer' : 'colder'}</span>
      </td>
      <td className="number" title={counted(move.reports, 'report')}>
        {move.events}
      </td>
    </tr>
  );
}

/** −10..10 in the units of the view box. */
const at = (score: number) => 5 + ((Math.max(-10, Math.min(10, score)) + 10) / 20) * 130;

/** From the pair's own past (hollow) to this period (filled), with the 95% interval. */
function Move({ move: { before, score, interval, change } }: { readonly move: PairMove }) {
  return (
    <svg
      className={`move ${change > 0 ? 'warmer' : 'colder'}`}
      viewBox="0 0 140 24"
      role="img"
      aria-label={`from ${signed(before)} to ${signed(score)}, 95% interval ${signed(interval[0])} to ${signed(interval[1])}`}
    >
      <path className="zero" d={`M${at(0)} 0V24`} />
      <path className="interval" d={`M${at(interval[0])} 12H${at(interval[1])}`} />
      <path className="way" d={`M${at(before)} 12H${at(score)}`} />
      <circle className="then" cx={at(before)} cy="12" r="3.2" />
      <circle className="now" cx={at(score)} cy="12" r="4.2" />
    </svg>
  );
}

function ScaleHead() {
  return (
    <span className="scale-head">
      <span>conflict</span>
      <span>cooperation</span>
    </span>
  );
}
