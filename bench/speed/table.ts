import type { Corpus } from './corpus.js';
import type { Row } from './summary.js';

const round = (n: number) => Math.round(n).toLocaleString('en');
const percent = (share: number) => `${share >= 0 ? '+' : ''}${Math.round(100 * share)}%`;

/** The results as plain text: rates, start-up, and what each contender does. */
export function formatTable(rows: readonly Row[], corpora: readonly Corpus[]): string {
  const timed = rows.filter(({ task }) => task !== 'start');
  return [
    ...corpora.map(
      ({ name, articles, sentences, words }) =>
        `${name}: ${round(articles.length)} articles, ${round(sentences)} sentences, ${round(words)} words`,
    ),
    '',
    align([
      [
        '',
        ...corpora.map(({ name }) => `words/s ${name}`),
        'sentences/s',
        'articles/s',
        'spread',
        'MiB',
        'ratio',
      ],
      ...timed.map(cells),
    ]),
    '',
    'Rates are medians of the rounds: of processor time on one core, by the clock where marked *.',
    'Spread: the slowest and the fastest round. Ratio: to our own line of the same kind on one core,',
    'by the clock where marked *.',
    'MiB: largest resident memory of the process. Words and sentences count by our own cut for all.',
    '',
    align([
      ['start-up, least ms', 'parts'],
      ...rows
        .filter(({ task, id }) => task !== 'segment' && id !== 'code, no sift')
        .map(({ place, id, stages }) => [`${place}, ${id}`, stagesText(stages)]),
    ]),
    '',
    ...new Set(timed.map(({ id, does }) => `${id}: ${does}`)),
    '',
  ].join('\n');
}

function cells(row: Row): string[] {
  const { place, id, clock, words, sentences, articles, spread, peakMiB, ratio } = row;
  return [
    `${place}, ${id}${clock === 'wall' ? ' *' : ''}`,
    ...words.map(round),
    round(sentences),
    round(articles),
    spread.map(percent).join(' '),
    peakMiB === null ? '-' : round(peakMiB),
    ratio === null ? '-' : ratio.toFixed(2),
  ];
}

function stagesText(stages: Row['stages']): string {
  return Object.entries(stages)
    .map(([name, ms]) => `${name} ${round(ms)}`)
    .join(', ');
}

/** Columns set under one another: the first to the left, the others to the right. */
function align(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) =>
    Math.max(...lines.map((line) => line[i]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, i) =>
          i === 0 || line.length === 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
