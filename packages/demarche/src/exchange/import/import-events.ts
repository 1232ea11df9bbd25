import type { Database } from '../../store/database.js';
import type { Dataset, ExternalEvent, ExternalMention } from './external-event.js';
import type { ImportItem } from './read-events.js';
import { type SavedExternal, saveExternal, saveMentions } from './save-external.js';

/** What an import did so far. */
export interface ImportTally {
  readonly events: SavedExternal;
  readonly mentions: SavedExternal;
  /** Events by data set, those known before included. */
  readonly datasets: Readonly<Partial<Record<Dataset, number>>>;
  /** Events with a side of ours on both ends: what relations are read from. */
  readonly paired: number;
  /** Sound lines that are no event of PLOVER, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Takes what is read into a store, a batch a transaction. */
export interface EventImport {
  readonly tally: ImportTally;
  add(item: Exclude<ImportItem, { kind: 'refused' }>): Promise<void>;
  /** Stores the rest. */
  end(): Promise<void>;
}

/** Enough to share the cost of finding what is known; 10,000 events are about 10 MB. */
const BATCH = 10_000;
const NONE: SavedExternal = { added: 0, changed: 0, known: 0 };

/** @param now  gives the instant of a batch, ISO 8601 */
export function importInto(db: Database, now: () => string): EventImport {
  let events: ExternalEvent[] = [];
  let mentions: ExternalMention[] = [];
  const tally = {
    events: NONE,
    mentions: NONE,
    datasets: {} as Partial<Record<Dataset, number>>,
    paired: 0,
    leftOut: {} as Record<string, number>,
  };
  const flush = async () => {
    const [someEvents, someMentions] = [events, mentions];
    events = [];
    mentions = [];
    if (someEvents.length > 0) {
      tally.events = sum(tally.events, await saveExternal(db, someEvents, now()));
    }
    if (someMentions.length > 0) {
      tally.mentions = sum(tally.mentions, await saveMentions(db, someMentions, now()));
    }
  };
  return {
    tally,
    async add(item) {
      if (item.kind === 'event') {
        const { dataset, actor, recipient } = item.event;
        events.push(item.event);
        tally.datasets[dataset] = (tally.datasets[dataset] ?? 0) + 1;
        if (actor.sides.length > 0 && recipient.sides.length > 0) tally.paired++;
      } else if (item.kind === 'mention') {
        mentions.push(item.mention);
      } else {
        tally.leftOut[item.reason] = (tally.leftOut[item.reason] ?? 0) + 1;
      }
      if (events.length + mentions.length >= BATCH) await flush();
    },
    end: flush,
  };
}

function sum(a: SavedExternal, b: SavedExternal): SavedExternal {
  return { added: a.added + b.added, changed: a.changed + b.changed, known: a.known + b.known };
}
