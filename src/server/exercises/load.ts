/** Loads an exercise as a new tenant: all of it or nothing. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import type { Role } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Door, Tx } from '../db.ts'
import { readTenants } from '../tenants/registry.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadEvaluation } from './load-evaluation.ts'
import { loadExamplePeople } from './load-people.ts'
import { loadAlignments, loadPlans, readItemIds } from './load-plans.ts'
import { loadSamples } from './load-samples.ts'
import { idOf, loadBasisDocuments, loadUnits } from './load-units.ts'
import type { ExerciseFolder } from './read-exercise.ts'
import { readTables } from './read-tables.ts'

/**
 * Answers the new tenant's id. People and samples come with an example alone: a real place begins empty.
 * Refuses `place-taken` where the address is another's, `exercise-invalid` where the tables do not fit.
 */
export async function loadExercise(door: Door, folder: ExerciseFolder, at: Date): Promise<string> {
  const { exercise, samples } = folder
  const tenantId = v7()
  const actor = { tenantId, personId: null }
  const items = await readTables(folder)
  await door.write(actor, { name: 'exercise.load', subject: tenantId }, async (tx, trail) => {
    await refuseTaken(tx, exercise.address)
    await tx
      .insertInto('tenant')
      .values({
        tenantId,
        name: exercise.place,
        address: exercise.address,
        example: exercise.example,
        demonstrationDate: exercise.example ? exercise.demonstrationDate : null,
        createdAt: at,
      })
      .execute()
    await loadCalendar(tx, actor, exercise)
    const unitIds = await loadUnits(tx, actor, { exercise })
    const basisIds = await loadBasisDocuments(tx, actor, { exercise })
    const planIds = await loadPlans(tx, actor, { exercise, unitIds, basisIds, items, at })
    const itemIds = await readItemIds(tx, planIds)
    await loadAlignments(tx, actor, { exercise, itemIds })
    const trackIds = await loadEvaluation(tx, actor, { exercise, unitIds, basisIds, planIds, at })
    if (!exercise.example) return
    const people = await loadExamplePeople(tx, actor, {
      wanted: await wantedPeople(tx, exercise, unitIds),
      at,
    })
    if (!samples) return
    // Its steps tell people, but belong to the one record of the loading.
    const telling = { ...trail, subject: () => {} }
    await loadSamples(tx, telling, { samples, known: { people, unitIds, itemIds, trackIds, planIds } })
  })
  return tenantId
}

async function refuseTaken(tx: Tx, address: string): Promise<void> {
  const taken = (await readTenants(tx)).find((tenant) => tenant.address === address)
  if (taken) throw new Refusal('place-taken', { address, place: taken.name })
}

/** Somebody for every role an example shows: two coordinators, and in each unit that owes a report a contact and a head. */
async function wantedPeople(tx: Tx, exercise: Exercise, unitIds: ReadonlyMap<string, string>) {
  const owing = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', tx.selectFrom('assignment').select('unitId'))
    .orderBy('position')
    .execute()
  const at = (unit: string, role: Role, number = 1) => ({ unit, unitId: idOf(unitIds, unit), role, number })
  const { coordinator, statistics, governmentOffice } = exercise
  const leads = new Set(
    exercise.plans.flatMap((p) => (p.kind === 'special' && p.lead !== null ? [p.lead] : [])),
  )
  return [
    at(coordinator, 'coordinator'),
    at(coordinator, 'coordinator', 2),
    ...owing.flatMap((unit) => [at(unit.name, 'contact'), at(unit.name, 'unit_head')]),
    ...[...leads].map((lead) => at(lead, 'plan_lead')),
    ...(governmentOffice === null
      ? []
      : [
          at(governmentOffice, 'government_office'),
          at(governmentOffice, 'government_office', 2),
          at(governmentOffice, 'leader'),
        ]),
    ...(statistics === null ? [] : [at(statistics, 'statistics')]),
    at(coordinator, 'administrator'),
    at(coordinator, 'auditor'),
  ]
}
