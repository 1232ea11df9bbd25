import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTURES } from './codes/cameo.js';
import { COLUMNS } from './export/columns.js';
import { EXPORT_FORMATS } from './export/formats.js';
import { DATASETS } from './import/external-event.js';

const page = readFileSync(new URL('../../../../docs/exchange.md', import.meta.url), 'utf8');

describe('docs/exchange.md', () => {
  it('names every data set and every format', () => {
    for (const name of [...DATASETS, ...EXPORT_FORMATS]) expect(page).toContain(`| \`${name}\` |`);
    expect(page).toContain(`${COLUMNS.length} columns`);
  });

  it('gives every departure from the published conversion with its reason', () => {
    for (const [code, why] of DEPARTURES) expect(page).toMatch(row(code, why));
  });
});

/** A row of the table, whatever stands between code and reason. */
function row(code: string, why: string): RegExp {
  const literal = why.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\| ${code} \\| [^|]+ \\| ${literal} \\|$`, 'm');
}
