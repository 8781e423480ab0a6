/** Counting verdicts: a binding indicator that lags is seen beside the total. */

import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { tallyOf } from './tally.ts'
import { type Asked, makeJudged } from './test-judged.ts'

const rising: Asked = { kind: 'level', base: '100', target: '120' }
const verdict = (more: Partial<Asked>) => judge(makeJudged({ ...rising, ...more }), { cutOff: '2022-12-31' })

test('binding, anticipatory and unstated are counted apart and together', () => {
  const tally = tallyOf([
    verdict({ nature: 'binding', values: { 2022: '101' } }),
    verdict({ nature: 'binding', values: { 2022: '108' } }),
    verdict({ nature: 'anticipatory', values: { 2022: '120' } }),
    verdict({ nature: 'anticipatory', values: {} }),
    verdict({ values: { 2022: '109' } }),
  ])
  const none = { ahead: 0, faster: 0, on_schedule: 0, behind: 0, not_computable: 0 }
  expect(tally).toEqual({
    all: { ahead: 1, faster: 1, on_schedule: 1, behind: 1, not_computable: 1 },
    binding: { ...none, on_schedule: 1, behind: 1 },
    anticipatory: { ...none, ahead: 1, not_computable: 1 },
    unstated: { ...none, faster: 1 },
  })
})
