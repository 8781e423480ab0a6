/** The choice a drop-down cell states; what is not in its list is never taken, the nearest is suggested. */

import { type CellReading, unreadable, valueRead } from './reading.ts'
import { nameKey, narrow } from './text.ts'

interface Option {
  readonly key: string
  readonly word: string
  readonly otherWords: readonly string[]
}

/** Reads a choice by its official word or its English one; blanks around it and full-width forms do not matter. */
export function readOption(text: string, options: readonly Option[]): CellReading {
  const said = narrow(text)
  const chosen = options.find(({ key, word, otherWords }) =>
    [key, word, ...otherWords].some((one) => narrow(one) === said),
  )
  if (chosen) return valueRead(chosen.key)
  const list = options.map(({ word }) => word).join('、')
  const right = nearest(said, options)
  return unreadable({ code: right === '' ? 'not-in-list' : 'nearly-in-list', details: { right, list } })
}

/** The word sharing most neighbouring characters with what was said; '' where none shares any. */
function nearest(said: string, options: readonly Option[]): string {
  const ranked = options
    .map(({ word }) => ({ word, likeness: likeness(nameKey(said), nameKey(word)) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  return best && best.likeness > 0 ? best.word : ''
}

/** How alike two words are, 0 to 1: Dice coefficient over single characters and neighbouring pairs: 如期完成 is nearer to 按期完成 than to 难以完成. */
export function likeness(one: string, other: string): number {
  const [left, right] = [pieces(one), pieces(other)]
  const shared = left.filter((piece) => right.includes(piece)).length
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

const pieces = (text: string): string[] => {
  const letters = [...text]
  return [...letters, ...letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)]
}
