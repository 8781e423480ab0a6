/** What stands behind a figure: its grade, 436.8（初步）, its unit in brackets, or a remark that belongs elsewhere. */

import { decimalText } from '../../decimal.ts'
import type { Grade } from '../../values/value.ts'
import type { Remark } from '../findings.ts'
import { plainNumber, unitBehind } from './figure.ts'
import { powerBetween } from './measure.ts'

const wordsByGrade: readonly (readonly [Grade, string])[] = [
  ['estimate', '预计|预计完成|预期|预估|估计|估算'],
  ['preliminary', '初步|初步核算|初步统计|初步汇总|初核|快报|统计快报'],
  ['official', '正式|正式统计'],
  ['revised', '修订|修订后'],
]
const behind = '(?:数|值|数据)?'
const shapes = wordsByGrade.map(([grade, words]) => [grade, new RegExp(`^(?:${words})${behind}$`)] as const)

/** The grade a word gives a figure: 快报数 is preliminary; null for any other word. */
const gradeIn = (word: string): Grade | null =>
  shapes.find(([, shape]) => shape.test(word.trim()))?.[0] ?? null

const bracketed = /^([^([〔【]*\d[^([〔【]*)[([〔【]([^()[\]〔〕【】]+)[)\]〕】]([^()[\]〔〕【】\d]*)$/
const unbracketed = new RegExp(
  `^(.*\\d.*?)((?:${wordsByGrade.map(([, words]) => words).join('|')})${behind})$`,
)
/** No figure with its note is longer. */
const longest = 80

export interface NotedFigure {
  /** The figure without its note. */
  readonly figure: string
  readonly grade: Grade | null
  /** A note that no figure can carry. */
  readonly remark: Remark | null
}

/** Parts a figure from what stands behind it. `narrowed`: by `narrow`. */
export function notedFigure(narrowed: string, measure: string): NotedFigure {
  const plain: NotedFigure = { figure: narrowed, grade: null, remark: null }
  if (narrowed.length > longest) return plain
  const [, bare = '', word = ''] = unbracketed.exec(narrowed) ?? []
  const [, head = '', note = '', tail = ''] = bracketed.exec(narrowed) ?? []
  if (note === '') return word === '' ? plain : { ...plain, figure: bare.trim(), grade: gradeIn(word) }
  const figure = `${head.trim()}${tail.trim()}`
  const grade = gradeIn(note)
  if (grade) return { ...plain, figure, grade }
  if (tail === '' && powerBetween(note, measure) !== null)
    return { ...plain, figure: `${head.trim()}${note}` }
  // 12(13) may be two figures.
  if (/^[\d.,\s]+$/.test(note)) return plain
  const number = plainNumber(figure) ?? unitBehind(figure)?.number
  return number
    ? { ...plain, remark: { code: 'note-written', details: { note, right: decimalText(number) } } }
    : plain
}
