/** The figures of an indicator: a row for each period, moved through by arrows and Enter, pasted into from Excel. */

import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { EntryView } from '#contract/entries.ts'
import { useWords } from '../../language.tsx'
import { doubtsOf } from './Doubts.tsx'
import { type Cell, gradesFor, type Typed, withTypedGrade } from './typed.ts'
import { ValueRow } from './ValueRow.tsx'

interface ValueGridProps {
  entry: EntryView
  cells: Typed['cells']
  onCells: (cells: Typed['cells']) => void
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Sideways only from the edge of what is typed, so that the arrows still move within it. */
function isAtEdge(input: HTMLInputElement, columns: number): boolean {
  if (columns === 0) return true
  const { selectionStart: start, selectionEnd: end, value } = input
  return start === end && start === (columns < 0 ? 0 : value.length)
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event
  const step = steps[key]
  if (!(target instanceof HTMLInputElement) || !target.dataset.row || !step) return
  if (event.ctrlKey || event.nativeEvent.isComposing || !isAtEdge(target, step[1])) return
  const row = Number(target.dataset.row) + step[0]
  const column = Number(target.dataset.column) + step[1]
  const next = event.currentTarget.querySelector(`input[data-row="${row}"][data-column="${column}"]`)
  if (!(next instanceof HTMLInputElement)) return
  event.preventDefault()
  next.focus()
  next.select()
}

export function ValueGrid({ entry, cells, onCells }: ValueGridProps) {
  const words = useWords('entry')

  /** A row or a column copied from a sheet fills the periods from here on. */
  const paste = (event: ClipboardEvent, from: number) => {
    const numbers = event.clipboardData
      .getData('text')
      .trimEnd()
      .split(/[\t\r\n]+/)
    if (numbers.length < 2) return
    event.preventDefault()
    const pasted = entry.periods.slice(from, from + numbers.length).flatMap((asked, at): [string, Cell][] => {
      const cell = cells[asked.period]
      if (!cell) return []
      const typed = { ...cell, number: numbers[at]?.trim() ?? '' }
      return [[asked.period, withTypedGrade(typed, gradesFor(cell, asked))]]
    })
    onCells({ ...cells, ...Object.fromEntries(pasted) })
  }

  const unit = entry.item?.unit ?? ''
  return (
    <section className="figures">
      <h2>{words('figures')}</h2>
      <p className="field-help quiet">{words('figuresHelp')}</p>
      <table className="value-grid" onKeyDown={moveFocus}>
        <thead>
          <tr>
            <th scope="col">{words('period')}</th>
            <th scope="col" className="number">
              {unit ? words('numberIn', { unit }) : words('number')}
            </th>
            <th scope="col">{words('grade')}</th>
            <th scope="col">{words('asOf')}</th>
            <th scope="col">{words('source')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.periods.map((period, row) => {
            const cell = cells[period.period]
            return (
              cell && (
                <ValueRow
                  key={period.period}
                  period={period}
                  isExpected={period.period === entry.form.expectedPeriod}
                  cell={cell}
                  doubts={doubtsOf(entry, period.period)}
                  row={row}
                  onCell={(changed) => onCells({ ...cells, [period.period]: changed })}
                  onPaste={(event) => paste(event, row)}
                />
              )
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
