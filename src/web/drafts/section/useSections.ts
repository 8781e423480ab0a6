/** The whole draft as it stands: its outline asked for again and again, a section's text where it changed. */

import { useQueries } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getSection, type SectionView } from '#contract/draft-sections.ts'
import type { DraftView, SectionSummary } from '#contract/drafts.ts'
import { call } from '../../api.ts'
import { answerKey, queryClient } from '../../queries.ts'

/** How often others' locks and texts are asked for, in milliseconds. */
export const lookEvery = 8000

const isNewer = (summary: SectionSummary, section: SectionView): boolean =>
  summary.version !== section.version ||
  summary.openComments !== section.openComments ||
  summary.changedOriginals !== section.changedOriginals ||
  summary.writable !== section.writable ||
  summary.lock?.personId !== section.lock?.personId

/** Kept as it is until an answer changes: the same function every time. */
const byId = (results: readonly { data?: SectionView | undefined }[]): ReadonlyMap<string, SectionView> =>
  new Map(results.flatMap(({ data }) => (data ? [[data.id, data]] : [])))

/** Sections by id, as far as they came. */
export function useSections({ sections }: DraftView): ReadonlyMap<string, SectionView> {
  const found = useQueries({
    combine: byId,
    queries: sections.map(({ id }) => ({
      queryKey: answerKey(getSection, { id }),
      queryFn: () => call(getSection, { id }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  useEffect(() => {
    for (const summary of sections) {
      const key = answerKey(getSection, { id: summary.id })
      const known = queryClient.getQueryData<SectionView>(key)
      if (known && isNewer(summary, known)) void queryClient.invalidateQueries({ queryKey: key })
    }
  }, [sections])
  return found
}
