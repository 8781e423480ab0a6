/** Checks the placeholders of a template against the keys of its kind. */

import { heldKeys } from './held.ts'
import { keyNames } from './key-names.ts'
import type { TemplateKey } from './keys.ts'
import { kindKeys } from './keys.ts'
import type { TemplateKind, TemplatePurpose } from './kind.ts'
import { nearestKey } from './nearest.ts'

/** Where in a file something stands. */
export const templatePlaces = [
  ...(['text', 'table', 'box', 'header', 'footer', 'note', 'comment'] as const),
  'picture', // what a picture or an object is called, its alternative text
  'chart', // a chart's title, labels and legend, or a drawing
  'field', // the code of a field or of a link
  'deleted', // text that is struck out under tracked changes
  'property', // properties of the file, and parts that no page shows
  ...(['cell', 'sheet'] as const), // of a workbook; `sheet`: its heads, feet, notes
] as const
export type TemplatePlace = (typeof templatePlaces)[number]

/** Something between {{ and }}, or what was meant to be. */
export interface Placeholder {
  /** Without blanks at its ends. */
  readonly key: string
  /** The text of the paragraph or cell it stands in; of a cell with its name before. */
  readonly around: string
  readonly place: TemplatePlace
  /** Number of the row it stands in, over all tables; null outside of tables. */
  readonly row: number | null
  /** Whether it stands in a header, footer, note or text box. */
  readonly inMargin: boolean
  /** Whether nothing else stands in its paragraph. */
  readonly isAlone: boolean
  /** Whether it is whole: opened and closed with two braces, in one paragraph. */
  readonly isWhole: boolean
}

export const templateFindingCodes = [
  'unknown', // no key of this kind
  'broken', // a brace is missing or of another script
  'outside_row', // a row's key where no row can be repeated
  'not_alone', // a block's key with other text in its paragraph
  'block_in_margin', // a block's key in a header, footer or text box
  'two_groups', // keys of two groups in one row
  'not_filled', // stands where nothing is filled in
  'logic', // a loop or a condition of another program
  'nested', // a row's key in a table within a row that is repeated itself
  'tracked', // changes that nobody accepted or declined
  'lacking', // content that some letters have would be lost
  'commented', // comments, which every document would have
  'missing', // expected and not there
] as const
export type TemplateFindingCode = (typeof templateFindingCodes)[number]

export interface TemplateFinding {
  readonly code: TemplateFindingCode
  readonly key: string
  /** Text around it; '' for what is missing. */
  readonly around: string
  /** Null for what stands nowhere. */
  readonly place: TemplatePlace | null
  /** The known key that was probably meant, or what would serve; '' where none is near. */
  readonly offered: string
}

const wishes: ReadonlySet<TemplateFindingCode> = new Set(['missing', 'commented'])
/** What is left out or added may be the user's wish; every other finding would spoil or stop a document. */
export const isBlocking = ({ code }: Pick<TemplateFinding, 'code'>): boolean => !wishes.has(code)

export interface TemplateCheck {
  /** Keys found, by their Chinese names, in the order of the list. */
  readonly found: readonly string[]
  readonly findings: readonly TemplateFinding[]
}

/** More than anybody mends before looking again; to each the nearest key is sought. */
const mostFindings = 200

/** For what a template is checked: `purpose` null for every one. */
export interface CheckedFor {
  readonly kind: TemplateKind
  readonly purpose: TemplatePurpose | null
}

export function checkTemplate(
  of: CheckedFor,
  keys: readonly TemplateKey[],
  placeholders: readonly Placeholder[],
): TemplateCheck {
  const byName = new Map(keys.flatMap((key) => [[key.name, key] as const, [key.alias, key] as const]))
  const used = new Set(placeholders.flatMap(({ key, isWhole }) => (isWhole ? (byName.get(key) ?? []) : [])))
  const findings: TemplateFinding[] = []
  for (const placeholder of placeholders) {
    findings.push(...findingOf(placeholder, byName, keys))
    if (findings.length >= mostFindings) break
  }
  return {
    found: keys.filter((key) => used.has(key)).map(({ name }) => name),
    findings: [
      ...once([...findings, ...mixedRows(placeholders, byName).slice(0, mostFindings)]),
      ...lacking(of, used),
      ...missing(of, keys, used),
    ],
  }
}

