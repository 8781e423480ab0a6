/** What stands beside a section's text on the screen, gathered from the desk. */

import { useMemo } from 'react'
import type { SectionView } from '#contract/draft-sections.ts'
import { useWords } from '../language.tsx'
import { useDesk } from './desk.ts'
import type { FigureShown, Outside, PlacedShown } from './editor/outside.ts'

/** As many columns as can be read across the page. */
const columnsShown = 7

type Chart = SectionView['charts'][number]

const sizeOf = (value: string): number => Math.max(0, Number.parseFloat(value) || 0)

/** Bars in the order of their labels, each with its parts; a figure that is no number has no length. */
function barsOf({ series, points, line }: Chart): PlacedShown['bars'] {
  const bars = new Map<string, PlacedShown['bars'][number]['parts'][number][]>()
  for (const { label, series: part, value } of points) {
    if (line !== null && part === line) continue
    bars.set(label, [
      ...(bars.get(label) ?? []),
      { series: part || series, text: value, size: sizeOf(value) },
    ])
  }
  return [...bars].map(([label, parts]) => ({ label, parts }))
}

/** The line over the bars: it asks the same of every year. */
const lineOf = ({ points, line }: Chart): string =>
  points.findLast(({ series }) => line !== null && series === line)?.value ?? ''

function chartShown(
  chart: Chart,
  toldOf: (line: { readonly line: string; readonly value: string }) => string,
): PlacedShown {
  const value = lineOf(chart)
  return {
    ...{ label: chart.caption, head: [], rows: [], bars: barsOf(chart), line: sizeOf(value) },
    count: chart.line !== null && value !== '' ? toldOf({ line: chart.line, value }) : '',
  }
}

function usePlaced({ kind, tables, charts }: SectionView): Map<string, PlacedShown> {
  const words = useWords('drafts')
  return useMemo(() => {
    const placed = new Map<string, PlacedShown>()
    const elsewhere = words(kind === 'annex' ? 'printedAtEnd' : 'tooBigHere')
    for (const { key, title, columns, rows, rowCount: count, inText } of tables) {
      const [shown, wide] = [rows.length, Math.min(columnsShown, columns.length)]
      const isCut = count > shown || columns.length > wide
      const said = isCut ? words('tableCut', { count, shown, columns: columns.length, wide }) : ''
      placed.set(key, {
        label: title,
        head: columns.slice(0, columnsShown),
        rows: rows.map((row) => row.slice(0, columnsShown)),
        bars: [],
        line: 0,
        count: [said, inText ? words('printedHere') : elsewhere].join(''),
      })
    }
    for (const chart of charts)
      placed.set(
        chart.key,
        chartShown(chart, (line) => words('lineIs', line)),
      )
    return placed
  }, [kind, tables, charts, words])
}

export function useOutside(section: SectionView): Outside {
  const words = useWords('drafts')
  const { numbering, inserted, doubted } = useDesk()
  const placed = usePlaced(section)
  const { figures, comments } = section
  const { levelsBefore = [] } = numbering.get(section.id) ?? {}
  const levels = levelsBefore.join(' ')
  return useMemo(() => {
    const shown = new Map<string, FigureShown>(inserted.map(({ key, ...one }) => [key, one]))
    for (const { key, gone, ...figure } of figures) if (!gone) shown.set(key, figure)
    const named = inserted.map(({ key, text }): [string, PlacedShown] => [
      key,
      { label: text, head: [], rows: [], bars: [], line: 0, count: words('drawnOnceSaved') },
    ])
    return {
      levelsBefore: levels
        .split(' ')
        .flatMap((level) => ([1, 2, 3, 4] as const).filter((one) => String(one) === level)),
      figures: shown,
      placed: new Map([...named, ...placed]),
      commented: new Set(comments.flatMap(({ blockId, resolved }) => (resolved ? [] : [blockId]))),
      doubted,
      originText: (origin: string) => words('origin', { origin }),
    }
  }, [levels, inserted, figures, placed, comments, doubted, words])
}
