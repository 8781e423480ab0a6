/** Two texts beside each other: paragraph by paragraph, changed words marked. */

import { useWords } from '../language.tsx'
import './difference.css'

interface Piece {
  readonly text: string
  readonly changed: boolean
}

interface Row {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

function Side({ pieces, as: Tag }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  const words = useWords('consultations')
  const said = words(Tag === 'del' ? 'removedWord' : 'addedWord')
  const placed = pieces.map((piece, at) => ({ ...piece, at }))
  return (
    <p className="reading">
      {placed.map(({ text, changed, at }) =>
        changed ? (
          <Tag key={at} title={said}>
            {text}
          </Tag>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  )
}

interface DifferenceRowsProps {
  rows: readonly Row[]
  onlyChanges: boolean
  /** One below the other, where there is no room beside. */
  narrow?: boolean
}

export function DifferenceRows({ rows, onlyChanges, narrow = false }: DifferenceRowsProps) {
  const placed = rows.map((row, at) => ({ ...row, at }))
  const shown = placed.filter(({ kind }) => !onlyChanges || kind !== 'same')
  return (
    <div className={narrow ? 'difference difference-narrow sheet' : 'difference sheet'} lang="zh-CN">
      {shown.map(({ kind, before, after, at }) => (
        <div key={at} className={`difference-row difference-${kind}`}>
          <Side pieces={before} as="del" />
          <Side pieces={after} as="ins" />
        </div>
      ))}
    </div>
  )
}
