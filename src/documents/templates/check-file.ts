/** Checks a template's file: every placeholder against the keys of its kind, and whether it can all be filled. */

import { Refusal } from '#domain/refusal.ts'
import {
  type CheckedFor,
  checkTemplate,
  isBlocking,
  type TemplateCheck,
  type TemplateFinding,
} from '#domain/templates/check.ts'
import { groupNames, type RowGroup } from '#domain/templates/key-names.ts'
import { keysOf, type OwnKey, type TemplateKey } from '#domain/templates/keys.ts'
import { formatsOf, type TemplateFormat, type TemplateKind } from '#domain/templates/kind.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { remaining } from './everywhere.ts'
import type { Filling } from './filling.ts'
import { triedLetters } from './letter-trial.ts'
import { openTemplate, type TemplateFile } from './template-file.ts'
import { fillWord } from './word/fill.ts'
import { leftovers } from './word/leftovers.ts'
import { type WordPlaceholder, wordKeys, wordPlaceholders } from './word/placeholders.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'
import { fillWorkbook } from './workbook/fill.ts'
import { workbookPlaceholders } from './workbook/placeholders.ts'

export interface CheckedTemplate extends TemplateCheck {
  readonly format: TemplateFormat
}

/** Refuses `template-format` for a file that a template of this kind cannot be, and whatever no template may hold. */
export async function checkTemplateFile(
  bytes: Uint8Array,
  of: CheckedFor,
  own: readonly OwnKey[],
): Promise<CheckedTemplate> {
  const { kind } = of
  const file = openTemplate(bytes)
  const { format } = file
  const wanted = formatsOf(kind)
  if (!wanted.includes(format))
    throw new Refusal('template-format', { wanted: wanted.join(' / '), found: format })
  const keys = keysOf(kind, own)
  const names = new Set(keys.flatMap(({ name, alias }) => [name, alias]))
  const placeholders = (format === 'docx' ? wordKeys(file) : workbookPlaceholders(file)).filter(
    ({ isBare, key }) => !isBare || names.has(key),
  )
  const { found, findings } = checkTemplate(of, keys, placeholders)
  const beyond = [...placeholders.filter(({ isReached }) => !isReached), ...remaining(file)].map(notFilled)
  const beside = format === 'docx' ? [...nested(placeholders, keys), ...leftovers(file)] : []
  const all = onceEach([...beyond, ...beside, ...findings])
  return {
    format,
    found,
    findings: all.some(isBlocking)
      ? all
      : [...(await tried(file, keys)), ...(await triedLetters(bytes, of)), ...all],
  }
}

/** Keys of a template that could not be filled any more. */
export function unfillable(bytes: Uint8Array, kind: TemplateKind, own: readonly OwnKey[]): string[] {
  const file = openTemplate(bytes)
  const placeholders = file.format === 'docx' ? wordPlaceholders(file) : workbookPlaceholders(file)
  const { findings } = checkTemplate({ kind, purpose: null }, keysOf(kind, own), placeholders)
  // What letters would lose is asked of each letter.
  return findings.filter((one) => isBlocking(one) && one.code !== 'lacking').map(({ key }) => key)
}

const notFilled = ({
  key,
  around,
  place,
}: Pick<TemplateFinding, 'key' | 'around' | 'place'>): TemplateFinding => ({
  ...{ code: 'not_filled', key, around, place, offered: '' },
})

/** A row with a table in it whose own rows hold keys: repeated with it, nobody could say for which item. */
function nested(placeholders: readonly WordPlaceholder[], keys: readonly TemplateKey[]): TemplateFinding[] {
  const ofRows = new Set(keys.flatMap(({ name, alias, shape }) => (shape === 'row' ? [name, alias] : [])))
  const inRows = placeholders.filter(({ key, isWhole }) => isWhole && ofRows.has(key))
  const repeated = new Set(inRows.map(({ row }) => row))
  return inRows
    .filter(({ outerRow }) => outerRow !== null && repeated.has(outerRow))
    .map(({ key, around, place }) => ({ ...{ code: 'nested', key, around, place, offered: '' } }))
}

const onceEach = (findings: readonly TemplateFinding[]): TemplateFinding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
]

/** Filled once with nothing: what cannot be filled, whatever the reason, is told now and not on the day it is needed. */
async function tried(template: TemplateFile, keys: readonly TemplateKey[]): Promise<TemplateFinding[]> {
  const filling = emptyFilling(keys)
  const facts = { title: '', issuer: '', datedOn: '1980-01-01', example: false }
  try {
    if (template.format === 'xlsx') fillWorkbook({ template, keys, filling, facts })
    else await fillWord({ template, keys, filling, facts, next: bookmarksOfFilling(), manifest: null })
    return []
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'template-unfilled') throw error
    const { found = '' } = error.details
    return String(found)
      .split('、')
      .map((key) => notFilled({ key, around: '', place: null }))
  }
}

function emptyFilling(keys: readonly TemplateKey[]): Filling {
  const groups = Object.keys(groupNames).filter((name): name is RowGroup => name in groupNames)
  const ofShape = (shape: TemplateKey['shape']) => keys.filter((key) => key.shape === shape)
  return {
    texts: new Map(ofShape('text').map(({ name }) => [name, { text: '' }])),
    blocks: new Map(ofShape('block').map(({ name }) => [name, [paragraph('text', '')]])),
    rows: new Map(groups.map((group) => [group, [new Map()]])),
  }
}
