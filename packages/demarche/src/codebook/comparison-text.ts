import { CHANGE_KINDS, type Change, type CodedSide, type Comparison } from './compare.js';

/** All articles' comparisons in one. */
export interface ComparedCodebooks {
  /** Hashes of the two codebooks. */
  readonly before: string;
  readonly after: string;
  readonly articles: number;
  readonly same: number;
  /** How often each type became which; `none` for no event. Most frequent first. */
  readonly types: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly changes: readonly Change[];
}

export function gathered(
  hashes: Pick<ComparedCodebooks, 'before' | 'after'>,
  comparisons: readonly Comparison[],
): ComparedCodebooks {
  const changes = comparisons.flatMap((one) => one.changes);
  const counts = new Map<string, number>();
  for (const change of changes) {
    const key = pairOf(change);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const types = [...counts]
    .map(([key, count]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, count };
    })
    .sort((a, b) => b.count - a.count || compareText(`${a.from} ${a.to}`, `${b.from} ${b.to}`));
  const same = comparisons.reduce((sum, one) => sum + one.same, 0);
  return { ...hashes, articles: comparisons.length, same, types, changes };
}

const pairOf = ({ before, after }: Change) => `${before?.type ?? 'none'} ${after?.type ?? 'none'}`;
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The comparison for a terminal: counts, then each pair of types with some examples. */
export function comparisonAsText(result: ComparedCodebooks, examples: number): string {
  const { before, after, articles, same, types, changes } = result;
  const counts = CHANGE_KINDS.map((kind) => {
    return `${changes.filter((change) => change.kind === kind).length} ${kind}`;
  });
  const lines = [
    `codebook ${before} against ${after}: ${articles} articles, ${same} events the same, ${counts.join(', ')}`,
    ...types.flatMap(({ from, to, count }) => [
      '',
      `${from} -> ${to}: ${count}`,
      ...changes
        .filter((change) => pairOf(change) === `${from} ${to}`)
        .slice(0, examples)
        .flatMap(exampleOf),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function exampleOf({ article, sentence, before, after }: Change): string[] {
  return [
    `  ${sentence.replaceAll(/\s+/g, ' ')} (${article.title ?? article.id})`,
    ...(before ? [`    - ${sideAsText(before)}`] : []),
    ...(after ? [`    + ${sideAsText(after)}`] : []),
  ];
}

function sideAsText({ type, modes, auxiliary, actors, recipients, frame, where }: CodedSide) {
  const mode = modes.length > 0 ? `/${modes.join('/')}` : '';
  const marks = auxiliary.map((mark) => ` +${mark}`).join('');
  const sides = `${actors.join(', ') || '-'} > ${recipients.join(', ') || '-'}`;
  return `${type}${mode}${marks} ${sides} (${frame}, ${where})`;
}
