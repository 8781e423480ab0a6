/** Item numbers in all the ways they are written, and the one count they are brought to. */

import type { Place } from '../../findings/finding.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import { chineseNumber, isNothing, plainText } from './plain-text.ts'

export type NumberStyle = 'digits' | 'bracketed' | 'circled' | 'chinese'

export interface WrittenNumber {
  readonly value: number
  readonly style: NumberStyle
  /** 1.2 and 1-2 name a part of item 1. */
  readonly isPart: boolean
}

const circled = /^[\u2460-\u2473\u3251-\u325f]$/
const word = '(?:第|专栏|项目|指标|任务|工程|no\\.?)'
const shape = new RegExp(
  `^${word}?([(\\[]?)(\\d{1,4}|[零一二三四五六七八九十百两]{1,6})[)\\]]?(?:[项个条])?[.。、,:]?$`,
  'i',
)

/**
 * Reads a number: 1． 1. 1、 １ （1） ① 一 第1项 专栏1 01 are all 1.
 * @returns null where it is none.
 */
export function writtenNumber(text: string): WrittenNumber | null {
  const plain = plainText(text)
  if (circled.test(text.trim())) return { value: Number(plain), style: 'circled', isPart: false }
  const part = /^(\d{1,4})[-.—](\d{1,3})[.、]?$/.exec(plain)
  if (part) return { value: Number(part[2]), style: 'digits', isPart: true }
  const [, bracket, numeral] = shape.exec(plain) ?? []
  if (numeral === undefined) return null
  const isDigits = /\d/.test(numeral)
  const value = isDigits ? Number(numeral) : chineseNumber(numeral)
  if (value === null) return null
  return { value, style: bracket ? 'bracketed' : isDigits ? 'digits' : 'chinese', isPart: false }
}

const digit = '[0-9０-９]'
const leading = new RegExp(
  `^(?:(${digit}{1,4})\\s*[.．、:：]\\s*(?!${digit})|[(（](${digit}{1,4})[)）]\\s*|([①-⑳])\\s*|第(${digit}{1,4})项[:：、]?\\s*)`,
)

/** A number in front of a text, as in '1．推进…': the number and the text behind it; null where there is none. */
export function leadingNumber(
  text: string,
): { readonly number: WrittenNumber; readonly rest: string } | null {
  const found = leading.exec(text)
  const number = found && writtenNumber(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')
  const rest = text.slice(found?.[0].length ?? 0)
  return number && rest !== '' ? { number, rest } : null
}

/** An item's number as it stands in the table; `written` is null where nothing, or no number, stands there. */
export interface NumberCell {
  readonly text: string
  readonly place: Place
  readonly written: WrittenNumber | null
}

export interface Counted {
  readonly numbers: readonly number[]
  readonly findings: readonly DecompositionFinding[]
}

/** How far the count has come: what was written last, and which number it got. */
interface Count {
  readonly written: number
  readonly number: number
}

/** What the number after `last` shows, and the number the item gets. */
function step(last: Count, value: number) {
  if (value === last.number + 1 || value === last.written + 1) return { number: last.number + 1, code: null }
  if (value > last.written) {
    const gapped = last.written === last.number ? value : last.number + 1
    return { number: gapped, code: 'number-gap' as const }
  }
  if (value === last.written) return { number: last.number + 1, code: 'number-repeated' as const }
  return {
    number: last.number + 1,
    code: value === 1 ? ('number-restarted' as const) : ('number-backwards' as const),
  }
}

/**
 * Counts the items of a part through from 1, keeping the numbers as written while they only rise.
 * A gap is kept and reported; where numbers repeat, restart or go back the count goes on and says so.
 */
export function countItems(cells: readonly NumberCell[]): Counted {
  const numbers: number[] = []
  const findings: DecompositionFinding[] = []
  const hasNumbers = cells.some(({ written }) => written !== null)
  let last: Count = { written: 0, number: 0 }
  for (const { text, place, written } of cells) {
    if (written === null) {
      const code = isNothing(text) ? 'number-missing' : 'number-unreadable'
      if (hasNumbers || code === 'number-unreadable')
        findings.push(finding(code, { place, text }, { number: last.number + 1 }))
      last = { written: last.written + 1, number: last.number + 1 }
    } else {
      const { number, code } = step(last, written.value)
      if (code) findings.push(finding(code, { place, text }, { before: last.written, number }))
      last = { written: written.value, number }
    }
    numbers.push(last.number)
  }
  return { numbers, findings }
}
