import { CERTAINTIES, QUAD_CLASSES } from '@demarche/engine';
import { useQuery } from '@tanstack/react-query';
import type { PublisherRow, Relation } from 'demarche/client';
import type { ReactNode } from 'react';
import { query } from '../../api.js';
import { holds, toggled } from '../../filters.js';
import { Arrow } from '../../parts/arrow.js';
import { QuadLabel, TypeMark } from '../../parts/type-mark.js';
import type { RelationFilters, SetRelationFilters } from './relation-page.js';

/** What to list: direction, kind of act, certainty, who says so. Counts are of the whole period. */
export function FilterRail(props: {
  readonly relation: Relation | undefined;
  readonly filters: RelationFilters;
  readonly set: SetRelationFilters;
}) {
  const { relation, filters, set } = props;
  const several = (name: 'quad' | 'type' | 'certainty', value: string) => ({
    checked: holds(filters[name], value),
    choose: () => set({ [name]: toggled(filters[name], value) }),
  });
  const publishers = useQuery(query.publishers()).data?.publishers ?? [];
  const countries = stateMediaCountries(relation, publishers);
  const types = relation?.types ?? [];
  const inQuad = (quad: string) =>
    types.filter((t) => t.quadClass === quad).reduce((sum, t) => sum + t.reports, 0);
  return (
    <details className="filters" open={isWide()}>
      <summary>Filters</summary>
      <Group name="Direction">
        {relation?.directions.map(({ actor, recipient, reports }) => (
          <Check
            key={actor}
            checked={filters.dir === actor}
            choose={() => set({ dir: filters.dir === actor ? null : actor })}
            count={reports}
          >
            {nameIn(relation, actor)}
            <Arrow />
            {nameIn(relation, recipient)}
          </Check>
        ))}
      </Group>
      <Group name="Kind">
        {QUAD_CLASSES.map((quad) => (
          <Check key={quad} {...several('quad', quad)} count={inQuad(quad)}>
            <QuadLabel quad={quad} />
          </Check>
        ))}
      </Group>
      <Group name="Type">
        {types.map((t) => (
          <Check key={t.type} {...several('type', t.type)} count={t.reports}>
            <TypeMark type={t.type} quadClass={t.quadClass} />
          </Check>
        ))}
      </Group>
      <Group name="Certainty">
        {CERTAINTIES.map((certainty) => (
          <Check key={certainty} {...several('certainty', certainty)}>
            {certainty}
          </Check>
        ))}
      </Group>
      <Group name="Who says so">
        <Pick
          label="Independent origins"
          value={filters.origins}
          choices={ORIGINS}
          choose={(origins) => set({ origins })}
        />
        <Pick
          label="State media of"
          value={filters.stateMedia}
          choices={countries}
          choose={(stateMedia) => set({ stateMedia })}
        />
      </Group>
    </details>
  );
}

/** Choices of a list, by the value that stands in the address. */
type Choices = readonly (readonly [value: string, name: string])[];

const ORIGINS: Choices = [2, 3, 4, 5].map((n) => [String(n), `at least ${n}`]);

/** Countries whose state media the filter may name: the pair's own first, then those read. */
function stateMediaCountries(
  relation: Relation | undefined,
  publishers: readonly PublisherRow[],
): Choices {
  const read = publishers.flatMap(({ stateMedia, country, countryName }) =>
    stateMedia && country ? [[country, countryName ?? country] as const] : [],
  );
  const pair = (relation?.pair ?? []).flatMap(({ id, name }) =>
    /^[A-Z]{3}$/.test(id) ? [[id, name] as const] : [],
  );
  return [...new Map([...pair, ...read])];
}

function Pick(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: Choices;
  readonly choose: (value: string | null) => void;
}) {
  const { label, value = '', choices, choose } = props;
  const known = value === '' || choices.some(([one]) => one === value);
  return (
    <label className="pick">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={({ target }) => choose(target.value || null)}
      >
        <option value="">any</option>
        {[...choices, ...(known ? [] : [[value, value] as const])].map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Open beside the list on a desk, folded above it on a phone. */
const isWide = () => window.matchMedia('(min-width: 981px)').matches;

const nameIn = (relation: Relation, id: string) =>
  relation.pair.find((side) => side.id === id)?.name ?? id;

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

function Check(props: {
  readonly checked: boolean;
  readonly choose: () => void;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={props.checked} onChange={props.choose} />
      <span>{props.children}</span>
      <span className="number">{props.count?.toLocaleString('en')}</span>
    </label>
  );
}
