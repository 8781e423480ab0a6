/** Words that are nearly the name of an item or unit: one character written otherwise. */

import type { InParagraph } from './finding.ts'
import type { Known } from './known.ts'

/** Shorter names would be found in innocent words. */
const shortest = 5

/** Places of a name's length that differ from it in one character, and are no other known name. */
export function nameFindings(text: string, { items, units }: Known): InParagraph[] {
  const names = [...new Set([...items.map((i) => i.name), ...units.map((u) => u.name)])]
  const right = new Set([...names, ...units.flatMap((u) => u.aliases)])
  return names
    .filter((name) => [...name].length >= shortest && !/\d/.test(name))
    .flatMap((name) => unlike(text, name, right))
}

function unlike(text: string, name: string, right: ReadonlySet<string>): InParagraph[] {
  const found: InParagraph[] = []
  // The first character must be right, so only where it stands can the name be meant.
  const first = name.charAt(0)
  for (let from = text.indexOf(first); from >= 0; from = text.indexOf(first, from + 1)) {
    if (from + name.length > text.length) break
    const there = text.slice(from, from + name.length)
    if (differences(there, name) !== 1 || isMeant(there, name) || right.has(there) || !isWord(there)) continue
    found.push({
      ...{ code: 'name-unlike', severity: 'warning', from, to: from + name.length },
      ...{ found: there, right: name, about: name },
    })
  }
  return found
}

/** 第一街道 is no slip for 第三街道, nor 东 for 西. */
const isMeant = (there: string, name: string): boolean =>
  [...name].some((right, at) => {
    const other = there.charAt(at)
    return other !== right && opposites.some((row) => row.includes(right) && row.includes(other))
  })

const opposites = [
  '一二三四五六七八九十百千万',
  '甲乙丙丁戊己庚辛壬癸',
  '东西南北中',
  '上下',
  '前后',
  '左右',
  '大中小',
  '新老旧',
  '男女',
  '城乡',
  '内外',
  '进出收支入',
  '高低',
  '正副',
  '国省市区县镇乡村',
  '增减升降',
  '总人户',
  '初中高',
]

/** Nothing but Chinese characters: a name that a comma or number runs through is none. */
const isWord = (text: string): boolean => /^[\u4E00-\u9FFF（）()“”]+$/.test(text)

/** Characters at which two texts of one length differ, counted to two. */
function differences(a: string, b: string): number {
  let count = 0
  // The first and last characters are where a name ends and other words begin: they must be right.
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return 2
  for (let at = 1; at < a.length - 1 && count < 2; at += 1) if (a[at] !== b[at]) count += 1
  return count
}
