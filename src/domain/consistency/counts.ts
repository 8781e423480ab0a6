/** How many indicators, tasks and projects a text says there are. */

import type { InParagraph } from './finding.ts'
import type { Known, KnownItem } from './known.ts'

const nouns: Readonly<Record<KnownItem['kind'], string>> = {
  indicator: '(?:主要|发展|目标)?指标',
  task: '(?:重点|主要)?任务',
  project: '(?:专栏|重大|工程)?项目',
}

// 全部17项指标, 共107项重点任务, 17个主要指标: a count of all. 13项指标达到预期 is none.
const before = '(?:全部|共有?|共计|总共|所有|确定的?|提出的?|设置的?|明确的?)'

export function countFindings(text: string, { items }: Known): InParagraph[] {
  return (Object.keys(nouns) as KnownItem['kind'][]).flatMap((kind) => {
    const all = items.filter((item) => item.kind === kind).length
    if (all === 0) return []
    const pattern = new RegExp(`${before}(\\d+)[项个]${nouns[kind]}`, 'g')
    return [...text.matchAll(pattern)].flatMap((found) => {
      const [whole, count = ''] = found
      if (Number(count) === all) return []
      const from = found.index + whole.indexOf(count)
      return [
        {
          ...{ code: 'count-differs' as const, severity: 'error' as const, from, to: from + count.length },
          ...{ found: count, right: String(all), about: whole.slice(whole.indexOf(count) + count.length) },
        },
      ]
    })
  })
}

/** Years that lie outside of what the plan can speak of: a slip of the hand. */
export const yearFindings = (
  years: readonly { readonly from: number; readonly year: number }[],
  { from, to }: Known['years'],
): InParagraph[] =>
  years
    .filter(({ year }) => year < from || year > to)
    .map((found) => ({
      ...{ code: 'year-outside', severity: 'warning', from: found.from, to: found.from + 4 },
      ...{ found: String(found.year), right: '', about: `${from}—${to}` },
    }))
