/** Texts as they are compared: one width, no blanks. What is kept is always the text as written. */

/** '２０２５ 年（目标）' is '2025年(目标)'. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')

/** One line: '区教育局\n（牵头）' is '区教育局（牵头）'. Blanks between Latin words stay. */
export const oneLine = (text: string): string =>
  text
    .replace(/[ \t\u00a0\u3000]*\n[ \t\u00a0\u3000]*/g, '')
    .replace(/[\t\u00a0\u3000]+/g, ' ')
    .trim()

/** Signs that stand for "nothing": —, /, 无. */
export const isNothing = (text: string): boolean =>
  /^(?:[-—–―─/\\.。*]*|无|暂无|空|不涉及|n\/?a)$/i.test(plainText(text))

const digits = '零一二三四五六七八九'

/** A Chinese numeral up to 999: 十七 is 17, 一百零七 is 107; null where it is none. */
export function chineseNumber(text: string): number | null {
  const parts =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      text.replace(/两/g, '二'),
    )
  if (!parts || text === '') return null
  const [, hundreds, tens, ten, ones] = parts
  const digit = (numeral: string | undefined): number => (numeral ? digits.indexOf(numeral) : 0)
  return digit(hundreds) * 100 + (ten ? digit(tens) || 1 : 0) * 10 + digit(ones)
}
