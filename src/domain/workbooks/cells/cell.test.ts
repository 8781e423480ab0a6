/** What one cell says: every way a figure, a choice, a day or a text is written, and what is doubted. */

import { describe, expect, test } from 'vitest'
import type { GridCell } from '../../grids/grid.ts'
import type { Slot } from '../slot.ts'
import { testForms } from '../test-workbook.ts'
import { readCell } from './cell.ts'

const cell = (content: Partial<GridCell>): GridCell => ({
  text: '',
  number: null,
  decimals: null,
  percent: false,
  formula: null,
  place: {},
  continued: false,
  ...content,
})

const figure = (measure: string): Slot => ({ holds: 'number', period: '2031', measure })
const day: Slot = { holds: 'day' }
const grade: Slot = { holds: 'grade', period: '2031' }
const [outlook, note] = testForms[0]?.fields ?? []
if (!outlook || !note) throw new Error('the test form lost its fields')
const choice: Slot = { holds: 'choice', field: outlook }
const text: Slot = { holds: 'text', field: note }

interface Case {
  readonly name: string
  readonly content: Partial<GridCell>
  readonly said?: string
  readonly value?: string
  readonly codes?: readonly string[]
  readonly right?: string | number
}

function check(slot: Slot, { content, said = 'value', value, codes = [], right }: Case): void {
  const reading = readCell(cell(content), slot)
  expect(reading.said).toBe(said)
  expect(reading.said === 'value' ? reading.value : undefined).toBe(value)
  expect(reading.remarks.map(({ code }) => code)).toEqual(codes)
  if (right !== undefined) expect(reading.remarks.at(-1)?.details?.right).toBe(right)
}

const unreadable = { said: 'unreadable' } as const

