/** Evidence attached, required and shown safely; samples drawn from a seed and checked; an item's own form; points. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView, SaveEntry } from '#contract/entries.ts'
import type { EvidenceView, SamplingView } from '#contract/evidence.ts'
import type { ItemFormView } from '#contract/item-forms.ts'
import type { PointsView } from '#contract/points.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const unit = '意风区管委会'

let database: TestDatabase
let exercise: Exercise
let contact: Browser
let coordinator: Browser
let other: Browser
let filing = ''
let itemEntry = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  contact = await exercise.signIn('contact', unit)
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  other = await exercise.signIn('contact', '区财政局')
  const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
  filing = assignments.find((a) => a.tasks > 0 && a.state === 'draft')?.id ?? ''
  itemEntry = (await assignment()).entries.find((e) => e.subject === 'task')?.entryId ?? ''
})
afterAll(() => database.close())

const assignment = () => json<AssignmentView>(coordinator.get(`/api/assignments/${filing}`))
const entry = (id: string) => json<EntryView>(contact.get(`/api/entries/${id}`))
const evidence = (browser: Browser) => json<EvidenceView>(browser.get(`/api/entries/${itemEntry}/evidence`))

function upload(browser: Browser, name: string, content: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.append('file', new File([content], name))
  return browser.send(`/api/entries/${itemEntry}/evidence?note=${encodeURIComponent('现场')}`, {
    method: 'POST',
    body,
  })
}

const filled = ({ form, version, values }: EntryView): SaveEntry => ({
  basedOn: version,
  answers: Object.fromEntries(
    form.fields
      .filter((field) => field.required)
      .map(({ key, type, choices }) => [key, type === 'choice' ? (choices[0]?.key ?? '') : '按计划推进。']),
  ),
  asOf: '2023-05-31',
  values,
})

async function fillAll(): Promise<void> {
  for (const { entryId } of (await assignment()).entries) {
    await json(contact.post(`/api/entries/${entryId}/versions`, filled(await entry(entryId))))
  }
}

const submit = async () => {
  const { version } = await assignment()
  return contact.post(`/api/assignments/${filing}/steps`, { action: 'submit', version })
}

describe('evidence', () => {
  test('is attached with its hash, and is its unit’s alone', async () => {
    const kept = await json<EvidenceView>(upload(contact, '验收单.pdf', '%PDF-1.7 1 0 obj'))
    expect(kept.evidence).toMatchObject([{ name: '验收单.pdf', note: '现场', previewable: true }])
    expect(kept.evidence[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await upload(other, '别人.pdf', '%PDF-')).status).toBe(403)
    expect((await other.get(`/api/entries/${itemEntry}/evidence`)).status).toBe(403)
    expect((await other.get(`/api/evidence/${kept.evidence[0]?.id}/file`)).status).toBe(403)
  })

  test('is shown only where its bytes are of a harmless type, else handed out', async () => {
    const after = await json<EvidenceView>(upload(contact, '网页.html', '<script>alert(1)</script>'))
    const [pdf, page] = after.evidence
    const open = (id: string | undefined) => contact.get(`/api/evidence/${id}/file?show=yes`)
    const shown = await open(pdf?.id)
    expect(shown.headers.get('content-type')).toBe('application/pdf')
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'")
    const handed = await open(page?.id)
    expect(page?.previewable).toBe(false)
    expect(handed.headers.get('content-type')).toBe('application/octet-stream')
    expect(handed.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test('can be taken away while the filing is open; who removed it stays known', async () => {
    const before = await evidence(contact)
    for (const { id } of before.evidence) await json(contact.delete(`/api/evidence/${id}`))
    expect((await evidence(contact)).evidence).toEqual([])
    expect((await contact.delete(`/api/evidence/${before.evidence[0]?.id}`)).status).toBe(404)
    const rows = await look<{ removed: boolean }>(
      exercise,
      'select removed_by is not null as removed from evidence',
    )
    expect(rows.every((row) => row.removed)).toBe(true)
  })

  test('where it is required a filing without it is refused with the item’s name', async () => {
    const rule = { scope: 'item', required: true, hint: '附验收材料' }
    expect((await contact.post(`/api/entries/${itemEntry}/evidence-rule`, rule)).status).toBe(403)
    await json(coordinator.post(`/api/entries/${itemEntry}/evidence-rule`, rule))
    expect(await evidence(contact)).toMatchObject({ required: true, hint: '附验收材料', ownRule: true })
    await fillAll()
    const refused = await submit()
    expect(refused.status).toBe(422)
    const name = (await assignment()).entries.find((e) => e.entryId === itemEntry)?.name
    expect(await refused.json()).toMatchObject({ code: 'evidence-missing', details: { count: 1, name } })
    await json(upload(contact, '照片.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)))
    expect((await submit()).status).toBe(200)
    expect((await upload(contact, '迟到.pdf', '%PDF-')).status).toBe(409)
  })
})

describe('a sample', () => {
  /** Of the track on which most is filed. */
  const draw = async (more: object) => {
    const { tracks } = await json<SamplingView>(coordinator.get('/api/sampling'))
    const trackId = tracks.toSorted((a, b) => b.filed - a.filed)[0]?.id
    return coordinator.post('/api/sampling', { trackId, way: 'random', size: 5, seed: '2023', ...more })
  }

  test('from the same seed is the same; by risk each says why', async () => {
    await json(draw({}))
    await json(draw({}))
    const { checks } = await json<SamplingView>(draw({ way: 'risk' }))
    const [byRisk, second, first] = checks
    expect(second?.entries.map((e) => e.entryId)).toEqual(first?.entries.map((e) => e.entryId))
    expect(first?.entries).toHaveLength(5)
    expect(byRisk?.entries.every((e) => e.risks.length > 0)).toBe(true)
    expect((await contact.get('/api/sampling')).status).toBe(403)
  })

  test('has a result for each entry; a difference wants words', async () => {
    const { checks } = await json<SamplingView>(coordinator.get('/api/sampling'))
    const sampled = checks[0]?.entries[0]
    const record = (result: string, note = '') =>
      coordinator.post(`/api/sampled-entries/${sampled?.id}/results`, { result, note })
    expect(await (await record('differs')).json()).toMatchObject({ code: 'reason-required' })
    await json(record('differs', '台账为180张。'))
    const after = await json<SamplingView>(record('confirmed'))
    expect(after.checks[0]?.entries[0]?.result).toMatchObject({ result: 'confirmed' })
    expect(
      (await coordinator.post(`/api/sampled-entries/${filing}/results`, { result: 'confirmed' })).status,
    ).toBe(404)
  })
})

