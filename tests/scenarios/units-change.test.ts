/** Units are renamed, merged, split and abolished in one act each: open work goes over, history stays. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { BasisRef } from '#contract/basis-documents.ts'
import type { UnitView } from '#contract/people.ts'
import type { PlanView } from '#contract/plans.ts'
import type { SuccessionPreview, SuccessionView } from '#contract/successions.ts'
import type { ThemeView } from '#contract/themes.ts'
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
let basis: BasisRef

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', lead)
  colleague = await exercise.signIn('coordinator', lead, 2)
  basis = await json(
    coordinator.post('/api/basis-documents', {
      title: '机构改革方案',
      number: '北党发〔2023〕9号',
      issuer: '区委',
      issuedOn: '2023-04-20',
    }),
  )
})
afterAll(() => database.close())

const units = async () => (await json<{ units: UnitView[] }>(coordinator.get('/api/units'))).units
const unitNamed = async (name: string) => {
  const unit = (await units()).find((u) => u.name === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit
}
const assignments = async () =>
  (await json<{ assignments: AssignmentSummary[] }>(coordinator.get('/api/assignments'))).assignments
const preview = (wanted: object) =>
  json<SuccessionPreview>(coordinator.post('/api/successions/preview', wanted))
const post = (browser: Browser, wanted: object, basedOn: number) =>
  browser.post('/api/successions', { ...wanted, basedOn, basisDocumentId: basis.id, effectiveOn })
const carryOut = async (wanted: object) =>
  json<SuccessionView>(post(coordinator, wanted, (await preview(wanted)).basedOn))
/** Items by the name of who leads them. */
const ledBy = async (name: string) => {
  const { plans } = await json<{ plans: { id: string }[] }>(coordinator.get('/api/plans'))
  const views = await Promise.all(plans.map(({ id }) => json<PlanView>(coordinator.get(`/api/plans/${id}`))))
  return views.flatMap((v) => v.items).filter((i) => i.leads.includes(name)).length
}

describe('a renaming', () => {
  test('what was filed keeps the old name, what is open bears the new one', async () => {
    const filed = (await assignments()).find((a) => a.state === 'accepted')
    if (!filed) throw new Error('the example has an accepted filing')
    const old = filed.unit
    const name = `${old}（新）`
    const led = await ledBy(old)
    const act = await carryOut({
      kind: 'renaming',
      givers: [filed.unitId],
      takers: [{ unitId: filed.unitId, name }],
    })
    expect(act).toMatchObject({
      kind: 'renaming',
      givers: [old],
      takers: [name],
      effectiveOn,
      by: expect.any(String),
    })
    const own = (await assignments()).filter((a) => a.unitId === filed.unitId)
    for (const { state, unit, round } of own) expect([state, unit]).toEqual([state, round > 0 ? old : name])
    expect(await ledBy(name)).toBe(led)
    expect(await ledBy(old)).toBe(0)
    const [row] = await look<{ aliases: string[] }>(
      exercise,
      `select aliases from unit where id = '${filed.unitId}'`,
    )
    expect(row?.aliases).toContain(old)
    expect(await unitNamed(name)).toMatchObject({ formerNames: [old], endedOn: null })
  })

  test('to the name it has, or one that is taken, is refused', async () => {
    const unit = await unitNamed('区教育局')
    const rename = async (name: string) =>
      (
        await coordinator.post('/api/successions/preview', {
          kind: 'renaming',
          givers: [unit.id],
          takers: [{ unitId: unit.id, name }],
        })
      ).json()
    expect(await rename('区教育局')).toMatchObject({ code: 'nothing-changed' })
    expect(await rename(lead)).toMatchObject({ code: 'unit-known', details: { name: lead } })
  })
})

/** The lead, and the unit of what cannot be: no act ends them. */
const kept = [lead, '区教育局']

