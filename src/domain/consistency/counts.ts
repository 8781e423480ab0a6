/** How many indicators, tasks and projects a text says there are. */

import type { InParagraph } from './finding.ts'
import type { Known, KnownItem } from './known.ts'
import type { Year } from './measures/years.ts'

const nouns: Readonly<Record<KnownItem['kind'], string>> = {
  indicator: '(?:主要|发展|目标)?指标',
  task: '(?:重点|主要)?任务',
  project: '(?:专栏|重大|工程)?项目',
}

// 全部17项指标, 共107项重点任务, 规划确定的17个主要指标: a count of all. 13项指标达到预期 is none.
const before = '(?:全部|共有?|共计|总共|所有|(?:规划|纲要|》)(?:中|共)?(?:确定|提出|设置|明确)的?)'
/** Of a part of them: 该领域共6项重点任务. */
const ofPart =
  /领域|方面|部门|单位|街道|[局委办](?:牵头|负责|承担)?|约束性|预期性|专栏|专班|其中|会议|[每各类章]/

export function countFindings(text: string, { items }: Known): InParagraph[] {
  return (Object.keys(nouns) as KnownItem['kind'][]).flatMap((kind) => {
    const all = items.filter((item) => item.kind === kind).length
    if (all === 0) return []
    const pattern = new RegExp(`${before}(\\d+)[项个]${nouns[kind]}`, 'g')
    return [...text.matchAll(pattern)].flatMap((found) => {
      const [whole, count = ''] = found
      const clause =
        text
          .slice(0, found.index)
          .split(/[，；：]/)
          .at(-1) ?? ''
      if (Number(count) === all || ofPart.test(clause)) return []
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
  text: string,
  years: readonly Year[],
  { from, to }: Known['years'],
): InParagraph[] =>
  years
    .filter(({ year }) => year < from || year > to)
    .filter((year) => !(year.year < from && isHistory(text, year)) && !isMilestone(text, year))
    .map((found) => ({
      ...{ code: 'year-outside', severity: 'warning', from: found.from, to: found.to },
      ...{ found: String(found.year), right: '', about: `${from}—${to}` },
    }))

/** 始建于1956年, 1978年改革开放以来, 比2010年翻一番: an old year that is meant. */
const isHistory = (text: string, { from, to, year }: Year): boolean =>
  /(?:始|建|成立|创办|创建|颁布|施行|公布|发布|自|从|早在|[比较是]?(?:19|20)\d[05])(?:于)?$/.test(
    text.slice(0, year % 5 === 0 ? to : from),
  ) ||
  /^年[^，。；]{0,12}(?:以来|始建|建成|建立|成立|创办|起|投用|竣工|版|修订|改革开放)/.test(text.slice(to))

/** Years for which the whole country has set itself an aim. */
const isMilestone = (text: string, { year }: Year): boolean =>
  (year === 2060 && /碳中和/.test(text)) || ((year === 2049 || year === 2050) && /世纪|现代化强国/.test(text))
