/** What is made of a drafted report: its Word file with live figures, the check against the data, the way it stands. */

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsistencyView } from '#contract/consistency.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import type { DraftAnswer } from '#contract/drafts.ts'
import type { ExercisesView } from '#contract/exercises.ts'
import type { IndicatorSummary } from '#contract/indicators.ts'
import type { NoticeView } from '#contract/notices.ts'
import type { ReportReturnView } from '#contract/report-returns.ts'
import type { ReportView } from '#contract/reports.ts'
import type { SpecialPlan } from '#contract/special-plans.ts'
import { tick } from '#server/deadlines/tick.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion, walkCase } from '../case-walk.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import {
  arrange,
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
import { controlsOf, paragraphsOf, partsOf, partText } from '../word-parts.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  const { reports } = await json<{ reports: { id: string; title: string }[] }>(
    coordinator.get('/api/reports'),
  )
  reportId = reports.find(({ title }) => title.includes('规划纲要中期评估'))?.id ?? ''
  await startDraft(coordinator, reportId)
})
afterAll(() => database.close())

const shown = () => json<ReportView>(coordinator.get(`/api/reports/${reportId}`))

async function madeFile(): Promise<Uint8Array> {
  await makeVersion(coordinator, reportId)
  const { versions } = await shown()
  return new Uint8Array(await (await coordinator.get(`/api/files/${versions[0]?.fileId}`)).arrayBuffer())
}

async function addParagraph(id: string, text: string, ...figures: readonly string[]): Promise<SectionView> {
  const { id: sectionId } = sectionNamed(await draftOf(coordinator, reportId), '主要指标')
  const { version, document } = await readSection(coordinator, sectionId)
  return json(
    save(
      coordinator,
      { id: sectionId },
      { basedOn: version, document: withBlocks(document, written(id, text, ...figures)) },
    ),
  )
}

/** A table at the end of the section, and a sentence with the number of its place. */
async function addTable(id: string, text: string, key: string): Promise<SectionView> {
  const { id: sectionId } = sectionNamed(await draftOf(coordinator, reportId), '主要指标')
  const { version, document } = await readSection(coordinator, sectionId)
  const refers = {
    type: 'paragraph' as const,
    attrs: { id: `${id}-refers`, origin: null, source: null, cited: false, gap: false },
    content: [
      { type: 'text' as const, text },
      { type: 'text' as const, text: '9', marks: [{ type: 'reference' as const, attrs: { key } }] },
      { type: 'text' as const, text: '。' },
    ],
  }
  const blocks = withBlocks(document, refers, { type: 'table', attrs: { id, key } })
  return json(save(coordinator, { id: sectionId }, { basedOn: version, document: blocks }))
}

