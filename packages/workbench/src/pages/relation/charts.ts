import type { QuadClass } from '@demarche/engine';
import * as Plot from '@observablehq/plot';
import type { Relation, SeriesPoint } from 'demarche/client';
import { type Bar, bars, rangeOf } from './bars.js';

const MARGIN = { marginLeft: 40, marginRight: 12 };
const SOLID = { coop: 'var(--coop-fill)', conf: 'var(--conf-fill)' };
const FILL: Readonly<Record<QuadClass, string>> = {
  'material-cooperation': SOLID.coop,
  'verbal-cooperation': 'var(--coop-pale)',
  'material-conflict': SOLID.conf,
  'verbal-conflict': 'var(--conf-pale)',
};
const hue = (quad: QuadClass) => (quad.endsWith('cooperation') ? SOLID.coop : SOLID.conf);

/** The whole period of a series, from its first instant to its last. */
function domainOf(series: readonly SeriesPoint[]) {
  const first = series[0];
  const last = series.at(-1);
  return first && last ? [rangeOf(first)[0], rangeOf(last)[1]] : undefined;
}

function timeAxis(series: readonly SeriesPoint[], width: number): Plot.ScaleOptions {
  const domain = domainOf(series);
  return {
    type: 'utc',
    label: null,
    ticks: Math.max(3, Math.floor(width / 110)),
    ...(domain && { domain }),
  };
}

/** A wash behind one point of the series: the one chosen, or under the pointer. */
function wash(point: SeriesPoint | null) {
  if (!point) return [];
  const [x1, x2] = rangeOf(point);
  return [Plot.rect([0], { x1: () => x1, x2: () => x2, fill: 'var(--rule)', fillOpacity: 0.7 })];
}

/** Events by quad class: cooperation above zero, conflict below. */
export function countsChart(
  series: readonly SeriesPoint[],
  shifts: Relation['shifts'],
  at: SeriesPoint | null,
  width: number,
): Plot.PlotOptions {
  const drawn = bars(series);
  const reach = Math.max(3, ...drawn.flatMap((bar) => [bar.high, -bar.low]));
  const inset = series.length > 0 && width / series.length > 6 ? 1.5 : 0;
  const top = Math.max(3, ...drawn.map((bar) => bar.high)) + reach * 0.12;
  const bottom = Math.min(-3, ...drawn.map((bar) => bar.low)) - reach * 0.12;
  return {
    ...MARGIN,
    marginTop: 8,
    marginBottom: 34,
    x: timeAxis(series, width),
    y: { label: null, domain: [bottom, top], tickFormat: (n: number) => String(Math.abs(n)) },
    marks: [
      ...wash(at),
      Plot.axisY({
        ticks: wholeTicks(bottom, top),
        tickSize: 0,
        label: null,
        color: 'var(--ink-2)',
        tickFormat: (n: number) => String(Math.abs(n)),
      }),
      Plot.gridY({ ticks: wholeTicks(bottom, top), stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.axisX({
        tickSize: 4,
        label: null,
        color: 'var(--ink-2)',
        ticks: Math.max(3, Math.floor(width / 110)),
      }),
      Plot.rect(drawn, {
        x1: 'start',
        x2: 'end',
        y1: 'low',
        y2: 'high',
        fill: (bar: Bar) => FILL[bar.quad],
        stroke: (bar: Bar) => hue(bar.quad),
        className: 'bars',
        strokeWidth: 1,
        insetLeft: inset,
        insetRight: inset,
      }),
      Plot.ruleY([0], { stroke: 'var(--ink)' }),
      Plot.ruleX(shifts, {
        x: (shift: Relation['shifts'][number]) => new Date(shift.date),
        stroke: 'var(--ink)',
        strokeDasharray: '2 3',
      }),
      sideName('Cooperation', 'top', 'var(--coop)'),
      sideName('Conflict', 'bottom', 'var(--conf)'),
    ],
    color: { type: 'identity' },
  };
}

function sideName(text: string, at: 'top' | 'bottom', fill: string) {
  return Plot.text([text], {
    frameAnchor: `${at}-left`,
    dx: 6,
    dy: at === 'top' ? 2 : -6,
    fill,
    stroke: 'var(--paper)',
    strokeWidth: 4,
    fontWeight: 600,
  });
}

/** Mean score of each point with its 95% interval, -10..10. */
export function scoreChart(
  series: readonly SeriesPoint[],
  at: SeriesPoint | null,
  width: number,
): Plot.PlotOptions {
  const scored = series.flatMap(({ start, end, score, interval }) => {
    const [from, to] = rangeOf({ start, end });
    const middle = new Date((from.getTime() + to.getTime()) / 2);
    return score === null
      ? []
      : [{ middle, score, interval: interval ?? ([score, score] as const) }];
  });
  const colour = ({ score }: { score: number }) => (score < 0 ? SOLID.conf : SOLID.coop);
  return {
    ...MARGIN,
    marginTop: 8,
    marginBottom: 8,
    x: { ...timeAxis(series, width), axis: null },
    y: { domain: [-10, 10], label: null },
    marks: [
      ...wash(at),
      Plot.axisY({
        ticks: [-10, 0, 10],
        tickSize: 0,
        label: null,
        color: 'var(--ink-2)',
        tickFormat: (n: number) => (n > 0 ? `+${n}` : String(n).replace('-', '−')),
      }),
      Plot.gridY({ ticks: [-10, 10], stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: 'var(--rule-2)' }),
      Plot.ruleX(scored, {
        x: 'middle',
        y1: (d) => d.interval[0],
        y2: (d) => d.interval[1],
        stroke: colour,
        strokeWidth: 1.5,
      }),
      Plot.dot(scored, { x: 'middle', y: 'score', r: 2.6, fill: colour }),
    ],
    color: { type: 'identity' },
  };
}

/** Few whole numbers: there are no half events. */
function wholeTicks(low: number, high: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].find(
      (s) => (high - low) / s <= 7,
    ) ?? 20_000;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}
