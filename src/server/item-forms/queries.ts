/** Own forms of items: the newest of each, and giving an item one or taking it back. */

import { v7 } from 'uuid'
import type { ItemFormView } from '#contract/item-forms.ts'
import type { Field, Form } from '#domain/forms/form.ts'
import { ownForm } from '#domain/forms/own-form.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { getEvaluation, getForm, getForms } from '../evaluations/queries.ts'
import { standingItems } from '../plans/standing.ts'

export interface OwnForm {
  readonly id: string
  readonly itemId: string
  readonly number: number
  readonly form: Form
  readonly method: string
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** The newest own form of each item that has one, by item. */
export async function ownForms(tx: Tx, evaluationId: string): Promise<ReadonlyMap<string, OwnForm>> {
  const rows = await newest(tx, evaluationId)
  return new Map(rows.flatMap((row) => (row.withdrawn ? [] : [[row.itemId, row]])))
}

async function newest(tx: Tx, evaluationId: string): Promise<(OwnForm & { withdrawn: boolean })[]> {
  const rows = await tx
    .selectFrom('formVersion')
    .innerJoin('person', 'person.id', 'formVersion.createdBy')
    .distinctOn('formVersion.itemId')
    .select(['formVersion.id', 'formVersion.itemId', 'formVersion.number', 'formVersion.form'])
    .select(['formVersion.method', 'formVersion.reason', 'formVersion.withdrawn'])
    .select(['formVersion.createdAt as at', 'person.name as by'])
    .where('evaluationId', '=', evaluationId)
    .where('formVersion.itemId', 'is not', null)
    .orderBy('formVersion.itemId')
    .orderBy('formVersion.number', 'desc')
    .execute()
  return rows.flatMap(({ itemId, at, ...row }) => (itemId && at ? [{ ...row, itemId, at }] : []))
}

export async function getItemForm(tx: Tx, itemId: string): Promise<ItemFormView> {
  const { evaluationId, item, standard } = await standardOf(tx, itemId)
  const last = (await newest(tx, evaluationId)).find((form) => form.itemId === itemId)
  const plan = await tx.selectFrom('plan').select('name').where('id', '=', item.planId).executeTakeFirst()
  return {
    itemId,
    kind: item.kind,
    number: item.number,
    name: item.content.name,
    plan: plan?.name ?? '',
    standard: plainFields(standard.fields),
    own:
      last && !last.withdrawn
        ? {
            fields: plainFields(last.form.fields),
            method: last.method,
            reason: last.reason,
            by: last.by,
            at: last.at.toISOString(),
          }
        : null,
    version: last?.number ?? 0,
  }
}

const plainFields = (fields: readonly Field[]) =>
  fields.map((field) => ({ ...field, help: field.help ?? null, choices: [...field.choices] }))

async function standardOf(tx: Tx, itemId: string) {
  const evaluation = await getEvaluation(tx)
  const [item] = await standingItems(tx, { itemIds: [itemId] })
  if (!item) throw new Refusal('not-found')
  const { form } = getForm(await getForms(tx, evaluation.id), item.kind)
  return { evaluationId: evaluation.id, item, standard: form }
}

interface Wanted {
  readonly itemId: string
  readonly fields: readonly Field[] | null
  readonly method: string
  readonly reason: string
  readonly basedOn: number
  readonly at: Date
}

/** A new form of the item's own, or the standard one again. What was saved keeps the form it was saved with. */
export async function saveItemForm(tx: Tx, trail: Trail, actor: Actor, wanted: Wanted): Promise<void> {
  const { itemId, fields, method, reason, basedOn, at } = wanted
  await takeTurn(tx, itemId)
  const { evaluationId, item, standard } = await standardOf(tx, itemId)
  await keepOpen(tx, evaluationId)
  const last = (await newest(tx, evaluationId)).find((form) => form.itemId === itemId)
  if ((last?.number ?? 0) !== basedOn) throw changedMeanwhile(last && { by: last.by, takenAt: last.at })
  await tx
    .insertInto('formVersion')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      evaluationId,
      subject: item.kind,
      itemId,
      number: basedOn + 1,
      form: JSON.stringify(fields === null ? standard : ownForm(standard, fields)),
      method,
      reason,
      withdrawn: fields === null,
      createdBy: actor.personId,
      createdAt: at,
    })
    .execute()
  trail.subject(itemId, { name: item.content.name, version: basedOn + 1 })
}
