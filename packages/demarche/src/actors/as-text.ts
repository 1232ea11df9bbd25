import type { Actor, Mention, NamedActor } from '@demarche/engine';
import type { ArticleChange, Recoding } from './recode.js';

/** Things of the tables that go by a name, as they are read on a terminal. */
export function namedAsText(found: readonly NamedActor[]): string {
  return found.map(namedLines).join('');
}

function namedLines({ kind, by, actor, where, tenures }: NamedActor): string {
  const stints = tenures.map(({ of, role, office, start, end, where: row }) => {
    const title = office || role.replaceAll('_', ' ');
    return `    ${start} to ${end ?? 'now'}  ${title}, ${of}  (${row})\n`;
  });
  return `${actorLine(actor)}\n    ${kind}, by ${by}  (${where})\n${stints.join('')}`;
}

/** "Emmanuel Macron  wd:Q3052772  FRA GOV  President of France". */
function actorLine({ name, id, country, sectors, office }: Actor): string {
  const place = [country ?? '-', ...sectors].join(' ');
  return [name, id, place, ...(office ? [office] : [])].join('  ');
}

/** Mentions with the way that each was resolved by. */
export function mentionsAsText(mentions: readonly Mention[]): string {
  if (mentions.length === 0) return 'Nobody is mentioned.\n';
  return mentions
    .map(
      ({ text, actor, evidence }) =>
        `${text}\n    ${actorLine(actor)}\n    by ${evidence.by}: ${evidence.detail}\n`,
    )
    .join('');
}

const shown = (id: string | null): string => id ?? 'nobody';

/** What changed in an article. */
export function changeAsText({ article, change }: ArticleChange): string {
  const { actors, reports } = change;
  const head = [article.published?.slice(0, 10), article.publisher, article.title ?? article.id];
  return [
    head.filter(Boolean).join('  '),
    ...actors.map(({ text, before, after }) => `  ${text}: ${shown(before)} -> ${shown(after)}`),
    ...reports.gone.map((report) => `  - ${reportLine(report)}`),
    ...reports.added.map((report) => `  + ${reportLine(report)}`),
    ...reports.changed.map(
      ({ before, after }) => `  ${reportLine(before)} -> ${reportLine(after)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function reportLine({ event }: ArticleChange['change']['reports']['added'][number]): string {
  const sides = (side: typeof event.actors) =>
    [...new Set(side.map(({ country, id }) => country ?? id))].join(', ') || '-';
  return `${event.type} ${sides(event.actors)} > ${sides(event.recipients)}`;
}

/** The sum of a recoding. */
export function recodingAsText(recoding: Recoding, dry: boolean): string {
  const { articles, recoded, affected, failed, reports } = recoding;
  const { added, gone, changed } = reports;
  const moves = [...recoding.moves.values()].sort((a, b) => b.count - a.count).slice(0, 20);
  return [
    ...moves.map(({ move, count }) => `${count} x ${shown(move.before)} -> ${shown(move.after)}`),
    `${articles} articles, ${recoded} coded anew, ${affected} ${dry ? 'would change' : 'changed'}` +
      `${failed > 0 ? `, ${failed} failed` : ''}; events: ${added} added, ${gone} gone, ${changed} changed`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
