/** Who writes which section of a draft, what is left out, what is said about it, and what units change meanwhile. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { CommentView, SectionView } from '#contract/draft-sections.ts'
import type { DraftAnswer } from '#contract/drafts.ts'
import type { EntryView } from '#contract/entries.ts'
import type { NoticeView } from '#contract/notices.ts'
import { tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { codeOf } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import {
  arrange,
  draftOf,
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
let coordinator: Browser
let second: Browser
let contact: Browser
let stranger: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  contact = await exercise.signIn('contact', author)
  stranger = await exercise.signIn('contact', '区住房建设委')
  const { reports } = await json<{ reports: { id: string; kind: string }[] }>(coordinator.get('/api/reports'))
  reportId = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
  await startDraft(coordinator, reportId)
})
afterAll(() => database.close())

const path = (id: string) => `/api/draft-sections/${id}`
const summary = async (title: string) => sectionNamed(await draftOf(coordinator, reportId), title)

/** What the browser's person was told of drafts, newest first. */
async function toldOf(browser: Browser): Promise<NoticeView[]> {
  await tick(exercise.program, new Date())
  const { notices } = await json<{ notices: NoticeView[] }>(browser.get('/api/notices'))
  return notices.filter(({ topic }) => topic.startsWith('draft.'))
}

async function writerOf(unit: string): Promise<string> {
  const found = `/api/reports/${reportId}/draft/people?query=${encodeURIComponent(unit)}`
  const { people } = await json<{ people: { id: string; unit: string }[] }>(coordinator.get(found))
  expect(people.every((one) => one.unit.includes(unit))).toBe(true)
  return people[0]?.id ?? ''
}

describe('authors', () => {
  test('a named author reads the draft and writes his section, and nothing else', async () => {
    const draft = await draftOf(coordinator, reportId)
    const { id } = sectionNamed(draft, '主要指标')
    const elsewhere = sectionNamed(draft, '任务')
    expect((await readStatus(contact, id)).status).toBe(403)
    const personIds = [await writerOf(author)]
    await json(arrange(coordinator, draft, (section) => (section.id === id ? { authors: personIds } : {})))
    const mine = await json<{ drafts: object[] }>(contact.get('/api/drafts'))
    expect(mine.drafts).toEqual([
      expect.objectContaining({ reportId, sections: [expect.objectContaining({ id })] }),
    ])
    expect(await toldOf(contact)).toMatchObject([
      {
        topic: 'draft.author',
        facts: { sections: expect.stringContaining('主要指标'), who: expect.stringMatching(/./) },
        path: `/reports/${reportId}/draft?section=${id}`,
      },
    ])
    const view = await readSection(contact, id)
    expect(view).toMatchObject({ writable: true, takeable: false })
    await json(lock(contact, id))
    const document = withBlocks(view.document, written('author-text', '执笔人补充一句。'))
    await json(save(contact, { id }, { basedOn: view.version, document }))
    await json(contact.delete(`${path(id)}/lock`))
    expect(await readSection(contact, elsewhere.id)).toMatchObject({ writable: false })
    expect((await lock(contact, elsewhere.id)).status).toBe(403)
    expect((await arrange(contact, draft, () => ({}))).status).toBe(403)
    expect((await contact.post(`${path(id)}/lock/takeover`, { reason: '急' })).status).toBe(403)
    expect((await readStatus(stranger, id)).status).toBe(403)
    expect((await json<{ drafts: object[] }>(stranger.get('/api/drafts'))).drafts).toEqual([])
  })

  test('who sees an older arrangement is told who changed it; nobody unknown is named', async () => {
    const draft = await draftOf(coordinator, reportId)
    await json(arrange(second, draft, () => ({})))
    const refused = await arrange(coordinator, draft, () => ({}))
    expect(await refused.json()).toMatchObject({
      code: 'changed-meanwhile',
      details: { who: expect.stringMatching(/./), when: expect.stringMatching(/^\d/) },
    })
    const now = await draftOf(coordinator, reportId)
    const unknown = arrange(coordinator, now, () => ({ authors: [reportId] }))
    expect(await codeOf(unknown)).toBe('draft-author-unknown')
    const short = { ...now, sections: now.sections.slice(1) }
    expect(await codeOf(arrange(coordinator, short, () => ({})))).toBe('draft-sections-uneven')
  })
})