describe('a merger', () => {
  let filedBefore: AssignmentView
  let movedItems: number

  test('is shown before anything is stored', async () => {
    const all = await assignments()
    const accepted = all.find(
      (a) =>
        a.state === 'accepted' &&
        !kept.includes(a.unit) &&
        !a.unit.includes('新') &&
        a.indicators + a.tasks + a.projects > 0,
    )
    const open = all.find(
      (a) => a.state === 'draft' && a.filled > 0 && a.unitId !== accepted?.unitId && !kept.includes(a.unit),
    )
    if (!accepted || !open) throw new Error('the example has an accepted and a begun filing')
    filedBefore = await json(coordinator.get(`/api/assignments/${accepted.id}`))
    const before = await look(exercise, 'select * from unit order by id')
    const shown = await preview({
      kind: 'merger',
      givers: [accepted.unitId, open.unitId],
      takers: [{ unitId: null, name: '区合并试验局' }],
    })
    expect(shown.ends.toSorted()).toEqual([accepted.unit, open.unit].toSorted())
    expect(shown.made).toEqual(['区合并试验局'])
    expect(shown.filings.find((f) => f.assignmentId === accepted.id)).toMatchObject({ after: '', entries: 0 })
    expect(shown.filings.find((f) => f.assignmentId === open.id)).toMatchObject({ after: '区合并试验局' })
    expect(shown.people.filter((p) => p.roleAfter === 'contact')).toHaveLength(1)
    movedItems = shown.items.length
    expect(await look(exercise, 'select * from unit order by id')).toEqual(before)
  })

  test('moves the open work with what was begun; the accepted filing stays as it was', async () => {
    const all = await assignments()
    const accepted = all.find((a) => a.id === filedBefore.summary.id)
    const open = all.find(
      (a) => a.state === 'draft' && a.filled > 0 && a.unitId !== accepted?.unitId && !kept.includes(a.unit),
    )
    if (!accepted || !open) throw new Error('as before')
    const begun = await json<AssignmentView>(coordinator.get(`/api/assignments/${open.id}`))
    const wanted = {
      kind: 'merger',
      givers: [accepted.unitId, open.unitId],
      takers: [{ unitId: null, name: '区合并试验局' }],
    }
    const theme = await json<ThemeView>(
      coordinator.post('/api/themes', {
        ...{ kind: 'theme', title: '专题', basis: '', product: '', leadUnitId: accepted.unitId, dueOn: null },
        ...{ memberIds: [open.unitId], items: [] },
        questions: [{ id: null, question: '问题', unitId: open.unitId }],
      }),
    )
    expect(await carryOut(wanted)).toMatchObject({ items: movedItems })
    const merged = await unitNamed('区合并试验局')
    expect(await json<ThemeView>(coordinator.get(`/api/themes/${theme.summary.id}`))).toMatchObject({
      leadUnitId: merged.id,
      members: [],
      questions: [{ unitId: merged.id }],
    })
    const after = await assignments()
    expect(after.filter((a) => a.unitId === open.unitId && a.state === 'draft')).toEqual([])
    const taken = after.find((a) => a.unitId === merged.id && a.trackId === open.trackId)
    if (!taken) throw new Error('the new unit goes on')
    expect(taken).toMatchObject({ state: 'draft', unit: '区合并试验局' })
    const goesOn = await json<AssignmentView>(coordinator.get(`/api/assignments/${taken.id}`))
    const filled = (view: AssignmentView) =>
      view.entries.filter((e) => e.itemId !== null && e.state !== 'empty').map((e) => e.name)
    expect(filled(goesOn)).toEqual(expect.arrayContaining(filled(begun)))
    const view = await json<AssignmentView>(coordinator.get(`/api/assignments/${accepted.id}`))
    expect(view.entries).toEqual(filedBefore.entries)
    expect(view.summary).toMatchObject({ state: 'accepted', unit: accepted.unit })
    // What was accepted is not owed again.
    const owedAgain = goesOn.entries.filter(
      (e) => e.itemId !== null && view.entries.some((f) => f.itemId === e.itemId),
    )
    expect(owedAgain).toEqual([])
  })

  test('the old names find the new unit, the old units are history alone', async () => {
    const merged = await unitNamed('区合并试验局')
    const ended = (await units()).filter((u) => u.endedOn !== null)
    expect(ended).toHaveLength(2)
    for (const unit of ended) {
      expect(unit).toMatchObject({
        endedOn: effectiveOn,
        people: [],
        invitable: [],
        successors: ['区合并试验局'],
      })
      const refused = await coordinator.post(`/api/units/${unit.id}/invitation`, {
        role: 'contact',
        personId: null,
      })
      expect(refused.status).toBeGreaterThan(399)
    }
    const [row] = await look<{ aliases: string[] }>(
      exercise,
      `select aliases from unit where id = '${merged.id}'`,
    )
    expect(row?.aliases).toEqual(expect.arrayContaining(ended.map((u) => u.name)))
    expect(merged.people.filter((p) => p.role === 'contact')).toHaveLength(1)
  })

  test('what comes back to a unit that ended goes to its successor, with the reason', async () => {
    const view = await json<AssignmentView>(colleague.get(`/api/assignments/${filedBefore.summary.id}`))
    const entry = view.entries.find((e) => e.itemId !== null)
    if (!entry) throw new Error('the filing has an item')
    const returned = await json<AssignmentView>(
      colleague.post(`/api/assignments/${view.summary.id}/steps`, {
        action: 'return',
        reason: '请补充数据',
        version: view.version,
        returns: [{ entryId: entry.entryId, reason: '缺数据来源' }],
      }),
    )
    expect(returned).toMatchObject({ summary: { state: 'returned' }, actions: [], writable: false })
    const merged = await unitNamed('区合并试验局')
    const taken = (await assignments()).find(
      (a) => a.unitId === merged.id && a.trackId === view.summary.trackId,
    )
    const goesOn = await json<AssignmentView>(coordinator.get(`/api/assignments/${taken?.id}`))
    expect(goesOn.entries.find((e) => e.itemId === entry.itemId)).toMatchObject({
      returnedReason: '缺数据来源',
    })
    const again = await colleague.post(`/api/assignments/${view.summary.id}/steps`, {
      action: 'accept',
      version: returned.version,
    })
    expect(await again.json()).toMatchObject({ code: 'work-given' })
  })
})

