/** The tiers of the tests. `scripts/test.mjs` runs them one after the other. */

import { defineConfig } from 'vitest/config'

const patient = { testTimeout: 300_000, hookTimeout: 300_000 }

/**
 * Stories that ask nothing of the engine which others do not: every time they run on PostgreSQL, and on the embedded
 * database too with GUIHENG_EVERY_STORY=1. The whole work plan, the guards, attacks, races and filings run on both.
 */
const onPostgresAlone =
  process.env.GUIHENG_EVERY_STORY === '1'
    ? []
    : [
        'tests/scenarios/hostile-{days,files,input,reports}.test.ts',
        'tests/scenarios/{consistency,definition-command,exercise-{definition,elsewhere,next}}.test.ts',
        'tests/scenarios/{congress,consultations,exchanges,feedback,opinions,publications}.test.ts',
        'tests/scenarios/{contact-hand-over,contributions,evidence,fill-once,outline-chain}.test.ts',
        'tests/scenarios/{deadlines,mail,notices,notifications,special-plans,warnings}.test.ts',
        'tests/scenarios/{example-sign-in,invitation,password,real-exercise,sign-in}.test.ts',
        'tests/scenarios/{permissions,report-returns,reports,statement-counts,values-after}.test.ts',
        'tests/scenarios/{adjustment-{routes,shown,special},adjustments,cases,contacts}.test.ts',
        'tests/scenarios/{drafts,drafts-people,drafts-report,letters,templates,word-forms}.test.ts',
        'tests/scenarios/{edge,exercise-end,exercises,workbooks}.test.ts',
        'tests/scenarios/{figures-entered,indicators,item-paths,mandates,themes,units-change,updates,values}.test.ts',
      ]

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
          exclude: onPostgresAlone,
          globalSetup: ['tests/setup/pglite.ts'],
          env: { GUIHENG_TEST_ENGINE: 'pglite' },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], ...patient, maxWorkers: 2 } },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: ['tests/setup/pages.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: 'office', include: ['tests/office/**/*.test.ts'], ...patient, fileParallelism: false },
      },
    ],
  },
})
