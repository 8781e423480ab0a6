/** The adjustment as a Word file. */

import type { AdjustedItemView } from '#contract/adjustments.ts'
import type { AdjustedText } from '#documents/adjustments/adjustment-document.ts'
import { compose } from '#documents/composing/compose.ts'
import { beijingDay } from '#domain/calendar/day.ts'
import type { Actor } from '#domain/people/role.ts'
import { fieldsSaid } from '#domain/plans/correction.ts'
import { fieldText, itemNumberText, measuredFieldText } from '#words/item-text.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import type { Download } from '../edge/answer.ts'
import { mediaTypes } from '../files/queries.ts'
import { trackOfPlan } from '../templates/papers.ts'
import { templateInUse } from '../templates/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { getAdjustment } from './view.ts'

interface Asked {
  readonly actor: Actor
  readonly id: string
  readonly now: Date
}

/** Reads what the file says; the file is made outside the transaction. */
export async function readDocument(tx: Tx, { actor, id, now }: Asked): Promise<() => Promise<Download>> {
  const view = await getAdjustment(tx, { actor, id })
  const { example, demonstrationDate } = await getTenant(tx)
  const fonts = await fontsChosen(tx)
  const { summary, text, items, result } = view
  const template = await templateInUse(tx, 'adjustment', {
    trackId: await trackOfPlan(tx, summary.plan.id),
    purpose: result === null ? 'proposed' : 'approved',
  })
  const paper = {
    ...{ example, fonts, title: summary.title, unit: summary.unit, plan: summary.plan.name },
    ...{ version: view.base.number, reason: text.reason, basis: text.basis, documents: text.documents },
    datedOn: result?.adoptedOn ?? demonstrationDate ?? beijingDay(now),
    items: items.map(itemText),
    effects: view.effects.filter((e) => e.note !== '').map(({ found, note }) => ({ ...found, note })),
    opinions: view.opinions,
    result: result && { ...result.document, adoptedOn: result.adoptedOn, version: result.number },
  }
  return async () => ({
    name: say('zh-CN', 'adjustmentDocument', 'fileName', { title: summary.title }),
    mediaType: mediaTypes.docx,
    bytes: await compose({ kind: 'adjustment', order: { view: paper, template } }),
  })
}

/** An item as the paper says it; each number with the unit its own side counts it in. */
function itemText({ change, number, before, after, changes, reason }: AdjustedItemView): AdjustedText {
  const content = before ?? after
  const said = change === 'remove' && before ? fieldsSaid(before) : changes
  return {
    ...{ change, reason, name: content?.name ?? '' },
    number: itemNumberText('zh-CN', content?.kind ?? 'indicator', number),
    fields: said.map(({ field, ...c }) => ({
      field: fieldText('zh-CN', field),
      before: measuredFieldText('zh-CN', {
        ...{ field, content: before },
        value: change === 'remove' ? c.after : c.before,
      }),
      after: measuredFieldText('zh-CN', { field, content: after, value: c.after }),
    })),
  }
}
