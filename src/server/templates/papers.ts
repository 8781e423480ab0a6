/** Papers made with the template in use, or as the program sets them where none is. */

import { compose } from '#documents/composing/compose.ts'
import type { Order } from '#documents/composing/makers.ts'
import type { OfficialLetterView } from '#documents/letters/official-letter.ts'
import type { LetterView } from '#documents/records/letter.ts'
import type { ContactReceiptView } from '#documents/reports/contact-receipt.ts'
import type { LetterKind } from '#domain/letters/letter.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { shownEvaluation } from '../evaluations/elsewhere.ts'
import { templateInUse } from './queries.ts'

/** Refuses `template-unfilled` where a placeholder of the template in use would remain. */
export async function makeLetter(
  door: Door,
  actor: DoorActor,
  { view, purpose }: { readonly view: LetterView; readonly purpose: 'round' | 'feedback' },
): Promise<Uint8Array> {
  const template = await door.read(actor, (tx) => templateInUse(tx, 'letter', { purpose }))
  return compose({ kind: 'letter', order: { view, template } })
}

/**
 * In the template of its format and kind. Making it refuses `template-unfilled`, and `template-lacks` where some of it
 * would be lost.
 */
export async function officialLetterOrder(
  tx: Tx,
  view: OfficialLetterView,
  purpose: LetterKind,
): Promise<Order<'officialLetter'>> {
  const template = await templateInUse(tx, view.content.format === 'letter' ? 'letter' : 'red_head', {
    purpose,
  })
  return { kind: 'officialLetter', order: { view, template } }
}

/** Refuses `template-unfilled` where a placeholder of the template in use would remain. */
export async function makeReceipt(
  door: Door,
  actor: DoorActor,
  view: ContactReceiptView,
): Promise<Uint8Array> {
  const template = await door.read(actor, (tx) => templateInUse(tx, 'receipt'))
  return compose({ kind: 'receipt', order: { view, template } })
}

/** The shown evaluation's track that a plan is evaluated on, for the nearest template; null where it is on none. */
export async function trackOfPlan(tx: Tx, planId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('trackPlan')
    .innerJoin('track', 'track.id', 'trackPlan.trackId')
    .select('track.id')
    .where('track.evaluationId', '=', shownEvaluation(tx))
    .where('trackPlan.planId', '=', planId)
    .orderBy('track.position')
    .executeTakeFirst()
  return row?.id ?? null
}