const readStatus = (browser: Browser, id: string) => browser.get(path(id))

test('a section is added where it is wanted, and one is left out: its text stays', async () => {
  const draft = await draftOf(coordinator, reportId)
  const before = sectionNamed(draft, '主要指标')
  const marked = { edition: draft.edition, title: '机密★5年', level: 1, after: before.id }
  expect(await codeOf(coordinator.post(`/api/reports/${reportId}/draft/sections`, marked))).toBe(
    'secret-marking',
  )
  const added = await json<DraftAnswer>(
    coordinator.post(`/api/reports/${reportId}/draft/sections`, {
      ...{ edition: draft.edition, title: '区域协同专题', level: 1, after: before.id },
    }),
  )
  const titles = added.draft?.sections.map(({ title }) => title) ?? []
  expect(titles.indexOf('区域协同专题')).toBe(titles.indexOf(before.title) + 1)
  const now = await draftOf(coordinator, reportId)
  const own = sectionNamed(now, '区域协同专题')
  expect(own).toMatchObject({ added: true, gaps: 1, level: 1, version: 1 })
  await json(arrange(coordinator, now, ({ id }) => (id === own.id ? { leftOut: true } : {})))
  expect(await readSection(coordinator, own.id)).toMatchObject({ leftOut: true, title: '区域协同专题' })
  const { outline } = await json<{ outline: { text: string }[] }>(coordinator.get(`/api/reports/${reportId}`))
  expect(outline.some(({ text }) => text.includes('区域协同专题'))).toBe(false)
})

describe('comments', () => {
  const comment = (browser: Browser, id: string, body: object) => browser.post(`${path(id)}/comments`, body)
  const [only] = [
    (view: SectionView): CommentView => {
      const [first] = view.comments
      if (!first) throw new Error('no comment')
      return first
    },
  ]

  test('hang on a block and its words, are answered, resolved and reopened by name', async () => {
    const view = await readSection(coordinator, (await summary('主要指标')).id)
    const block = view.document.content.at(-1)
    const blockId = block?.attrs.id ?? ''
    const said = await json<SectionView>(
      comment(contact, view.id, { blockId, quote: '补充一句', text: '请核对这句。' }),
    )
    const { id } = only(said)
    expect(only(said)).toMatchObject({
      place: 'there',
      resolved: null,
      version: view.version,
      quote: '补充一句',
    })
    const reply = (browser: Browser, action: string, text = '') =>
      json<SectionView>(browser.post(`/api/draft-comments/${id}/replies`, { action, text }))
    await reply(coordinator, 'reply', '已核对。')
    expect((await toldOf(contact)).slice(0, 1)).toMatchObject([
      {
        topic: 'draft.reply',
        facts: { section: expect.stringContaining('主要指标'), reason: '已核对。' },
        path: `/reports/${reportId}/draft?section=${view.id}&panel=comments&block=${blockId}`,
      },
    ])
    const resolved = only(await reply(coordinator, 'resolve'))
    expect(resolved.resolved).toMatchObject({ by: expect.stringMatching(/./) })
    expect((await summary('主要指标')).openComments).toBe(0)
    expect(only(await reply(contact, 'reopen', '还有一处。'))).toMatchObject({ resolved: null })
    expect((await summary('主要指标')).openComments).toBe(1)
    expect((await toldOf(coordinator)).slice(0, 1)).toMatchObject([
      { topic: 'draft.reopen', facts: { reason: '还有一处。' } },
    ])
    expect(
      await codeOf(coordinator.post(`/api/draft-comments/${id}/replies`, { action: 'reply', text: ' ' })),
    ).toBe('comment-empty')
    const shorter = { ...view.document, content: view.document.content.slice(0, -1) }
    const saved = await json<SectionView>(
      save(coordinator, view, { basedOn: view.version, document: shorter }),
    )
    expect(only(saved).place).toBe('gone')
    await json(coordinator.delete(`${path(view.id)}/lock`))
  })

  test('neither on a block that is not there, nor by who may not read', async () => {
    const { id } = await summary('主要指标')
    const nowhere = { blockId: 'nothing-there', quote: '', text: '在哪里？' }
    expect(await codeOf(comment(coordinator, id, nowhere))).toBe('draft-block-unknown')
    expect((await comment(stranger, id, nowhere)).status).toBe(403)
  })
})

