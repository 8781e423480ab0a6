/** Reads an exercise from its folder: the evaluation, an example's samples, and the tables of its plans. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Exercise, Samples } from '#contract/exercise.ts'
import { exerciseFindings } from '#domain/exercises/check-exercise.ts'
import { sampleFindings } from '#domain/exercises/check-samples.ts'
import type { ExerciseFinding } from '#domain/exercises/finding.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'

export interface ExerciseFolder {
  readonly exercise: Exercise
  /** Null where no `samples.json` stands beside it. */
  readonly samples: Samples | null
  /** Bytes of every file the exercise names, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Refuses `exercise-invalid` with file, count and the places of everything that is wrong, `exercise-file-missing`
 * where a file it needs is not there. Warnings pass.
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

const exerciseFile = 'exercise.json'
const samplesFile = 'samples.json'

async function found(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
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
  refuse(
    file,
    parsed.error.issues.map(({ path, message }) => `${pathText(path)}：${message}`),
  )
}

function jsonOf(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) refuse(file, [error.message])
    throw error
  }
}

/** ['units', 3, 'name'] is units[3].name. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('')

function refuseErrors(file: string, findings: readonly ExerciseFinding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  refuse(
    file,
    errors.map(({ code, found, details }) => `${details.path}：${say('zh-CN', 'exercise', code, { found })}`),
  )
}

/** As many as fit a screen. */
const shown = 20

function refuse(file: string, problems: readonly string[]): never {
  throw new Refusal('exercise-invalid', {
    file,
    count: problems.length,
    problems: problems.slice(0, shown).join('\n'),
  })
}
