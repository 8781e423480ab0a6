/** The numbers of sections: made by the machine over the whole report, those left out not counted. */

import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionSummary } from '#contract/drafts.ts'
import { type HeadingDepth, headingCounter } from '#domain/reports/heading-numbers.ts'
import { levelsOf } from '../blocks.ts'

export interface Numbered {
  /** Of its first heading; '' for an annex and what is left out. */
  readonly number: string
  /** Levels of the headings before it. */
  readonly levelsBefore: readonly HeadingDepth[]
}

type Summary = Pick<SectionSummary, 'id' | 'kind' | 'level' | 'leftOut'>

const depths = [1, 2, 3, 4] as const

function firstLevel({ level }: Summary): HeadingDepth[] {
  const depth = depths.find((one) => one === level)
  return depth ? [depth] : []
}

/** By id. A section whose text has not come yet counts as its first heading alone. */
export function numberSections(
  sections: readonly Summary[],
  documents: ReadonlyMap<string, { readonly document: SectionBody }>,
): Map<string, Numbered> {
  const next = headingCounter()
  const met: HeadingDepth[] = []
  const numbered = new Map<string, Numbered>()
  for (const section of sections) {
    const document = documents.get(section.id)?.document
    const levels = document ? levelsOf(document) : firstLevel(section)
    const levelsBefore = [...met]
    if (section.leftOut || section.kind === 'annex') {
      numbered.set(section.id, { number: '', levelsBefore })
      continue
    }
    const [first = ''] = levels.map(next)
    met.push(...levels)
    numbered.set(section.id, { number: first, levelsBefore })
  }
  return numbered
}
