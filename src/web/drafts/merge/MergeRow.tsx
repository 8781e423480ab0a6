/** One place of two texts: what stands, what else could, and the choice between them. */

import { Radio } from 'antd'
import type { DraftBlock } from '#domain/drafts/document.ts'
import {
  choiceOf,
  type MergeChoice,
  type MergeChoices,
  type MergePlace,
} from '#domain/drafts/versions/merge.ts'
import { differenceOf, type Piece } from '#domain/texts/difference.ts'
import { useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { blockText, type Texts } from '../blocks.ts'

/** As much of a block as tells it from its neighbours. */
const beginning = 16

const textOf = (block: DraftBlock | null, texts: Texts): string | null =>
  block === null ? null : blockText(block, texts)

/** Both sides with what differs marked; a side without a block has no pieces. */
function sidesOf(
  left: string | null,
  right: string | null,
): [readonly Piece[] | null, readonly Piece[] | null] {
  const whole = (text: string | null) => (text === null ? null : [{ text, changed: false }])
  if (left === null || right === null) return [whole(left), whole(right)]
  const [row, more] = differenceOf([left], [right])
  // Texts that have next to nothing in common are no change of one another.
  return more || !row ? [whole(left), whole(right)] : [row.before, row.after]
}

interface SideProps {
  pieces: readonly Piece[] | null
  name: string
  isIn: boolean
}

/** What differs is marked alike on both sides: neither takes the other's place before it is chosen. */
function Side({ pieces, name, isIn }: SideProps) {
  const words = useWords('draftMerge')
  const placed = (pieces ?? []).map((piece, at) => ({ ...piece, at }))
  return (
    <div className={isIn ? 'merge-side merge-in' : 'merge-side'}>
      <span className="only-read">{name}</span>
      {pieces === null || placed.every(({ text }) => text === '') ? (
        <p className="quiet">{words(pieces === null ? 'notThere' : 'empty')}</p>
      ) : (
        <p className="reading" lang="zh-CN">
          {placed.map(({ text, changed, at }) =>
            changed ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </p>
      )}
    </div>
  )
}

interface MergeRowProps {
  place: MergePlace
  at: number
  texts: Texts
  mineName: string
  choices: MergeChoices
  onChoice: (choice: MergeChoice) => void
}

/** Where only one side has the block, the choice is whether it goes in. */
function useOptions(
  { theirs, mine, canHaveBoth }: MergePlace,
  mineName: string,
): { value: MergeChoice; label: string }[] {
  const words = useWords('draftMerge')
  if (theirs === null || mine === null) {
    const [there, absent] = theirs === null ? (['mine', 'theirs'] as const) : (['theirs', 'mine'] as const)
    return [
      { value: there, label: words('keepIt') },
      { value: absent, label: words('leaveIt') },
    ]
  }
  return [
    { value: 'theirs', label: words('useTheirs') },
    { value: 'mine', label: words('useMine', { mine: mineName }) },
    ...(canHaveBoth ? [{ value: 'both' as const, label: words('useBoth') }] : []),
  ]
}

export function MergeRow({ place, at, texts, mineName, choices, onChoice }: MergeRowProps) {
  const words = useWords('draftMerge')
  const options = useOptions(place, mineName)
  const [left, right] = [textOf(place.theirs, texts), textOf(place.mine, texts)]
  const [before, after] = sidesOf(left, right)
  const choice = choiceOf(place, choices)
  const begin = (left ?? right ?? '').slice(0, beginning)
  return (
    <li className={`merge-place merge-${place.kind}`}>
      <Side pieces={before} name={words('standing')} isIn={choice !== 'mine'} />
      <Side pieces={after} name={mineName} isIn={choice !== 'theirs'} />
      <div className="merge-choice">
        {place.kind === 'clash' && <Mark tone="warn" word={words('clash')} />}
        <Radio.Group
          size="small"
          aria-label={words('choiceOf', { at, begin })}
          optionType="button"
          buttonStyle="solid"
          value={choice}
          options={options}
          onChange={(event) => {
            const chosen = options.find(({ value }) => value === event.target.value)
            if (chosen) onChoice(chosen.value)
          }}
        />
      </div>
    </li>
  )
}
