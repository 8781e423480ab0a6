/** A report written in the browser by several people: held, saved, set aside, taken over, restored, commented. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SectionDifference, SectionView, VersionSummary } from '#contract/draft-sections.ts'
import type { DraftAnswer } from '#contract/drafts.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabase, type TestDatabase } from '../database.ts'
import {
  draftOf,
  insertable,
  lock,
  readSection,
  save,
  sectionNamed,
  startDraft,
  withBlocks,
  written,
} from '../drafting.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const author = '区教育局'
let database: TestDatabase
let exercise: Exercise
let first: Browser
let second: Browser
let contact: Browser
let leader: Browser
let reportId = ''
let ahead = 0

const minutes = (count: number) => {
  ahead += count * 60_000
}

beforeAll(async () => {
  database = await makeDatabase()
  exercise = await openExercise(database, 'examples/hebei-2023', () => new Date(Date.now() + ahead))
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  contact = await exercise.signIn('contact', author)
  leader = await exercise.signIn('leader', '区政府办公室')
  const { reports } = await json<{ reports: { id: string; kind: string }[] }>(first.get('/api/reports'))
  reportId = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
})
afterAll(() => database.close())

const path = (id: string) => `/api/draft-sections/${id}`
const summary = async (title: string) => sectionNamed(await draftOf(first, reportId), title)
const versionsOf = async (id: string) =>
  (await json<{ versions: VersionSummary[] }>(first.get(`${path(id)}/versions`))).versions
const textsOf = ({ document, figures }: Pick<SectionView, 'document' | 'figures'>) =>
  document.content.map((block) =>
    block.type === 'heading' || block.type === 'paragraph'
      ? block.content
          .map((node) =>
            node.type === 'text'
              ? node.text
              : (figures.find(({ key }) => key === node.attrs.key)?.text ?? ''),
          )
          .join('')
      : block.attrs.key,
  )

describe('starting', () => {
  test('nobody started one: the coordinator may, a leader may not', async () => {
    const answer = await json<DraftAnswer>(first.get(`/api/reports/${reportId}/draft`))
    expect(answer).toMatchObject({ draft: null, arrangeable: true, standing: 'draft', closed: false })
    expect(await json(leader.get(`/api/reports/${reportId}/draft`))).toMatchObject({ arrangeable: false })
    expect((await leader.post(`/api/reports/${reportId}/draft`, {})).status).toBe(403)
    expect((await contact.get(`/api/reports/${reportId}/draft`)).status).toBe(403)
  })

  test('it begins with what is composed: sections in order, tables as annexes, version 1 of each', async () => {
    const { sections, edition } = await startDraft(first, reportId)
    expect(edition).toBe(1)
    expect(sections.every(({ version, lock: held }) => version === 1 && held === null)).toBe(true)
    expect(sections.filter(({ kind }) => kind === 'annex').length).toBeGreaterThan(0)
    expect(sections.filter(({ kind, level }) => kind === 'text' && level === 1).length).toBeGreaterThan(2)
    expect(await json(second.post(`/api/reports/${reportId}/draft`, {}))).toMatchObject({
      draft: { startedAt: expect.any(String), edition: 1 },
    })
  })

  test('figures are bound, units are named with their originals, gaps are marked', async () => {
    const { id } = await summary('主要指标')
    const section = await readSection(first, id)
    expect(section.figures.length).toBeGreaterThan(10)
    expect(section.figures.some(({ estimate, text }) => estimate && text.includes('预计'))).toBe(true)
    expect(section.figures.every(({ gone }) => !gone)).toBe(true)
    expect(section.originals.length).toBeGreaterThan(0)
    expect(section.originals.every(({ changed, about }) => !changed && about !== '')).toBe(true)
    expect(section.charts[0]?.points.length).toBeGreaterThan(1)
  })
})

describe('holding and saving', () => {
  test('one person writes at a time; the other is told who and since when', async () => {
    const { id } = await summary('主要指标')
    expect(await json(lock(first, id))).toMatchObject({ lock: { mine: true, by: expect.any(String) } })
    const refused = await lock(second, id)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      code: 'section-locked',
      details: { who: expect.stringMatching(/./), when: expect.stringMatching(/^\d{4}-/) },
    })
    expect((await readSection(second, id)).lock).toMatchObject({ mine: false })
  })

  test('a figure is put into the text and reads as the data have it', async () => {
    const { id, version, document } = await readSection(first, (await summary('主要指标')).id)
    const figure = await insertable(first, reportId, '主要指标 项数')
    const more = withBlocks(document, written('own-text-1', '本次评估涉及指标', figure.key))
    const saved = await json<SectionView>(save(first, { id }, { basedOn: version, document: more }))
    expect(saved).toMatchObject({ version: version + 1, lock: { mine: true } })
    expect(textsOf(saved).at(-1)).toBe(`本次评估涉及指标${figure.text}`)
    const again = await json<SectionView>(save(first, { id }, { basedOn: saved.version, document: more }))
    expect(again.version).toBe(saved.version)
  })

  test('what is saved without the lock is set aside, told, and can be compared', async () => {
    const { id, version, document } = await readSection(second, (await summary('主要指标')).id)
    const more = withBlocks(document, written('other-text', '另一人的文字，不能丢失。'))
    const refused = await save(second, { id }, { basedOn: version, document: more })
    expect(refused.status).toBe(409)
    const { code, details, message } = await refused.json()
    expect({ code, details }).toEqual({
      code: 'section-set-aside',
      details: { who: expect.stringMatching(/./), when: expect.any(String), number: version + 1 },
    })
    expect(message).toContain(details.who)
    const again = await save(second, { id }, { basedOn: version, document: more })
    expect((await again.json()).details.number).toBe(version + 1)
    const [aside] = await versionsOf(id)
    expect(aside).toMatchObject({ number: version + 1, kind: 'set_aside', stands: false })
    expect((await readSection(first, id)).version).toBe(version)
    const difference = await json<SectionDifference>(
      first.get(`${path(id)}/difference?from=${version}&to=${version + 1}`),
    )
    expect(difference.rows.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', before: [], after: [{ text: '另一人的文字，不能丢失。', changed: true }] },
    ])
  })

  test('it is taken over with a reason; whoever held it saves beside, not over', async () => {
    const { id } = await summary('主要指标')
    const before = await readSection(second, id)
    expect(before.takeable).toBe(true)
    expect((await second.post(`${path(id)}/lock/takeover`, { reason: ' ' })).status).toBe(422)
    await json(second.post(`${path(id)}/lock/takeover`, { reason: '原执笔人外出' }))
    const { document, version } = before
    const late = withBlocks(document, written('late-text', '外出前最后一句。'))
    const refused = await save(first, { id }, { basedOn: version, document: late })
    expect(await refused.json()).toMatchObject({ code: 'section-set-aside' })
    const [aside] = await versionsOf(id)
    await json(second.post(`${path(id)}/versions/${aside?.number}/restoration`, { basedOn: version }))
    const restored = await readSection(second, id)
    expect(restored.version).toBe((aside?.number ?? 0) + 1)
    expect(textsOf(restored).at(-1)).toBe('外出前最后一句。')
    expect((await versionsOf(id))[0]).toMatchObject({ kind: 'restored', basedOn: aside?.number })
  })

  test('a lock runs out; given back it is free at once; another version meanwhile sets aside', async () => {
    const { id, version, document } = await readSection(first, (await summary('主要指标')).id)
    expect((await lock(first, id)).status).toBe(409)
    minutes(16)
    expect((await readSection(first, id)).lock).toBeNull()
    await json(lock(first, id))
    await json(first.delete(`${path(id)}/lock`))
    await json(
      save(
        second,
        { id },
        { basedOn: version, document: withBlocks(document, written('newer-text', '新。')) },
      ),
    )
    await json(second.delete(`${path(id)}/lock`))
    const stale = withBlocks(document, written('stale-text', '旧底稿上的话。'))
    expect(await (await save(first, { id }, { basedOn: version, document: stale })).json()).toMatchObject({
      code: 'section-set-aside',
    })
    const restoring = await first.post(`${path(id)}/versions/1/restoration`, { basedOn: version })
    expect(await restoring.json()).toMatchObject({ code: 'changed-meanwhile' })
  })
})

describe('rules of the text', () => {
  test.each([
    ['draft-figure-unknown', () => written('bad-figure', '数', 'zzzzzzzzzzzz')],
    ['draft-block-twice', () => written('own-text-1', '同一编号')],
    ['secret-marking', () => written('marked-text', '机密★1年')],
    [
      'draft-table-unknown',
      () => ({ type: 'table' as const, attrs: { id: 'bad-table', key: 'table-nothing' } }),
    ],
    [
      'draft-origin-unknown',
      () => ({
        type: 'paragraph' as const,
        attrs: { id: 'put-in-mouth', origin: '区财政局', source: 'nobody/nothing', cited: true, gap: false },
        content: [{ type: 'text' as const, text: '本局完全同意。' }],
      }),
    ],
  ])('%s', async (code, block) => {
    const { id, version, document } = await readSection(first, (await summary('主要指标')).id)
    const answer = await save(first, { id }, { basedOn: version, document: withBlocks(document, block()) })
    expect([await codeOf(Promise.resolve(answer)), answer.status]).toEqual([code, 422])
  })

  test('a section begins with its heading; an annex is not written', async () => {
    const section = await readSection(first, (await summary('主要指标')).id)
    const headless = { type: 'doc' as const, content: section.document.content.slice(1) }
    expect(await codeOf(save(first, section, { basedOn: section.version, document: headless }))).toBe(
      'draft-heading-first',
    )
    const annex = (await draftOf(first, reportId)).sections.find(({ kind }) => kind === 'annex')
    expect(annex?.writable).toBe(false)
    expect(await codeOf(lock(first, annex?.id ?? ''))).toBe('draft-annex-fixed')
  })
})

test('whoever looks back reads the draft, and changes nothing', async () => {
  const { id } = await summary('主要指标')
  const headers = { 'guiheng-as-of': '2023-06-07' }
  const read = await first.send(path(id), { headers })
  expect(read.status).toBe(200)
  expect(await codeOf(first.send(`${path(id)}/lock`, { method: 'DELETE', headers }))).toBe('looking-back')
})
