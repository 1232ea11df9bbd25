import { useQuery } from '@tanstack/react-query';
import { query } from '../../api.js';
import { useFilters } from '../../filters.js';
import { Page } from '../../page.js';
import { PairPicker } from '../../parts/pair-picker.js';
import { Failure, Loading } from '../../parts/states.js';
import { Movers } from '../overview/movers.js';
import './relations.css';

/** Where one chooses two sides. */
export function RelationsPage() {
  const [{ side }] = useFilters(['side']);
  const { data: actors } = useQuery(query.sides());
  const { data, error, refetch } = useQuery(query.overview({ limit: 100 }));
  const name = actors?.actors.find((actor) => actor.id === side || actor.country === side)?.name;
  const chosen = side ? { a: { id: side, name: name ?? side } } : {};
  return (
    <Page name="relations" title="Relations">
      <h1>Relations</h1>
      <p className="note">
        Choose two countries, organisations or blocs to see how they act toward each other.
      </p>
      <PairPicker {...chosen} />
      <section aria-labelledby="moved">
        <h2 id="moved">Or one of the pairs that moved most lately</h2>
        {error && <Failure error={error} retry={refetch} />}
        {!error && (data ? <Movers movers={data.movers} /> : <Loading />)}
      </section>
    </Page>
  );
}
