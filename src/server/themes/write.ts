/** What units answer to a theme's questions, and what its lead writes of the whole: each text in versions. */

import { v7 } from 'uuid'
import { type Actor, hasRoleIn } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ThemePart } from '#domain/themes/theme.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import type { Trail, Tx } from '../db.ts'
import { takeOpenTheme } from './open.ts'
import type { WrittenRow } from './rows.ts'

interface Writing {
  readonly actor: Actor
  readonly at: Date
  readonly permit: (unitId: string) => void
  readonly text: string
  readonly basedOn: number
}

/** Whose words they are; the coordinator's are marked as written for the unit. */
const writtenBy = ({ actor, at, text, basedOn }: Writing, unitId: string) => ({
  ...{ tenantId: actor.tenantId, id: v7(), version: basedOn + 1, text, unitId },
  writtenFor: !hasRoleIn(actor, unitId, 'contact', 'reporter'),
  ...{ writtenBy: actor.personId, writtenAt: at },
})

function refuseOutrun(last: WrittenRow | null | undefined, basedOn: number): void {
  if ((last?.version ?? 0) !== basedOn)
    throw changedMeanwhile(last ? { by: last.by, takenAt: last.at } : undefined)
}

/** Answers the theme's id. Refuses `not-found` for a question asked no more, `changed-meanwhile`. */
export async function answerQuestion(
  tx: Tx,
  trail: Trail,
  { id, asOf, ...writing }: Writing & { id: string; asOf: string },
): Promise<string> {
  const asked = await tx
    .selectFrom('themeQuestion')
    .select(['themeId', 'unitId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!asked) throw new Refusal('not-found')
  writing.permit(asked.unitId)
  const { questions, theme } = await takeOpenTheme(tx, asked.themeId)
  const question = questions.find((one) => one.id === id)
  if (!question) throw new Refusal('not-found')
  // Whom it asks may have changed while the turn was waited for.
  writing.permit(question.unitId)
  refuseOutrun(question.answer, writing.basedOn)
  await tx
    .insertInto('themeAnswer')
    .values({ ...writtenBy(writing, question.unitId), questionId: id, asOf })
    .execute()
  trail.subject(id, { name: theme.title, number: question.number, version: writing.basedOn + 1 })
  return theme.id
}

export async function writeText(
  tx: Tx,
  trail: Trail,
  { id, part, ...writing }: Writing & { id: string; part: ThemePart },
): Promise<void> {
  const row = await tx.selectFrom('theme').select('leadUnitId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  writing.permit(row.leadUnitId)
  const { theme, texts } = await takeOpenTheme(tx, id)
  writing.permit(theme.leadUnitId)
  refuseOutrun(
    texts.find((text) => text.part === part),
    writing.basedOn,
  )
  await tx
    .insertInto('themeText')
    .values({ ...writtenBy(writing, theme.leadUnitId), themeId: id, part })
    .execute()
  trail.subject(id, { name: theme.title, aspect: part, version: writing.basedOn + 1 })
}
