import { dayOf } from '../store/day.js';
import { dayNumber } from './days.js';
import { type Fingerprint, fingerprintOf, shareIn } from './fingerprint.js';

/** An article as copies are looked for among several. */
export interface CopyCandidate {
  readonly id: string;
  readonly publisher: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly text: string;
}

/** An article that carries another's words. */
export interface Copy {
  readonly article: string;
  /** The one that had them first, of all those that it shares most with. */
  readonly of: string;
  /** Part of the article's words that stand in the other, about, 0..1. */
  readonly share: number;
}

export interface CopyOptions {
  /** Least share. Default 0.15: below it, papers share names of offices and quotations. */
  readonly share?: number;
  /** Most days between the two. Default 10. */
  readonly days?: number;
  /** Given where the same article is looked at more than once. Default: made anew. */
  readonly printOf?: (article: CopyCandidate) => Fingerprint;
}

/** A run of words that more texts have than these is a set phrase or boilerplate. */
const COMMONPLACE = 40;

/**
 * Articles that take over passages of another publisher's earlier article, by article. Depends on the
 * set alone, not on its order. Time grows with the number of articles and of copies, not its square.
 */
export function copiesAmong(
  articles: readonly CopyCandidate[],
  { share = 0.15, days = 10, printOf = ({ text }) => fingerprintOf(text) }: CopyOptions = {},
): readonly Copy[] {
  const known = articles.map((article) => ({ article, print: printOf(article) }));
  const holders = holdersOf(known.map(({ print }) => print));
  return known
    .flatMap(({ article, print }, i): Copy[] => {
      const others = new Set([...print.prints].flatMap((one) => holders.get(one) ?? []));
      const found = [...others]
        .map((j) => known[j]!)
        .filter((other) => other !== known[i] && mayCopy(article, other.article, days))
        .map((other) => ({ of: other.article, share: shareIn(print, other.print) }))
        .filter((copy) => copy.share >= share)
        .sort((a, b) => b.share - a.share || (isEarlier(a.of, b.of) ? -1 : 1));
      const [best] = found;
      return best ? [{ article: article.id, of: best.of.id, share: best.share }] : [];
    })
    .sort((a, b) => (a.article < b.article ? -1 : 1));
}

function holdersOf(prints: readonly Fingerprint[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [i, print] of prints.entries()) {
    for (const one of print.prints) {
      const found = holders.get(one);
      if (!found) holders.set(one, [i]);
      else found.push(i);
    }
  }
  for (const [one, found] of holders) if (found.length > COMMONPLACE) holders.delete(one);
  return holders;
}

function mayCopy(article: CopyCandidate, of: CopyCandidate, days: number): boolean {
  const [day, before] = [dayOf(article.published), dayOf(of.published)];
  if (day === null || before === null || !isEarlier(of, article)) return false;
  if (article.publisher !== null && article.publisher === of.publisher) return false;
  return dayNumber(day) - dayNumber(before) <= days;
}

function isEarlier(a: CopyCandidate, b: CopyCandidate): boolean {
  const [first, second] = [a.published ?? '~', b.published ?? '~'];
  return first === second ? a.id < b.id : first < second;
}
