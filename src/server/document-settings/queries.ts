/** What a place chose for its official documents: fonts, and whom its report to the standing committee greets. */

import type { DocumentSettingView } from '#contract/document-settings.ts'
import type { Actor } from '#domain/people/role.ts'
import { defaultFonts, type FontChoice } from '#domain/reports/font-choice.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'

const find = (tx: Tx) =>
  tx
    .selectFrom('documentSetting')
    .innerJoin('person', 'person.id', 'documentSetting.changedBy')
    .selectAll('documentSetting')
    .select('person.name as by')
    .executeTakeFirst()

/** What every document of the place is set in. */
export async function fontsChosen(tx: Tx): Promise<FontChoice> {
  const row = await find(tx)
  return row ? { scheme: row.fontScheme, digits: row.digitFont } : defaultFonts
}

/** Whom a report to the standing committee greets; null: as is usual. */
export const salutationChosen = async (tx: Tx): Promise<string | null> => (await find(tx))?.salutation ?? null

export async function documentSettingView(tx: Tx, writable: boolean): Promise<DocumentSettingView> {
  const row = await find(tx)
  if (!row) return { ...defaultFonts, salutation: null, version: 0, changed: null, writable }
  const { fontScheme: scheme, digitFont: digits, salutation, version, by, changedAt } = row
  return { scheme, digits, salutation, version, changed: { by, at: changedAt.toISOString() }, writable }
}

interface Chosen extends FontChoice {
  readonly salutation: string | null
  readonly version: number
  readonly at: Date
}

/** Refuses `changed-meanwhile`. */
export async function saveDocumentSetting(
  tx: Tx,
  trail: Trail,
  { actor, chosen }: { actor: Actor; chosen: Chosen },
): Promise<void> {
  const { tenantId, personId: changedBy } = actor
  await takeTurn(tx, tenantId)
  const row = await find(tx)
  if ((row?.version ?? 0) !== chosen.version) {
    throw changedMeanwhile(row ? { by: row.by, takenAt: row.changedAt } : undefined)
  }
  const { scheme: fontScheme, digits: digitFont, salutation, version, at: changedAt } = chosen
  const values = { fontScheme, digitFont, salutation, version: version + 1, changedBy, changedAt }
  await tx
    .insertInto('documentSetting')
    .values({ tenantId, ...values })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(values))
    .execute()
  trail.subject(tenantId, { name: [fontScheme, digitFont, salutation ?? ''].join(' ').trim() })
}
