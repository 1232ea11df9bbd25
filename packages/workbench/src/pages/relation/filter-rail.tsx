import { CERTAINTIES, QUAD_CLASSES } from '@demarche/engine';
import type { Relation } from 'demarche/client';
import type { ReactNode } from 'react';
import { holds, toggled } from '../../filters.js';
import { Arrow } from '../../parts/arrow.js';
import { QuadLabel, TypeMark } from '../../parts/type-mark.js';
import type { RelationFilters, SetRelationFilters } from './relation-page.js';

/** What to list: direction, kind of act, certainty. Counts are of the whole period. */
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
    </details>
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
