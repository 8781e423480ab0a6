/** A superior's own form, Word or Excel, filled from the items of a plan. */

import type { ReportMaterial } from '#domain/reports/material.ts'
import { itemRows, ownKeys } from '#domain/templates/item-rows.ts'
import { itemGroups } from '#domain/templates/key-names.ts'
import { keysOf } from '#domain/templates/keys.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { titleLines } from '../official-format/title-lines.ts'
import { type FileFacts, type Filling, guarded, named } from './filling.ts'
import { placeTexts } from './report-filling.ts'
import { rowWords } from './row-words.ts'
import { openTemplate } from './template-file.ts'
import { fillWord } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'
import { fillWorkbook } from './workbook/fill.ts'

/** Bytes of the form, in the format of its template. Refuses `template-unfilled` where a placeholder remains. */
export async function formInTemplate(given: ReportMaterial, template: Uint8Array): Promise<Uint8Array> {
  const file = openTemplate(template)
  const material = guarded(given)
  const { title, issuer, datedOn, example } = material
  const facts: FileFacts = { title, issuer, datedOn, example }
  const keys = keysOf('form', ownKeys(given.forms, reportPhrase))
  const filling = formFilling(material)
  if (file.format === 'xlsx') return fillWorkbook({ template: file, keys, filling, facts })
  return fillWord({ template: file, keys, filling, facts, next: bookmarksOfFilling(), manifest: null })
}

function formFilling(material: ReportMaterial): Filling {
  const rows = itemRows(material, rowWords)
  const count = (of: readonly unknown[]) => ({ text: String(of.length), number: String(of.length) })
  return {
    texts: named([
      ...placeTexts(material),
      ['title', { text: material.title }],
      ['title.lines', { text: titleLines(material.title).join('\n') }],
      ['unit', { text: material.unit ?? material.issuer }],
      ['count.indicators', count(material.indicators)],
      ['count.tasks', count(material.tasks)],
      ['count.projects', count(material.projects)],
    ]),
    rows: new Map(itemGroups.map((group) => [group, rows[group]])),
    blocks: new Map(),
  }
}
