/** Every state of the three processes of reports has its standing. */

import { expect, test } from 'vitest'
import { cityReportStates } from '../processes/city-report.ts'
import { outlineReportStates } from '../processes/outline-report.ts'
import { specialReportStates } from '../processes/special-report.ts'
import { reportStanding } from './standing.ts'

test.each([
  {
    process: 'outline',
    states: outlineReportStates,
    draft: ['draft'],
    concluded: ['deliberated', 'handled'],
  },
  { process: 'city', states: cityReportStates, draft: ['draft', 'returned'], concluded: [] },
  { process: 'special', states: specialReportStates, draft: ['draft', 'revising'], concluded: [] },
])('$process', ({ states, draft, concluded }) => {
  const of = (standing: string) => states.filter((state) => reportStanding(state) === standing)
  expect(of('draft')).toEqual(draft)
  expect(of('concluded')).toEqual(concluded)
  expect(of('submitted')).toHaveLength(states.length - draft.length - concluded.length)
})
