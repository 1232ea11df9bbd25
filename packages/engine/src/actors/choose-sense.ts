import type { Sense } from '../knowledge/entities.js';
import { type ArticleContext, countryOf } from './article-context.js';

/**
 * Which of several things a name stands for, decided by the article. The higher score wins and
 * the tables' order breaks ties; `undefined` when nothing speaks for any.
 */
export function chooseSense(all: readonly Sense[], context: ArticleContext): Sense | undefined {
  if (all.length === 1) return isOpen(all[0]!, context) ? all[0] : undefined;
  const senses = all.filter((sense) => isOpen(sense, context) && !isItsCapital(sense, all));
  if (senses.length <= 1) return senses[0];
  let best: Sense | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let tie = false;
  for (const sense of senses) {
    const score = scoreOf(sense, context) - shared(sense, senses, context);
    const rivals = best !== undefined && countryOf(best) !== countryOf(sense);
    tie = (score === bestScore && rivals) || (tie && score <= bestScore);
    if (score > bestScore) [best, bestScore] = [sense, score];
  }
  // A people of two lands that the article is on alike is of neither for sure.
  return tie && best?.as === 'ethnic' ? undefined : best;
}

/** A people of several lands, or a by-name, means a land only where the article is on it. */
function isOpen(sense: Sense, { countries, dateline }: ArticleContext): boolean {
  const isNamed = (code: string) => (countries.get(code) ?? 0) > 0 || dateline === code;
  if (sense.as === 'byname') return sense.among.some(isNamed);
  return sense.as !== 'ethnic' || sense.alone || isNamed(sense.entity.id);
}

/** The city that is its land's capital is read as that. */
const isItsCapital = (sense: Sense, all: readonly Sense[]): boolean =>
  sense.as === 'city' &&
  all.some((other) => other.as === 'capital' && other.entity.id === sense.place.country);

/** What a name means when the article says nothing: countries before parts of countries. */
const PRIOR: Readonly<Record<Sense['as'], number>> = {
  name: 2,
  adjective: 2,
  people: 2,
  person: 2.5,
  seat: 2,
  byname: 2,
  ethnic: 1.9,
  capital: 1.8,
  region: 1,
  city: 0.9,
  former: 0.4,
};

/** Of countries that share a name or demonym, the one that news means more often. */
const LIKELIER = new Set(['KOR', 'COD', 'DOM', 'GEO', 'GIN']);

function scoreOf(sense: Sense, context: ArticleContext): number {
  const country = countryOf(sense);
  const inPlay = country === null ? 0 : (context.countries.get(country) ?? 0);
  const near = country !== null && country === context.dateline ? 2 : 0;
  const prior = PRIOR[sense.as] + (country !== null && LIKELIER.has(country) ? 0.2 : 0);
  return (
    prior +
    near +
    size(sense) +
    dated(sense, context.day) +
    regional(sense, context) +
    Math.min(inPlay, 6)
  );
}

/** Of cities of one name the larger is meant more often: it breaks the tie, no more. */
const size = (sense: Sense): number =>
  sense.as === 'city' ? Math.min(sense.place.population, 4e7) / 4e8 : 0;

/** A state, group or body of another time is meant seldom. */
function dated(sense: Sense, day: string): number {
  if (!('entity' in sense)) return 0;
  const { start, end } = sense.entity;
  return (start !== null && start > day) || (end !== null && end < day) ? -1.5 : 0;
}

/** Other parts of a land beside a part of it speak for that one. */
function regional(sense: Sense, { regions }: ArticleContext): number {
  if (sense.as !== 'region' && sense.as !== 'city') return 0;
  return regions.has(sense.place.country) ? 1.5 : 0;
}

/**
 * A US state shares its name with a country ("Georgia"): other states beside it speak for the
 * state; that an article names the United States does not.
 */
function shared(sense: Sense, all: readonly Sense[], { regions, countries }: ArticleContext) {
  if (sense.as !== 'region' && sense.as !== 'city') return 0;
  const { country } = sense.place;
  const rivals = all.some((other) => 'entity' in other && other.as !== 'capital');
  return rivals && !regions.has(country) ? Math.min(countries.get(country) ?? 0, 6) * 0.9 : 0;
}
