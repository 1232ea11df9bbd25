import type { Mention, Report } from '@demarche/engine';

/** What a coding made of an article, as far as another may make something else of it. */
export interface Told {
  readonly mentions: readonly Pick<Mention, 'span' | 'text' | 'actor'>[];
  readonly reports: readonly Report[];
}

/** An actor that words were resolved to before, and the one that they are now. */
export interface MovedActor {
  readonly text: string;
  /** Id; `null` where the words named nobody. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Change {
  readonly actors: readonly MovedActor[];
  readonly reports: {
    readonly added: readonly Report[];
    readonly gone: readonly Report[];
    /** Told of the same words, with other actors, recipients or details. */
    readonly changed: readonly { readonly before: Report; readonly after: Report }[];
  };
}

/** What differs between two codings of one article; `null` if nothing does. */
export function changeBetween(before: Told, after: Told): Change | null {
  const actors = movedActors(before, after);
  const reports = changedReports(before.reports, after.reports);
  const { added, gone, changed } = reports;
  const same = actors.length + added.length + gone.length + changed.length === 0;
  return same ? null : { actors, reports };
}

function movedActors(before: Told, after: Told): MovedActor[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): MovedActor[] => {
    const [a, b] = [old.get(place), now.get(place)];
    if (a?.key === b?.key) return [];
    return [{ text: (b ?? a)!.text, before: a?.id ?? null, after: b?.id ?? null }];
  });
}

/** Mentions by their words and their turn on them: "both countries" are two. */
function byPlace({ mentions }: Told) {
  const found = new Map<
    string,
    { readonly id: string; readonly key: string; readonly text: string }
  >();
  const turns = new Map<string, number>();
  for (const { span, text, actor } of mentions) {
    const words = span.join();
    const turn = turns.get(words) ?? 0;
    turns.set(words, turn + 1);
    const { id, country, sectors, name, office } = actor;
    found.set(`${words} ${turn}`, {
      id,
      key: JSON.stringify([id, country, sectors, name, office]),
      text,
    });
  }
  return found;
}

function changedReports(before: readonly Report[], after: readonly Report[]): Change['reports'] {
  const old = new Map(keyed(before));
  const now = new Map(keyed(after));
  const both = [...now].flatMap(([key, report]) => {
    const known = old.get(key);
    return known && detailsOf(known) !== detailsOf(report)
      ? [{ before: known, after: report }]
      : [];
  });
  return {
    added: [...now].flatMap(([key, report]) => (old.has(key) ? [] : [report])),
    gone: [...old].flatMap(([key, report]) => (now.has(key) ? [] : [report])),
    changed: both,
  };
}

/** By type and trigger, and their turn on it. */
function keyed(reports: readonly Report[]): [string, Report][] {
  const turns = new Map<string, number>();
  return reports.map((report) => {
    const { event, evidence } = report;
    const words = `${event.type} ${evidence.block} ${evidence.trigger.span.join()}`;
    const turn = turns.get(words) ?? 0;
    turns.set(words, turn + 1);
    return [`${words} ${turn}`, report];
  });
}

function detailsOf({ event, certainty }: Report): string {
  const { modes, contexts, auxiliary, score, actors, recipients, place, date } = event;
  const who = (side: typeof actors) =>
    side.map(({ id, country, sectors, name, office }) => [id, country, sectors, name, office]);
  const what = [modes, contexts, auxiliary, score, place?.name, date, certainty];
  return JSON.stringify([...what, who(actors), who(recipients)]);
}