describe('figures written as text', () => {
  const cases: Case[] = [
    { name: 'blank is nothing, not 0', content: { text: '' }, said: 'nothing' },
    {
      name: 'a digit that is struck out',
      content: { text: '2.61\u0336' },
      ...{ said: 'unreadable', codes: ['struck-out'] },
    },
    {
      name: 'a number that is struck out',
      content: { text: '2\u0336.\u03366\u0336', number: '2.6' },
      ...{ said: 'unreadable', codes: ['struck-out'] },
    },
    { name: 'odd blanks are nothing', content: { text: ' \u00a0\u3000' }, said: 'nothing' },
    { name: 'zero is zero', content: { text: '0' }, value: '0', codes: ['text-number'] },
    {
      name: 'full-width digits',
      content: { text: '８５．５' },
      value: '85.5',
      codes: ['full-width'],
      right: '85.5',
    },
    { name: 'blanks around', content: { text: '\u00a085.5' }, value: '85.5', codes: ['text-number'] },
    { name: 'apostrophe', content: { text: "'85.50" }, value: '85.50', codes: ['full-width'] },
    { name: 'text number keeps decimals', content: { text: '6.0' }, value: '6.0', codes: ['text-number'] },
    { name: 'minus of typesetters', content: { text: '−1.2' }, value: '-1.2', codes: ['full-width'] },
    { name: 'thousands', content: { text: '1,234.5' }, value: '1234.5', codes: ['thousands'] },
    { name: 'full-width thousands', content: { text: '１，２３４' }, value: '1234', codes: ['thousands'] },
    { name: 'blank thousands', content: { text: '1 286' }, value: '1286', codes: ['thousands'] },
    { name: 'misplaced comma', content: { text: '85,5' }, ...unreadable, codes: ['not-number'] },
    { name: 'own unit', content: { text: '85万元' }, value: '85', codes: ['unit-written'] },
    { name: 'own unit, half', content: { text: '2.5万' }, value: '2.5', codes: ['unit-written'] },
    {
      name: 'larger unit',
      content: { text: '2.5亿元' },
      value: '25000',
      codes: ['unit-converted'],
      right: '25000',
    },
    { name: 'smaller unit', content: { text: '850元' }, value: '0.0850', codes: ['unit-converted'] },
    {
      name: 'its grade behind it',
      content: { text: '436.8（初步）' },
      value: '436.8',
      codes: ['grade-written'],
      right: '436.8',
    },
    {
      name: 'its grade and its unit',
      content: { text: '436.8万元【快报数】' },
      value: '436.8',
      codes: ['grade-written', 'unit-written'],
    },
    {
      name: 'its grade before its unit',
      content: { text: '2.5（预计）亿元' },
      value: '25000',
      codes: ['grade-written', 'unit-converted'],
    },
    {
      name: 'its grade without brackets',
      content: { text: '436.8初步数' },
      value: '436.8',
      codes: ['grade-written'],
    },
    { name: 'its unit in brackets', content: { text: '85（万元）' }, value: '85', codes: ['unit-written'] },
    {
      name: 'a remark',
      content: { text: '436.8（不含农垦）' },
      ...unreadable,
      codes: ['note-written'],
      right: '436.8',
    },
    {
      name: 'its grade and a remark',
      content: { text: '436.8（初步，不含农垦）' },
      ...unreadable,
      codes: ['note-written'],
      right: '436.8',
    },
    { name: 'two numbers', content: { text: '12（13）' }, ...unreadable, codes: ['not-number'] },
    {
      name: 'its grade behind words',
      content: { text: '约85（初步）' },
      ...unreadable,
      codes: ['qualified'],
      right: '85',
    },
    { name: 'another unit', content: { text: '85公里' }, ...unreadable, codes: ['unit-unknown'] },
    { name: 'per cent of money', content: { text: '85%' }, ...unreadable, codes: ['unit-unknown'] },
    { name: 'about', content: { text: '约85' }, ...unreadable, codes: ['qualified'], right: '85' },
    { name: 'at least', content: { text: '≥80' }, ...unreadable, codes: ['qualified'], right: '80' },
    { name: 'expected', content: { text: '预计完成90' }, ...unreadable, codes: ['qualified'], right: '90' },
    { name: 'or so', content: { text: '85万元左右' }, ...unreadable, codes: ['qualified'], right: '85' },
    { name: 'within', content: { text: '4.5以内' }, ...unreadable, codes: ['qualified'], right: '4.5' },
    { name: 'range', content: { text: '80-90' }, ...unreadable, codes: ['range'] },
    { name: 'full-width range', content: { text: '80～90' }, ...unreadable, codes: ['range'] },
    { name: 'range in words', content: { text: '80至90' }, ...unreadable, codes: ['range'] },
    { name: 'number in words', content: { text: '八十五' }, ...unreadable, codes: ['not-number'] },
    { name: 'a word', content: { text: '完成' }, ...unreadable, codes: ['not-number'] },
    { name: 'dash', content: { text: '—' }, said: 'not_applicable' },
    { name: 'slash', content: { text: '/' }, said: 'not_applicable' },
    { name: 'none', content: { text: '无' }, said: 'not_applicable' },
    { name: 'not applicable', content: { text: ' 不涉及 ' }, said: 'not_applicable' },
    { name: 'dotted day', content: { text: '2033.6.30' }, ...unreadable, codes: ['date-for-number'] },
    { name: 'day', content: { text: '2033-06-30' }, ...unreadable, codes: ['date-for-number'] },
    { name: 'month is no range', content: { text: '2033-06' }, ...unreadable, codes: ['date-for-number'] },
    { name: 'end of a month', content: { text: '6月底' }, ...unreadable, codes: ['date-for-number'] },
    { name: 'error value', content: { text: '#DIV/0!' }, ...unreadable, codes: ['cell-error'] },
    { name: 'truth value', content: { text: 'TRUE' }, ...unreadable, codes: ['not-number'] },
    { name: 'too long', content: { text: '1'.repeat(19) }, ...unreadable, codes: ['number-too-long'] },
    { name: 'endless', content: { text: '1多'.repeat(20_000) }, ...unreadable, codes: ['not-number'] },
    { name: 'clear', content: { text: '(清空)' }, said: 'cleared' },
  ]
  test.each(cases)('$name', (one) => check(figure('万元'), one))
  test.each<Case & { measure: string }>([
    {
      name: 'per cent as points',
      measure: '%',
      content: { text: '85.5％' },
      value: '85.5',
      codes: ['percent-written'],
    },
    {
      name: 'years in a column of years',
      measure: '年',
      content: { text: '11.5年' },
      value: '11.5',
      codes: ['unit-written'],
    },
    {
      name: 'a year in a column of years',
      measure: '年',
      content: { text: '2033年' },
      ...unreadable,
      codes: ['date-for-number'],
    },
    {
      name: 'kilometres are metres',
      measure: '米',
      content: { text: '1.5千米' },
      value: '1500',
      codes: ['unit-converted'],
    },
    {
      name: 'points of per cent do not scale',
      measure: '百分点',
      content: { text: '5千分点' },
      ...unreadable,
      codes: ['unit-unknown'],
    },
    {
      name: 'points of per cent',
      measure: '百分点',
      content: { text: '1.2个百分点' },
      value: '1.2',
      codes: ['unit-written'],
    },
    {
      name: 'a unit where none is known',
      measure: '',
      content: { text: '85万元' },
      ...unreadable,
      codes: ['unit-unknown'],
    },
  ])('$name', ({ measure, ...one }) => check(figure(measure), one))
})

