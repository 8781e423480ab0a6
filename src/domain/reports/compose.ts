/** Composes a report: the frame filled from the data and from what units wrote, its tables, its chart, its gaps. */

import { draftedReport } from '../drafts/drafted-report.ts'
import type { ComposedReport, ComposedSection, ComposedTable, Gap } from './composed.ts'
import { type Composer, composerFor } from './composer.ts'
import type { ReportMaterial } from './material.ts'
import type { ReportPhrases } from './phrases.ts'
import { bodyTables } from './tables/body-tables.ts'
import { gapTable } from './tables/gap-table.ts'
import { bodySections } from './text/body-sections.ts'

/**
 * The report as it stands in the material: nothing is added that neither the data nor a unit says.
 * A unit's report (`material.unit`) tells its items at length; that of the place tells them in short, with the unit
 * each paragraph comes from, and draws the chart. Figures are bound, each with a key that stays the same from one
 * version to the next. Computed verdicts are not in the material, so they cannot be in the report (M7). Where people
 * write the text (`material.draft`), theirs stands, with the data in the figures. `more` is missing in an edition.
 */
export function composeReport(
  material: ReportMaterial,
  phrases: ReportPhrases,
  more: readonly Gap[] = [],
): ComposedReport {
  const composer = composerFor(material, phrases)
  const frame = bodySections(composer)
  const tables = bodyTables(composer)
  const composed: ComposedReport = {
    title: material.title,
    issuer: material.issuer,
    unit: material.unit,
    datedOn: material.datedOn,
    example: material.example,
    planName: material.plan.name,
    auditHead: material.auditHead,
    sections: [...frame, ...tables.map(tableSection)],
    tables,
    charts: composer.charts,
    bindings: composer.bindings,
    gaps: composer.gaps,
  }
  const { draft } = material
  const told = draft ? draftedReport(composed, draft, { material, phrases }) : composed
  return withGapTable({ ...told, gaps: [...told.gaps, ...more] }, composer)
}

/** The list of what is missing closes the report. */
function withGapTable(report: ComposedReport, composer: Composer): ComposedReport {
  const gaps = gapTable(composer, report.gaps)
  if (gaps === null) return report
  return {
    ...report,
    sections: [...report.sections, tableSection(gaps)],
    tables: [...report.tables, gaps],
  }
}

const tableSection = ({ key }: ComposedTable): ComposedSection => ({
  key,
  document: { type: 'doc', content: [{ type: 'table', attrs: { key } }] },
})