describe('the Word file', () => {
  test('is the same as the composed one while nobody changed anything', async () => {
    const { outline, gaps } = await shown()
    expect(outline.length).toBeGreaterThan(50)
    expect(gaps.length).toBeGreaterThan(0)
    const { parts } = { parts: partsOf(await madeFile()) }
    const paragraphs = paragraphsOf(partText(parts, 'word/document.xml')).map(({ text }) => text)
    for (const { text } of outline.slice(0, 40))
      expect(paragraphs.some((one) => one.includes(text))).toBe(true)
  })

  test('has the written text with its figures bound, each place by a key of its own', async () => {
    const word = await insertable(coordinator, reportId, '主要指标 约束性 项数')
    await addParagraph('written-1', '我们专门说明：约束性指标共', word.key)
    await addParagraph('written-2', '再说一遍：约束性指标', word.key)
    const table = await insertable(coordinator, reportId, '重点任务进展情况表 达到序时进度')
    expect(table).toMatchObject({ kind: 'table', label: '重点任务进展情况表（达到序时进度）', inText: false })
    const low = await insertable(coordinator, reportId, '主要指标进展情况表 约束性')
    expect(low.inText).toBe(true)
    await addTable('written-low', '约束性指标见附表', low.key)
    await addTable('written-table', '迟缓的任务详见附表', table.key)
    const xml = partText(partsOf(await madeFile()), 'word/document.xml')
    const said = paragraphsOf(xml).map(({ text }) => text)
    expect(said).toContain(`我们专门说明：约束性指标共${word.text}`)
    expect(said).toContain(`再说一遍：约束性指标${word.text}`)
    const title = said.find((text) => /^附表\d+　/.test(text) && text.includes(table.label))
    const number = title?.match(/\d+/)?.[0]
    expect(said).toContain(`迟缓的任务详见附表${number}。`)
    // What fits the page stands where it was put, its reference with it.
    expect(said.indexOf(`表1　${low.label}`)).toBe(said.indexOf('约束性指标见表1。') + 1)
    const tags = controlsOf(xml).map(({ tag }) => tag)
    expect(new Set(tags).size).toBe(tags.length)
  })

  test('follows the data when it comes back: what was put in by hand too', async () => {
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
    const decided = indicators.find((i) => i.decision !== null)
    const figure = await insertable(coordinator, reportId, `${decided?.name} 评定`)
    expect(figure.text).toBe(decided?.decision?.word)
    await addParagraph('written-3', '该项指标评定为', figure.key)
    const made = await madeFile()
    await json(
      coordinator.post(`/api/indicators/${decided?.itemId}/decisions`, {
        ...{ aspect: 'progress', class: 'behind', reason: '情况有变' },
      }),
    )
    const { outline } = await shown()
    expect(outline.map(({ text }) => text)).toContain('该项指标评定为滞后')
    const body = new FormData()
    body.set('file', new File([new Uint8Array(made)], '改过的报告.docx'))
    const returned = await json<ReportReturnView>(
      coordinator.send(`/api/reports/${reportId}/returns`, { method: 'POST', body }),
    )
    // The chart of the file has no part for a word that nothing was judged by.
    expect(returned.doubts).toEqual([
      { code: 'unsaid', label: `${decided?.field}（滞后）`, found: '', right: '1' },
    ])
    expect(returned.changes.filter(({ after }) => after === '滞后').length).toBeGreaterThan(1)
  })

  test('leaves out what was left out, its table too', async () => {
    const draft = await draftOf(coordinator, reportId)
    const annex = draft.sections.findLast(({ kind }) => kind === 'annex')
    await json(arrange(coordinator, draft, ({ id }) => (id === annex?.id ? { leftOut: true } : {})))
    const xml = partText(partsOf(await madeFile()), 'word/document.xml')
    const titles = paragraphsOf(xml).map(({ text }) => text)
    expect(titles.some((text) => /^附表\d+　/.test(text))).toBe(true)
    expect(titles.some((text) => /^附表\d+　/.test(text) && text.includes(annex?.title ?? ''))).toBe(false)
  })
})

test('the check against the data reads what people wrote', async () => {
  const check = () => json<ConsistencyView>(coordinator.get(`/api/reports/${reportId}/consistency`))
  const before = (await check()).findings.length
  const { indicators } = await json<{ indicators: IndicatorSummary[] }>(coordinator.get('/api/indicators'))
  const one = indicators.find(({ unit }) => unit === '%')
  await addParagraph('written-4', `${one?.name}2022年为987.6%。`)
  const { findings } = await check()
  expect(findings.length).toBeGreaterThan(before)
  expect(findings.some(({ found }) => found.includes('987.6'))).toBe(true)
})

describe('a special plan', () => {
  const unit = '区合作交流办'

  test('is written by its lead; once submitted its text stands', async () => {
    const lead = await exercise.signIn('plan_lead', unit)
    const other = await exercise.signIn('plan_lead', '区教育局')
    const contact = await exercise.signIn('contact', unit)
    const { plans } = await json<{ plans: SpecialPlan[] }>(lead.get('/api/special-plans'))
    const id = plans[0]?.reportId ?? ''
    expect((await other.post(`/api/reports/${id}/draft`, {})).status).toBe(403)
    expect((await contact.get(`/api/reports/${id}/draft`)).status).toBe(403)
    const [first] = (await startDraft(lead, id)).sections
    const section = await readSection(lead, first?.id ?? '')
    const document = withBlocks(section.document, written('lead-text', '牵头单位写的话。'))
    await json(save(lead, section, { basedOn: section.version, document }))
    await makeVersion(lead, id)
    await json(fillAdjustments(contact, plans[0]))
    const walk = walkCase('special_report', id)
    const paper = { reason: '牵头单位来文', sourceFileId: await walk.addScan(coordinator) }
    expect(await codeOf(walk.step(coordinator, 'submit_for', paper))).toBe('')
    const answer = await json<DraftAnswer>(lead.get(`/api/reports/${id}/draft`))
    expect(answer).toMatchObject({ standing: 'submitted', arrangeable: false })
    expect(answer.draft?.sections.every(({ writable }) => !writable)).toBe(true)
    expect(await codeOf(save(lead, section, { basedOn: section.version + 1, document }))).toBe(
      'report-text-stands',
    )
    expect(await codeOf(lock(lead, section.id))).toBe('report-text-stands')
    await tick(exercise.program, new Date())
    const { notices } = await json<{ notices: NoticeView[] }>(lead.get('/api/notices'))
    expect(notices.filter(({ topic }) => topic.startsWith('draft.'))).toMatchObject([
      { topic: 'draft.stands', path: `/reports/${id}/draft` },
    ])
  })

  /** Says of the plan that nothing is to be adjusted, without which its report does not leave. */
  async function fillAdjustments(contact: Browser, plan: SpecialPlan | undefined): Promise<Response> {
    const [own] = plan?.filings ?? []
    const { entries } = await json<{ entries: { entryId: string }[] }>(
      contact.get(`/api/assignments/${own?.assignmentId}`),
    )
    const path = `/api/entries/${entries[0]?.entryId}`
    const { version } = await json<{ version: number }>(contact.get(path))
    return contact.post(`${path}/versions`, {
      ...{ basedOn: version, asOf: '2023-06-07', values: [] },
      answers: { adjustmentNeeded: 'not_needed' },
    })
  }
})

