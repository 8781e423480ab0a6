/** Entries for the tests of the item form. */

import type { EntryView } from '#contract/entries.ts'

export const makeEntry = (different: Partial<EntryView>): EntryView => ({
  entryId: '00000000-0000-4000-8000-000000000001',
  assignmentId: '00000000-0000-4000-8000-000000000002',
  unit: '甲局',
  unitId: '00000000-0000-4000-8000-000000000003',
  item: null,
  form: { subject: 'indicator', periods: ['2022', '2023-H1'], expectedPeriod: null, fields: [] },
  ownForm: null,
  version: 3,
  answers: { progress: 'as it stood' },
  asOf: '2023-05-31',
  finishOn: null,
  values: [
    { period: '2022', number: '84.0', grade: 'official', asOf: '2022-12-31', source: '', explanation: '' },
  ],
  doubts: [],
  periods: [
    { period: '2022', lastDay: '2022-12-31', estimate: false },
    { period: '2023-H1', lastDay: '2023-06-30', estimate: true },
  ],
  writable: true,
  locked: '',
  returned: null,
  usedIn: [],
  aligned: [],
  undecided: [],
  reuseChoices: [],
  isMain: true,
  changedAt: null,
  changedBy: '',
  history: [],
  ...different,
})
