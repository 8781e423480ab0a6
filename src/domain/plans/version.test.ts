/** Which version of a plan stands. */

import { expect, test } from 'vitest'
import { standingVersion } from './version.ts'

const adopted = (number: number) => ({ number, adoptedOn: `202${number}-03-01` })
const draft = (number: number) => ({ number, adoptedOn: null })

test.each([
  { name: 'none', versions: [], number: undefined },
  { name: 'the draft before any adoption', versions: [draft(1)], number: 1 },
  { name: 'the adopted one', versions: [adopted(1)], number: 1 },
  { name: 'the newest adopted, in any order', versions: [adopted(2), adopted(1)], number: 2 },
  { name: 'not an adjustment still being drafted', versions: [adopted(1), draft(2)], number: 1 },
])('$name', ({ versions, number }) => {
  expect(standingVersion(versions)?.number).toBe(number)
})