describe('figures stored as numbers', () => {
  const cases: Case[] = [
    { name: 'as shown', content: { text: '85.5', number: '85.5' }, value: '85.5' },
    { name: 'decimals of the format', content: { text: '6.0', number: '6', decimals: 1 }, value: '6.0' },
    { name: 'zero', content: { text: '0', number: '0' }, value: '0' },
    { name: 'negative', content: { text: '-0.4', number: '-0.4' }, value: '-0.4' },
    {
      name: 'grouped by format',
      content: { text: '1,234.50', number: '1234.5', decimals: 2 },
      value: '1234.50',
    },
    {
      name: 'unit by format',
      content: { text: '85.0%', number: '85', decimals: 1 },
      ...unreadable,
      codes: ['number-unclear'],
    },
    {
      name: 'holds more than it shows',
      content: { text: '85.5', number: '85.54', decimals: 1 },
      value: '85.54',
      codes: ['shown-differs'],
      right: '85.54',
    },
    {
      name: 'more decimals than are kept',
      content: { text: '85.5', number: '85.5483870967742', decimals: 1 },
      ...unreadable,
      codes: ['decimals-too-long'],
      right: '85.5',
    },
    {
      name: 'percent format',
      content: { text: '85.5%', number: '0.855', decimals: 1, percent: true },
      value: '85.5',
      codes: ['percent-format'],
      right: '85.5',
    },
    {
      name: 'date',
      content: { text: '2033-06-30', number: '48760' },
      ...unreadable,
      codes: ['date-for-number'],
    },
    {
      name: 'short date',
      content: { text: '6-30', number: '48760' },
      ...unreadable,
      codes: ['date-for-number'],
    },
    {
      name: 'hidden by format',
      content: { text: '', number: '5' },
      ...unreadable,
      codes: ['number-unclear'],
    },
    { name: 'exponent shown', content: { text: '1.5E+03', number: '1500' }, value: '1500' },
    {
      name: 'formula with result',
      content: { text: '85', number: '85', formula: 'A1+B1' },
      value: '85',
      codes: ['formula-read'],
    },
    {
      name: 'formula without result',
      content: { formula: 'A1+B1' },
      ...unreadable,
      codes: ['formula-unstored'],
    },
    {
      name: 'formula with error',
      content: { text: '#REF!', formula: 'A1' },
      ...unreadable,
      codes: ['cell-error'],
    },
  ]
  test.each(cases)('$name', (one) => check(figure('%'), one))
  test('percent format in a column of money', () =>
    check(figure('万元'), {
      name: '',
      content: { text: '85%', number: '0.85', percent: true },
      ...unreadable,
      codes: ['unit-unknown'],
    }))
  test('a unit by format in its own column', () =>
    check(figure('万元'), {
      name: '',
      content: { text: '85.0万元', number: '85', decimals: 1 },
      value: '85.0',
      codes: ['unit-written'],
    }))
})

