/** Beside an adopted text: responsibilities by document, working attributes, corrections by two persons. Nothing else. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BasisDocumentView, BasisRef } from '#contract/basis-documents.ts'
import type { IndicatorSummary, IndicatorView } from '#contract/indicators.ts'
import type { CorrectionView, ItemView, PlanChange } from '#contract/items.ts'
import type { PlanSummary, PlanView } from '#contract/plans.ts'
import { sqlState } from '#server/db.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'
import { expectOneWinner } from '../one-winner.ts'

const lead = '区发展改革委'
const effectiveOn = '2023-05-01'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let colleague: Browser
let plan: PlanSummary
let itemId: string
let basis: BasisRef

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
  const outline = plans.find((p) => p.kind === 'district' && p.state === 'adopted')
  if (!outline) throw new Error('the example has an adopted outline')
  plan = outline
  const view = await json<PlanView>(coordinator.get(`/api/plans/${plan.id}`))
  itemId = view.items.find((i) => i.kind === 'indicator')?.id ?? ''
  basis = await json(
    coordinator.post('/api/basis-documents', {
      title: '职责调整通知',
      number: '北编办〔2023〕3号',
      issuer: '区委编办',
      issuedOn: '2023-04-25',
    }),
  )
})
afterAll(() => database.close())

const item = (id = itemId) => json<ItemView>(coordinator.get(`/api/items/${id}`))
const upload = (browser: Browser, path: string, method: 'POST' | 'PUT', text = '批准文件第3页') => {
  const body = new FormData()
  body.append('file', new File([text], '批准文件第3页.pdf'))
  return browser.send(path, { method, body })
}
const unitId = async (name: string) => {
  const [row] = await look<{ id: string }>(exercise, `select id from unit where name = '${name}'`)
  return row?.id ?? ''
}
const refusal = async (answer: Response | Promise<Response>) => (await answer).json()

describe('basis documents', () => {
  test('are listed with what rests on them, the document comes in once and out again', async () => {
    const path = `/api/basis-documents/${basis.id}/file`
    expect((await upload(coordinator, path, 'PUT')).status).toBe(204)
    expect(await refusal(upload(coordinator, path, 'PUT', '另一份'))).toMatchObject({
      code: 'basis-file-kept',
    })
    const contact = await exercise.signIn('contact', '区教育局')
    expect(await (await contact.get(path)).text()).toBe('批准文件第3页')
    expect((await upload(contact, path, 'PUT')).status).toBe(403)
    const { documents } = await json<{ documents: BasisDocumentView[] }>(
      coordinator.get('/api/basis-documents'),
    )
    expect(documents.find((d) => d.id === basis.id)?.file).toMatchObject({ name: '批准文件第3页.pdf' })
    const rests = documents.flatMap((d) => d.rests)
    expect(rests).toContainEqual({ kind: 'plan', name: plan.name, planId: plan.id })
    expect(rests.some((r) => r.kind === 'evaluation')).toBe(true)
  })
})

describe('responsibilities', () => {
  test('change by a document, are recorded, and the open work goes along', async () => {
    const before = await item()
    const educationId = await unitId('区教育局')
    const wanted = {
      basisDocumentId: basis.id,
      effectiveOn,
      leads: [educationId],
      supporters: [],
      basedOn: 0,
    }
    const after = await json<ItemView>(coordinator.post(`/api/items/${itemId}/responsibilities`, wanted))
    expect(after.parts).toMatchObject([{ unitId: educationId, role: 'lead', position: 1 }])
    expect(after.content).toEqual(before.content)
    expect(after.responsibilityChanges).toMatchObject([
      {
        basis: { number: '北编办〔2023〕3号' },
        effectiveOn,
        after: { leads: ['区教育局'] },
        byReform: false,
      },
    ])
    const entries = await look(
      exercise,
      `select from entry where item_id = '${itemId}' and unit_id = '${educationId}'`,
    )
    const filed = await look(
      exercise,
      `select from filed_before where item_id = '${itemId}' and unit_id = '${educationId}'`,
    )
    expect(entries.length + filed.length).toBeGreaterThan(0)
    const late = await coordinator.post(`/api/items/${itemId}/responsibilities`, {
      ...wanted,
      leads: [await unitId(lead)],
    })
    expect(await refusal(late)).toMatchObject({
      code: 'responsibilities-changed',
      details: { who: expect.stringMatching(/./) },
    })
    const same = await coordinator.post(`/api/items/${itemId}/responsibilities`, { ...wanted, basedOn: 1 })
    expect(await refusal(same)).toMatchObject({ code: 'nothing-changed' })
  })

  test('a plan gets another lead in the same manner; two at once have one winner', async () => {
    const [special] = await look<{ id: string; lead_unit_id: string }>(
      exercise,
      `select id, lead_unit_id as "lead_unit_id" from plan where kind = 'special' and lead_unit_id is not null limit 1`,
    )
    const [row] = await look<Record<string, string>>(
      exercise,
      `select * from plan where id = '${special?.id}'`,
    )
    const leadBefore = row?.leadUnitId ?? row?.lead_unit_id
    const body = {
      ...{ basisDocumentId: basis.id, effectiveOn, leadBefore },
      unitId: await unitId(leadBefore === (await unitId('区教育局')) ? lead : '区教育局'),
    }
    const both = await Promise.all(
      [coordinator, colleague].map((browser) => browser.post(`/api/plans/${special?.id}/lead`, body)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const { changes } = await json<{ changes: PlanChange[] }>(
      coordinator.get(`/api/plans/${special?.id}/changes`),
    )
    expect(changes).toMatchObject([{ kind: 'lead', item: '', effectiveOn }])
  })
})

describe('working attributes', () => {
  const milestone = {
    id: '0192f3a0-0000-7000-8000-00000000abcd',
    dueOn: '2023-12-31',
    text: '主体完工',
    weight: '2.5',
    share: '0.4',
    isKey: true,
    doneOn: null,
    evidence: '',
  }
  const tag = { vocabulary: '五位一体', word: '经济建设' }
  const arrange = (browser: Browser, more: object) =>
    browser.send(`/api/items/${itemId}/attributes`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ basedOn: 0, position: 3, tags: [tag], milestones: [milestone], ...more }),
    })

  test('are kept apart from the text, by the coordinator and the lead alone', async () => {
    const before = await item()
    const after = await json<ItemView>(arrange(coordinator, {}))
    expect(after.attributes).toMatchObject({ version: 1, position: 3, tags: [tag], milestones: [milestone] })
    expect(after.content).toEqual(before.content)
    expect(after.vocabularies).toContainEqual(tag)
    const other = await exercise.signIn('contact', '区住房建设委')
    expect((await arrange(other, { basedOn: 1 })).status).toBe(403)
    const own = await exercise.signIn('contact', '区教育局')
    expect((await json<ItemView>(arrange(own, { basedOn: 1, tags: [] }))).attributes.tags).toEqual([])
  })

  test('the stages of an indicator measure its verdict; what no way leads through is refused', async () => {
    const { items } = await json<PlanView>(coordinator.get(`/api/plans/${plan.id}`))
    const task = items.find(({ kind }) => kind === 'task')
    const { indicators } = await json<{ indicators: IndicatorSummary[] }>(
      coordinator.get(`/api/indicators?plan=${plan.id}`),
    )
    const one = indicators.find(
      ({ targetKind, verdict, baseYear }) =>
        targetKind === 'level' && verdict?.computable && baseYear === 2020,
    )
    if (!one) throw new Error('an indicator with a level to reach')
    const save = async (id: string, path: object[], basedOn = 0) =>
      coordinator.send(`/api/items/${id}/attributes`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ basedOn, position: null, tags: [], milestones: [], path }),
      })
    const stage = { year: 2022, level: one.targetValue }
    expect(await refusal(save(task?.id ?? '', [stage]))).toMatchObject({ code: 'path-not-taken' })
    expect(await refusal(save(one.itemId, [{ ...stage, year: 2025 }]))).toMatchObject({ code: 'path-year' })
    const saved = await json<ItemView>(save(one.itemId, [stage]))
    expect(saved.attributes.path).toEqual([stage])
    const after = await json<IndicatorView>(coordinator.get(`/api/indicators/${one.itemId}`))
    expect(after.summary.path).toEqual([stage])
    expect(after.summary.target).toBe(one.target)
    expect(after.summary.verdict?.arithmetic.map(({ code }) => code)).toContain('path-due')
    expect(after.summary.verdict?.ratio).not.toBe(one.verdict?.ratio)
  })

  test('a save on an older state is told who and when; what cannot be is refused', async () => {
    expect(await refusal(arrange(coordinator, {}))).toMatchObject({ code: 'changed-meanwhile' })
    const send = (more: object) =>
      refusal(arrange(coordinator, { basedOn: 2, milestones: [{ ...milestone, ...more }] }))
    expect(await send({ doneOn: '2999-01-01', share: null })).toMatchObject({ code: 'milestone-ahead' })
    expect(await send({ evidence: '照片' })).toMatchObject({ code: 'milestone-evidence' })
    expect(await send({ weight: '0' })).toMatchObject({ code: 'milestone-weight' })
  })
})

describe('a correction of entry', () => {
  let correction: CorrectionView
  let fileId: string

  const propose = async (browser: Browser, more: object = {}) => {
    const { content } = await item()
    return browser.post(`/api/items/${itemId}/corrections`, {
      content: { ...content, name: `${content.name}（更正）` },
      reason: '录入时漏字',
      fileId,
      ...more,
    })
  }

  test('is proposed with the page of the approved document, and stands beside the text', async () => {
    const kept = await json<{ fileId: string }>(
      upload(coordinator, `/api/items/${itemId}/correction-pages`, 'POST'),
    )
    fileId = kept.fileId
    const before = await item()
    const after = await json<ItemView>(propose(coordinator))
    expect(after.content).toEqual(before.content)
    const [first] = after.corrections
    if (!first) throw new Error('it was proposed')
    correction = first
    expect(correction).toMatchObject({
      changes: [{ field: 'name', before: before.content.name, after: `${before.content.name}（更正）` }],
      end: null,
      canApply: false,
      canTurnDown: true,
    })
    expect(await refusal(propose(colleague))).toMatchObject({ code: 'correction-waiting' })
    expect(await (await colleague.get(`/api/corrections/${correction.id}/page`)).text()).toBe('批准文件第3页')
  })

  test('is not confirmed by whoever proposed it', async () => {
    const refused = await coordinator.post(`/api/corrections/${correction.id}/confirmation`, {})
    expect(await refusal(refused)).toMatchObject({ code: 'own-correction' })
  })

  test('confirmed by another person, everything reads so; the text as entered stays readable', async () => {
    const before = await item()
    const after = await json<ItemView>(colleague.post(`/api/corrections/${correction.id}/confirmation`, {}))
    expect(after.content.name).toBe(`${before.content.name}（更正）`)
    expect(after.texts.map((t) => [t.version, t.corrected, t.content.name])).toEqual([
      [1, 0, before.content.name],
      [1, 1, `${before.content.name}（更正）`],
    ])
    const view = await json<PlanView>(coordinator.get(`/api/plans/${plan.id}`))
    expect(view.items.find((i) => i.id === itemId)?.name).toBe(`${before.content.name}（更正）`)
    expect(view.versions).toHaveLength(1)
    const { changes } = await json<{ changes: PlanChange[] }>(
      coordinator.get(`/api/plans/${plan.id}/changes`),
    )
    expect(changes.map(({ kind }) => kind)).toEqual(['correction', 'responsibilities'])
    const again = await colleague.post(`/api/corrections/${correction.id}/confirmation`, {})
    expect(await refusal(again)).toMatchObject({
      code: 'correction-ended',
      details: { who: expect.stringMatching(/./) },
    })
  })

  test('of nothing, of another kind, or with a page that is not the proposer’s is refused', async () => {
    const { content } = await item()
    expect(await refusal(propose(coordinator, { content }))).toMatchObject({ code: 'correction-empty' })
    const task = { kind: 'task', name: '任务', field: '', taskKind: null }
    expect(await refusal(propose(coordinator, { content: task }))).toMatchObject({ code: 'correction-kind' })
    expect(await refusal(propose(colleague))).toMatchObject({ code: 'not-found' })
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await propose(contact)).status).toBe(403)
  })

  test('two who end one at once have one winner', async () => {
    const view = await json<ItemView>(propose(coordinator))
    const id = view.corrections.find((c) => c.end === null)?.id
    const both = await Promise.all([
      colleague.post(`/api/corrections/${id}/confirmation`, {}),
      coordinator.post(`/api/corrections/${id}/rejection`, { reason: '不必' }),
    ])
    await expectOneWinner(both, 'correction-ended')
  })
})

describe('in the database nobody gets round', () => {
  const actor = async (browserName: 'proposer' | 'other') => {
    const rows = await look<{ id: string }>(
      exercise,
      `select person_id as id from membership where role = 'coordinator' order by id`,
    )
    return rows[browserName === 'proposer' ? 0 : 1]?.id ?? ''
  }
  const as = async (
    role: 'app' | 'owner' | 'superuser',
    statement: string,
    who: 'proposer' | 'other' = 'other',
  ) => {
    const person = await actor(who)
    return database.asSuperuser(async (client) => {
      await client.query('begin')
      try {
        if (role !== 'superuser') await client.query(`set local role guiheng_${role}`)
        await client.query(
          `select set_config('guiheng.tenant', $1, true), set_config('guiheng.actor', $2, true)`,
          [exercise.tenantId, person],
        )
        await client.query(statement)
        return 'done'
      } catch (error) {
        return sqlState(error)
      } finally {
        await client.query('rollback')
      }
    })
  }
  const responsibility = () => `guiheng.responsibility where item_id = '${itemId}'`
  const change = (more: Partial<Record<'by' | 'after' | 'basis', string>> = {}) =>
    `insert into guiheng.responsibility_change values ('${exercise.tenantId}', gen_random_uuid(), '${itemId}', 1,
      ${more.basis ?? `'${basis.id}'`}, '2023-05-01', '[]', ${more.after ?? `'[{"name": "x"}]'`}, null,
      ${more.by ?? 'guiheng.current_actor()'}, now(), '1')`
  const pending = `(select c.id from guiheng.item_correction c limit 1)`

  describe.each(['app', 'owner', 'superuser'] as const)('%s', (role) => {
    test.each([
      { attack: 'remove a responsibility', statement: () => `delete from ${responsibility()}` },
      {
        attack: 'change one',
        statement: () => `update guiheng.responsibility set name = 'x' where item_id = '${itemId}'`,
      },
      {
        attack: 'add one',
        statement: () =>
          `insert into guiheng.responsibility select tenant_id, gen_random_uuid(), item_id, unit_id, 'x', role, 9, '' from ${responsibility()} limit 1`,
      },
      { attack: 'empty them', statement: () => 'truncate guiheng.responsibility' },
      {
        attack: 'rewrite what changed',
        statement: () => `update guiheng.responsibility_change set before = '[]'`,
      },
      { attack: 'change them for another person', statement: () => change({ by: 'gen_random_uuid()' }) },
      { attack: 'change them without a document', statement: () => change({ basis: 'gen_random_uuid()' }) },
      { attack: 'leave nobody responsible', statement: () => change({ after: `'[]'` }) },
      {
        attack: 'lead a plan by hand',
        statement: () =>
          `update guiheng.plan set lead_unit_id = (select id from guiheng.unit u where u.id <> lead_unit_id limit 1) where id = '${plan.id}' or (select true)`,
      },
      {
        attack: 'rename a plan beside its place',
        statement: () => `update guiheng.plan set position = 9, name = 'x' where id = '${plan.id}'`,
      },
      { attack: 'rename a unit', statement: () => `update guiheng.unit set name = name || 'x'` },
      { attack: 'end a unit', statement: () => `update guiheng.unit set ended_on = '2023-01-01'` },
      { attack: 'remove a unit', statement: () => 'delete from guiheng.unit' },
      { attack: 'rewrite an item', statement: () => `update guiheng.item_version set content = '{}'` },
      {
        attack: 'rewrite a correction',
        statement: () => `update guiheng.item_correction set after = before`,
      },
      { attack: 'take a correction back', statement: () => 'delete from guiheng.correction_end' },
      {
        attack: 'apply one a second time',
        statement: () =>
          `insert into guiheng.correction_end values ('${exercise.tenantId}', ${pending}, 'applied', 1, '', guiheng.current_actor(), now())`,
      },
      {
        attack: 'do so as a replica',
        statement: () => `set local session_replication_role = replica; delete from ${responsibility()}`,
      },
    ])('cannot $attack', async ({ statement }) => {
      expect(await as(role, statement())).toMatch(/^(GH0\d\d|42501|23505|23514)$/)
    })
  })

  test('a proposal is not applied by its own person, for him, or without its page', async () => {
    const proposal = (file: string) => `
      insert into guiheng.item_correction select '${exercise.tenantId}', '${basis.id}', v.id,
        guiheng.corrected_content(v.tenant_id, v.id), guiheng.corrected_content(v.tenant_id, v.id) || '{"name": "x"}',
        'x', ${file}, guiheng.current_actor(), now()
      from guiheng.item_version v where v.item_id = '${itemId}';`
    const page = `(select file_id from guiheng.item_correction limit 1)`
    const bare = `'${itemId}'`
    const addBare = `insert into guiheng.file values ('${exercise.tenantId}', ${bare}, null, 'x', 'x', 1, 'x', null, now());`
    const apply = `select guiheng.end_correction('${basis.id}', 'applied', '', now());`
    const asOther = async () => `select set_config('guiheng.actor', '${await actor('proposer')}', true);`
    for (const role of ['app', 'superuser'] as const) {
      expect(await as(role, proposal(page) + apply)).toBe('GH034')
      expect(await as(role, addBare + proposal(bare) + (await asOther()) + apply)).toBe('GH033')
      expect(await as(role, proposal(page) + (await asOther()) + apply)).toBe('done')
      expect(await as(role, proposal(page) + (await asOther()) + apply + apply)).toMatch(/GH033|23505/)
    }
  })

  test('nothing new is laid on a unit that ended', async () => {
    const ended = `
      insert into guiheng.succession values ('${exercise.tenantId}', '${itemId}', 1, 'abolition', '2023-05-01', '${basis.id}', '', guiheng.current_actor(), now());
      insert into guiheng.succession_unit select u.tenant_id, '${itemId}', u.id, true, false, true, u.name from guiheng.unit u where u.name = '区教育局';
      update guiheng.unit set ended_on = '2023-05-01' where name = '区教育局';`
    const onIt = `from guiheng.unit u where u.name = '区教育局'`
    expect(await as('superuser', ended)).toBe('done')
    expect(
      await as('superuser', `${ended} update guiheng.unit set ended_on = null where name = '区教育局'`),
    ).toBe('GH030')
    const person = await actor('other')
    expect(
      await as(
        'superuser',
        `${ended} insert into guiheng.membership select u.tenant_id, gen_random_uuid(), '${person}', u.id, 'contact' ${onIt}`,
      ),
    ).toBe('GH031')
    expect(
      await as(
        'superuser',
        `${ended} insert into guiheng.entry (tenant_id, id, evaluation_id, item_id, unit_id) select u.tenant_id, gen_random_uuid(), (select id from guiheng.evaluation limit 1), '${itemId}', u.id ${onIt}`,
      ),
    ).toBe('GH031')
  })
})
