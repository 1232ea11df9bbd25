import type { Article, EventType } from '@demarche/engine';
import { actor, article, event, report } from '../../store/testing/build.js';
import { type Brief, briefOf } from '../brief.js';
import type { ToldReport } from '../origins.js';

/** What a test says of a report; the rest is plain. */
export interface Telling {
  readonly id: string;
  readonly sentence: string;
  readonly trigger: string;
  readonly type?: EventType;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  /** Day, month ("2024-06") or year that the text tells; none by default. */
  readonly when?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly article?: string;
  readonly title?: string;
  readonly over?: Partial<ToldReport>;
}

const LAST_DAY: Readonly<Record<number, string>> = { 4: '-12-31', 7: '-28', 10: '' };
const FIRST_DAY: Readonly<Record<number, string>> = { 4: '-01-01', 7: '-01', 10: '' };

export function told(telling: Telling): ToldReport {
  const { id, sentence, trigger, when } = telling;
  const of: Article = article({
    id: telling.article ?? `article of ${id}`,
    publisher: telling.publisher ?? 'The Harbour Gazette',
    title: telling.title ?? null,
    published: telling.published ?? '2024-06-20',
    text: sentence,
  });
  const at = sentence.indexOf(trigger);
  const made = report(of, {
    event: event({
      type: telling.type ?? 'ASSAULT',
      actors: (telling.actors ?? ['RUS']).map((side) => actor(side)),
      recipients: (telling.recipients ?? []).map((side) => actor(side)),
      date: when ?? null,
      when: when === undefined ? null : dated(when),
    }),
    evidence: {
      sentence,
      span: [0, sentence.length],
      trigger: { text: trigger, span: [at, at + trigger.length] },
      spans: [[at, at + trigger.length]],
      block: 'body',
    },
  });
  return { ...made, id, ...telling.over };
}

function dated(when: string) {
  const precision = when.length === 4 ? 'year' : when.length === 7 ? 'month' : 'day';
  return {
    start: when + FIRST_DAY[when.length]!,
    end: when + LAST_DAY[when.length]!,
    precision,
    expression: { text: when, span: [0, 1] },
  } as const;
}

export const brief = (telling: Telling): Brief => briefOf(told(telling), telling.id);
