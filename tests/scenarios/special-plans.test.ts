/** Special plans one by one: two filings for a lead of two, the chapter on adjustments, the leader online and on paper. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssignmentSummary, AssignmentView } from '#contract/assignments.ts'
import type { EntryView } from '#contract/entries.ts'
import type { FeedbackView } from '#contract/feedback.ts'
import type { PlanAttributes } from '#contract/plan-attributes.ts'
import type { ReportView } from '#contract/reports.ts'
import type { SessionView } from '#contract/session.ts'
import type { SpecialPlan } from '#contract/special-plans.ts'
import type { WorkView } from '#contract/work.ts'
import { getCaseRow, openCase, recordStep } from '#server/processes/cases.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion, walkCase } from '../case-walk.ts'
import { makeDatabase, makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'

const unit = '区合作交流办'
let database: TestDatabase
let exercise: Exercise
let contact: Browser
let lead: Browser
let first: Browser
let second: Browser
let leader: Browser
let plans: SpecialPlan[] = []

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  contact = await exercise.signIn('contact', unit)
  lead = await exercise.signIn('plan_lead', unit)
  first = await exercise.signIn('coordinator', '区发展改革委')
  second = await exercise.signIn('coordinator', '区发展改革委', 2)
  leader = await exercise.signIn('leader', '区政府办公室')
  plans = await listOf(lead)
})
afterAll(() => database.close())

const listOf = async (browser: Browser) =>
  (await json<{ plans: SpecialPlan[] }>(browser.get('/api/special-plans'))).plans
const plan = (at: number): SpecialPlan => {
  const found = plans[at]
  if (!found) throw new Error(`the lead has no plan ${at}`)
  return found
}
const reportOf = (at: number) => json<ReportView>(lead.get(`/api/reports/${plan(at).reportId}`))
const walk = (at: number) => walkCase('special_report', plan(at).reportId)
const dutiesOf = async (browser: Browser) =>
  (await json<WorkView>(browser.get('/api/work'))).duties.filter((d) => d.step)

/** Fills the texts about a plan; what is said on adjustments is given. */
async function fill(at: number, adjustments: Record<string, string>): Promise<void> {
  const [own] = plan(at).filings
  const { entries } = await json<AssignmentView>(contact.get(`/api/assignments/${own?.assignmentId}`))
  const [summary] = entries
  const entry = await json<EntryView>(contact.get(`/api/entries/${summary?.entryId}`))
  const said = entry.form.fields
    .filter(({ key, type }) => type !== 'choice' && !key.startsWith('adjustment'))
    .map(({ key }) => [key, `${plan(at).name}的${key}`])
  await json(
    contact.post(`/api/entries/${entry.entryId}/versions`, {
      ...{ basedOn: entry.version, asOf: '2023-06-07', values: [] },
      answers: { ...Object.fromEntries(said), ...adjustments },
    }),
  )
}

const needed = { adjustmentNeeded: 'needed', adjustmentReason: '园区边界变化' }

describe('a lead of two plans', () => {
  test('files twice, each about its plan', async () => {
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(contact.get('/api/assignments'))
    const special = assignments.filter((a) => a.planId !== null)
    expect(special.map((a) => a.track).sort()).toEqual(plans.map((p) => p.name).sort())
    const views = await Promise.all(
      special.map((a) => json<AssignmentView>(contact.get(`/api/assignments/${a.id}`))),
    )
    expect(views.map((v) => v.entries.map((e) => `${e.subject} ${e.name}`))).toEqual(
      special.map((a) => [`plan ${a.track}`]),
    )
  })

  test('sees its own plans; the coordinator sees all, the other lead none of them', async () => {
    expect(plans.map((p) => p.lead)).toEqual([unit, unit])
    expect(await listOf(first)).toHaveLength(16)
    expect(await json(lead.get('/api/reports'))).toEqual({ reports: [] })
    const other = await exercise.signIn('plan_lead', '区教育局')
    expect(await listOf(other)).toHaveLength(1)
    expect((await other.get(`/api/special-plans/${plan(0).planId}`)).status).toBe(403)
    expect((await other.get(`/api/reports/${plan(0).reportId}`)).status).toBe(403)
    expect((await other.get(`/api/cases/special_report/${plan(0).reportId}`)).status).toBe(403)
    expect(
      (await other.post(`/api/reports/${plan(0).reportId}/versions`, { variant: 'review' })).status,
    ).toBe(403)
  })

  test('has both reports before it in my work', async () => {
    const duties = await dutiesOf(lead)
    expect(duties.map((d) => `${d.kind} ${d.step?.action} ${d.dueOn}`)).toEqual(
      plans.map(() => 'case_step submit_to_commission 2023-07-31'),
    )
  })

  test('what is said of one plan is not said of the other', async () => {
    await fill(0, needed)
    const text = (await reportOf(0)).outline.map((o) => o.text).join()
    expect(text).toContain(`${plan(0).name}的achievements`)
    expect((await reportOf(1)).outline.map((o) => o.text).join()).not.toContain('achievements')
  })
})

