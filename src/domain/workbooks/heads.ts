/** The official words a workbook is laid out with and recognised by: sheet names, heads, grade words. */

import type { FormSubject } from '../forms/form.ts'
import { type Period, parsePeriod } from '../periods/period.ts'
import type { Grade } from '../values/value.ts'

/** What a sheet is about: one subject's items or texts, or the items with forms of their own. */
export type SheetSubject = FormSubject | 'own'

export const sheetNames: Readonly<Record<SheetSubject, string>> = {
  indicator: '主要指标',
  task: '重点任务',
  project: '专栏项目',
  unit: '单位综述',
  plan: '规划实施综述',
  own: '专用事项',
}

export const instructionSheet = '填表说明'
export const listSheet = '_lists'
/** Sheets of a marked return: what was found, and what was written where nothing is read. */
export const findingSheet = '检查结果'
export const restSheet = '未读取的内容'
export const markSheet = '_meta'

/** Head of the column an item's name stands in. */
export const nameHeads: Readonly<Record<SheetSubject, string>> = {
  indicator: '指标名称',
  task: '重点任务',
  project: '专栏项目',
  unit: '填报事项',
  plan: '填报事项',
  own: '填报内容',
}

export const heads = {
  number: '序号',
  item: '事项',
  measure: '计量单位',
  target: '目标值',
  investment: '总投资',
  lead: '牵头单位',
  value: '数值',
  grade: '性质',
  expected: '预期值',
  asOf: '截至日期',
  help: '填写提示',
  answer: '填写内容',
} as const

export const gradeWords: Readonly<Record<Grade, string>> = {
  estimate: '预计',
  preliminary: '初步',
  official: '正式',
  revised: '修订',
}

/** What a person writes to take an answer away; a blank cell never does. */
export const clearWord = '（清空）'

const unitLineStart = '填报单位（公章）：'
export const unitLine = (unitName: string): string => `${unitLineStart}${unitName}`

/** The unit a line of a sheet names as the filling one; null for any other text. */
export const unitInLine = (text: string): string | null =>
  text.startsWith(unitLineStart) ? text.slice(unitLineStart.length).trim() : null

/** A period as a head says it: 2022年, 2023年上半年, 2023年二季度, 2023年6月, 2021年至2023年6月累计. */
export function periodHead(text: string): string {
  const period = parsePeriod(text)
  if (!period) return text
  const end = `${period.year}年${partHead(period)}`
  return period.since === null ? end : `${period.since}年至${end}累计`
}

function partHead({ part, lastDay }: Period): string {
  const month = Number(lastDay.slice(5, 7))
  if (part === 'half') return month === 6 ? '上半年' : '下半年'
  if (part === 'quarter') return `${'一二三四'[month / 3 - 1]}季度`
  return part === 'month' ? `${month}月` : ''
}
