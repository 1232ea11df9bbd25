import {
  LINK_BASES,
  LINK_TEMPLATES,
  NEW_BASES,
  NEW_TEMPLATES,
} from '../packages/engine/src/names/chains/link-features.js';
import { MENTION_CLASSES } from '../packages/engine/src/names/chains/mention.js';

/** The engine's `weights.ts`: hundredths, a row for each template and class of mention. */
export function writtenWeights(weights: Float64Array): string {
  const tables = [
    ['LINK_WEIGHTS', LINK_TEMPLATES, LINK_BASES],
    ['NEW_WEIGHTS', NEW_TEMPLATES, NEW_BASES],
  ] as const;
  const written = tables.map(([name, templates, bases]) => {
    const rows = templates.map(
      ({ name: template, size }, t) =>
        `  ${quoted(template)}: [\n${rowsOf(weights, bases[t]!, size)}  ],\n`,
    );
    return `export const ${name}: Weights = {\n${rows.join('')}};\n`;
  });
  return `// Made by training/coreference.ts; not written by hand.

/** By template: a row for each class of the later mention, with a hundredth for each value. */
export type Weights = Readonly<Record<string, readonly string[]>>;

${written.join('\n')}`;
}

function rowsOf(weights: Float64Array, base: number, size: number): string {
  return MENTION_CLASSES.map((_, c) => {
    const row = [...weights.subarray(base + c * size, base + (c + 1) * size)];
    return `    '${row.map((weight) => Math.round(weight * 100)).join(' ')}',\n`;
  }).join('');
}

/** As the formatter would write the key. */
function quoted(key: string): string {
  if (/^[a-z]+$/.test(key)) return key;
  return key.includes("'") ? `"${key}"` : `'${key}'`;
}
