/** The row of one version of an entry, with the figures that came with it. */

import { v7 } from 'uuid'
import type { SaveEntry } from '#contract/entries.ts'
import { askedPeriods, type EntryWay } from '#domain/entries/entry.ts'
import type { Form } from '#domain/forms/form.ts'
import type { DoorActor, Tx } from '../db.ts'
import { keepMemberValues, type NewValue, replaceValues } from './values.ts'

export interface NewVersion {
  readonly entryId: string
  /** null: the unit's own texts, which have no figures. */
  readonly itemId: string | null
  /** False: a member of a leading group, whose figures are kept beside the main lead's. */
  readonly isMain: boolean
  /** The version of the aligned entry that it repeats; null: written by itself. */
  readonly takenFromId: string | null
  readonly version: number
  readonly formVersionId: string
  readonly form: Form
  readonly answers: SaveEntry['answers']
  readonly asOf: string | null
  /** When a task or project is expected to be finished; absent: nothing is said. */
  readonly finishOn?: string | null
  readonly values: readonly NewValue[]
  readonly via: EntryWay
  readonly at: Date
}

/** The row of a version, and the figures that came with it. Answers its id. */
export async function addVersion(tx: Tx, actor: DoorActor, added: NewVersion): Promise<string> {
  const { entryId, itemId, version, formVersionId, form, asOf, finishOn = null, via, takenFromId, at } = added
  const { tenantId, personId } = actor
  const id = v7()
  await tx
    .insertInto('entryVersion')
    .values({
      tenantId,
      id,
      entryId,
      version,
      formVersionId,
      answers: JSON.stringify(added.answers),
      asOf,
      finishOn,
      via,
      takenFromId,
      createdBy: personId,
      createdAt: at,
    })
    .execute()
  if (itemId === null) return id
  if (!added.isMain) {
    await keepMemberValues(tx, actor, { entryVersionId: id, values: added.values })
    return id
  }
  const entry = { itemId, entryVersionId: id, reason: '', at }
  await replaceValues(tx, actor, { entry, values: added.values, periods: askedPeriods(form) })
  return id
}
