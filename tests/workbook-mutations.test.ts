/** Mutated workbooks, a seeded slice of the ten thousand of `scripts/torture-workbooks.ts`: not one silently wrong value. */

import { expect, test } from 'vitest'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { view } from './torture/workbooks/base.ts'
import { torture } from './torture/workbooks/run.ts'

test('three hundred workbooks with one to six edits each are read rightly or refused', async () => {
  const { wrong, ...tally } = await torture({ seed: 1, count: 300, bases: [await unitWorkbook(view)] })
  expect(wrong).toEqual([])
  expect(tally.files).toBe(300)
  // A clear value refused for no reason would be as bad: the user would stop trusting the findings.
  expect(tally.refused).toBeLessThan(tally.slots / 1000)
  expect(tally.right).toBeGreaterThan(tally.slots / 2)
})
