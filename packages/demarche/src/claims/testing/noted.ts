import type { ReportedAttribution, Stance } from '@demarche/engine';
import type { StoredReport } from '../../store/store.js';
import {
  actor,
  article,
  attribution,
  chainLink,
  event,
  report,
} from '../../store/testing/build.js';

/** A report as a test notes it: who prints what when, and who says it there. */
export interface Note {
  readonly id: string;
  readonly publisher?: string;
  readonly day: string;
  /** Innermost first: country or name, stance, words. */
  readonly by?: readonly (readonly [who: string, stance: Stance, cue?: string])[];
  readonly certainty?: StoredReport['certainty'];
  readonly opinion?: boolean;
  readonly event?: Parameters<typeof event>[0];
  /** The wire that the article credits. */
  readonly wire?: string;
}

/** "RUS" is an official of that country, anything else a name that no table knows. */
function saidBy([who, stance, cue]: NonNullable<Note['by']>[number]): ReportedAttribution {
  const sourceActor = /^[A-Z]{3}$/.test(who) ? actor(who) : null;
  return {
    ...attribution({ stance, sourceActor, sourceName: who }),
    sourceText: who,
    cueText: cue ?? stance,
  };
}

export function noted(note: Note): StoredReport {
  const { id, day, publisher = 'The Harbour Gazette', by = [], wire } = note;
  // Too short a sentence to be taken for a copy of the others.
  const text = 'Russia praised North Korea on Wednesday.';
  const told = report(article({ id, publisher, published: day, text }), {
    event: event({ type: 'ASSAULT', date: day, ...note.event }),
    attributions: by.map(saidBy),
    certainty: note.certainty ?? (by.length > 0 ? 'reported' : 'stated'),
    opinion: note.opinion ?? false,
  });
  const agency = chainLink({ kind: 'agency', place: 'dateline', name: wire ?? null });
  return { ...told, id, counted: true, chain: wire ? [agency] : [] };
}
