import { type Actor, contains, type Mention, overlaps, type Span } from '@demarche/engine';
import type { GoldMention, InOffice } from './actors-gold.js';

/** An answer that is wrong is worse than none. `null` where the gold does not ask. */
export type Outcome = 'right' | 'wrong' | 'none';

export interface MentionScore {
  /** What stands over the marked words. */
  readonly answers: readonly Mention[];
  readonly country: Outcome;
  readonly sector: Outcome | null;
  readonly office: Outcome | null;
}

/** What the analysis and the rest of the gold say of the marked words. */
export interface Marked {
  /** Of their syntactic head. */
  readonly head: Span | null;
  /** Several actors are marked on the same words. */
  readonly several: boolean;
}

/** Compares what was found with a marked mention. */
export function scoreMention(
  gold: GoldMention,
  found: readonly Mention[],
  { head, several }: Marked,
): MentionScore {
  const answers = answersTo(gold, found, head, several);
  const actors = answers.map(({ actor }) => actor);
  return {
    answers,
    country: countryOutcome(gold, actors),
    sector: sectorOutcome(gold, actors),
    office: officeOutcome(gold, actors),
  };
}

/**
 * Of the mentions that hold the head of the marked words (else of all that overlap), those whose
 * span is nearest to theirs, by shared over joint length. Where the marked words name several
 * actors or nobody, all that overlap.
 */
function answersTo(
  { span, countries }: GoldMention,
  found: readonly Mention[],
  head: Span | null,
  several: boolean,
): readonly Mention[] {
  const all = found.filter((mention) => overlaps(mention.span, span));
  if (several || countries.includes('none')) return all;
  const headed = all.filter((mention) => head !== null && contains(mention.span, head));
  const over = headed.length > 0 ? headed : all;
  const nearness = ({ span: [start, end] }: Mention) =>
    (Math.min(end, span[1]) - Math.max(start, span[0])) /
    (Math.max(end, span[1]) - Math.min(start, span[0]));
  const best = Math.max(...over.map(nearness));
  return over.filter((mention) => nearness(mention) === best);
}

/** The country, else the organisation, bloc or group of no country. */
export function sideOf({ country, id }: Actor): string | null {
  return country ?? /^(?:org|bloc|group):[^/]+/.exec(id)?.[0] ?? null;
}

function countryOutcome({ countries }: GoldMention, actors: readonly Actor[]): Outcome {
  const sides = actors.map(sideOf);
  const known = sides.filter((side) => side !== null);
  if (countries.includes('none') && known.length === 0) return 'right';
  const wanted = countries.map((code) => code.toUpperCase());
  if (known.some((side) => wanted.includes(side.toUpperCase()))) return 'right';
  if (countries.includes('-')) {
    // What is of no country is known by its own id.
    const international = sides.some((side) => side === null || side.includes(':'));
    return international ? 'right' : actors.length === 0 ? 'none' : 'wrong';
  }
  return known.length === 0 ? 'none' : 'wrong';
}

function sectorOutcome({ sectors }: GoldMention, actors: readonly Actor[]): Outcome | null {
  if (sectors.length === 0) return null;
  const primary = actors.flatMap((actor) => actor.sectors[0] ?? []);
  if (primary.length === 0) return 'none';
  return primary.some((sector) => sectors.includes(sector)) ? 'right' : 'wrong';
}

function officeOutcome({ names, office }: GoldMention, actors: readonly Actor[]): Outcome | null {
  if (names.length === 0 || office === null) return null;
  const people = actors.filter(isPerson);
  if (people.length === 0) return 'none';
  const meant = people.filter(({ name }) => names.some((wanted) => isName(name, wanted)));
  return meant.some((actor) => inOffice(actor) === office) ? 'right' : 'wrong';
}

const isPerson = ({ id }: Actor): boolean => /(?:^|\/)(?:wd:|person:|name:)/.test(id);

const inOffice = ({ office, sectors }: Actor): InOffice =>
  office !== null && !sectors.includes('ELI') ? 'in' : 'out';

/** The same, or one is a longer form of the other: all words of the shorter, two at least, are in it. */
function isName(name: string, wanted: string): boolean {
  if (plain(name) === plain(wanted)) return true;
  const [short, long] = [name, wanted]
    .map((one) => one.split(/\s+/).map(plain))
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  return short.length > 1 && short.every((word) => long.includes(word));
}

/** Without case, accents, hyphens and blanks. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
