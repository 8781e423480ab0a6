/** The tiers of the tests. `scripts/test.mjs` runs them one after the other. */

import { defineConfig } from 'vitest/config'

const serial = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }

/** What asks the edge alone, thousands of times: no statement of it differs from engine to engine. */
const sameOnBoth = ['hostile-input', 'hostile-reports', 'mail', 'permissions', 'statement-counts'].map(
  (name) => `tests/scenarios/${name}.test.ts`,
)

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/tally.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scenarios-pg',
          include: ['tests/scenarios/**/*.test.ts'],
          globalSetup: ['tests/setup/postgres.ts'],
          env: { GUIHENG_TEST_ENGINE: 'postgres' },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'scenarios-pglite',
          include: ['tests/scenarios/**/*.test.ts'],
          exclude: sameOnBoth,
          globalSetup: ['tests/setup/pglite.ts'],
          env: { GUIHENG_TEST_ENGINE: 'pglite' },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], ...serial } },
      { test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], ...serial } },
      { test: { name: 'office', include: ['tests/office/**/*.test.ts'], ...serial } },
    ],
  },
})
