/** The report says how many indicators still stand on estimates, and which figures those are. */

import { expect, test } from 'vitest'
import { quotesOf } from '#domain/effects/quotes.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { Grade } from '#domain/values/value.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const material = makeOutlineMaterial()

/** The sentence of a report in which the figures of these indicators have this grade in 2022 and all others are firm. */
function sentenceWith(estimated: number): string | undefined {
  const indicators = material.indicators.map((indicator, at) => ({
    ...indicator,
    values: indicator.values.map((value) => {
      const grade: Grade = at < estimated && value.period === '2022' ? 'estimate' : 'official'
      return { ...value, grade, asOf: '2025-12-31' }
    }),
  }))
  const quotes = quotesOf(composeReport({ ...material, indicators }, reportPhrase))
  return quotes.find(({ place, text }) => place === 'sentence' && text.includes('预计数'))?.text
}

const nameOf = (at: number) => material.indicators[at]?.item.content.name ?? ''

test.each([
  { estimated: 0, said: undefined },
  { estimated: 1, said: `有1项指标的数据含预计数，待正式数据发布后更换：2022年的${nameOf(0)}。` },
  {
    estimated: 2,
    said: `有2项指标的数据含预计数，待正式数据发布后更换：2022年的${nameOf(0)}、${nameOf(1)}。`,
  },
])('$estimated on estimates', ({ estimated, said }) => {
  expect(sentenceWith(estimated)).toBe(said)
})
