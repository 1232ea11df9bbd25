import { useQuery } from '@tanstack/react-query';
import type { ActorRow } from 'demarche/client';
import { useId } from 'react';
import { useLocation } from 'wouter';
import { query } from '../api.js';
import { relationHref, sideOf } from './sides.js';
import './pair-picker.css';

interface Side {
  readonly id: string;
  readonly name: string;
}

/** Two sides to choose; the page of their relation opens once both are there and differ. */
export function PairPicker(props: { readonly a?: Side; readonly b?: Side }) {
  const { data } = useQuery(query.sides());
  const [, go] = useLocation();
  const sides = sidesOf(data?.actors ?? [], props);
  const open = (a: string | undefined, b: string | undefined) => {
    if (a && b && a !== b) go(relationHref(a, b));
    else if (a ?? b) go(`/relations?${new URLSearchParams({ side: a ?? b ?? '' })}`);
  };
  const { a, b } = props;
  return (
    <div className="pair-picker">
      <Choice label="One side" sides={sides} value={a?.id} onChoose={(id) => open(id, b?.id)} />
      <span aria-hidden="true">and</span>
      <Choice label="Other side" sides={sides} value={b?.id} onChoose={(id) => open(a?.id, id)} />
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly sides: readonly Side[];
  readonly value: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const id = useId();
  return (
    <span>
      <label htmlFor={id} className="visually-hidden">
        {props.label}
      </label>
      <select
        id={id}
        className="field"
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        <option value="" disabled>
          {props.label}…
        </option>
        {props.sides.map((side) => (
          <option key={side.id} value={side.id}>
            {side.name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Countries, organisations and blocs by name, those already chosen among them. */
function sidesOf(actors: readonly ActorRow[], chosen: { readonly a?: Side; readonly b?: Side }) {
  const known = actors.flatMap((actor): Side[] => {
    if (actor.kind === 'actor') return [];
    const id = actor.kind === 'country' ? (actor.country ?? actor.id) : (sideOf(actor) ?? actor.id);
    return [{ id, name: actor.name }];
  });
  const all = [...known, ...[chosen.a, chosen.b].filter((side) => side !== undefined)];
  const byId = new Map(all.map((side) => [side.id, side]));
  return [...byId.values()].sort((x, y) => x.name.localeCompare(y.name, 'en'));
}
