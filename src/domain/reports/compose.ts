/** Composes a report: the frame filled from the data and from what units wrote, its tables, its chart, its gaps. */

import type { ComposedReport, ComposedSection, ComposedTable } from './composed.ts'
import { composerFor } from './composer.ts'
import type { ReportMaterial } from './material.ts'
import type { ReportPhrases } from './phrases.ts'
import { gapTable } from './tables/gap-table.ts'
import { itemTables } from './tables/tables.ts'
import { frameSections } from './text/frame-sections.ts'

/**
 * The report as it stands in the material: nothing is added that neither the data nor a unit says.
 * A unit's report (`material.unit`) tells its items at length; that of the place tells them in short, with the unit
 * each paragraph comes from, and draws the chart. Figures are bound, each with a key that stays the same from one
 * version to the next. Computed verdicts are not in the material, so they cannot be in the report (M7).
 */
export function composeReport(material: ReportMaterial, phrases: ReportPhrases): ComposedReport {
  const composer = composerFor(material, phrases)
  const frame = frameSections(composer, material.frame)
  const gaps = gapTable(composer)
  const tables = [...itemTables(composer), ...(gaps === null ? [] : [gaps])]
  return {
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
}

const tableSection = ({ key }: ComposedTable): ComposedSection => ({
  key,
  document: { type: 'doc', content: [{ type: 'table', attrs: { key } }] },
})