test('once the evaluation is closed nothing of it is written any more; it is still read', async () => {
  const { evaluations } = await json<{ evaluations: { id: string }[] }>(coordinator.get('/api/exercises'))
  const { id, version, document } = await readSection(
    coordinator,
    sectionNamed(await draftOf(coordinator, reportId), '主要指标').id,
  )
  await json(lock(coordinator, id))
  const said = { blockId: document.content[0]?.attrs.id, quote: '', text: '归档前的批注' }
  await json(coordinator.post(`/api/draft-sections/${id}/comments`, said))
  await json(coordinator.post(`/api/exercises/${evaluations[0]?.id}/end`, { reason: '办结' }))
  expect(await codeOf(coordinator.delete(`/api/draft-sections/${id}/lock`))).toBe('evaluation-closed')
  expect(await codeOf(save(coordinator, { id }, { basedOn: version, document }))).toBe('evaluation-closed')
  expect(
    await codeOf(
      coordinator.post(`/api/draft-sections/${id}/comments`, {
        ...{ blockId: document.content[0]?.attrs.id, quote: '', text: '晚了' },
      }),
    ),
  ).toBe('evaluation-closed')
  expect(await json(coordinator.get(`/api/reports/${reportId}/draft`))).toMatchObject({
    closed: true,
    arrangeable: false,
  })
  expect(await readSection(coordinator, id)).toMatchObject({
    closed: true,
    writable: false,
    commentable: false,
  })
})

test('what was drafted is in the archive, readable, each file with its hash (E12)', async () => {
  const { evaluations } = await json<ExercisesView>(coordinator.get('/api/exercises'))
  const parts: Record<string, Uint8Array> = {}
  for (const { id } of evaluations[0]?.archive ?? []) {
    const volume = await coordinator.get(`/api/files/${id}`)
    Object.assign(parts, unzipSync(new Uint8Array(await volume.arrayBuffer())))
  }
  const { title } = await json<ReportView>(coordinator.get(`/api/reports/${reportId}`))
  const textOf = (end: string): string => {
    const path = Object.keys(parts).find((one) => one.includes(`-${title}/`) && one.endsWith(end)) ?? ''
    expect(strFromU8(parts['目录.csv'] ?? new Uint8Array())).toContain(`"${path}"`)
    return strFromU8(parts[path] ?? new Uint8Array())
  }
  const live = await draftOf(coordinator, reportId)
  const section = await readSection(coordinator, sectionNamed(live, '主要指标').id)
  const last = section.document.content.at(-1)
  const [words] = last?.type === 'paragraph' ? last.content : []
  const said = words?.type === 'text' ? words.text : ''
  expect(said).not.toBe('')
  expect(textOf('/正文.txt')).toContain(said)
  expect(textOf(`-${section.title}.txt`)).toMatch(/第1版　系统成稿.+【全文】.+第2版　保存.+【增】/s)
  expect(textOf('/批注.csv')).toContain('"归档前的批注"')
  expect(textOf('/版本.csv')).toContain(`"${section.title}","${section.version}"`)
  expect(textOf('/章节.csv')).toContain(`"${section.savedBy}"`)
})
