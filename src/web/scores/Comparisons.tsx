/** Pairwise comparisons of classes: one row a pair, the square of numbers behind it filled by itself. */

import { Select } from 'antd'
import { useWords } from '../language.tsx'

/** By 'row column' with row before column: how many times as important the row's class is. A missing one is 1. */
export type Pairs = ReadonlyMap<string, number>

const keyOf = (row: number, column: number): string => `${row} ${column}`

/** The square: what stands opposite is the inverse. */
export const matrixOf = (size: number, pairs: Pairs): number[][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      if (row === column) return 1
      return row < column ? (pairs.get(keyOf(row, column)) ?? 1) : 1 / (pairs.get(keyOf(column, row)) ?? 1)
    }),
  )

const times = [9, 8, 7, 6, 5, 4, 3, 2]

interface ComparisonsProps {
  names: readonly string[]
  pairs: Pairs
  onChange: (pairs: Pairs) => void
}

export function Comparisons({ names, pairs, onChange }: ComparisonsProps) {
  const words = useWords('scores')
  const options = [
    ...times.map((one) => ({ value: one, label: words('more', { times: one }) })),
    { value: 1, label: words('same') },
    ...times.toReversed().map((one) => ({ value: 1 / one, label: words('less', { times: one }) })),
  ]
  const at = (place: number) => words('chapterAt', { at: place + 1, name: names[place] ?? '' })
  return (
    <div className="score-pairs">
      <p className="quiet small">{words('comparedLine')}</p>
      {names.flatMap((_, row) =>
        names.slice(row + 1).map((__, after) => {
          const column = row + 1 + after
          const key = keyOf(row, column)
          return (
            <label key={key} htmlFor={`pair-${row}-${column}`}>
              <span>{words('pair', { first: at(row), second: at(column) })}</span>
              <Select
                id={`pair-${row}-${column}`}
                value={pairs.get(key) ?? 1}
                options={options}
                onChange={(value) => onChange(new Map([...pairs, [key, value]]))}
              />
            </label>
          )
        }),
      )}
    </div>
  )
}
