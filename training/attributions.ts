/**
 * The attributions of `training/attributions`: checks the files and counts what they show.
 *
 *     npm run attributions
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readGoldAttributions } from '../packages/demarche/src/evaluate/attribution-gold.js';
import { SHOWN } from '../packages/demarche/src/evaluate/attribution-marks.js';
import { formatRefusal } from '../packages/demarche/src/evaluate/refusal.js';

export const ATTRIBUTIONS = fileURLToPath(new URL('./attributions/', import.meta.url));

async function main() {
  const { texts, refused } = await readGoldAttributions(ATTRIBUTIONS, '');
  const rows = SHOWN.map((shown) => {
    const of = texts.filter((text) => text.shown === shown);
    const told = of.reduce((sum, { attributions }) => sum + attributions.length, 0);
    return `${shown.padEnd(14)}${String(of.length).padStart(6)}${String(told).padStart(6)}`;
  });
  const all = texts.reduce((sum, { attributions }) => sum + attributions.length, 0);
  const head = `${''.padEnd(14)} lines  attributions`;
  process.stdout.write(
    `${[head, ...rows].join('\n')}\n${texts.length} lines, ${all} attributions\n`,
  );
  for (const refusal of refused) process.stderr.write(`${formatRefusal(refusal)}\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
