/** The movement matrix against the exercise before; a number shows the indicators behind it. */

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClassWord } from '../indicators/useClassWord.ts'
import { useWords } from '../language.tsx'
import type { WarningList } from './warning-list.ts'

function useStandingWord(scale: WarningList['scale']): (standing: string) => string {
  const classWord = useClassWord([...scale])
  const others = useWords('movementStandings')
  return (standing) =>
    standing === 'not_computable' || standing === 'absent' ? others(standing) : classWord(standing)
}

type Found = NonNullable<WarningList['movement']>

interface MatrixProps {
  movement: Found
  word: (standing: string) => string
  chosen: string | null
  onChoose: (cell: string | null) => void
}

function Matrix({ movement: { standings, cells }, word, chosen, onChoose }: MatrixProps) {
  const words = useWords('warningPage')
  return (
    <div className="indicator-scroll">
      <table className="movement">
        <thead>
          <tr>
            <th scope="col" className="quiet">
              {words('before')} ＼ {words('now')}
            </th>
            {standings.map((to) => (
              <th key={to} scope="col">
                {word(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map((from, row) => (
            <tr key={from}>
              <th scope="row">{word(from)}</th>
              {standings.map((to, column) => {
                const count = cells[row]?.[column]?.length ?? 0
                const cell = `${row} ${column}`
                return (
                  <td key={to} className={row === column ? 'movement-same' : ''}>
                    {count > 0 && (
                      <button
                        type="button"
                        aria-pressed={chosen === cell}
                        aria-label={words('cell', { from: word(from), to: word(to), count })}
                        onClick={() => onChoose(chosen === cell ? null : cell)}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Behind({ movement, cell, word }: { movement: Found; cell: string; word: MatrixProps['word'] }) {
  const words = useWords('warningPage')
  const [row = 0, column = 0] = cell.split(' ').map(Number)
  const ids = movement.cells[row]?.[column] ?? []
  const from = word(movement.standings[row] ?? '')
  return (
    <div>
      <h3>{words('cellItems', { from, to: word(movement.standings[column] ?? '') })}</h3>
      <ul className="warning-reasons">
        {movement.items
          .filter(({ itemId }) => ids.includes(itemId))
          .map(({ itemId, number, name }) => (
            <li key={itemId}>
              <Link to="/indicators/$id" params={{ id: itemId }}>
                {number} {name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  )
}

export function Movement({ list: { movement, scale } }: { list: WarningList }) {
  const words = useWords('warningPage')
  const word = useStandingWord(scale)
  const [cell, choose] = useState<string | null>(null)
  if (!movement) return <p className="quiet small">{words('noEarlier')}</p>
  const { earlier, improved, worsened, unchanged, incomparable } = movement
  return (
    <section className="sheet warning-group">
      <h2>{words('movement')}</h2>
      <p>
        {words('movementLine', {
          ...{ name: earlier.name, date: earlier.cutOff },
          ...{ improved: improved.length, worsened: worsened.length },
          ...{ unchanged: unchanged.length, incomparable: incomparable.length },
        })}
      </p>
      <p className="quiet small">{words('movementRule')}</p>
      <Matrix movement={movement} word={word} chosen={cell} onChoose={choose} />
      {cell && <Behind movement={movement} cell={cell} word={word} />}
    </section>
  )
}
