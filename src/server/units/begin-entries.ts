/** First versions of entries that begin with what others said. */

import { v7 } from 'uuid'
import { joinSaid } from '#domain/entries/join.ts'
import type { FormSubject } from '#domain/forms/form.ts'
import type { Tx } from '../db.ts'
import { type Forms, getForm } from '../evaluations/queries.ts'

export interface Beginning {
  readonly entryId: string
  readonly from: readonly { readonly entryId: string; readonly unit: string }[]
}

interface Begun {
  readonly actor: { readonly tenantId: string; readonly personId: string }
  readonly forms: Forms
  readonly beginnings: readonly Beginning[]
  readonly at: Date
}

/** What one alone said goes over as he said it; what several said is joined by the person who acts. */
export async function beginEntries(tx: Tx, { actor, forms, beginnings, at }: Begun): Promise<void> {
  const ids = beginnings.flatMap(({ entryId, from }) => [entryId, ...from.map((f) => f.entryId)])
  const newest = await newestVersions(tx, ids)
  const subjects = await subjectsOf(tx, ids)
  for (const { entryId, from } of beginnings) {
    const own = newest.get(entryId)
    const said = from.flatMap(({ entryId: id, unit }) => {
      const version = newest.get(id)
      return version ? [{ unit, version }] : []
    })
    const [only, ...more] = said
    if (!only) continue
    if (!own && more.length === 0) await repeat(tx, { version: only.version, entryId })
    else {
      const { id: formVersionId, form } = getForm(forms, subjects.get(entryId) ?? 'unit')
      const all = own ? [{ unit: own.unit, version: own }, ...said] : said
      const joined = joinSaid(
        form,
        all.map(({ unit, version: { answers, asOf } }) => ({ unit, answers, asOf })),
      )
      await tx
        .insertInto('entryVersion')
        .values({
          ...{ tenantId: actor.tenantId, id: v7(), entryId, version: (own?.version ?? 0) + 1, formVersionId },
          ...{ answers: JSON.stringify(joined.answers), asOf: joined.asOf, finishOn: only.version.finishOn },
          ...{ via: 'on_behalf' as const, createdBy: actor.personId, createdAt: at },
        })
        .execute()
    }
  }
}

async function newestVersions(tx: Tx, entryIds: readonly string[]) {
  const rows = await tx
    .selectFrom('entryVersion')
    .innerJoin('entry', 'entry.id', 'entryVersion.entryId')
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .distinctOn('entryVersion.entryId')
    .selectAll('entryVersion')
    .select('unit.name as unit')
    .where('entryVersion.entryId', 'in', [...entryIds])
    .orderBy('entryVersion.entryId')
    .orderBy('entryVersion.version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.entryId, row]))
}

type Version = Awaited<ReturnType<typeof newestVersions>> extends Map<string, infer Row> ? Row : never

async function subjectsOf(tx: Tx, entryIds: readonly string[]): Promise<Map<string, FormSubject>> {
  const rows = await tx
    .selectFrom('entry')
    .leftJoin('item', 'item.id', 'entry.itemId')
    .select(['entry.id', 'item.kind'])
    .where('entry.id', 'in', [...entryIds])
    .execute()
  return new Map(rows.map(({ id, kind }) => [id, kind ?? 'unit']))
}

/** The same words by the same person on the same day, with the figures that came with them. */
async function repeat(
  tx: Tx,
  { version: { unit: _, ...version }, entryId }: { version: Version; entryId: string },
): Promise<void> {
  const id = v7()
  await tx
    .insertInto('entryVersion')
    .values({ ...version, id, entryId, version: 1, answers: JSON.stringify(version.answers) })
    .execute()
  const values = await tx
    .selectFrom('memberValue')
    .selectAll()
    .where('entryVersionId', '=', version.id)
    .execute()
  if (values.length === 0) return
  const rows = values.map((value) => ({ ...value, id: v7(), entryVersionId: id }))
  await tx.insertInto('memberValue').values(rows).execute()
}
