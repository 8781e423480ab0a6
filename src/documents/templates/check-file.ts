/** Checks a template's file: every placeholder against the keys of its kind, and whether it can all be filled. */

import { Refusal } from '#domain/refusal.ts'
import {
  checkTemplate,
  isBlocking,
  type TemplateCheck,
  type TemplateFinding,
} from '#domain/templates/check.ts'
import { groupNames, keysOf, type OwnKey, type RowGroup, type TemplateKey } from '#domain/templates/keys.ts'
import { formatsOf, type TemplateFormat, type TemplateKind } from '#domain/templates/kind.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import type { Filling } from './filling.ts'
import { openTemplate, type TemplateFile } from './template-file.ts'
import { fillWord } from './word/fill.ts'
import { wordPlaceholders } from './word/placeholders.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'
import { fillWorkbook } from './workbook/fill.ts'
import { workbookPlaceholders } from './workbook/placeholders.ts'

export interface CheckedTemplate extends TemplateCheck {
  readonly format: TemplateFormat
}

/** Refuses `template-format` for a file that a template of this kind cannot be, and whatever no template may hold. */
export async function checkTemplateFile(
  bytes: Uint8Array,
  kind: TemplateKind,
  own: readonly OwnKey[],
): Promise<CheckedTemplate> {
  const file = openTemplate(bytes)
  const { format } = file
  const wanted = formatsOf(kind)
  if (!wanted.includes(format))
    throw new Refusal('template-format', { wanted: wanted.join(' / '), found: format })
  const keys = keysOf(kind, own)
  const placeholders = format === 'docx' ? wordPlaceholders(file) : workbookPlaceholders(file)
  const { found, findings } = checkTemplate(kind, keys, placeholders)
  const beyond = placeholders.filter(({ isReached }) => !isReached).map(notFilled)
  const all = [...beyond, ...findings]
  return { format, found, findings: all.some(isBlocking) ? all : [...(await tried(file, keys)), ...all] }
}

/** Keys of a template that could not be filled any more. */
export function unfillable(bytes: Uint8Array, kind: TemplateKind, own: readonly OwnKey[]): string[] {
  const file = openTemplate(bytes)
  const placeholders = file.format === 'docx' ? wordPlaceholders(file) : workbookPlaceholders(file)
  const { findings } = checkTemplate(kind, keysOf(kind, own), placeholders)
  return findings.filter(isBlocking).map(({ key }) => key)
}

const notFilled = ({ key, around }: { key: string; around: string }): TemplateFinding => ({
  ...{ code: 'not_filled', key, around, offered: '' },
})

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
      .map((key) => notFilled({ key, around: '' }))
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
