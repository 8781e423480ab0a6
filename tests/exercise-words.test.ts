/** Nothing of the founding exercise stands in program code: no unit, document, day, year, count or verdict word of it. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Exercise } from '#contract/exercise.ts'

const exercise = Exercise.parse(JSON.parse(readFileSync('examples/hebei-2023/exercise.json', 'utf8')))

/** Strings are kept, one line each; comments may name the exercise to explain. */
const withoutComments = (code: string): string =>
  code.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\\n])*`)|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm,
    (_, text: string | undefined) => text ?? '',
  )

/** Made for tests, beside what they test. */
const isForTests = (file: string): boolean =>
  /\.test\.tsx?$|(^|\/)test-[^/]*$/.test(file) || file === 'web/filing/entry/make.ts'

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !isForTests(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(`src/${file}`, 'utf8')) }))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (texts: readonly string[]): RegExp => new RegExp(texts.map(escaped).join('|'))

const { plans, units, basisDocuments, evaluation } = exercise
const years = plans.flatMap(({ periodStart, periodEnd }) =>
  Array.from({ length: periodEnd - periodStart + 2 }, (_, index) => periodStart - 1 + index),
)
/** Shorter words are everybody's: 在建, 已完成. */
const words = evaluation.scales
  .flatMap(({ classes }) => classes.map(({ word }) => word.zh))
  .filter((word) => word.length >= 4)

/** Sizes of the founding tables. A bare 17 may be a width; 107 and 131 are hardly anything else. */
const counts = /\b(?:107|131)\b|\b17\s*[个项]|\b7\s*个专栏|十七[个项]|一百零七/

describe('program code', () => {
  test('is read without its comments', () => {
    expect(withoutComments("a // 河北\nb /* 河北 */ c = 'https://x/*' // 河北\n").trim()).toBe(
      "a \nb  c = 'https://x/*'",
    )
    expect(modules.length).toBeGreaterThan(100)
  })

  test.each([
    { name: 'place', shape: anyOf([exercise.place.slice(0, 2)]) },
    { name: 'unit', shape: anyOf(units.flatMap(({ name, aliases }) => [name, ...aliases])) },
    { name: 'plan', shape: anyOf(plans.map(({ name }) => name)) },
    {
      name: 'document',
      shape: anyOf(basisDocuments.flatMap(({ title, number }) => [title, ...(number ? [number] : [])])),
    },
    {
      name: 'track or report name',
      shape: anyOf(evaluation.tracks.flatMap((t) => [t.name, t.placeReport ?? t.name])),
    },
    { name: 'year or day', shape: new RegExp(`(?<![\\w./-])(?:${[...new Set(years)].join('|')})(?![\\d.])`) },
    { name: 'count', shape: counts },
  ])('names no $name', ({ shape }) => {
    expect(found(modules, shape)).toEqual([])
  })

  test('says no verdict word outside the default scales of `words`', () => {
    expect(
      found(
        modules.filter(({ file }) => file !== 'words/verdicts.ts'),
        anyOf(words),
      ),
    ).toEqual([])
  })
})

/** Where the shape occurs, as 'file: the text around it'. */
function found(among: readonly { file: string; code: string }[], shape: RegExp): string[] {
  return among.flatMap(({ file, code }) =>
    [...code.matchAll(new RegExp(shape, 'g'))].map(
      (match) =>
        `${file}: ${code.slice(Math.max(0, match.index - 20), match.index + 30).replaceAll('\n', ' ')}`,
    ),
  )
}
