/** Reads who leads and who supports from one text: 甲（牵头）、乙、丙 or 牵头单位：甲；配合单位：乙、丙. */

import { isNothing } from '../layout/plain-text.ts'
import { splitUnits, type UnitToken } from './unit-list.ts'

/** What a column makes of names without a mark: `responsible` takes the first as lead, the rest as supporters. */
export type UnitColumn = 'lead' | 'responsible' | 'supporters'

export interface WrittenUnits {
  readonly leads: readonly string[]
  readonly supporters: readonly string[]
}

export const nobody: WrittenUnits = { leads: [], supporters: [] }

const leadWords = '牵头|主责|主办|总牵头|责任|负责|主要责任|第一责任|主管'
const supportWords = '配合|协办|参与|协同|参加|协助|支持|协作|会同'
const label = new RegExp(
  `[(（\\[]?\\s*(${leadWords}|${supportWords})(?:责任)?(?:单位|部门|主体)?\\s*[:：]\\s*`,
  'g',
)
const labelEnd = /[)）\]]\s*[。;；]?\s*$/

interface Segment {
  /** What the label makes of the names; null without a label. */
  readonly column: UnitColumn | null
  readonly text: string
}

const prefixed = new RegExp(`[(（【\\[](${leadWords}|${supportWords})(?:单位|部门)?[)）】\\]]`, 'g')

/** 【牵头】甲【配合】乙 is 牵头：甲；配合：乙. */
const withLabels = (text: string): string =>
  text.trim().search(prefixed) === 0 ? text.replace(prefixed, '；$1：') : text

/** Takes away a closing bracket whose opening one stood before the label. */
function closed(text: string): string {
  const open = (text.match(/[(（[]/g) ?? []).length
  const close = (text.match(/[)）\]]/g) ?? []).length
  return close > open ? text.replace(labelEnd, '').replace(/[)）\]](?=\s*[(（;；。,，、]*\s*$)/, '') : text
}

/** 责任单位 beside 牵头单位 are those who support; alone the first of them leads. */
function labelled(word: string, words: readonly string[]): UnitColumn {
  if (new RegExp(`^(?:${supportWords})$`).test(word)) return 'supporters'
  const isLead = (w: string) => /牵头|主责|主办|主要|第一/.test(w)
  if (isLead(word)) return 'lead'
  return words.some(isLead) ? 'supporters' : 'responsible'
}

/** Cuts a text at its labels (牵头单位：…；配合单位：…). Without labels it is one segment. */
function segmentsOf(given: string): Segment[] {
  const text = withLabels(given)
  const labels = [...text.matchAll(label)]
  const words = labels.map((found) => found[1] ?? '')
  const segments: Segment[] = [{ column: null, text: text.slice(0, labels[0]?.index ?? text.length) }]
  for (const [i, found] of labels.entries()) {
    const part = text.slice(found.index + found[0].length, labels[i + 1]?.index ?? text.length)
    segments.push({ column: labelled(words[i] ?? '', words), text: closed(part) })
  }
  return segments.filter((segment) => segment.text.trim() !== '')
}

/** Names of one segment, sorted by their own marks; before a verb (甲、乙牵头) the unmarked ones share it. */
function sortTokens(tokens: readonly UnitToken[], column: UnitColumn): WrittenUnits {
  const leads: string[] = []
  const supporters: string[] = []
  const hasMarks = tokens.some(({ mark }) => mark !== null)
  if (!hasMarks)
    return unmarked(
      tokens.map(({ name }) => name),
      column,
    )
  let pending: string[] = []
  for (const { name, mark, isVerb } of tokens) {
    if (mark === null) {
      pending.push(name)
      continue
    }
    const side = mark === 'lead' ? leads : supporters
    const isShared = isVerb && (mark === 'support' || leads.length === 0)
    if (isShared) side.push(...pending)
    else supporters.push(...pending)
    side.push(name)
    pending = []
  }
  supporters.push(...pending)
  return { leads, supporters }
}

function unmarked(names: readonly string[], column: UnitColumn): WrittenUnits {
  if (column === 'supporters') return { leads: [], supporters: names }
  if (column === 'lead') return { leads: names, supporters: [] }
  return { leads: names.slice(0, 1), supporters: names.slice(1) }
}

/**
 * Names as written, sorted into leads and supporters. Marks in the text (（牵头）, 牵头单位：, …配合) come before what
 * the column says. Signs for "nothing" name nobody.
 */
export function writtenUnits(text: string, column: UnitColumn): WrittenUnits {
  if (isNothing(text)) return nobody
  const leads: string[] = []
  const supporters: string[] = []
  for (const segment of segmentsOf(text)) {
    const sorted = sortTokens(splitUnits(segment.text), segment.column ?? column)
    leads.push(...sorted.leads)
    supporters.push(...sorted.supporters)
  }
  return { leads, supporters }
}

const lastBracket =
  /[(（[【]([^()（）[\]【】]*(?:[(（][^()（）]*[)）][^()（）[\]【】]*)*)[)）\]】]\s*[。;；.]?\s*$/
const tail = new RegExp(
  `[。;；,，\\s]\\s*[(（]?(?:${leadWords})(?:责任)?(?:单位|部门|主体)?\\s*[:：].*$`,
  's',
)
const verbs = new RegExp(`(?:牵头|总牵头|主办|${supportWords})(?:负责)?$`)
const officeName =
  /^(?:[省市区县旗州团各]|公安).{1,16}(?:局|委|办|部|会|院|处|所|队|街道|镇|乡|分局|中心|公司|联|馆)$|^各.{2,6}$/

/** Whether what stands in brackets behind a text names units, by label, by verb, or by every name being an office. */
function namesUnits(bracket: string): boolean {
  if (new RegExp(label.source).test(bracket)) return true
  const tokens = splitUnits(bracket)
  const marked = tokens.some(({ isVerb }) => isVerb) || verbs.test(bracket)
  return tokens.length > 0 && (marked || tokens.every(({ name }) => officeName.test(name)))
}

const bare = (text: string): string => text.trim().replace(/[。；;，,]$/, '')

/**
 * A text with its units behind it: 推进改革（牵头单位：区教育局；配合单位：区人社局） is 推进改革 and its units.
 * The first of several unmarked names is the lead. Other brackets belong to the text.
 */
export function splitTrailingUnits(text: string): { readonly text: string; readonly units: WrittenUnits } {
  const bracket = lastBracket.exec(text)
  if (bracket?.[1] && bracket.index > 0 && namesUnits(bracket[1]))
    return { text: bare(text.slice(0, bracket.index)), units: writtenUnits(bracket[1], 'responsible') }
  const behind = tail.exec(text)
  if (behind && behind.index > 0) {
    const units = writtenUnits(behind[0].replace(/^[。;；,，\s]+/, ''), 'responsible')
    return { text: bare(text.slice(0, behind.index)), units }
  }
  return { text, units: nobody }
}
