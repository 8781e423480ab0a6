/** What the data say now of the figures a report was made with: the part of the living report that knows the data. */

import type { ComposedReport } from './composed.ts'
import { type AnyItem, isReported } from './composer.ts'
import type { CountCondition, Figure } from './figure.ts'
import type { ReportMaterial } from './material.ts'
import { estimatedPeriods } from './text/value-words.ts'

/** A figure as a file was made with it. */
export interface MadeFigure {
  readonly key: string
  readonly figure: Figure
  readonly label: string
  readonly text: string
  readonly place: string
}

export interface BarNow {
  readonly key: string
  /** The indicator's name. */
  readonly name: string
  readonly was: string
  readonly now: string
  readonly nowLabel: string
}

export interface FiguresNow {
  /** Figures of text and tables by key; `now` null where the data no longer say them. */
  readonly texts: ReadonlyMap<string, { readonly was: string; readonly now: string | null }>
  readonly bars: readonly BarNow[]
  /** Labels of figures of the text that the data now say and the file was not made with. */
  readonly unsaid: readonly { readonly key: string; readonly label: string; readonly text: string }[]
}

/** Figures of the file against the report as it would be composed now. */
export function figuresNow(
  made: readonly MadeFigure[],
  { material, composed }: { material: ReportMaterial; composed: ComposedReport },
): FiguresNow {
  const now = new Map(composed.bindings.map((binding) => [binding.key, binding]))
  const written = made.filter((figure) => figure.place !== 'chart')
  const known = new Set(made.map((figure) => figure.key))
  return {
    texts: new Map(
      written.map(({ key, text, figure }) => [
        key,
        { was: text, now: now.get(key)?.text ?? readAlone(material, figure) },
      ]),
    ),
    bars: barsNow(made, composed),
    unsaid: composed.bindings
      .filter(({ key, place }) => place === 'text' && !known.has(key))
      .map(({ key, label, text }) => ({ key, label, text })),
  }
}

/** A figure that the report would not say any more by itself: a count that came to nothing is 0, others are gone. */
function readAlone(material: ReportMaterial, figure: Figure): string | null {
  if (figure.kind !== 'count') return null
  const items: readonly AnyItem[] = {
    indicator: material.indicators,
    task: material.tasks,
    project: material.projects,
  }[figure.items]
  const { group, where } = figure
  return String(
    items.filter(
      (item) => (group === null || item.item.content.field === group) && isCounted(item, where, material),
    ).length,
  )
}

function isCounted(reported: AnyItem, where: CountCondition, { forms, cutOffs }: ReportMaterial): boolean {
  const { content } = reported.item
  switch (where.by) {
    case 'all':
      return true
    case 'nature':
      return content.kind === 'indicator' && content.nature === where.nature
    case 'word':
      return reported.decidedWord === where.word
    case 'choice': {
      const answer = isReported(reported) ? reported.answers[where.field] : undefined
      return where.choice === null ? !answer : answer === where.choice
    }
    case 'estimate': {
      const periods = forms.find(({ subject }) => subject === content.kind)?.periods ?? []
      return estimatedPeriods(reported.values, { periods, cutOffs }).length > 0
    }
  }
}

function barsNow(made: readonly MadeFigure[], composed: ComposedReport): BarNow[] {
  const was = new Map(made.filter((m) => m.place === 'chart').map((m) => [m.key, m]))
  return composed.charts.flatMap(({ series, points }) =>
    points.flatMap(({ key, label }) => {
      const before = was.get(key)
      const binding = composed.bindings.find((b) => b.key === key)
      if (!before || !binding) return []
      const name = binding.label.replace(` ${series}`, '')
      return [{ key, name, was: before.text, now: binding.text, nowLabel: label }]
    }),
  )
}