test('whose section is taken over is told by whom and why, and of his own deeds nobody', async () => {
  const { id } = await summary('主要指标')
  await json(lock(contact, id))
  await json(coordinator.post(`${path(id)}/lock/takeover`, { reason: '今日须定稿' }))
  const [first] = await toldOf(contact)
  expect(first).toMatchObject({
    topic: 'draft.takeOver',
    facts: { reason: '今日须定稿', section: expect.stringContaining('主要指标') },
    path: `/reports/${reportId}/draft?section=${id}`,
  })
  expect((await toldOf(coordinator)).map(({ topic }) => topic)).not.toContain('draft.takeOver')
  await json(coordinator.delete(`${path(id)}/lock`))
})

test('a unit that writes after the draft began is offered, never put in; what was seen is noted once', async () => {
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
    coordinator.get('/api/assignments'),
  )
  const filed = assignments.find(({ state }) => state === 'submitted')
  const view = await json<AssignmentView>(coordinator.get(`/api/assignments/${filed?.id}`))
  const entry = view.entries.find(({ subject }) => subject === 'unit')
  const { form, answers } = await json<EntryView>(coordinator.get(`/api/entries/${entry?.entryId}`))
  const [field] = form.fields.filter(({ key, type }) => type !== 'choice' && answers[key])
  await json(
    second.post(`/api/assignments/${filed?.id}/steps`, {
      action: 'accept',
      version: view.version,
      reason: '',
    }),
  )
  const { sections } = await draftOf(coordinator, reportId)
  const changed = sections.filter(({ changedOriginals }) => changedOriginals > 0)
  expect(changed.length).toBeGreaterThan(0)
  // Sections without authors are answered for by whoever began the draft.
  const told = (await toldOf(coordinator)).filter(({ topic }) => topic === 'draft.original')
  expect(told.map(({ facts, path: place }) => ({ unit: facts.unit, place }))).toEqual([
    {
      unit: view.summary.unit,
      place: expect.stringMatching(new RegExp(`^/reports/${reportId}/draft\\?section=.+&panel=originals$`)),
    },
  ])
  const found = await Promise.all(changed.map(({ id }) => readSection(coordinator, id)))
  const original = found
    .flatMap((section) => section.originals.map((one) => ({ ...one, section })))
    .find(
      ({ key, changed: isNew }) =>
        isNew && key.endsWith(`/${field?.key}`) && key.startsWith(view.summary.unit),
    )
  expect(original).toMatchObject({ taken: null, unit: view.summary.unit, changed: true })
  expect(original?.now?.join('\n')).toBe(answers[field?.key ?? '']?.trim())
  const section = original?.section
  if (!original || !section) throw new Error('nothing is offered')
  expect(JSON.stringify(section.document)).not.toContain(original.now?.[0])
  const seen = (lines: readonly string[] | null) =>
    coordinator.post(`${path(section.id)}/originals`, { key: original.key, lines })
  expect(await codeOf(seen(['别的文字']))).toBe('original-changed')
  const after = await json<SectionView>(seen(original.now))
  expect(after.originals.find(({ key }) => key === original.key)).toMatchObject({
    changed: false,
    taken: original.now,
  })
})
