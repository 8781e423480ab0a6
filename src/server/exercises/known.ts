/** What of a definition is already there: units by any of their names, plans by name, documents by title and number. */

import type { Exercise } from '#contract/exercise.ts'
import type { Tx } from '../db.ts'

type Ids = Map<string, string>

/** Ids by the definition's own names and keys. What is missing is new. */
export async function knownOf(
  tx: Tx,
  { units, plans, basisDocuments }: Exercise,
): Promise<{ unitIds: Ids; planIds: Ids; basisIds: Ids }> {
  const known = {
    units: await tx.selectFrom('unit').select(['id', 'name', 'aliases']).execute(),
    plans: await tx.selectFrom('plan').select(['id', 'name']).execute(),
    documents: await tx.selectFrom('basisDocument').select(['id', 'title', 'number']).execute(),
  }
  const unitOf = (name: string) =>
    known.units.find((u) => u.name === name) ?? known.units.find((u) => u.aliases.includes(name))
  return {
    unitIds: found(
      units,
      ({ name }) => name,
      ({ name }) => unitOf(name),
    ),
    planIds: found(
      plans,
      ({ key }) => key,
      ({ name }) => known.plans.find((p) => p.name === name),
    ),
    basisIds: found(
      basisDocuments,
      ({ key }) => key,
      ({ title, number }) => known.documents.find((d) => d.title === title && d.number === number),
    ),
  }
}

function found<One>(
  all: readonly One[],
  keyOf: (one: One) => string,
  find: (one: One) => { readonly id: string } | undefined,
): Ids {
  const pairs = all.map((one) => [keyOf(one), find(one)?.id] as const)
  return new Map(pairs.flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const])))
}

/** What opening adds, by name. */
export async function newOnes(tx: Tx, definition: Exercise) {
  const { unitIds, planIds, basisIds } = await knownOf(tx, definition)
  return {
    units: definition.units.filter((u) => !unitIds.has(u.name)).map((u) => u.name),
    plans: definition.plans.filter((p) => !planIds.has(p.key)).map((p) => p.name),
    documents: definition.basisDocuments.filter((d) => !basisIds.has(d.key)).map((d) => d.title),
  }
}
