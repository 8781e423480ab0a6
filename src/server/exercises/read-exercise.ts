/** Reads an exercise from its folder: the evaluation, an example's samples, and the tables of its plans. */

import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Exercise } from '#contract/exercise.ts'
import { Samples } from '#contract/samples.ts'
import { exerciseFindings } from '#domain/exercises/check-exercise.ts'
import { sampleFindings } from '#domain/exercises/check-samples.ts'
import { Refusal } from '#domain/refusal.ts'
import { strictJson } from '../edge/strict-json.ts'
import { refuseErrors, refuseExercise } from './refuse.ts'

export interface ExerciseFolder {
  readonly exercise: Exercise
  /** Null where no `samples.json` stands beside it. */
  readonly samples: Samples | null
  /** Bytes of every file the exercise names, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Refuses `exercise-no-json`, `exercise-invalid` with file, count and the places of everything that is wrong,
 * `exercise-file-missing` where a file it needs is not there. Warnings pass.
 */
export async function readExercise(folder: string): Promise<ExerciseFolder> {
  const exercise = parse(Exercise, exerciseFile, await needed(folder, exerciseFile))
  refuseErrors(exerciseFile, exerciseFindings(exercise))
  const text = await found(folder, samplesFile)
  const samples = text === null ? null : parse(Samples, samplesFile, text)
  if (samples) refuseErrors(samplesFile, sampleFindings(exercise, samples))
  const names = exercise.plans.flatMap(({ decomposition }) => decomposition ?? [])
  const files = new Map<string, Uint8Array>()
  for (const name of new Set(names)) files.set(name, await needed(folder, name))
  return { exercise, samples, files }
}

/** A definition that stands by itself: its plans' items are written out in it. Refuses as `readExercise` does. */
export function readDefinition(file: string, bytes: Uint8Array): Exercise {
  const exercise = parse(Exercise, file, bytes)
  const [beside] = exercise.plans.flatMap(({ decomposition }) => decomposition ?? [])
  if (beside !== undefined) throw new Refusal('exercise-file-missing', { file: beside, folder: file })
  return exercise
}

/** What stands at the path: a folder, or a definition by itself, which is a .json file. Refuses as both do. */
export async function readPlace(path: string): Promise<ExerciseFolder> {
  if (!path.endsWith('.json')) return readExercise(path)
  const name = basename(path)
  const exercise = readDefinition(name, await needed(dirname(path), name))
  refuseErrors(name, exerciseFindings(exercise))
  return { exercise, samples: null, files: new Map() }
}

export const exerciseFile = 'exercise.json'
export const samplesFile = 'samples.json'

async function found(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw code === undefined ? error : new Refusal('file-unreadable', { found: join(folder, name) })
  }
}

async function needed(folder: string, name: string): Promise<Uint8Array> {
  const bytes = await found(folder, name)
  if (!bytes) throw new Refusal('exercise-file-missing', { file: name, folder })
  return bytes
}

function parse<Schema extends z.ZodType>(schema: Schema, file: string, bytes: Uint8Array): z.infer<Schema> {
  const parsed = schema.safeParse(jsonOf(file, bytes), { error: z.locales.zhCN().localeError })
  if (parsed.success) return parsed.data
  refuseExercise(
    file,
    parsed.error.issues.map(({ path, message }) => `${pathText(path)}：${message}`),
  )
}

function jsonOf(file: string, bytes: Uint8Array): unknown {
  try {
    return strictJson(bytes)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('exercise-no-json', { file, reason: error.message })
    throw error
  }
}

/** ['units', 3, 'name'] is units[3].name. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('')
