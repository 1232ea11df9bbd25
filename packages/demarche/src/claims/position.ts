import type { Actor, ReportedAttribution } from '@demarche/engine';
import { claiming, outletVoice, printedBy, voiceOf } from '../store/origin.js';
import type { StoredReport } from '../store/store.js';

/** What a source may do with a happening. `retracts` takes back what it said before. */
export const POSITIONS = ['alleges', 'asserts', 'confirms', 'denies', 'retracts'] as const;
/** One of `POSITIONS`. */
export type Position = (typeof POSITIONS)[number];

/** Who takes a position. */
export interface ClaimSource {
  /** `publisher` (or the wire whose copy it prints) in its own voice; `source` within the text. */
  readonly kind: 'publisher' | 'source';
  /** `null`: left unnamed. */
  readonly name: string | null;
  /** Whom it speaks for (see `voiceOf`): claims of one voice are one life. `null`: unnamed. */
  readonly voice: string | null;
  readonly actor: Actor | null;
}

/** A position as one report tells it. */
export interface Told {
  readonly source: ClaimSource;
  readonly position: Exclude<Position, 'retracts'>;
  /** The words that say so; `null` in the publisher's own voice. */
  readonly cue: string | null;
  readonly report: StoredReport;
}

/**
 * Who takes which position in one report: the innermost source, and every source around it that
 * denies or confirms (one that only passes the words on takes none). Without a source, it is the
 * publisher's word. Opinions, what is hypothetical, still to come or left open take no position.
 */
export function positionsOf(report: StoredReport): readonly Told[] {
  if (!takesPosition(report)) return [];
  const sources = claiming(report);
  const [inner, ...outer] = sources;
  if (!inner) return [ownVoice(report)];
  // The engine marks what is denied as not having happened; such a mark is no second denial.
  const negated = isNegated(report) && sources.every(({ stance }) => stance !== 'denies');
  const told = (attribution: ReportedAttribution, position: Told['position']): Told => ({
    source: sourceOf(attribution),
    position,
    cue: attribution.cueText,
    report,
  });
  return [
    told(inner, negated ? 'denies' : positionIn(inner, report)),
    ...outer.flatMap((one) =>
      one.stance === 'denies' || one.stance === 'confirms' ? [told(one, one.stance)] : [],
    ),
  ];
}

function takesPosition({ opinion, certainty, event }: StoredReport): boolean {
  const { auxiliary, type } = event;
  if (opinion || certainty === 'unknown' || auxiliary.includes('hypothetical')) return false;
  return !auxiliary.includes('future') || type === 'AGREE' || type === 'THREATEN';
}

const isNegated = ({ event }: StoredReport) => event.auxiliary.includes('negation');

function ownVoice(report: StoredReport): Told {
  const hedged = report.certainty === 'hedged' ? 'alleges' : 'asserts';
  const name = printedBy(report);
  return {
    source: {
      kind: 'publisher',
      name,
      voice: name === null ? null : outletVoice(name),
      actor: null,
    },
    position: isNegated(report) ? 'denies' : hedged,
    cue: null,
    report,
  };
}

function positionIn({ stance }: ReportedAttribution, report: StoredReport): Told['position'] {
  if (stance === 'denies' || stance === 'confirms') return stance;
  return stance === 'alleges' || report.certainty === 'hedged' ? 'alleges' : 'asserts';
}

function sourceOf(attribution: ReportedAttribution): ClaimSource {
  const { sourceName, sourceText, sourceActor } = attribution;
  return {
    kind: 'source',
    name: sourceName ?? sourceText,
    voice: voiceOf(attribution),
    actor: sourceActor,
  };
}
