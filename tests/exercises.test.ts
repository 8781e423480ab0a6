/** The shipped exercises hold together down to the items of their tables; a broken folder is refused by place. */

import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readGrids } from '#documents/reading/read-grids.ts'
import { readDecomposition } from '#domain/decompositions/decomposition.ts'
import { exerciseFindings } from '#domain/exercises/check-exercise.ts'
import { itemFindings, type KnownItem } from '#domain/exercises/check-items.ts'
import { sampleFindings } from '#domain/exercises/check-samples.ts'
import { isBlocked } from '#domain/findings/finding.ts'
import { targetKinds } from '#domain/plans/target.ts'
import { type ExerciseFolder, readExercise } from '#server/exercises/read-exercise.ts'

const founding = 'examples/hebei-2023'
const other = 'examples/jinghe-2028'
const monitoring = 'examples/wangchuan-2027-monitoring'
const noSamples = { format: 'guiheng-samples/1', contacts: [], filings: [] } as const

interface Table {
  readonly plan: string
  readonly counts: string
  readonly isBlocked: boolean
  readonly items: readonly KnownItem[]
}

async function readTables({ exercise, files }: ExerciseFolder): Promise<Table[]> {
  const tables: Table[] = []
  for (const plan of exercise.plans) {
    const bytes = files.get(plan.decomposition ?? '')
    if (!bytes) continue
    const { indicators, tasks, projects, findings } = readDecomposition(await readGrids(bytes), exercise)
    tables.push({
      plan: plan.key,
      counts: [indicators, tasks, projects].map(({ length }) => length).join('/'),
      isBlocked: isBlocked(findings),
      items: [...indicators, ...tasks, ...projects].map(({ content, number, leads }) => ({
        plan: plan.key,
        kind: content.kind,
        number,
        leads,
      })),
    })
  }
  return tables
}

describe.each([
  { folder: founding, counts: ['city-outline 9/38/4', 'district-outline 17/107/7'] },
  { folder: other, counts: ['outline 12/43/5'] },
  { folder: monitoring, counts: ['outline 20/25/10'] },
])('$folder', ({ folder, counts }) => {
  test('holds together, without even a warning', async () => {
    const { exercise, samples } = await readExercise(folder)
    expect(exerciseFindings(exercise)).toEqual([])
    expect(sampleFindings(exercise, samples ?? noSamples)).toEqual([])
    expect(exercise.example).toBe(true)
  })

  test('its tables read without errors and hold every item that it names', async () => {
    const read = await readExercise(folder)
    const tables = await readTables(read)
    expect(tables.map((table) => `${table.plan} ${table.counts}`)).toEqual(counts)
    expect(tables.filter((table) => table.isBlocked)).toEqual([])
    const items = tables.flatMap((table) => table.items)
    expect(itemFindings(read.exercise, read.samples ?? noSamples, items)).toEqual([])
  })
})

describe('the founding exercise says what its work plan says', () => {
  test.each([
    { track: 'city', due: ['2023-04-15 units', '2023-04-30 coordinator'] },
    { track: 'outline', due: ['2023-06-15 units'] },
    { track: 'special', due: ['2023-07-31 plan_leads'] },
  ])('deadlines of the track $track', async ({ track, due }) => {
    const { evaluation } = (await readExercise(founding)).exercise
    const deadlines = evaluation.tracks.find(({ key }) => key === track)?.deadlines
    expect(deadlines?.map(({ dueOn, by }) => `${dueOn} ${by}`)).toEqual(due)
  })

  test('special plans, sub-districts, cut-offs, frame and receipt', async () => {
    const { plans, units, groups, evaluation } = (await readExercise(founding)).exercise
    const special = plans.filter(({ kind }) => kind === 'special')
    expect(special).toHaveLength(16)
    expect(special.every((plan) => plan.listed && plan.obligation === 'must' && plan.lead)).toBe(true)
    expect(units.filter(({ kind }) => kind === 'subdistrict')).toHaveLength(10)
    expect(groups.find(({ name }) => name === '各街道')?.members).toHaveLength(10)
    expect(Object.values(evaluation.cutOffs)).toEqual(['2022-12-31', '2023-06-30', '2023-06-30'])
    expect(evaluation.contactsDueOn).toBe('2023-04-06')
    expect(evaluation.frame.map(({ sections }) => sections.length)).toEqual([3, 2, 0, 0])
    expect(evaluation.receipt).toMatchObject({
      columns: ['姓名', '科室', '职务', '办公电话', '手机'],
      blankRows: 2,
    })
  })

  test('its contacts are nobody: names without given names, numbers no exchange has', async () => {
    const { samples } = await readExercise(founding)
    const contacts = samples?.contacts ?? []
    expect(contacts.length).toBeGreaterThan(0)
    expect(
      contacts.filter(({ name, phone }) => !(/^.某$/.test(name) && /^022-0000\d{4}$/.test(phone))),
    ).toEqual([])
    expect(await readFile(join(founding, 'exercise.json'), 'utf8')).not.toMatch(/\d{7}/)
  })
})

