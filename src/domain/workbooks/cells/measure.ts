/** Units of measure written behind a number: the column's own, one that converts by powers of ten, or another. */

const powers: readonly (readonly [prefix: string, power: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]

interface Scaled {
  readonly power: number
  readonly base: string
}

/** 万元 is 元 by 10⁴. 百分点 and 千分点 are no hundreds of anything. */
function scaled(measure: string): Scaled {
  const found = powers.find(([prefix]) => measure.startsWith(prefix))
  if (!found || /^[百千]分/.test(measure)) return { power: 0, base: measure }
  return { power: found[1], base: measure.slice(found[0].length) }
}

const tidy = (measure: string): string =>
  measure
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/^个(?=百分点|千分点)/, '')
    .replace(/^人民币/, '')
    .replace(/m2|㎡/g, '平方米')

/** Whether figures of this measure are percentages, stored as points: 85 for 85%. */
export const isPercent = (measure: string): boolean => tidy(measure) === '%'

/**
 * By how many powers of ten a number written with `written` is moved to stand in `measure`:
 * 0 for the same unit, 4 for 亿元 in a column of 万元, null where they do not convert.
 * A bare 万 or 亿 counts what the column counts.
 */
export function powerBetween(written: string, measure: string): number | null {
  const [from, to] = [tidy(written), tidy(measure)]
  if (from === to) return 0
  if (to === '' || from === '') return null
  const [left, right] = [scaled(from), scaled(to)]
  return left.base === right.base || left.base === '' ? left.power - right.power : null
}
