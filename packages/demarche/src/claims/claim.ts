import { dayOf } from '../store/day.js';
import { sidesOf } from '../store/dyads.js';
import type { StoredReport } from '../store/store.js';
import { type ClaimSource, type Position, positionsOf, type Told } from './position.js';

/** One telling of a claim. */
export interface ClaimTelling {
  readonly report: string;
  readonly publisher: string | null;
  /** Day of publication, ISO 8601; `null` if not known. */
  readonly day: string | null;
  readonly cue: string | null;
}

/** A position that a source holds until it takes another, with all that tell of it. */
export interface Claim {
  readonly source: ClaimSource;
  readonly position: Position;
  /** Day it is first told. */
  readonly day: string | null;
  /** The source said the opposite before: a denial is taken back, or an assertion. */
  readonly reverses: boolean;
  /** Oldest first. */
  readonly tellings: readonly ClaimTelling[];
}

/**
 * The claims of one happening, in the order in which they were first told. A source that denies
 * what it said before `retracts`; one that says what it denied before `confirms`, as does the side
 * that acted when other sources said it first.
 * @param reports  of one happening, in any order
 */
export function claimsOf(reports: readonly StoredReport[]): readonly Claim[] {
  const claims: Claim[] = [];
  /** Index of each voice's claim of the moment. Sources left unnamed are one voice. */
  const held = new Map<string | null, number>();
  for (const told of inOrder(reports)) {
    const at = held.get(told.source.voice);
    const before = at === undefined ? undefined : claims[at];
    const position = turned(told, before?.position, claims);
    if (before && at !== undefined && isSame(before.position, position)) {
      claims[at] = { ...before, tellings: [...before.tellings, tellingOf(told)] };
      continue;
    }
    const telling = tellingOf(told);
    const reverses = before !== undefined && isYes(before.position) !== isYes(position);
    held.set(told.source.voice, claims.length);
    claims.push({ source: told.source, position, day: telling.day, reverses, tellings: [telling] });
  }
  return claims;
}

/** True if the source says that it happened. */
export const isYes = (position: Position): boolean =>
  position !== 'denies' && position !== 'retracts';

/** Whoever asserts and later alleges has said the same; to confirm is more. */
function isSame(held: Position, told: Position): boolean {
  if (!isYes(held) || !isYes(told)) return isYes(held) === isYes(told);
  return held === 'confirms' || told !== 'confirms';
}

function turned(told: Told, held: Position | undefined, before: readonly Claim[]): Position {
  const { position, source, report } = told;
  if (!isYes(position)) return held !== undefined && isYes(held) ? 'retracts' : position;
  if (held !== undefined && !isYes(held)) return 'confirms';
  const ownAct = source.voice !== null && sidesOf(report.event.actors).includes(source.voice);
  const saidOf = before.some((claim) => claim.source.kind === 'source' && isYes(claim.position));
  return ownAct && held === undefined && saidOf ? 'confirms' : position;
}

const tellingOf = ({ report, cue }: Told): ClaimTelling => ({
  report: report.id,
  publisher: report.article.publisher,
  day: dayOf(report.article.published),
  cue,
});

/** By publication, those without a date last; what an article says was said before comes first. */
function inOrder(reports: readonly StoredReport[]): readonly Told[] {
  const keyed = reports.flatMap((report) =>
    positionsOf(report).map((told) => ({ told, key: orderOf(told) })),
  );
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ told }) => told);
}

function orderOf({ report, cue }: Told): string {
  const { article, evidence, id } = report;
  const anterior = /^had\b/i.test(cue ?? '') ? '0' : '1';
  const place = evidence.block === 'title' ? 0 : evidence.span[0] + 1;
  const offset = String(place).padStart(10, '0');
  return [article.published ?? '~', article.id, anterior, offset, id].join('\t');
}