function findingOf(
  { key, around, place, row, inMargin, isAlone, isWhole }: Placeholder,
  byName: ReadonlyMap<string, TemplateKey>,
  keys: readonly TemplateKey[],
): TemplateFinding[] {
  const known = byName.get(key)
  const found = (code: TemplateFindingCode, offered = ''): TemplateFinding[] => [
    { code, key, around, place, offered },
  ]
  if (!known && isLogic(key)) return found('logic')
  if (!isWhole) return found('broken', known?.name ?? nearestKey(key, keys) ?? '')
  if (!known) return found('unknown', nearestKey(key, keys) ?? '')
  if (known.shape === 'row' && row === null) return found('outside_row')
  if (known.shape === 'block' && inMargin) return found('block_in_margin')
  if (known.shape === 'block' && !isAlone) return found('not_alone')
  return []
}

const words = [
  'if',
  'else',
  'elif',
  'endif',
  'each',
  'for',
  'foreach',
  'endfor',
  'end',
  'loop',
  'range',
  'unless',
  'with',
]
const chinese = /^(如果|若|否则|结束|循环|遍历|当)/

/** As other programs write loops and conditions: {{#…}}, {{/…}}, {{if …}}, {% … %}. */
const isLogic = (key: string): boolean =>
  /^[#/^>!&%?*]/.test(key) || words.includes(key.toLowerCase().split(/[\s(.]/)[0] ?? '') || chinese.test(key)

/** A row is repeated for one list: a key of a second list in it is told. */
function mixedRows(
  placeholders: readonly Placeholder[],
  byName: ReadonlyMap<string, TemplateKey>,
): TemplateFinding[] {
  const groups = new Map<number, string>()
  return placeholders.flatMap(({ key, around, place, row, isWhole }) => {
    const known = byName.get(key)
    if (row === null || !isWhole || known?.shape !== 'row') return []
    const group = groupOf(known.name)
    const first = groups.get(row) ?? group
    groups.set(row, first)
    return first === group ? [] : [{ code: 'two_groups' as const, key, around, place, offered: first }]
  })
}

const groupOf = (name: string): string => name.slice(0, name.indexOf('.'))

/** The same slip at the same place is told once: a text box stands twice in a file. */
function once(findings: readonly TemplateFinding[]): TemplateFinding[] {
  const told = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...told.values()]
}

/** Told for each: which letters would be stopped hangs on what they have. */
const lacking = ({ kind, purpose }: CheckedFor, used: ReadonlySet<TemplateKey>): TemplateFinding[] => {
  const aliases = new Set([...used].map(({ alias }) => alias))
  return heldKeys(kind, purpose)
    .filter((alias) => !aliases.has(alias))
    .map((alias) => ({ code: 'lacking', key: keyNames[alias], around: '', place: null, offered: '' }))
}

const missing = (
  { kind, purpose }: CheckedFor,
  keys: readonly TemplateKey[],
  used: ReadonlySet<TemplateKey>,
): TemplateFinding[] =>
  kindKeys[kind].expected.flatMap((aliases) => {
    if (heldKeys(kind, purpose).some((alias) => aliases.includes(alias))) return []
    const serving = keys.filter(({ alias }) => aliases.includes(alias))
    const [first, ...others] = serving
    if (!first || serving.some((key) => used.has(key))) return []
    const offered = others.map(({ name }) => name).join('、')
    return [{ code: 'missing' as const, key: first.name, around: '', place: null, offered }]
  })
