/** What the check finds is shown in its sentence, as much of it as a person reads. */

import { expect, test } from 'vitest'
import { checkedText } from './checked.ts'

const known = { items: [], units: [], words: [], years: { from: 2011, to: 2035 } }

test('a place stands in its sentence', () => {
  const { findings } = checkedText(['第一句。共37项，其中完成30项、推进8项。'], known)
  expect(findings).toMatchObject([
    { paragraph: 1, before: '共', found: '37', after: '项，其中完成30项、推进8项。' },
  ])
})

test('of a sentence without an end as much as is read, however much is found in it', () => {
  const { findings } = checkedText(['：1项'.repeat(300_000)], known)
  expect(findings.length).toBeGreaterThan(1000)
  expect(JSON.stringify(findings).length).toBeLessThan(findings.length * 1000)
})
