/** How many indicators, tasks or projects of the plan a text says were decided with each verdict word. */

import type { InParagraph } from './finding.ts'
import type { Known, KnownItem } from './known.ts'

/** 17项主要指标中，…; 共107项重点任务，其中…: what follows tells of all of them. */
const wholes: Readonly<Record<KnownItem['kind'], RegExp>> = {
  indicator: /(\d+)[项个](?:主要|发展|目标)?指标(?:中|，其中)/,
  task: /(\d+)[项个](?:重点|主要)?任务(?:中|，其中)/,
  project: /(\d+)[项个](?:专栏|重大|工程)?项目(?:中|，其中)/,
}

/** Words from which a text tells of some of them, or of another day, and no longer of all. */
const narrowed = /其中|按|约束性|预期性|领域|上年|去年|此前|同期|原|预计|力争|到\d/

/** 提前实现1项 and 1项提前实现 beside the whole of a kind, held against the decided words. */
export function verdictCountFindings(text: string, { items, words }: Known): InParagraph[] {
  return (Object.keys(wholes) as KnownItem['kind'][]).flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind)
    const whole = wholes[kind].exec(text)
    if (!whole || Number(whole[1]) !== own.length) return []
    const start = whole.index + whole[0].length
    const told = text.slice(start).split(narrowed)[0] ?? ''
    return words.flatMap((word) => {
      const said = saidOf(told, word)
      const right = own.filter((item) => item.word === word).length
      if (!said || Number(said.count) === right) return []
      const from = start + said.at
      return [
        {
          ...{ code: 'verdict-count-differs' as const, severity: 'error' as const, from },
          ...{ to: from + said.count.length, found: said.count, right: String(right), about: word },
        },
      ]
    })
  })
}

/** The count that stands with the word, after it or before it. */
function saidOf(told: string, word: string): { count: string; at: number } | null {
  // A word may be the end of a longer one: 符合预期 of 基本符合预期.
  const after = new RegExp(`(?:^|[，、,]|已|为|的)${word}(?:的)?(?:有|为|共)?(\\d+)[项个]`).exec(told)
  const found = after ?? new RegExp(`(?:^|[，、,]|有)(\\d+)[项个](?:为|已)?${word}`).exec(told)
  const [whole, count] = found ?? []
  return found && whole && count ? { count, at: found.index + whole.search(/\d/) } : null
}
