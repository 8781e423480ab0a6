/** A contact receipt in a user's own template. */

import { fieldNames, keyNames } from '#domain/templates/key-names.ts'
import { keysOf } from '#domain/templates/keys.ts'
import { documents } from '#words/documents.ts'
import { officialDay } from '../official-format/dates.ts'
import { paragraph } from '../official-format/paragraphs.ts'
import { titleLines } from '../official-format/title-lines.ts'
import { undated } from '../packages/parts.ts'
import type { ContactReceiptView, ReceiptContact } from '../reports/contact-receipt.ts'
import { type FillText, guarded, named } from './filling.ts'
import { fillWordFile } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'

/** Bytes of the receipt in the template; rows that nobody filled in are there to be written in by hand. */
export function receiptInTemplate(view: ContactReceiptView, template: Uint8Array): Promise<Uint8Array> {
  const { form, unit, contacts, example } = guarded(view)
  const [first] = contacts
  const rows = contacts.map((contact, at) => rowOf(contact, at + 1))
  const blank = Array.from({ length: Math.max(0, form.blankRows - rows.length) }, () => emptyRow)
  const annex =
    form.annex === undefined ? '' : documents['receipt.annex'].zh.replace('{{number}}', String(form.annex))
  return fillWordFile(template, {
    keys: keysOf('receipt', []),
    filling: {
      texts: named([
        ['title', { text: form.title }],
        ['title.lines', { text: titleLines(form.title).join('\n') }],
        ['annex', { text: annex }],
        ['unit', { text: unit ?? '' }],
        ['filledBy', { text: first?.filledBy ?? '' }],
        ['filledOn', { text: first?.filledOn ? officialDay(first.filledOn) : '' }],
      ]),
      rows: new Map([['contacts', [...rows, ...blank]]]),
      blocks: new Map([[keyNames.note, form.note.split('\n').map((line) => paragraph('text', line))]]),
    },
    facts: { title: form.title, issuer: unit ?? form.title, datedOn: first?.filledOn ?? undated, example },
    next: bookmarksOfFilling(),
    manifest: null,
  })
}

const columns = ['office', 'position', 'phone', 'mobile'] as const

const rowOf = (contact: ReceiptContact, at: number): ReadonlyMap<string, FillText> =>
  new Map([
    [fieldNames.row, { text: String(at) }],
    [fieldNames.person, { text: contact.name }],
    ...columns.map((column) => [fieldNames[column], { text: contact[column] }] as const),
  ])

/** A row without fields stays, with its cells empty. */
const emptyRow: ReadonlyMap<string, FillText> = new Map()