describe('the chapter on adjustments', () => {
  test('is a gap of the draft while only the reason is there', async () => {
    const { gaps } = await reportOf(0)
    expect(gaps.map((g) => `${g.unit} ${g.field}`)).toEqual([`${unit} 调整方案`])
  })

  test('without it the report does not leave, not even on behalf', async () => {
    await makeVersion(lead, plan(0).reportId)
    const { offers } = await walk(0).look(lead)
    expect(offers[0]).toMatchObject({
      action: 'submit_to_commission',
      unmet: expect.arrayContaining(['adjustment_chapter']),
    })
    const sourceFileId = await walk(0).addScan(first)
    const onBehalf = walk(0).step(first, 'submit_for', { reason: '牵头单位来文', sourceFileId })
    expect(await codeOf(onBehalf)).toBe('condition-unmet')
  })

  test('with it nothing is missing, and it goes to the commission on behalf', async () => {
    await fill(0, { ...needed, adjustmentScheme: '由三园调整为两园' })
    const { gaps, outline } = await reportOf(0)
    expect(gaps).toEqual([])
    expect(outline.map((o) => o.text).join()).toContain('由三园调整为两园')
    const { offers } = await walk(0).look(lead)
    expect(offers[0]?.unmet).not.toContain('adjustment_chapter')
    const sourceFileId = await walk(0).addScan(first)
    const taken = walk(0).step(first, 'submit_for', { reason: '牵头单位来文', sourceFileId })
    expect(await codeOf(taken)).toBe('')
    expect(await walk(0).look(lead)).toMatchObject({ state: 'commission' })
  })

  test('is met where nothing is adjusted', async () => {
    await fill(1, { adjustmentNeeded: 'not_needed' })
    expect((await reportOf(1)).gaps).toEqual([])
    expect((await walk(1).look(lead)).offers[0]?.unmet).not.toContain('adjustment_chapter')
  })
})

describe('leader in charge and number (P1, P6)', () => {
  const path = () => `/api/plans/${plan(0).planId}/attributes`
  const put = (browser: Browser, body: object) =>
    browser.send(path(), {
      method: 'PUT',
      body: JSON.stringify({ version: 0, basisDocumentId: null, reason: '分工调整', ...body }),
      headers: { 'content-type': 'application/json' },
    })

  test('change with a reason, the number by its document; each change stays on record', async () => {
    const { documentNumber } = await json<PlanAttributes>(lead.get(path()))
    const leader = { documentNumber, leaderInCharge: '副区长 李某' }
    expect((await put(contact, { ...leader, reason: ' ' })).status).toBe(422)
    await json(put(lead, leader))
    expect(await codeOf(put(lead, leader))).toBe('changed-meanwhile')
    const number = { ...leader, version: 1, documentNumber: '河北政办发〔2021〕99号', reason: '录入有误' }
    expect(await codeOf(put(first, number))).toBe('number-unfounded')
    expect(await codeOf(put(first, { ...number, basisDocumentId: plan(0).planId }))).toBe('not-found')
    const { documents } = await json<{ documents: { id: string }[] }>(first.get('/api/basis-documents'))
    await json(put(first, { ...number, basisDocumentId: documents[0]?.id }))
    const { changes, ...stands } = await json<PlanAttributes>(first.get(path()))
    expect(stands).toMatchObject({ documentNumber: number.documentNumber, leaderInCharge: '副区长 李某' })
    expect(changes.map(({ reason }) => reason)).toEqual(['录入有误', '分工调整'])
    expect(await codeOf(put(first, { ...number, version: 2 }))).toBe('nothing-changed')
  })

  test('of an adopted plan never without its row, whoever tries', async () => {
    const statement = `update guiheng.plan set leader_in_charge = '别人' where id in
      (select plan_id from guiheng.plan_version where adopted_at is not null)`
    await expect(database.asSuperuser((client) => client.query(statement))).rejects.toMatchObject({
      code: 'GH003',
    })
  })
})

