import type { Article, EventType, Report } from '@demarche/engine';

/** How one article's coding differs between two codebooks. */
export const CHANGE_KINDS = ['added', 'dropped', 'retyped', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One event that the two codebooks tell differently. `changed` is of the same type, but other
 * sides, modes or marks. */
export interface Change {
  readonly kind: ChangeKind;
  readonly article: Pick<Article, 'id' | 'title'>;
  readonly sentence: string;
  readonly before: CodedSide | null;
  readonly after: CodedSide | null;
}

/** An event as one of the codebooks codes it. */
export interface CodedSide {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly auxiliary: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly frame: string;
  readonly where: string;
}

/** What one article's reports under two codebooks have in common, and what not. */
export interface Comparison {
  readonly same: number;
  readonly changes: readonly Change[];
}

/** Compares the reports of one article: first those of one word, then those of one sentence. */
export function compare(
  article: Article,
  before: readonly Report[],
  after: readonly Report[],
): Comparison {
  const left = [...before];
  const right = [...after];
  const changes: Change[] = [];
  let same = 0;
  const pairBy = (
    meets: (a: Report, b: Report) => boolean,
    take: (a: Report, b: Report) => void,
  ) => {
    for (const a of [...left]) {
      const b = right.find((candidate) => meets(a, candidate));
      if (!b) continue;
      left.splice(left.indexOf(a), 1);
      right.splice(right.indexOf(b), 1);
      take(a, b);
    }
  };
  const told = (kind: ChangeKind, a: Report | null, b: Report | null) => {
    const { id, title } = article;
    const sentence = (a ?? b)?.evidence.sentence ?? '';
    changes.push({ kind, article: { id, title }, sentence, before: sideOf(a), after: sideOf(b) });
  };
  pairBy(isSame, () => same++);
  pairBy(
    (a, b) => isAt(a, b) && a.event.type === b.event.type,
    (a, b) => told('changed', a, b),
  );
  pairBy(isAt, (a, b) => told('retyped', a, b));
  pairBy(
    (a, b) => inOneSentence(a, b) && sidesOf(a) === sidesOf(b),
    (a, b) => told(a.event.type === b.event.type ? 'changed' : 'retyped', a, b),
  );
  for (const a of left) told('dropped', a, null);
  for (const b of right) told('added', null, b);
  return { same, changes };
}

const isAt = (a: Report, b: Report) => a.evidence.trigger.span[0] === b.evidence.trigger.span[0];
const inOneSentence = (a: Report, b: Report) => a.evidence.span[0] === b.evidence.span[0];

function isSame(a: Report, b: Report): boolean {
  return isAt(a, b) && codesOf(a) === codesOf(b);
}

function sidesOf({ event }: Report): string {
  const ids = (list: typeof event.actors) => list.map(({ id }) => id).join('+');
  return `${ids(event.actors)} > ${ids(event.recipients)}`;
}

function codesOf(report: Report): string {
  const { type, modes, auxiliary } = report.event;
  return [type, modes.join(), auxiliary.join(), sidesOf(report)].join(' ');
}

function sideOf(report: Report | null): CodedSide | null {
  if (!report) return null;
  const { event, why } = report;
  const names = (list: typeof event.actors) => list.map(({ id }) => id);
  return {
    type: event.type,
    modes: event.modes,
    auxiliary: event.auxiliary,
    actors: names(event.actors),
    recipients: names(event.recipients),
    frame: why.frame,
    where: why.where,
  };
}
