/** One period's figure: number, grade, as-of day, source. */

import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { ClipboardEvent } from 'react'
import type { EntryView } from '#contract/entries.ts'
import type { Grade } from '#domain/values/value.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { DoubtRow } from './Doubts.tsx'
import { type Cell, gradesFor, readNumber, toldOf, withTypedGrade } from './typed.ts'

interface ValueRowProps {
  period: EntryView['periods'][number]
  isExpected: boolean
  cell: Cell
  doubts: EntryView['doubts']
  row: number
  onCell: (cell: Cell) => void
  onPaste: (event: ClipboardEvent) => void
}

function NumberInput({
  cell,
  row,
  label,
  grades: allowed,
  onCell,
  onPaste,
}: Omit<ValueRowProps, 'period' | 'isExpected' | 'doubts'> & { label: string; grades: readonly Grade[] }) {
  const words = useWords('entry')
  const parts = useWords('parts')
  const told = toldOf(cell, allowed)
  const isBad = told !== null && told.code !== 'gradedCell'
  const toldId = `figure-trouble-${row}`
  const tidy = () => {
    const number = readNumber(cell.number)
    const tidied = number === null ? withTypedGrade(cell, allowed) : { ...cell, number }
    if (tidied.number !== cell.number) onCell(tidied)
  }
  return (
    <>
      <Input
        className="value-number"
        inputMode="decimal"
        data-row={row}
        data-column={0}
        aria-label={label}
        aria-invalid={isBad}
        {...(isBad ? { status: 'error' as const } : {})}
        {...(told ? { 'aria-describedby': toldId } : {})}
        value={cell.number}
        maxLength={40}
        onPaste={onPaste}
        onChange={(event) => onCell({ ...cell, number: event.target.value })}
        onBlur={tidy}
      />
      {told && (
        <p className={isBad ? 'value-trouble' : 'value-read'} id={toldId}>
          {words(told.code, { ...told, ...('grade' in told ? { grade: parts(told.grade) } : {}) })}
        </p>
      )}
    </>
  )
}

export function ValueRow({ period, isExpected, cell, doubts, row, onCell, onPaste }: ValueRowProps) {
  const { language } = useLanguage()
  const words = useWords('entry')
  const parts = useWords('parts')
  const name = periodLabel(language, period.period)
  const label = (column: string) => words('cellLabel', { period: name, column })
  const isEstimate = cell.asOf < period.lastDay
  const setAsOf = (asOf: string) =>
    onCell({ ...cell, asOf, grade: asOf < period.lastDay ? 'estimate' : cell.grade })
  return (
    <>
      <tr>
        <th scope="row">{isExpected ? words('expected', { period: name }) : name}</th>
        <td data-label={words('number')}>
          <NumberInput
            cell={cell}
            row={row}
            grades={gradesFor(cell, period)}
            label={label(words('number'))}
            onCell={onCell}
            onPaste={onPaste}
          />
        </td>
        <td data-label={words('grade')}>
          <Select
            aria-label={label(words('grade'))}
            value={cell.grade}
            title={isEstimate ? words('estimateRule') : ''}
            options={gradesFor(cell, period).map((grade) => ({ value: grade, label: parts(grade) }))}
            onChange={(grade) => onCell({ ...cell, grade })}
          />
        </td>
        <td data-label={words('asOf')}>
          <DatePicker
            aria-label={label(words('asOf'))}
            allowClear={false}
            value={dayjs(cell.asOf)}
            onChange={(day) => day && setAsOf(day.format('YYYY-MM-DD'))}
          />
        </td>
        <td data-label={words('source')}>
          <Input
            data-row={row}
            data-column={1}
            aria-label={label(words('source'))}
            placeholder={words('sourceHint')}
            title={cell.source}
            value={cell.source}
            maxLength={200}
            onChange={(event) => onCell({ ...cell, source: event.target.value })}
          />
        </td>
      </tr>
      <DoubtRow
        doubts={doubts}
        label={label(words('explanation'))}
        explanation={cell.explanation}
        onExplain={(explanation) => onCell({ ...cell, explanation })}
      />
    </>
  )
}
