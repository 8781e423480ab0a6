/** What a figure of a draft says today. */

import type { ComposedReport } from '../reports/composed.ts'
import type { Binding, Figure } from '../reports/figure.ts'
import { figureKey } from '../reports/figure.ts'
import { readFigure } from '../reports/figures/read-figure.ts'
import type { ReportMaterial } from '../reports/material.ts'
import type { ReportPhrases } from '../reports/phrases.ts'
import { isEstimate } from '../reports/text/value-words.ts'

/** The data of a report, as read and as the machine words them. */
export interface ReportData {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
  /** What the machine composes from them. */
  readonly composed: Pick<ComposedReport, 'bindings' | 'tables' | 'charts'>
}

export interface FigureToday {
  readonly label: string
  readonly text: string
  readonly valueIds: readonly string[]
  /** Whether one of its values is 预计. */
  readonly estimate: boolean
}

/** Reads figures of one state of the data: as the composed text has them, else by themselves; null: nothing is said. */
export function figureReader({
  material,
  phrases,
  composed,
}: ReportData): (figure: Figure) => FigureToday | null {
  const said = new Map<string, Binding>(
    composed.bindings.filter(({ place }) => place === 'text').map((one) => [one.key, one]),
  )
  const estimates = new Set(
    [...material.indicators, ...material.projects]
      .flatMap(({ values }) => values)
      .filter((value) => isEstimate(value, material.cutOffs))
      .map(({ id }) => id),
  )
  return (figure) => {
    const reading = said.get(figureKey(figure, 'text', 0)) ?? readFigure(material, phrases, figure)
    if (reading === null) return null
    const { label, text, valueIds } = reading
    return { label, text, valueIds, estimate: valueIds.some((id) => estimates.has(id)) }
  }
}
