import type { Overview } from 'demarche/client';
import { Link } from 'wouter';
import { addDays, daysIn } from '../../days.js';
import '../../parts/steps.css';

const STEPS = [
  [7, '7 days'],
  [30, '30 days'],
  [91, '3 months'],
  [365, '1 year'],
] as const;

/** Periods of common lengths that end where this one ends. */
export function PeriodSteps({ period }: { readonly period: Overview['period'] }) {
  const length = daysIn(period.start, period.end);
  return (
    <nav className="steps" aria-label="Period">
      {STEPS.map(([days, label]) => (
        <Link
          key={days}
          href={`/?from=${addDays(period.end, 1 - days)}&to=${period.end}`}
          aria-current={days === length ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
