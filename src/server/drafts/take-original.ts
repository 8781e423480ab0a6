/** Noting that what a unit changed in its text was seen. */

import { v7 } from 'uuid'
import { aboutOriginal, isSame } from '#domain/drafts/originals.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepDrafting } from './access.ts'
import type { Reader } from './reading.ts'
import { readSection } from './section-view.ts'

interface Seen {
  readonly sectionId: string
  readonly key: string
  /** What the writer saw as the unit's text of today; null: that the unit says it no more. */
  readonly lines: readonly string[] | null
}

/** Refuses `not-found` for an original that the section does not have, `original-changed` where it changed once more. */
export async function takeOriginal(tx: Tx, { sectionId, key, lines }: Seen, reader: Reader): Promise<void> {
  await takeTurn(tx, sectionId)
  const { reading, section } = await readSection(tx, sectionId, reader)
  await keepDrafting(tx, reading.report)
  const original = section.originals.find((one) => one.key === key)
  if (!original) throw new Refusal('not-found')
  if (!isSame(lines, original.now)) throw new Refusal('original-changed')
  if (!original.changed) return
  const last = await tx
    .selectFrom('draftOriginal')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('sectionId', '=', sectionId)
    .where('key', '=', key)
    .executeTakeFirst()
  const { tenantId, personId: takenBy } = reader.actor
  await tx
    .insertInto('draftOriginal')
    .values({
      ...{ tenantId, id: v7(), sectionId, key, number: (last?.number ?? 0) + 1, unit: original.unit },
      about: original.about ?? aboutOriginal(key, reading.machine.material),
      ...{ lines: JSON.stringify(lines), takenBy, takenAt: reader.now },
    })
    .execute()
}