describe('the monitoring example', () => {
  test('asks for the year and the half-year of a plan under way, and has every kind of target but one', async () => {
    const read = await readExercise(monitoring)
    const { evaluation, plans } = read.exercise
    expect(evaluation.kind).toBe('monitoring')
    expect(plans[0]).toMatchObject({ periodStart: 2026, periodEnd: 2030 })
    expect(evaluation.forms.find(({ subject }) => subject === 'indicator')?.periods).toEqual([
      '2026',
      '2027-H1',
    ])
    const bytes = read.files.get('decomposition.xlsx')
    if (!bytes) throw new Error('its table is missing')
    const { indicators } = readDecomposition(await readGrids(bytes), read.exercise)
    const kinds = new Set(indicators.map(({ content }) => content.target.kind))
    expect(targetKinds.filter((kind) => !kinds.has(kind))).toEqual(['none'])
  })

  test('says of every document and source of a figure that it is an example', async () => {
    const { exercise, samples } = await readExercise(monitoring)
    expect(exercise.basisDocuments.filter(({ title }) => !title.endsWith('（示例）'))).toEqual([])
    const values = samples?.filings.flatMap(({ items }) => items.flatMap((item) => item.values)) ?? []
    expect(values.length).toBeGreaterThan(30)
    expect(values.filter(({ source }) => !source.endsWith('（示例）'))).toEqual([])
  })
})

/** A copy of the other exercise with one text of one file replaced. */
async function broken(file: string, from: string, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guiheng-exercise-'))
  for (const name of await readdir(other)) {
    await writeFile(join(folder, name), await readFile(join(other, name)))
  }
  const text = await readFile(join(other, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(folder, file), text.replace(from, to))
  return folder
}

describe('a broken folder is refused', () => {
  test.each([
    {
      name: 'a comma too few',
      change: ['exercise.json', '"address": "jinghe",', '"address": "jinghe"'],
      code: 'exercise-no-json',
      says: /JSON/,
    },
    {
      name: 'a day that is none',
      change: ['exercise.json', '2028-05-10', '2028-02-30'],
      code: 'exercise-invalid',
      says: /^demonstrationDate：/,
    },
    {
      name: 'a kind of unit that is none',
      change: [
        'exercise.json',
        '"name": "区统计局", "kind": "government"',
        '"name": "区统计局", "kind": "bureau"',
      ],
      code: 'exercise-invalid',
      says: /^units\[3\]\.kind：/,
    },
    {
      name: 'a unit nobody knows',
      change: ['exercise.json', '"coordinator": "区发展改革局"', '"coordinator": "区改革局"'],
      code: 'exercise-invalid',
      says: /^coordinator：单位“区改革局”未列入单位名单$/,
    },
    {
      name: 'samples of another unit',
      change: ['samples.json', '"unit": "区民政局"', '"unit": "区民政处"'],
      code: 'exercise-invalid',
      says: /^filings\[2\]：单位“区民政处”未列入单位名单$/,
    },
    {
      name: 'a table that is not there',
      change: ['exercise.json', 'decomposition.xlsx', 'tables.xlsx'],
      code: 'exercise-file-missing',
      says: /^tables\.xlsx$/,
    },
  ] as const)('$name', async ({ change: [file, from, to], code, says }) => {
    const folder = await broken(file, from, to)
    const refusal = await readExercise(folder).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code })
    const { problems, reason, file: missing } = Object(Reflect.get(Object(refusal), 'details'))
    expect(problems ?? reason ?? missing).toMatch(says)
  })

  test('a folder without an exercise', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'guiheng-exercise-'))
    await expect(readExercise(empty)).rejects.toMatchObject({
      code: 'exercise-file-missing',
      details: { file: 'exercise.json' },
    })
  })
})
