/** What people put into cells, and what each must be read as. */

import type { CellObject } from '@e965/xlsx'
import { decimalText, parseDecimal, shifted } from '#domain/decimal.ts'
import type { Grade } from '#domain/values/value.ts'
import { optionsOf, type Slot } from '#domain/workbooks/slot.ts'
import type { Chance } from './chance.ts'

/**
 * same: nothing is said, what stands stays. A value: this is stored, or an error says why not. doubt: whatever is read,
 * an error or a warning stands at the cell, or nothing changes. A figure's `grade` is the state written beside it, which
 * is stored in an empty 性质, and of which nothing else may be said without a finding.
 */
export type Want =
  | { readonly is: 'same' | 'doubt' }
  | { readonly is: 'value'; readonly value: string; readonly grade?: Grade }

export interface Put {
  readonly content: CellObject | null
  readonly want: Want
}

const same: Want = { is: 'same' }
const doubt: Want = { is: 'doubt' }
const value = (text: string): Want => ({ is: 'value', value: text })
const graded = (text: string, grade: Grade): Want => ({ is: 'value', value: text, grade })

const text = (content: string, want: Want): Put => ({ content: { t: 's', v: content }, want })
const number = (held: number, format: string, want: Want): Put => ({
  content: { t: 'n', v: held, z: format },
  want,
})

const wide = (plain: string): string =>
  plain.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const grouped = (plain: string): string => {
  const [whole = '', decimals] = plain.split('.')
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? parted : `${parted}.${decimals}`
}

const dated = (serial: number, format: string, want: Want): Put => number(serial, format, want)

const blanks: readonly Put[] = [
  { content: null, want: same },
  text('', same),
  text('   ', same),
  text('\u00a0\u3000', same),
]

const broken: readonly Put[] = [
  { content: { t: 'e', v: 0x07 }, want: doubt },
  { content: { t: 'e', v: 0x2a }, want: doubt },
  { content: { t: 'n', f: 'A1+1' }, want: doubt },
  { content: { t: 'b', v: true }, want: doubt },
]

function plainFigure(chance: Chance): string {
  const whole = String(1 + chance.below(chance.often(0.2) ? 9_000_000 : 999))
  const decimals = chance.below(3)
  return decimals === 0 ? whole : `${whole}.${String(chance.below(10 ** decimals)).padStart(decimals, '0')}`
}

/** Another unit of the same kind, with the power of ten it is moved by. */
const otherUnits: Readonly<Record<string, readonly [string, number]>> = {
  亿元: ['万元', -4],
  万元: ['亿元', 4],
  万人: ['人', -4],
  亿立方米: ['万立方米', -4],
  万吨: ['吨', -4],
}

function moved(plain: string, power: number): string {
  const decimal = parseDecimal(plain)
  return decimal ? decimalText(shifted(decimal, power)) : ''
}

/** Numbers in the words of large sums: 万亿元 may be understood, what lacks its unit or mixes two may not be guessed. */
function largeWords(n: string, measure: string): readonly Put[] {
  const trillions: Readonly<Record<string, number>> = { 亿元: 4, 万元: 8 }
  const power = trillions[measure]
  return [
    ...(power === undefined ? [] : [text(`${n}万亿元`, value(moved(n, power)))]),
    ...(power === undefined ? [] : [text(`${n}万亿 元`, value(moved(n, power)))]),
    ...[text(`${n}亿2000万元`, doubt), text(`${n}个百分点`, doubt), text(`${n}‰`, doubt)],
    ...[
      text(`￥${n}`, doubt),
      text(`${n}元/人`, doubt),
      text(`共计${n}`, doubt),
      text(`${n}（${n}）`, doubt),
    ],
    ...[text(`${n}→${n}`, doubt), text(`同上`, doubt), text(`见附表`, doubt), text(`${n}；`, doubt)],
  ]
}

