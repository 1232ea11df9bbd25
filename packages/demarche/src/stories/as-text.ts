import type { Report } from '@demarche/engine';
import { columns, evidenceLine, oneLine } from '../relations/text.js';
import type { StoredStory, StoryRecord, StoryStep } from '../store/store.js';
import type { Origin } from './origins.js';
import type { Story } from './story.js';

/** Stories as lines: day, id, type, who to whom, and how many tell it. */
export function listAsText(stories: readonly StoredStory[], total: number): string {
  if (stories.length === 0) return 'no story\n';
  const head = ['day', 'story', 'type', 'reports', 'publishers', 'origins', 'who', ''];
  const rows = stories.map((story) => [
    story.when?.start ?? 'undated',
    story.id,
    story.type,
    ...[story.tellers.reports, story.tellers.publishers.length, story.tellers.origins].map(String),
    partiesOf(story),
    `"${oneLine(story.told[0]!.evidence.sentence).slice(0, 70)}"`,
  ]);
  const more = total > stories.length ? `and ${total - stories.length} more (--limit)\n` : '';
  return columns([head, ...rows]) + more;
}

/** One story with all that is known of it. */
export function storyAsText(story: StoryRecord): string {
  const { tellers, when, place, words, told, origins, history } = story;
  const day = when ? `${when.start}${when.end === when.start ? '' : ` to ${when.end}`}` : 'undated';
  const byId = new Map(told.map((report) => [report.id, report]));
  const parts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    [`${story.types.join(', ')}  ${partiesOf(story)}  ${day}`, [oneLine(words.join(' '))]],
    ['place', place ? [oneLine(place.name)] : []],
    ['publishers', [oneLine(tellers.publishers.join(', '))]],
    ['countries of publishers', tellers.countries.length > 0 ? [tellers.countries.join(', ')] : []],
    [
      'state media',
      tellers.stateMedia.length > 0 ? [oneLine(tellers.stateMedia.join(', '))] : ['none known'],
    ],
    [`independent origins: ${tellers.origins}`, origins.map((one) => originAsText(one, byId))],
    [`reports: ${told.length}`, told.map((report) => evidenceLine(report.id, report).trimEnd())],
    ['history', history.map(stepAsText)],
  ];
  return `${parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [name, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')}\n`;
}

const partiesOf = ({ actors, recipients }: Pick<Story, 'actors' | 'recipients'>): string =>
  `${actors.join(', ') || '?'}${recipients.length > 0 ? ` > ${recipients.join(', ')}` : ''}`;

function originAsText(origin: Origin, byId: ReadonlyMap<string, Report>): string {
  const { name, voice, reports, because, denies } = origin;
  const papers = new Set(reports.map((id) => byId.get(id)?.article.publisher ?? 'unknown'));
  const why = because.length > 0 ? ` (one by ${because.join(', ')})` : '';
  const who = oneLine(name ?? voice ?? 'a source left unnamed');
  return `${who}${denies ? ', denying' : ''}: ${oneLine([...papers].join(', '))}${why}`;
}

function stepAsText({ at, joined, left, from }: StoryStep): string {
  const came = joined.length > 0 ? [`+ ${joined.join(' ')}`] : [];
  const went = left.length > 0 ? [`− ${left.join(' ')}`] : [];
  const before = from.length > 0 ? [`(before: story ${from.join(', ')})`] : [];
  return [at, ...came, ...went, ...before].join('  ');
}
