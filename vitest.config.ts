import { defineConfig } from 'vitest/config';

// The condition `source` makes workspace packages resolve to their TypeScript sources.
const conditions = ['source', 'module', 'import', 'node', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/{src,node,test}/**/*.test.{ts,tsx}', 'samples/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
