/** Several people save one section at the same moment: one text stands, and no word of the others is lost. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftDocument } from '#domain/drafts/document.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import {
  draftOf,
  lock,
  readSection,
  save,
  sectionNamed,
  startDraft,
  withBlocks,
  written,
} from '../drafting.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

/** PostgreSQL runs both sides at once, the embedded database one after the other: there once is enough. */
const rounds = Number(
  process.env.GUIHENG_RACE_ROUNDS ?? (process.env.GUIHENG_TEST_ENGINE === 'postgres' ? 5 : 1),
)
const round = Array.from({ length: rounds }, (_, number) => number + 1)

let database: TestDatabase
let exercise: Exercise
let people: readonly [Browser, Browser]
let reportId = ''
let sectionId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  people = [
    await exercise.signIn('coordinator', '区发展改革委'),
    await exercise.signIn('coordinator', '区发展改革委', 2),
  ]
  const { reports } = await json<{ reports: { id: string; kind: string }[] }>(people[0].get('/api/reports'))
  reportId = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
  sectionId = sectionNamed(await startDraft(people[0], reportId), '主要指标').id
})
afterAll(() => database.close())

const free = () => Promise.all(people.map((one) => one.delete(`/api/draft-sections/${sectionId}/lock`)))
const kept = async (text: string) => {
  const rows = await look<{ count: string }>(
    exercise,
    `select count(*) as count from draft_version where section_id = '${sectionId}' and document::text like '%${text}%'`,
  )
  return Number(rows[0]?.count)
}

test.each(round)(
  'two save a free section at once: one stands, the other is kept aside, round %i',
  async (number) => {
    await free()
    const { version, document } = await readSection(people[0], sectionId)
    const texts = [`甲在第${number}轮写的话`, `乙在第${number}轮写的话`]
    const documents = texts.map(
      (text, at): DraftDocument => withBlocks(document, written(`round-${number}-${at}-block`, text)),
    )
    const answers = await Promise.all(
      people.map((one, at) =>
        save(one, { id: sectionId }, { basedOn: version, document: documents[at] ?? document }),
      ),
    )
    await expectOneWinner(answers, 'section-set-aside')
    for (const text of texts) expect(await kept(text)).toBe(1)
    const after = await readSection(people[0], sectionId)
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(JSON.stringify(after.document)).toContain(texts[winner])
  },
)

test.each(round)('two take the lock at once: one has it, round %i', async () => {
  await free()
  await expectOneWinner(await Promise.all(people.map((one) => lock(one, sectionId))), 'section-locked')
})

test.each(round)(
  'a take-over against a save of the holder: the text stands or is kept aside, round %i',
  async (number) => {
    await free()
    await json(lock(people[0], sectionId))
    const { version, document } = await readSection(people[0], sectionId)
    const text = `接手时第${number}轮的话`
    const more = withBlocks(document, written(`take-${number}-block`, text))
    const [saved, taken] = await Promise.all([
      save(people[0], { id: sectionId }, { basedOn: version, document: more }),
      people[1].post(`/api/draft-sections/${sectionId}/lock/takeover`, { reason: '急用' }),
    ])
    expect([saved?.status, taken?.status]).toEqual([expect.any(Number), 200])
    expect([200, 409]).toContain(saved?.status)
    expect(await kept(text)).toBe(1)
    expect((await readSection(people[1], sectionId)).lock).toMatchObject({ mine: true })
    expect((await draftOf(people[1], reportId)).sections.find(({ id }) => id === sectionId)?.lock?.mine).toBe(
      true,
    )
  },
)
