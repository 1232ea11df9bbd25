import type { Token } from '@demarche/engine';

/**
 * A dependency tree as lines of text: each word below its head, its relation after it.
 *
 *     accused  VERB root
 *     ├─ Kenya  PROPN nsubj
 *     └─ Uganda  PROPN obj
 *
 * @param marks  notes on tokens, by token index, shown at the end of their lines
 */
export function drawTree(
  tokens: readonly Token[],
  marks: ReadonlyMap<number, string> = new Map(),
): string[] {
  const children = tokens.map((): number[] => []);
  tokens.forEach(({ head }, i) => {
    children[head]?.push(i);
  });
  const lines: string[] = [];
  // The stack holds what is still to draw, the next one last; a tree may be as deep as it is long.
  const stack = tokens.flatMap(({ head }, i) => (head < 0 ? [{ i, lead: '', rest: '' }] : []));
  stack.reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { i, lead, rest } = next;
    const { form, upos, deprel } = tokens[i]!;
    const mark = marks.get(i);
    lines.push(`${lead}${form}  ${upos} ${deprel}${mark ? `  [${mark}]` : ''}`);
    const below = children[i]!;
    for (const [n, child] of [...below.entries()].reverse()) {
      const isLast = n === below.length - 1;
      stack.push({
        i: child,
        lead: `${rest}${isLast ? '└─ ' : '├─ '}`,
        rest: `${rest}${isLast ? '   ' : '│  '}`,
      });
    }
  }
  return lines;
}
