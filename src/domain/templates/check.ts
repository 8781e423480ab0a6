/** Checks the placeholders of a template against the keys of its kind. */

import type { TemplateKey } from './keys.ts'
import { kindKeys } from './keys.ts'
import type { TemplateKind } from './kind.ts'
import { nearestKey } from './nearest.ts'

/** Something between {{ and }}, or what was meant to be. */
export interface Placeholder {
  /** Without blanks at its ends. */
  readonly key: string
  /** The text of the paragraph or cell it stands in; of a cell with its name before. */
  readonly around: string
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
  'missing', // expected and not there
] as const
export type TemplateFindingCode = (typeof templateFindingCodes)[number]

export interface TemplateFinding {
  readonly code: TemplateFindingCode
  readonly key: string
  /** Text around it; '' for what is missing. */
  readonly around: string
  /** The known key that was probably meant, or what would serve; '' where none is near. */
  readonly offered: string
}

/** A template without an expected key is the user's wish; every other finding would leave a placeholder behind. */
export const isBlocking = ({ code }: Pick<TemplateFinding, 'code'>): boolean => code !== 'missing'

export interface TemplateCheck {
  /** Keys found, by their Chinese names, in the order of the list. */
  readonly found: readonly string[]
  readonly findings: readonly TemplateFinding[]
}

/** More than anybody mends before looking again; to each the nearest key is sought. */
const mostFindings = 200

export function checkTemplate(
  kind: TemplateKind,
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
      ...missing(kind, keys, used),
    ],
  }
}

function findingOf(
  { key, around, row, inMargin, isAlone, isWhole }: Placeholder,
  byName: ReadonlyMap<string, TemplateKey>,
  keys: readonly TemplateKey[],
): TemplateFinding[] {
  const known = byName.get(key)
  const found = (code: TemplateFindingCode, offered = ''): TemplateFinding[] => [
    { code, key, around, offered },
  ]
  if (!isWhole) return found('broken', known?.name ?? nearestKey(key, keys) ?? '')
  if (!known) return found('unknown', nearestKey(key, keys) ?? '')
  if (known.shape === 'row' && row === null) return found('outside_row')
  if (known.shape === 'block' && inMargin) return found('block_in_margin')
  if (known.shape === 'block' && !isAlone) return found('not_alone')
  return []
}

/** A row is repeated for one list: a key of a second list in it is told. */
function mixedRows(
  placeholders: readonly Placeholder[],
  byName: ReadonlyMap<string, TemplateKey>,
): TemplateFinding[] {
  const groups = new Map<number, string>()
  return placeholders.flatMap(({ key, around, row, isWhole }) => {
    const known = byName.get(key)
    if (row === null || !isWhole || known?.shape !== 'row') return []
    const group = groupOf(known.name)
    const first = groups.get(row) ?? group
    groups.set(row, first)
    return first === group ? [] : [{ code: 'two_groups' as const, key, around, offered: first }]
  })
}

const groupOf = (name: string): string => name.slice(0, name.indexOf('.'))

/** The same slip at the same place is told once: a text box stands twice in a file. */
function once(findings: readonly TemplateFinding[]): TemplateFinding[] {
  const told = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...told.values()]
}

const missing = (
  kind: TemplateKind,
  keys: readonly TemplateKey[],
  used: ReadonlySet<TemplateKey>,
): TemplateFinding[] =>
  kindKeys[kind].expected.flatMap((aliases) => {
    const serving = keys.filter(({ alias }) => aliases.includes(alias))
    const [first, ...others] = serving
    if (!first || serving.some((key) => used.has(key))) return []
    const offered = others.map(({ name }) => name).join('、')
    return [{ code: 'missing' as const, key: first.name, around: '', offered }]
  })
