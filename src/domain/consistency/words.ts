/** Verdict words said of an item, held against what was decided. */

import type { InParagraph } from './finding.ts'
import { type Mention, placesOf } from './mentions.ts'

/** The first verdict word after the item's name in its clause, where it is not the decided one. */
export function wordFindings(text: string, mention: Mention, words: readonly string[]): InParagraph[] {
  const { item, to, until, isHead } = mention
  if (item.word === null) return []
  const told = text.slice(to, until)
  const all = saidIn(told, words)
  const said = all[0]
  if (!said || all.some(({ word }) => word === item.word) || isNegated(text, to + said.at)) return []
  const from = to + said.at
  if (isHead && !/评[定价]为“?$/.test(text.slice(0, from))) return []
  return [
    {
      ...{ code: 'verdict-differs', severity: 'error', from, to: from + said.word.length },
      ...{ found: said.word, right: item.word, about: item.name },
    },
  ]
}

/** 提前实现的为甲、乙；滞后的为丙: what is listed behind a word was decided so. */
export function listFindings(
  text: string,
  mentions: readonly Mention[],
  words: readonly string[],
): InParagraph[] {
  return words.flatMap((word) =>
    placesOf(text, word).flatMap((from) => {
      const to = from + word.length
      const opening = /^的(?:主要|重点|专栏)*(?:指标|任务|项目)?(?:有|为|是|包括)[：:]?/.exec(text.slice(to))
      if (!opening || !isOwnWord(text, { from, word }, words)) return []
      const end = text.slice(to).search(/[，；。]/)
      const listed = mentions.filter((m) => m.from >= to && (end < 0 || m.from < to + end))
      const other = listed.find(({ item }) => item.word !== null && item.word !== word)
      if (!other) return []
      return [
        {
          ...{ code: 'verdict-differs' as const, severity: 'error' as const, from, to, found: word },
          ...{ right: other.item.word ?? '', about: other.item.name },
        },
      ]
    }),
  )
}

/** Not the end of a longer word: 符合预期 of 基本符合预期. */
const isOwnWord = (
  text: string,
  { from, word }: { from: number; word: string },
  words: readonly string[],
): boolean =>
  !isNegated(text, from) &&
  words.every(
    (longer) =>
      longer === word || !text.slice(0, from + word.length).endsWith(longer) || longer.length < word.length,
  )

interface Said {
  readonly word: string
  readonly at: number
}

/** The words said, the earliest first, none inside a longer one. 已完成方案编制 tells of something else. */
function saidIn(text: string, words: readonly string[]): Said[] {
  const found = words.flatMap((word) => placesOf(text, word).map((at): Said => ({ word, at })))
  const isInside = (a: Said, b: Said) =>
    a.word.length < b.word.length && a.at >= b.at && a.at + a.word.length <= b.at + b.word.length
  return found
    .filter((one) => !found.some((other) => isInside(one, other)))
    .filter(({ word, at }) => endsSaying.test(text.slice(at + word.length)))
    .toSorted((a, b) => a.at - b.at)
}

const endsSaying = /^(?![\u4E00-\u9FFF])|^(?:的|且|并|但|状态|目标|水平|要求|进度)/

/** 未达到, 尚未, 不: what stands there is not what is said. */
const isNegated = (text: string, at: number): boolean =>
  /(?:未|未能|未达到|没有|没有达到|不是?|达不到|难以|能否|是否)$/.test(text.slice(0, at))