describe('days', () => {
  const cases: Case[] = [
    { name: 'dashes', content: { text: '2033-06-30' }, value: '2033-06-30' },
    { name: 'dots', content: { text: '2033.6.30' }, value: '2033-06-30' },
    { name: 'slashes', content: { text: '2033/6/30' }, value: '2033-06-30' },
    { name: 'words', content: { text: '2033年6月30日' }, value: '2033-06-30' },
    { name: 'full width', content: { text: '２０３３－０６－３０' }, value: '2033-06-30' },
    { name: 'date cell', content: { text: '2033-06-30', number: '48760' }, value: '2033-06-30' },
    {
      name: 'date cell in another format',
      content: { text: '6/30/33', number: '48760' },
      value: '2033-06-30',
    },
    {
      name: 'date counted from 1904 in another format',
      content: { text: '6/30/33', number: '47298' },
      ...unreadable,
      codes: ['day-unclear'],
    },
    {
      name: 'bare day number',
      content: { text: '48760', number: '48760' },
      ...unreadable,
      codes: ['day-unclear'],
      right: '2033-06-30',
    },
    {
      name: 'month',
      content: { text: '2033年6月' },
      ...unreadable,
      codes: ['day-unclear'],
      right: '2033-06-30',
    },
    {
      name: 'end of month',
      content: { text: '2033年2月底' },
      ...unreadable,
      codes: ['day-unclear'],
      right: '2033-02-28',
    },
    { name: 'no such day', content: { text: '2033-02-29' }, ...unreadable, codes: ['not-a-day'] },
    { name: 'year unknown', content: { text: '6月底' }, ...unreadable, codes: ['not-a-day'] },
    { name: 'blank', content: {}, said: 'nothing' },
  ]
  test.each(cases)('$name', (one) => check(day, one))
})

describe('choices', () => {
  const cases: Case[] = [
    { name: 'official word', content: { text: '有一定风险' }, value: 'at_risk' },
    { name: 'blanks around', content: { text: ' 有一定风险　' }, value: 'at_risk' },
    { name: 'English word', content: { text: 'At risk' }, value: 'at_risk' },
    {
      name: 'near one',
      content: { text: '能按期完成' },
      ...unreadable,
      codes: ['nearly-in-list'],
      right: '能够如期完成',
    },
    { name: 'far from all', content: { text: 'xyz' }, ...unreadable, codes: ['not-in-list'] },
  ]
  test.each(cases)('$name', (one) => check(choice, one))
  test('a grade', () => check(grade, { name: '', content: { text: '正式' }, value: 'official' }))
  test('no grade', () =>
    check(grade, {
      name: '',
      content: { text: '正式数' },
      ...unreadable,
      codes: ['nearly-in-list'],
      right: '正式',
    }))
})

describe('texts', () => {
  const cases: Case[] = [
    { name: 'as it stands', content: { text: '=SUM(A1)\n第二行' }, value: '=SUM(A1)\n第二行' },
    { name: 'line ends', content: { text: ' 一\r\n二 ' }, value: '一\n二' },
    { name: 'none is a word here', content: { text: '无' }, value: '无' },
    { name: 'a number is a text here', content: { text: '12', number: '12' }, value: '12' },
    {
      name: 'taken for a date',
      content: { text: '2033-01-02', number: '48581' },
      value: '2033-01-02',
      codes: ['text-became-date'],
    },
    { name: 'too long', content: { text: '长'.repeat(20_001) }, ...unreadable, codes: ['text-too-long'] },
    { name: 'clear', content: { text: '（清空）' }, said: 'cleared' },
    { name: 'formula', content: { text: '甲乙', formula: 'A1&B1' }, value: '甲乙', codes: ['formula-read'] },
  ]
  test.each(cases)('$name', (one) => check(text, one))
})