function figureContents(chance: Chance, measure: string): readonly Put[] {
  const n = plainFigure(chance)
  const held = Number(n)
  const read = value(n)
  const ofPercent = measure === '%'
  const [unit = '', power = 0] = otherUnits[measure] ?? []
  return [
    ...blanks,
    ...broken,
    ...largeWords(n, measure),
    ...[number(held, 'General', read), number(held, '0.00', read), number(held, '#,##0.00', read)],
    ...[number(held, '@', read), number(-held, 'General', value(`-${n}`)), number(0, '0', value('0'))],
    ...[text(n, read), text(wide(n), read), text(` ${n}\u00a0`, read), text(`'${n}`, read)],
    ...[text(grouped(n), read), text(wide(grouped(n)), read), text(`\u3000${n} \n`, read)],
    text(`\u2212${n}`, value(`-${n}`)),
    ...(measure === '' || ofPercent ? [] : [text(`${n}${measure}`, read), text(`${n} ${measure}`, read)]),
    ...(measure === '' || ofPercent ? [] : [number(held, `0.00"${measure}"`, read)]),
    ...(unit === '' ? [] : [text(`${n}${unit}`, value(moved(n, power)))]),
    ...(unit === '' ? [] : [number(held, `0.00"${unit}"`, value(moved(n, power)))]),
    ...[text(`${n}%`, ofPercent ? read : doubt), text(wide(`${n}%`), ofPercent ? read : doubt)],
    number(Number((held / 100).toPrecision(12)), '0.00%', ofPercent ? read : doubt),
    ...[text(`${n}公里`, doubt), text(`${n}次/人`, doubt), text(`${n}美元`, doubt)],
    ...[text(`约${n}`, doubt), text(`≥${n}`, doubt), text(`预计完成${n}`, doubt), text(`${n}左右`, doubt)],
    ...[
      text(`${n}以上`, doubt),
      text(`不低于${n}`, doubt),
      text(`${n}（预计）`, graded(n, 'estimate')),
      text(`${n}【快报数】`, graded(n, 'preliminary')),
      text(`${n} (正式)`, graded(n, 'official')),
      text(`${n}（不含农垦）`, doubt),
      text(`${n}*`, doubt),
    ],
    ...[text(`${n}-${held + 10}`, doubt), text(`${n}～${held + 5}`, doubt), text(`${n}至${held + 5}`, doubt)],
    ...[text('八十五', doubt), text('完成', doubt), text('已达标', doubt), text(`第${n}`, doubt)],
    ...['—', '无', '/', '不涉及', '-', 'N/A'].map((word) => text(word, same)),
    ...[text('（清空）', same), text(`（${n}）`, doubt), text('1,23', doubt), text('1.234.567', doubt)],
    ...[text('85..5', doubt), text('8O', doubt), text('l00', doubt), text('85①', doubt), text('1e3', doubt)],
    ...[text('12.', doubt), text('8 5', doubt), text('85\n86', doubt), text(`${n}、${n}`, doubt)],
    dated(48_395, 'yyyy-mm-dd', doubt),
    dated(48_395, 'yyyy"年"m"月"d"日"', doubt),
    dated(48_395, 'm/d/yy', doubt),
    ...[text('2033.6.30', doubt), text('2033-06-30', doubt), text('6月底', doubt), text('2033年', doubt)],
    { content: { t: 'n', v: held, f: 'B1*2' }, want: read },
    { content: { t: 's', v: '约85', f: 'B1&"x"' }, want: doubt },
    ...[
      number(Math.floor(held) + 0.46, '0', doubt),
      number(held * 1000, '0,', doubt),
      number(held, ';;;', doubt),
    ],
    ...[number(held * 10_000, '0!.0,"万"', doubt), number(-held, '0;(0)', value(`-${n}`))],
    ...[number(held, '0.00E+00', read), number(0.1 + 0.2, 'General', value('0.3'))],
    ...[number(1e19, 'General', doubt), number(1 / 3, 'General', doubt), text('1'.repeat(25), doubt)],
  ]
}

function optionContents(chance: Chance, slot: Slot): readonly Put[] {
  const { key, word } = chance.of(optionsOf(slot))
  return [
    ...blanks,
    ...broken,
    ...[text(word, value(key)), text(`${word} `, value(key)), text(`\u00a0${word}\u3000`, value(key))],
    ...[text('按期完成', doubt), text(`${word}了`, doubt), text('是', doubt), text('—', doubt)],
    ...[number(1, 'General', doubt), text(`${word}、${word}`, doubt)],
  ]
}

function dayContents(chance: Chance): readonly Put[] {
  const at = chance.below(28) + 1
  const day = `2033-06-${String(at).padStart(2, '0')}`
  const serial = 48_730 + at
  return [
    ...blanks,
    ...broken.filter(({ content }) => content?.t !== 'b'),
    ...['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d/yy', 'd-mmm-yy'].map((format) =>
      dated(serial, format, value(day)),
    ),
    ...[day, `2033.6.${at}`, `2033/6/${at}`, `2033年6月${at}日`, ` 2033 年 6 月 ${at} 日`].map((one) =>
      text(one, value(day)),
    ),
    text(wide(day), value(day)),
    ...['2033-06', '2033年6月', '6月底', '6.30', '33.6.30', '2033-02-30', '20330630', '上半年'].map((one) =>
      text(one, doubt),
    ),
    ...[text('2034-01-01', doubt), number(serial, 'General', doubt), number(20_330_630, 'General', doubt)],
    ...[number(2033.6, 'General', doubt), dated(48_930, 'yyyy-mm-dd', doubt)],
  ]
}

function textContents(chance: Chance): readonly Put[] {
  const words = chance.of([
    '已完成主体工程。',
    '一是开工；二是验收。\n三是移交。',
    '=按计划推进',
    '-3.2%，同比下降',
  ])
  const long = '推进。'.repeat(40 + chance.below(400))
  return [
    ...blanks,
    ...broken.filter(({ content }) => content?.t !== 'b'),
    ...[text(words, value(words)), text(`  ${words}\n`, value(words)), text(long, value(long))],
    ...[text('85.50', value('85.50')), number(85.5, 'General', value('85.5'))],
    ...[text('长'.repeat(20_001), doubt), text('（清空）', value('')), text('无', value('无'))],
    dated(48_395, 'yyyy-mm-dd', doubt),
    { content: { t: 's', v: words, f: 'B1&"x"' }, want: value(words) },
    text('第一行\r\n第二行', value('第一行\n第二行')),
    text('<b>加粗</b>&amp;', value('<b>加粗</b>&amp;')),
  ]
}

/** One content for a cell of this slot. */
export function contentFor(chance: Chance, slot: Slot): Put {
  if (slot.holds === 'number') return chance.of(figureContents(chance, slot.measure))
  if (slot.holds === 'day') return chance.of(dayContents(chance))
  return chance.of(slot.holds === 'text' ? textContents(chance) : optionContents(chance, slot))
}
