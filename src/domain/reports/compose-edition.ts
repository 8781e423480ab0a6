/** A report in one of its editions. */

import { type ItemKind, itemKinds } from '../plans/item.ts'
import { composeReport } from './compose.ts'
import type { ComposedReport, Gap } from './composed.ts'
import { type Edition, shortLimit } from './edition.ts'
import type { ReportMaterial } from './material.ts'
import { fillText, type ReportPhrases } from './phrases.ts'
import { shortReport } from './short/short-report.ts'

/** `characters`: of a short edition, as counted; null for any other. */
export interface ComposedEdition {
  readonly report: ComposedReport
  readonly characters: number | null
}

export function composeEdition(
  material: ReportMaterial,
  phrases: ReportPhrases,
  edition: Edition,
): ComposedEdition {
  const report = composeReport(material, phrases, edition === 'congress' ? [meetingGap(phrases)] : [])
  if (edition === 'standard') return { report, characters: null }
  if (edition === 'short')
    return shortReport(report, phrases, { limit: shortLimit, lagging: lagging(material) })
  const kind = material.evaluation ?? 'mid_term'
  return {
    report: {
      ...report,
      title: fillText(phrases(`congress.title.${kind}`), { plan: report.planName.replace(/^《|》$/g, '') }),
    },
    characters: null,
  }
}

/** Day, session and speaker are blanks of the first page: nobody knows them while the report is drafted. */
const meetingGap = (phrases: ReportPhrases): Gap => ({
  ...{ unit: null, item: null },
  section: phrases('congress.gap.section'),
  missing: [phrases('congress.gap.missing')],
})

/** Its words for what lags; where the plan tells none apart, the last word of each scale. */
const lagging = ({ lagWords, scaleWords }: ReportMaterial): string[] =>
  itemKinds.flatMap((kind: ItemKind) => lagWords?.[kind] ?? scaleWords[kind].slice(-1))
