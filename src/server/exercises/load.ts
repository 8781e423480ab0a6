/** Loads an exercise as a new tenant: all of it or nothing. */

import { v7 } from 'uuid'
import type { Exercise } from '#contract/exercise.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { readDecomposition } from '#domain/decompositions/decomposition.ts'
import { isBlocked } from '#domain/findings/finding.ts'
import type { Role } from '#domain/people/role.ts'
import type { DecompositionItem } from '#domain/plans/item.ts'
import type { Door, Tx } from '../db.ts'
import { loadEvaluation } from './load-evaluation.ts'
import { loadExamplePeople } from './load-people.ts'
import { loadAlignments, loadPlans, readItemIds } from './load-plans.ts'
import { loadSamples } from './load-samples.ts'
import { idOf, loadBasisDocuments, loadUnits } from './load-units.ts'
import type { ExerciseFolder } from './read-exercise.ts'

/** Answers the new tenant's id. */
export async function loadExercise(
  door: Door,
  { exercise, samples, files }: ExerciseFolder,
  at: Date,
): Promise<string> {
  const tenantId = v7()
  const actor = { tenantId, personId: null }
  const items = await readTables(exercise, files)
  await door.write(actor, { name: 'exercise.load', subject: tenantId }, async (tx, trail) => {
    await tx
      .insertInto('tenant')
      .values({
        tenantId,
        name: exercise.place,
        address: exercise.address,
        example: exercise.example,
        demonstrationDate: exercise.demonstrationDate,
        createdAt: at,
      })
      .execute()
    const unitIds = await loadUnits(tx, actor, exercise)
    const basisIds = await loadBasisDocuments(tx, actor, exercise)
    const planIds = await loadPlans(tx, actor, { exercise, unitIds, basisIds, items, at })
    const itemIds = await readItemIds(tx, planIds)
    await loadAlignments(tx, actor, { exercise, itemIds })
    const trackIds = await loadEvaluation(tx, actor, { exercise, unitIds, basisIds, planIds, at })
    if (!exercise.example) return
    const people = await loadExamplePeople(tx, actor, {
      wanted: await wantedPeople(tx, exercise, unitIds),
      at,
    })
    if (samples) await loadSamples(tx, trail, { samples, people, unitIds, itemIds, trackIds })
  })
  return tenantId
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
  const { coordinator, statistics } = exercise
  const leads = new Set(
    exercise.plans.flatMap((p) => (p.kind === 'special' && p.lead !== null ? [p.lead] : [])),
  )
  return [
    at(coordinator, 'coordinator'),
    at(coordinator, 'coordinator', 2),
    ...owing.flatMap((unit) => [at(unit.name, 'contact'), at(unit.name, 'unit_head')]),
    ...[...leads].map((lead) => at(lead, 'plan_lead')),
    ...(statistics === null ? [] : [at(statistics, 'statistics')]),
    at(coordinator, 'administrator'),
    at(coordinator, 'auditor'),
  ]
}

/** The items of every plan that has a table, by plan key. A table that does not read without errors is a fault. */
async function readTables(
  exercise: Exercise,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, DecompositionItem[]>> {
  const directory = { units: exercise.units, groups: exercise.groups }
  const items = new Map<string, DecompositionItem[]>()
  for (const plan of exercise.plans) {
    if (plan.decomposition === null) continue
    const bytes = files.get(plan.decomposition)
    if (!bytes) throw new Error(`the exercise has no file ${plan.decomposition}`)
    const { indicators, tasks, projects, findings } = readDecomposition(await readGrids(bytes), directory)
    if (isBlocked(findings)) throw new Error(`${plan.decomposition} does not read without errors`)
    items.set(plan.key, [...indicators, ...tasks, ...projects])
  }
  return items
}