describe('the report at the commission', () => {
  test('waits for another coordinator than the one who brought it', async () => {
    expect((await dutiesOf(first)).map((d) => d.step?.action)).not.toContain('give_feedback')
    expect((await dutiesOf(second)).map((d) => d.step?.action)).toContain('give_feedback')
  })

  test('is withdrawn by its lead alone, and sent again', async () => {
    const other = await exercise.signIn('plan_lead', '区教育局')
    expect(
      (
        await other.post(`/api/cases/special_report/${plan(0).reportId}/steps`, {
          action: 'withdraw',
          version: 1,
        })
      ).status,
    ).toBe(403)
    expect(await codeOf(walk(0).step(lead, 'withdraw'))).toBe('')
    expect(await walk(0).look(lead)).toMatchObject({ state: 'draft', version: 2 })
  })
})

/** Puts the report where it stands after the commission's feedback, past the steps that others have tests of. */
async function bringTo(at: number, state: string): Promise<void> {
  const { tenantId, program } = exercise
  const of = { process: 'special_report' as const, subjectId: plan(at).reportId }
  await program.door.write(
    { tenantId, personId: null },
    { name: 'exercise.load', subject: of.subjectId },
    async (tx) => {
      const person = await tx
        .selectFrom('membership')
        .selectAll()
        .where('role', '=', 'coordinator')
        .executeTakeFirstOrThrow()
      const actor = { tenantId, personId: person.personId, memberships: [] }
      const caseId = await openCase(tx, actor, of)
      const { version, state: from } = await getCaseRow(tx, of)
      await recordStep(tx, actor, {
        ...{ caseId, version, from, to: state, action: 'give_feedback', reason: '', unitId: person.unitId },
        at: new Date(),
      })
    },
  )
}

describe('another round of feedback (R6)', () => {
  const answering = async () => {
    const { documents } = await json<FeedbackView>(lead.get(`/api/reports/${plan(1).reportId}/feedback`))
    const [newest] = documents
    for (const { id: pointId } of newest?.points ?? []) {
      const answer = { pointId, version: 0, outcome: 'adopted', text: '已改' }
      await json(lead.post(`/api/feedback/${newest?.id}/answers`, answer))
    }
  }
  const issue = async (points: string[]) => {
    const said = { version: 0, opening: '经研究，反馈如下。', closing: '', points }
    const { documents } = await json<FeedbackView>(
      second.post(`/api/reports/${plan(1).reportId}/feedback`, said),
    )
    const number = { version: 1, number: `${documents.length}号`, issuedOn: '2023-07-20' }
    await json(second.post(`/api/feedback/${documents[0]?.id}/issue`, number))
  }
  const unmet = async (browser: Browser, action: string) =>
    (await walk(1).look(browser)).offers.find((o) => o.action === action)?.unmet

  test('is given on the revision without the report going back', async () => {
    await bringTo(1, 'revising')
    await issue(['补充来源'])
    expect(await unmet(second, 'give_feedback')).toEqual(['feedback_given'])
    await issue(['核实投资额'])
    expect(await codeOf(walk(1).step(second, 'give_feedback'))).toBe('')
    expect((await walk(1).look(lead)).state).toBe('revising')
    await answering()
    expect(await unmet(lead, 'submit_to_leader')).toEqual(expect.arrayContaining(['revised']))
  })

  test('is asked for with the revision; without a point the report goes on as it is', async () => {
    expect(await unmet(lead, 'resubmit_to_commission')).toContain('revised')
    await makeVersion(lead, plan(1).reportId)
    expect(await codeOf(walk(1).step(lead, 'resubmit_to_commission'))).toBe('')
    expect(await unmet(second, 'give_feedback')).toEqual(['feedback_given'])
    await issue([])
    expect(await codeOf(walk(1).step(second, 'give_feedback'))).toBe('')
    expect(await unmet(lead, 'submit_to_leader')).toEqual([])
  })
})

