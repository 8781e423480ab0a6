/** Papers made with the template in use, or as the program sets them where none is. */

import { type OfficialLetterView, officialLetter } from '#documents/letters/official-letter.ts'
import { type LetterView, letterFile } from '#documents/records/letter.ts'
import { type ContactReceiptView, contactReceipt } from '#documents/reports/contact-receipt.ts'
import { letterInTemplate, officialLetterInTemplate } from '#documents/templates/letter-filling.ts'
import { receiptInTemplate } from '#documents/templates/receipt-filling.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { templateInUse } from './queries.ts'

/** Refuses `template-unfilled` where a placeholder of the template in use would remain. */
export async function makeLetter(door: Door, actor: DoorActor, view: LetterView): Promise<Uint8Array> {
  const template = await door.read(actor, (tx) => templateInUse(tx, 'letter'))
  return template ? letterInTemplate(view, template) : letterFile(view)
}

/** In the template of its format. Refuses `template-unfilled`, and `template-lacks` where some of it would be lost. */
export async function makeOfficialLetter(tx: Tx, view: OfficialLetterView): Promise<Uint8Array> {
  const template = await templateInUse(tx, view.content.format === 'letter' ? 'letter' : 'red_head')
  return template ? officialLetterInTemplate(view, template) : officialLetter(view)
}

/** Refuses `template-unfilled` where a placeholder of the template in use would remain. */
export async function makeReceipt(
  door: Door,
  actor: DoorActor,
  view: ContactReceiptView,
): Promise<Uint8Array> {
  const template = await door.read(actor, (tx) => templateInUse(tx, 'receipt'))
  return template ? receiptInTemplate(view, template) : contactReceipt(view)
}
