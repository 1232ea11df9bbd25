import type { Relation } from 'demarche/client';
import { addDays } from '../../days.js';
import {
  type RelationFilters,
  type SetRelationFilters,
  UNITS,
  type Unit,
} from './relation-page.js';
import '../../parts/steps.css';

const LENGTHS = [
  [91, '3 months'],
  [365, '1 year'],
  [1095, '3 years'],
] as const;

/** Which days, and how finely they are counted. */
export function PeriodBar(props: {
  readonly relation: Relation | undefined;
  readonly by: Unit;
  readonly filters: RelationFilters;
  readonly set: SetRelationFilters;
}) {
  const { relation, by, filters, set } = props;
  const period = relation?.period;
  const last = filters.to ?? period?.end;
  const since = (days: number) => (last ? addDays(last, 1 - days) : null);
  return (
    <div className="period-bar">
      <fieldset className="steps">
        <legend className="visually-hidden">Period</legend>
        <Step
          on={!filters.from && !filters.to}
          choose={() => set({ from: null, to: null, at: null })}
        >
          All
        </Step>
        {LENGTHS.map(([days, label]) => (
          <Step
            key={days}
            on={filters.from !== undefined && filters.from === since(days)}
            choose={() => set({ from: since(days), to: last ?? null, at: null })}
          >
            {label}
          </Step>
        ))}
      </fieldset>
      <div className="dates">
        <Day
          name="From"
          value={filters.from ?? period?.start}
          choose={(from) => set({ from, at: null })}
        />
        <Day name="To" value={last} choose={(to) => set({ to, at: null })} />
      </div>
      <fieldset className="steps">
        <legend className="visually-hidden">Count by</legend>
        {UNITS.map((unit) => (
          <Step
            key={unit}
            on={unit === by}
            choose={() => set({ by: unit === 'month' ? null : unit, at: null })}
          >
            {unit}
          </Step>
        ))}
      </fieldset>
    </div>
  );
}

function Step(props: {
  readonly on: boolean;
  readonly choose: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" aria-pressed={props.on} onClick={props.choose}>
      {props.children}
    </button>
  );
}

function Day(props: {
  readonly name: string;
  readonly value: string | undefined;
  readonly choose: (day: string | null) => void;
}) {
  return (
    <label>
      {props.name}{' '}
      <input
        type="date"
        className="field"
        value={props.value ?? ''}
        onChange={(event) => {
          // While a year is being typed the field holds "0002-…": not yet a choice.
          const day = event.target.value;
          if (day === '' || day >= '1800') props.choose(day || null);
        }}
      />
    </label>
  );
}
