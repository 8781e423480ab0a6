/** Whole numbers in Chinese numerals 中文数字, read strictly and said as officials write them. */

const digits = '零一二三四五六七八九'
/** By its place the power of ten. */
const tens = '个十百千'

/**
 * 十三 is 13, 一百零七 107, 六十五万三千 653000; null for what is no number or only nearly one: 三四, 二三十, 一百一, 十余.
 * Only the one way to write it is read, 两 and 〇 beside 二 and 零.
 */
export function readNumeral(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  let [whole, section, digit] = [0, 0, 0]
  for (const character of plain) {
    const value = digits.indexOf(character)
    const power = tens.indexOf(character)
    if (value >= 0) digit = value
    else if (power > 0) [section, digit] = [section + (digit || 1) * 10 ** power, 0]
    else if (character === '万') [whole, section, digit] = [(section + digit) * 10_000, 0, 0]
    else return null
  }
  const number = whole + section + digit
  return sayNumeral(number) === plain ? number : null
}

/** 13 is 十三, 107 一百零七, 653000 六十五万三千; for whole numbers below a hundred million. */
export function sayNumeral(number: number): string {
  const [high, low] = [Math.floor(number / 10_000), number % 10_000]
  if (high === 0) return section(low) || '零'
  const gap = low > 0 && low < 1000 ? '零' : ''
  return `${section(high)}万${gap}${gap === '' && low < 20 ? section(low) : inner(low)}`
}

/** At the beginning 十三, behind anything larger 一十三. */
const section = (number: number): string => inner(number).replace(/^一十/, '十')

/** 0 to 9999; '' for 0. */
function inner(number: number): string {
  let said = ''
  for (const [place, digit] of [...String(number)].entries()) {
    const power = String(number).length - 1 - place
    said += digit === '0' ? '零' : `${digits.charAt(Number(digit))}${power === 0 ? '' : tens.charAt(power)}`
  }
  return said.replace(/零+/g, '零').replace(/零$/, '')
}

/** A decimal text in numerals: 71.5 is 七十一点五; itself where it is below zero or too large. */
export function sayDecimal(text: string): string {
  const [, whole = '', fraction] = /^(\d{1,8})(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return text
  const behind = [...(fraction ?? '')].map((digit) => digits.charAt(Number(digit))).join('')
  return sayNumeral(Number(whole)) + (behind === '' ? '' : `点${behind}`)
}

/** 七十一点五 as '71.5'; null where it is none. */
export function readDecimal(text: string): string | null {
  const [whole = '', fraction] = text.split('点')
  const number = readNumeral(whole)
  if (number === null) return null
  if (fraction === undefined) return String(number)
  const behind = [...fraction.replaceAll('〇', '零')].map((digit) => digits.indexOf(digit))
  return behind.length > 0 && behind.every((digit) => digit >= 0) ? `${number}.${behind.join('')}` : null
}
