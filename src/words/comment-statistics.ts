/** The sentence that sums a comment round up, as officials write it, and the same in English. */

import type { Heads, Tally } from '#domain/consultations/tally.ts'
import type { Language } from './language.ts'

/**
 * 征求22个单位意见，收到39条，采纳34条、部分采纳4条、不采纳1条。
 * What is zero is left out; who had no comment or did not answer follows in a sentence of its own.
 */
export const commentStatistics = (language: Language, tally: Tally): string =>
  language === 'en' ? english(tally) : chinese(tally)

const nobody = ({ units, experts }: Heads): boolean => units + experts === 0

function chinese({ asked, without, silent, ...tally }: Tally): string {
  if (nobody(asked)) return '没有征求意见。'
  const rulings = [
    [tally.adopted, '采纳'],
    [tally.partly, '部分采纳'],
    [tally.rejected, '不采纳'],
    [tally.open, '尚未处理'],
  ] as const
  const said = rulings.filter(([count]) => count > 0).map(([count, word]) => `${word}${count}条`)
  const received = tally.comments === 0 ? '未收到意见' : `收到${tally.comments}条，${said.join('、')}`
  const rest = [
    ...(nobody(without) ? [] : [`${headsZh(without)}无意见`]),
    ...(nobody(silent) ? [] : [`${headsZh(silent)}未反馈`]),
  ]
  const all = nobody(silent) && tally.comments === 0
  if (all) return `征求${headsZh(asked)}意见，均无意见。`
  const first = `征求${headsZh(asked)}意见，${received}。`
  return rest.length === 0 ? first : `${first}其中${rest.join('，')}。`
}

const headsZh = ({ units, experts }: Heads): string =>
  [units > 0 ? `${units}个单位` : '', experts > 0 ? `${experts}位专家` : ''].filter(Boolean).join('、')

function english({ asked, without, silent, ...tally }: Tally): string {
  if (nobody(asked)) return 'Nobody was asked for comments.'
  const parts = [
    [tally.adopted, 'adopted'],
    [tally.partly, 'adopted in part'],
    [tally.rejected, 'not adopted'],
    [tally.open, 'not yet ruled on'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  const were = asked.units + asked.experts === 1 ? 'was' : 'were'
  const comments = tally.comments === 1 ? '1 comment' : `${tally.comments} comments`
  const received = tally.comments === 0 ? 'no comment came' : `${comments} came: ${listed(said)}`
  const rest = [
    ...(nobody(without) ? [] : [`${headsEn(without)} had no comment`]),
    ...(nobody(silent) ? [] : [`${headsEn(silent)} did not answer`]),
  ]
  const first = `${headsEn(asked)} ${were} asked; ${received}.`
  return rest.length === 0 ? first : `${first} ${rest.join('; ')}.`
}

const headsEn = ({ units, experts }: Heads): string =>
  [
    units > 0 ? `${units} ${units === 1 ? 'unit' : 'units'}` : '',
    experts > 0 ? `${experts} ${experts === 1 ? 'expert' : 'experts'}` : '',
  ]
    .filter(Boolean)
    .join(' and ')

const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