test('a split gives each item where it was assigned; a later act on the unit is told who and when', async () => {
  const unit = (await units()).find((u) => u.endedOn === null && u.items > 2 && !kept.includes(u.name))
  if (!unit) throw new Error('a unit leads items')
  const held = await json<{ items: { id: string; role: string }[] }>(
    coordinator.get(`/api/successions/holdings?unit=${unit.id}`),
  )
  const first = held.items.find((i) => i.role === 'lead')
  const wanted = {
    kind: 'split',
    givers: [unit.id],
    takers: [
      { unitId: null, name: '区分设一局' },
      { unitId: null, name: '区分设二局' },
    ],
    items: [{ itemId: first?.id, to: 1 }],
  }
  const shown = await preview(wanted)
  expect(shown.items.find((i) => i.itemId === first?.id)?.after).toContain('区分设二局')
  expect(await (await post(coordinator, wanted, shown.basedOn)).json()).toMatchObject({
    takers: ['区分设一局', '区分设二局'],
  })
  expect(await ledBy('区分设二局')).toBe(1)
  const late = await post(colleague, wanted, shown.basedOn)
  expect(await late.json()).toMatchObject({
    code: 'units-changed',
    details: { who: expect.stringMatching(/./), when: expect.stringMatching(/^2/) },
  })
  const anew = await colleague.post('/api/successions/preview', wanted)
  expect(await anew.json()).toMatchObject({ code: 'unit-ended', details: { unit: unit.name } })
})

test('a hand-over moves what is named; who gives keeps the rest and stands', async () => {
  const [giver, taker] = (await units()).filter((u) => u.endedOn === null && u.items > 3 && u.name !== lead)
  if (!giver || !taker) throw new Error('two units lead items')
  const held = await json<{ items: { id: string; role: string; name: string }[] }>(
    coordinator.get(`/api/successions/holdings?unit=${giver.id}`),
  )
  const [item] = held.items.filter((i) => i.role === 'lead')
  await carryOut({
    kind: 'hand_over',
    givers: [giver.id],
    takers: [{ unitId: taker.id }],
    items: [{ itemId: item?.id, to: 0 }],
  })
  const after = await units()
  expect(after.find((u) => u.id === giver.id)).toMatchObject({
    endedOn: null,
    items: giver.items - 1,
    people: giver.people,
  })
  const { items } = await json<{ items: { id: string }[] }>(
    coordinator.get(`/api/successions/holdings?unit=${taker.id}`),
  )
  expect(items.map(({ id }) => id)).toContain(item?.id)
})

describe('what cannot be', () => {
  test('a day ahead, a document that is not known, a unit that is not known', async () => {
    const unit = await unitNamed('区教育局')
    const wanted = {
      kind: 'renaming',
      givers: [unit.id],
      takers: [{ unitId: unit.id, name: '区教育和体育局' }],
    }
    const { basedOn } = await preview(wanted)
    const send = async (more: object) =>
      (
        await coordinator.post('/api/successions', {
          ...{ ...wanted, basedOn, basisDocumentId: basis.id, effectiveOn },
          ...more,
        })
      ).json()
    expect(await send({ effectiveOn: '2999-01-01' })).toMatchObject({ code: 'day-ahead' })
    expect(await send({ basisDocumentId: unit.id })).toMatchObject({ code: 'not-found' })
    expect(await send({ givers: [basis.id], takers: [{ unitId: basis.id, name: '某某局' }] })).toMatchObject({
      code: 'not-found',
    })
  })

  test('a contact does it, or a second coordinator while one does', async () => {
    const unit = await unitNamed('区教育局')
    const wanted = {
      kind: 'renaming',
      givers: [unit.id],
      takers: [{ unitId: unit.id, name: '区教育和体育局' }],
    }
    const contact = await exercise.signIn('contact', '区教育局')
    expect((await contact.post('/api/successions/preview', wanted)).status).toBe(403)
    const { basedOn } = await preview(wanted)
    const both = await Promise.all([coordinator, colleague].map((browser) => post(browser, wanted, basedOn)))
    await expectOneWinner(both, 'units-changed')
  })
})

test('the list of acts says who, when and by which document', async () => {
  const { successions } = await json<{ successions: SuccessionView[] }>(coordinator.get('/api/successions'))
  expect(successions.map(({ kind }) => kind)).toEqual([
    'renaming',
    'hand_over',
    'split',
    'merger',
    'renaming',
  ])
  for (const act of successions) expect(act.basis.number).toBe('北党发〔2023〕9号')
})
