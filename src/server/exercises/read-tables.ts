/** Reads the decomposition tables of an exercise and holds what it says of items against them. */

import { readGrids } from '#documents/reading/read-grids.ts'
import { readDecomposition } from '#domain/decompositions/decomposition.ts'
import { itemFindings } from '#domain/exercises/check-items.ts'
import { isBlocked } from '#domain/findings/finding.ts'
import type { DecompositionItem } from '#domain/plans/item.ts'
import { findingText } from '#words/finding-text.ts'
import { placeText } from '#words/place-text.ts'
import { type ExerciseFolder, exerciseFile, samplesFile } from './read-exercise.ts'
import { refuseErrors, refuseExercise } from './refuse.ts'

/**
 * The items of every plan that has a table, by plan key. Refuses `exercise-invalid` where a table has errors, or
 * the exercise or its samples name items otherwise than the tables have them.
 */
export async function readTables(folder: ExerciseFolder): Promise<Map<string, DecompositionItem[]>> {
  const { exercise, samples, files } = folder
  const items = new Map<string, DecompositionItem[]>()
  for (const { key, decomposition: name, items: written } of exercise.plans) {
    const bytes = name === null ? undefined : files.get(name)
    if (name !== null && bytes) items.set(key, await readTable(name, bytes, exercise))
    else if (written.length > 0) items.set(key, written)
  }
  const known = [...items].flatMap(([plan, own]) =>
    own.map(({ content, number, leads }) => ({ plan, kind: content.kind, number, leads })),
  )
  const findings = itemFindings(exercise, samples ?? { contacts: [], filings: [] }, known)
  const isOfSamples = ({ details }: (typeof findings)[number]) => details.path.startsWith('filings')
  refuseErrors(
    exerciseFile,
    findings.filter((found) => !isOfSamples(found)),
  )
  refuseErrors(samplesFile, findings.filter(isOfSamples))
  return items
}

type Directory = Parameters<typeof readDecomposition>[1]

async function readTable(
  name: string,
  bytes: Uint8Array,
  directory: Directory,
): Promise<DecompositionItem[]> {
  const { indicators, tasks, projects, findings } = readDecomposition(await readGrids(bytes), directory)
  if (isBlocked(findings)) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    refuseExercise(
      name,
      errors.map((error) => `${placeText('zh-CN', error.place)}：${findingText('zh-CN', error)}`),
    )
  }
  return [...indicators, ...tasks, ...projects]
}
