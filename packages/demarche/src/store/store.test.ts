import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { IN_MEMORY, openStore } from './store.js';
import { storeContract } from './testing/store.contract.js';
import { storiesContract } from './testing/stories.contract.js';

const root = mkdtempSync(join(tmpdir(), 'demarche-store-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
storeContract('a DuckDB file', () => openStore(join(root, String(count++))));
storiesContract('DuckDB in memory', () => openStore(IN_MEMORY));