describe('an item’s own form', () => {
  test('asks this item alone, with method and reason; what was answered before is kept', async () => {
    const { version } = await assignment()
    await json(contact.post(`/api/assignments/${filing}/steps`, { action: 'withdraw', version }))
    const before = await entry(itemEntry)
    const id = before.item?.id
    const form = await json<ItemFormView>(coordinator.get(`/api/items/${id}/form`))
    const kept = form.standard.filter((f) => f.key === 'progress')
    const own = {
      key: 'drills',
      label: { zh: '演练次数', en: 'Drills' },
      help: null,
      type: 'text',
      choices: [],
      required: true,
    }
    const body = { fields: [...kept, own], method: '现场核查', reason: '需核实演练。', basedOn: form.version }
    expect((await contact.post(`/api/items/${id}/form`, body)).status).toBe(403)
    await json(coordinator.post(`/api/items/${id}/form`, body))
    expect((await coordinator.post(`/api/items/${id}/form`, body)).status).toBe(409)
    const twice = { ...body, basedOn: 1, fields: [own, own] }
    expect(await (await coordinator.post(`/api/items/${id}/form`, twice)).json()).toMatchObject({
      code: 'form-invalid',
    })
    const now = await entry(itemEntry)
    expect(now.ownForm).toEqual({ method: '现场核查', reason: '需核实演练。' })
    expect(now.form.fields.map((f) => f.key)).toEqual(['progress', 'drills'])
    expect(Object.keys(now.answers)).toEqual(['progress'])
    expect(await (await submit()).json()).toMatchObject({ code: 'entries-unfilled' })
    const saved = await json<EntryView>(
      contact.post(`/api/entries/${itemEntry}/versions`, {
        ...filled(now),
        answers: { progress: '已演练。', drills: '3次' },
      }),
    )
    expect(saved.answers).toEqual({ progress: '已演练。', drills: '3次' })
    const neighbour = (await assignment()).entries.find((e) => e.entryId !== itemEntry)
    expect((await entry(neighbour?.entryId ?? '')).ownForm).toBeNull()
    await json(coordinator.post(`/api/items/${id}/form`, { ...body, fields: null, basedOn: 1 }))
    expect((await entry(itemEntry)).ownForm).toBeNull()
  })
})

describe('the points of the evaluation', () => {
  test('are answered from items and evidence; the unanswered stay listed', async () => {
    const { points, items, evidence: proofs } = await json<PointsView>(coordinator.get('/api/points'))
    expect(points.every((p) => p.version === 0)).toBe(true)
    const answer = {
      point: points[0]?.point,
      text: '新发展理念得到贯彻。',
      itemIds: [items[0]?.id],
      evidenceIds: [proofs[0]?.id],
      basedOn: 0,
    }
    const after = await json<PointsView>(coordinator.post('/api/points', answer))
    expect(after.points[0]).toMatchObject({ version: 1, itemIds: [items[0]?.id] })
    expect(after.points.filter((p) => p.version === 0)).toHaveLength(points.length - 1)
    expect((await coordinator.post('/api/points', answer)).status).toBe(409)
    expect((await coordinator.post('/api/points', { ...answer, point: '另一要点', basedOn: 0 })).status).toBe(
      404,
    )
    expect((await contact.get('/api/points')).status).toBe(403)
  })
})