describe('the leader', () => {
  test('gets a revised report only after a new version was made', async () => {
    await bringTo(0, 'revising')
    const { offers } = await walk(0).look(lead)
    expect(offers.find((o) => o.action === 'submit_to_leader')?.unmet).toContain('revised')
    await makeVersion(lead, plan(0).reportId)
    const after = (await walk(0).look(lead)).offers.find((o) => o.action === 'submit_to_leader')
    expect(after?.unmet).not.toContain('revised')
  })

  test('asks for changes online, with the reason, and approves', async () => {
    await bringTo(0, 'leader')
    expect((await dutiesOf(leader)).map((d) => d.step?.action)).toEqual(['leader_approves'])
    expect(await codeOf(walk(0).step(leader, 'leader_returns'))).toBe('reason-required')
    expect(await codeOf(walk(0).step(leader, 'leader_returns', { reason: '补充数据' }))).toBe('')
    expect((await walk(0).look(lead)).state).toBe('revising')
    await bringTo(0, 'leader')
    expect(await codeOf(walk(0).step(leader, 'leader_approves'))).toBe('')
    expect(await codeOf(walk(0).step(lead, 'copy_to_commission'))).toBe('')
    expect(await walk(0).look(lead)).toMatchObject({ state: 'copied', awaits: [], offers: [] })
  })

  test('decides on paper: the lead registers it, another confirms it, never the lead itself', async () => {
    await bringTo(1, 'leader')
    expect(await codeOf(walk(1).step(lead, 'leader_approves'))).toBe('register-first')
    await json(walk(1).register(lead, 'leader_approves', { decision: '同意' }))
    expect(await codeOf(walk(1).confirm(lead))).toBe('own-registration')
    expect((await dutiesOf(second)).map((d) => `${d.kind} ${d.subjectId}`)).toContain(
      `case_confirm ${plan(1).reportId}`,
    )
    expect(await codeOf(walk(1).confirm(second))).toBe('')
    const { state, steps } = await walk(1).look(lead)
    expect(state).toBe('approved')
    expect(steps.at(-1)?.registered).toMatchObject({ decision: '同意', number: '第45次' })
  })
})

describe('a plan that joins later', () => {
  test('is reported on by its lead at once, with who issued it and who is in charge', async () => {
    const { tracks } = (await json<SessionView>(first.get('/api/session'))).evaluation ?? { tracks: [] }
    const { units } = await json<{ units: { id: string; name: string }[] }>(first.get('/api/units'))
    const special = {
      leadUnitId: units.find((u) => u.name === '区财政局')?.id,
      ...{ listed: false, obligation: 'as_needed', commissionTakesPart: true, issuedBy: 'department' },
      ...{ documentNumber: '北政函〔2022〕9号', leaderInCharge: '王某，副区长' },
    }
    await json(
      first.post('/api/plans', {
        ...{ kind: 'special', name: '河北区某专项规划', periodStart: 2021, periodEnd: 2025, special },
        trackId: tracks.find((t) => t.key === 'special')?.id,
      }),
    )
    const all = await listOf(first)
    expect(all).toHaveLength(17)
    const { leadUnitId: _, ...facts } = special
    expect(all.at(-1)).toMatchObject({ ...facts, lead: '区财政局', dueOn: null, late: false, state: 'draft' })
    const finance = await exercise.signIn('contact', '区财政局')
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(finance.get('/api/assignments'))
    expect(assignments.map((a) => a.track)).toContain('河北区某专项规划')
  })
})

describe('a plan that is evaluated as needed', () => {
  test('is never late and presses nobody', async () => {
    const clock = () => new Date('2028-12-01T02:00:00Z')
    const late = await openExercise(await makeDatabase(clock), 'examples/jinghe-2028', clock)
    const coordinator = await late.signIn('coordinator', '区发展改革局')
    await late.program.door.write(
      { tenantId: late.tenantId, personId: null },
      { name: 'exercise.load', subject: late.tenantId },
      (tx) => tx.updateTable('tenant').set({ demonstrationDate: '2028-12-01' }).execute(),
    )
    const all = await listOf(coordinator)
    expect(all.map(({ obligation, late: isLate, dueOn }) => ({ obligation, isLate, dueOn }))).toEqual([
      { obligation: 'must', isLate: true, dueOn: '2028-07-15' },
      { obligation: 'as_needed', isLate: false, dueOn: null },
    ])
    const contactOf = await late.signIn('contact', '区民政局')
    const { assignments } = await json<{ assignments: AssignmentSummary[] }>(
      contactOf.get('/api/assignments'),
    )
    expect(assignments.find((a) => a.planId !== null)).toMatchObject({ late: false, dueOn: null })
    const careLead = await late.signIn('plan_lead', '区民政局')
    expect(await dutiesOf(careLead)).toEqual([])
  })
})
