/** Makes the material of a short report (示例数据) with a chart of every kind, two of which share fields and words. */

import type { DraftBlock } from '#domain/drafts/document.ts'
import { firstVersion } from '#domain/drafts/first-version.ts'
import { partNames } from '#domain/drafts/parts/placed-parts.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial, taskWords } from './make-report-material.ts'

/** The field and the word for what is not decided are the same in the charts of indicators and of tasks. */
const fields = ['经济发展', '民生福祉']

/** Words by the number of the item; null: not decided. */
export interface Judged {
  readonly indicators: Readonly<Record<number, string | null>>
  readonly tasks: Readonly<Record<number, string | null>>
}

const asMade: Judged = {
  indicators: {},
  tasks: { 1: '已完成', 2: '已完成', 3: '推进缓慢', 4: null, 5: '达到序时进度', 6: '达到序时进度', 7: null },
}

const all = makeOutlineMaterial()

function judged({ indicators, tasks }: Judged): Pick<ReportMaterial, 'indicators' | 'tasks'> {
  const taken = [1, 2, 3, 10, 11, 12, 13, 17]
  return {
    indicators: all.indicators
      .filter(({ item }) => taken.includes(item.number))
      .map((one) => {
        const { number, content } = one.item
        const word = indicators[number] === undefined ? one.decidedWord : indicators[number]
        const field = content.field === fields[0] ? content.field : (fields[1] ?? '')
        return { ...one, decidedWord: word, item: { ...one.item, content: { ...content, field } } }
      }),
    tasks: all.tasks.slice(0, 7).map((one) => {
      const { number, content } = one.item
      const field = fields[number <= 4 ? 0 : 1] ?? ''
      const word = tasks[number] === undefined ? (asMade.tasks[number] ?? null) : tasks[number]
      return { ...one, decidedWord: word, item: { ...one.item, content: { ...content, field } } }
    }),
  }
}

const whole = (words: Judged): ReportMaterial => ({
  ...all,
  ...judged(words),
  projects: all.projects.slice(0, 3),
  unitAnswers: [],
  scaleWords: { ...all.scaleWords, task: taskWords },
  frame: all.frame.slice(0, 1).map((section) => ({ ...section, parts: [] })),
})

/** As the file was made: the chart of one indicator's years stands beside those every report has. */
const draft = (() => {
  const material = whole(asMade)
  let blocks = 0
  const begun = firstVersion(composeReport(material, reportPhrase), () => `block-${++blocks}`)
  const { key = '' } =
    partNames({ material, phrases: reportPhrase }).find(({ label }) =>
      label.startsWith('服务业增加值占地区生产总值比重历年'),
    ) ?? {}
  const chart: DraftBlock = { type: 'chart', attrs: { id: 'years', key } }
  return {
    figures: begun.figures,
    sections: begun.sections.map((section, at) => ({
      ...{ ...section, leftOut: false },
      document: {
        ...section.document,
        content: [...section.document.content, ...(at === 0 ? [chart] : [])],
      },
    })),
  }
})()

/** Values of the indicator whose years are drawn, by year. */
type Years = Readonly<Record<string, string>>

export function makeChartsMaterial(changes: { words?: Partial<Judged>; years?: Years } = {}): ReportMaterial {
  const material = whole({ ...asMade, ...changes.words })
  const { years } = changes
  const told = (one: ReportMaterial['indicators'][number]) => {
    const [like, ...others] = one.values
    if (one.item.number !== 3 || !years || !like) return one
    const values = Object.entries(years).map(([period, number]) => ({
      ...{ ...like, id: `of-${period}`, period, number, asOf: `${period}-12-31` },
    }))
    return { ...one, values: [...values, ...others.filter(({ period }) => !/^\d{4}$/.test(period))] }
  }
  return { ...material, draft, indicators: material.indicators.map(told) }
}
