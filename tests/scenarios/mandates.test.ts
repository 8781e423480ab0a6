/** A third party evaluates (M1, R2, U5): engaged, let in, rates without the own verdicts, hands in; compared, handed back. */

import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MandateComparison, MandateItem, MandateView, RatingsRead } from '#contract/mandate-views.ts'
import type { NoticeView } from '#contract/notices.ts'
import type { ReportView } from '#contract/reports.ts'
import type { SessionView } from '#contract/session.ts'
import { ratingHeads } from '#domain/mandates/rating-table.ts'
import { permissions } from '#domain/people/permissions.ts'
import { tick } from '#server/deadlines/tick.ts'
import { mandateTables } from '#server/mandates/archive.ts'
import type { Browser } from '../browser.ts'
import { codeOf, makeVersion } from '../case-walk.ts'
import { contractRoutes } from '../contract-routes.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, look, openExercise } from '../exercise.ts'

const institution = '天津市经济发展研究院'
const terms = {
  ...{ title: '规划实施情况第三方评估', engagement: 'entrusted', undertaking: '独立、客观、公正开展评估。' },
  ...{ beginsOn: '2023-06-01', endsOn: '2023-06-30', hidesVerdicts: true },
}

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let body: Browser
let plans: { id: string; name: string }[]
let mandate: MandateView
let path = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  contact = await exercise.signIn('contact', '区财政局')
  body = exercise.open()
  plans = (await json<{ plans: typeof plans }>(coordinator.get('/api/mandate-choices'))).plans
})
afterAll(() => database.close())

const outline = () => plans.find(({ name }) => name.startsWith('河北区国民经济'))?.id ?? ''
const put = (browser: Browser, to: string, content: object) =>
  browser.send(to, {
    ...{ method: 'PUT', body: JSON.stringify(content), headers: { 'content-type': 'application/json' } },
  })
const view = () => json<MandateView>(coordinator.get(path))
const items = async (browser: Browser) =>
  json<{ items: MandateItem[]; verdictsShown: boolean }>(browser.get(`${path}/items`))
const rate = (browser: Browser, ratings: object[], onBehalf: string | null = null) =>
  browser.post(`${path}/ratings`, { ratings, onBehalf })

describe('engaged', () => {
  test('a body becomes a unit of which nothing else is asked, with a report opened', async () => {
    mandate = await json(
      coordinator.post('/api/mandates', {
        ...{ ...terms, institution: { name: institution }, planIds: [outline()] },
      }),
    )
    path = `/api/mandates/${mandate.summary.id}`
    expect(mandate.summary).toMatchObject({ institution, state: 'open', rated: 0 })
    expect(mandate.summary.items).toBeGreaterThan(50)
    const listed = await Promise.all(
      ['units', 'contacts', 'exchange-choices', 'notifications', 'deadlines', 'exercises'].map(async (noun) =>
        (await coordinator.get(`/api/${noun}`)).text(),
      ),
    )
    expect(listed.filter((text) => text.includes(institution))).toEqual([])
    const { reports } = await json<{ reports: { id: string; title: string }[] }>(
      coordinator.get('/api/reports'),
    )
    expect(reports.find(({ id }) => id === mandate.reportId)?.title).toMatch(/^《.*》实施情况第三方评估报告$/)
  })

  test('only by the coordinator, by terms that fit, and not a unit of the place', async () => {
    const engaged = (more: object, browser = coordinator) =>
      codeOf(
        browser.post('/api/mandates', {
          ...{ ...terms, institution: { name: institution }, planIds: [outline()], ...more },
        }),
      )
    expect(await engaged({}, contact)).toBe('not-permitted')
    expect(await engaged({ endsOn: '2023-05-01' })).toBe('mandate-term')
    expect(await engaged({ institution: { name: '区财政局' } })).toBe('institution-taken')
    expect(await engaged({ planIds: [v7()] })).toBe('not-found')
  })

  test('on terms that are changed on the version that was seen', async () => {
    const changed = { ...terms, endsOn: '2023-07-05', planIds: [outline()], basedOn: 1 }
    const twice = await Promise.all([changed, changed].map((one) => put(coordinator, path, one)))
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await codeOf(put(coordinator, path, changed))).toBe('changed-meanwhile')
    expect(await view()).toMatchObject({ version: 2, summary: { endsOn: '2023-07-05' } })
  })

  test('lets its people in by a code, to its mandates alone', async () => {
    const { code } = await json<{ code: string }>(coordinator.post(`${path}/invitation`, {}))
    await json(body.post('/api/session/invitation', { code }))
    const session = await json<SessionView>(body.get('/api/session'))
    expect(session.navigation).toEqual(['mandates'])
    const record = {
      kind: 'research',
      heldOn: '2023-06-01',
      title: '调研',
      unitId: session.memberships[0]?.unitId,
    }
    expect(await codeOf(coordinator.post('/api/exchanges', record))).toBe('not-found')
    const { people } = await view()
    expect(people).toMatchObject([{ name: `${institution}第三方`, hasAccess: true }])
  })

  test('nothing else answers it', async () => {
    const open = (await contractRoutes()).filter(({ method, path: to, permission }) => {
      const row = permissions[permission]
      return method === 'get' && !to.includes('{') && typeof row === 'object' && !('third_party' in row)
    })
    expect(open.length).toBeGreaterThan(30)
    const answers = await Promise.all(open.map(({ path: to }) => body.get(to)))
    expect(answers.map(({ status }) => status).filter((status) => status !== 403)).toEqual([])
    const { reports } = await json<{ reports: { id: string }[] }>(coordinator.get('/api/reports'))
    for (const { id } of reports.filter((report) => report.id !== mandate.reportId))
      expect(await codeOf(body.get(`/api/reports/${id}`))).toBe('not-permitted')
    expect(await json(body.get('/api/reports'))).toEqual({ reports: [] })
    // Nor does it learn when units report.
    expect(await json(body.get('/api/work'))).toEqual({ duties: [], waiting: [], coming: [], notices: [] })
  })
})

describe('rates', () => {
  let found: MandateItem[] = []
  const all = (more: (item: MandateItem) => object = () => ({})) =>
    found.map((item) => {
      const of = { itemId: item.id, class: item.classes[0]?.key ?? null, reason: '数据可靠，进展明显' }
      return { ...of, basedOn: 0, ...more(item) }
    })

  test('on open facts, the own verdicts hidden', async () => {
    const { items: seen, verdictsShown } = await items(body)
    found = seen
    expect(verdictsShown).toBe(false)
    expect(seen.every(({ self }) => self === null)).toBe(true)
    expect(seen.some(({ values }) => values.some(({ source }) => source !== ''))).toBe(true)
    const { items: known } = await items(coordinator)
    const stated = known.filter(({ self }) => self !== null)
    expect(stated.length).toBeGreaterThan(5)
    const words = new Set(known.flatMap(({ classes }) => classes.map(({ word }) => word.zh)))
    const choices = seen.flatMap(({ answers }) => answers.map(({ choice }) => choice?.zh ?? ''))
    expect(choices.filter((choice) => words.has(choice))).toEqual([])
  })

  test('all or nothing, on the version it saw, by the words of the scale', async () => {
    const [first, second] = all()
    if (!first || !second) throw new Error('there are items')
    expect(await codeOf(rate(body, [first, { ...second, class: 'unknown' }]))).toBe('choice-unknown')
    expect(await codeOf(rate(body, [{ ...first, itemId: v7() }]))).toBe('not-found')
    await json(rate(body, [first]))
    expect(await codeOf(rate(body, [first]))).toBe('changed-meanwhile')
    expect(await codeOf(rate(body, [{ ...first, basedOn: 1 }], '代录'))).toBe('not-permitted')
    expect(await codeOf(rate(coordinator, [{ ...first, basedOn: 1 }]))).toBe('reason-required')
    expect(await codeOf(rate(contact, [first]))).toBe('not-permitted')
    expect((await view()).summary.rated).toBe(1)
  })

  test('goes out as a workbook and back in: looked at first, nothing stored', async () => {
    const sheet = await (await body.get(`${path}/workbook`)).arrayBuffer()
    const cells = strFromU8(unzipSync(new Uint8Array(sheet))['xl/sharedStrings.xml'] ?? new Uint8Array())
    // What units expect of the last year is no latest figure.
    expect(cells.match(/（202[35]年[^）]*）/g)?.filter((period) => period === '（2025年）')).toEqual([])
    const read = (file: File) => {
      const content = new FormData()
      content.set('file', file)
      return json<RatingsRead>(body.send(`${path}/workbook`, { method: 'POST', body: content }))
    }
    const same = await read(new File([sheet], '评价表.xlsx'))
    expect(same).toEqual({ ratings: [], unchanged: found.length, findings: [] })
    const [, item] = found
    if (!item) throw new Error('there are items')
    const line = ['', '指标', item.number, item.name, '', '', '', item.classes[1]?.word.zh, '核实无误']
    const csv = [Object.values(ratingHeads), line].map((cells) => cells.join(',')).join('\n')
    const filled = await read(new File([csv], '评价表.csv'))
    expect(filled.findings).toEqual([])
    expect(filled.ratings).toMatchObject([{ itemId: item.id, class: item.classes[1]?.key, basedOn: 0 }])
    expect((await view()).summary.rated).toBe(1)
  })

  test('is not handed in before every item and text is there', async () => {
    expect(await codeOf(body.post(`${path}/submissions`, {}))).toBe('assessment-incomplete')
    const rest = all((item) => (item.kind === 'task' && item.number % 7 === 0 ? { class: null } : {})).slice(
      1,
    )
    await json(rate(body, rest))
    for (const part of ['method', 'overview', 'problems', 'proposals'])
      await json(put(body, `${path}/texts/${part}`, { text: `${part}：实地调研\n座谈访谈`, basedOn: 0 }))
    expect((await view()).missing).toEqual({ items: 0, parts: [] })
    expect(await codeOf(coordinator.get(`${path}/comparison`))).toBe('mandate-not-submitted')
    const handedIn = await json<MandateView>(body.post(`${path}/submissions`, {}))
    expect(handedIn.summary.state).toBe('submitted')
  })

  test('what was handed in stands, in the database too', async () => {
    const [first] = all()
    expect(await codeOf(rate(body, [{ ...first, basedOn: 1 }]))).toBe('mandate-submitted')
    expect(await codeOf(rate(coordinator, [{ ...first, basedOn: 1 }], '更正'))).toBe('mandate-submitted')
    expect(await codeOf(put(body, `${path}/texts/method`, { text: '', basedOn: 1 }))).toBe(
      'mandate-submitted',
    )
    expect(await codeOf(put(coordinator, path, { ...terms, planIds: [outline()], basedOn: 2 }))).toBe(
      'mandate-submitted',
    )
    const { program, tenantId } = exercise
    const insert = sql`insert into rating select tenant_id, ${v7()}, mandate_id, item_id, version + 1, class, reason,
      on_behalf, rated_by, rated_at from rating limit 1`
    const forced = program.door.write({ tenantId, personId: null }, { name: 'mandate.rate' }, (tx) =>
      insert.execute(tx),
    )
    await expect(forced).rejects.toThrow('the assessment was submitted')
    expect((await items(body)).verdictsShown).toBe(true)
  })
})

describe('its report', () => {
  test('is its own: its words and reasons, nothing of the own verdicts or of agreement', async () => {
    await makeVersion(body, mandate.reportId, 'final')
    const report = await json<ReportView>(body.get(`/api/reports/${mandate.reportId}`))
    expect(report).toMatchObject({ kind: 'third_party', gaps: [], writable: true, editions: ['standard'] })
    const headings = report.outline.filter(({ level }) => level === 1).map(({ text }) => text)
    expect(headings).toEqual(['评估工作概况', '总体评价', '分项评价', '存在的主要问题', '对策建议'])
    const answered = await body.get(`/api/files/${report.versions[0]?.fileId}`)
    const parts = unzipSync(new Uint8Array(await answered.arrayBuffer()))
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''))
      .join('\n')
    expect(text).toContain(institution)
    expect(text).toContain('不作评价')
    const { items: known } = await items(coordinator)
    const selfWords = new Set(known.flatMap(({ self }) => self?.word ?? []))
    const rated = new Set(known.flatMap(({ rating }) => rating?.word ?? []))
    for (const word of [...selfWords].filter((one) => !rated.has(one))) expect(text).not.toContain(word)
    for (const reason of known.flatMap(({ self }) => self?.reason || [])) expect(text).not.toContain(reason)
    for (const word of ['自评', 'kappa', 'κ', '一致性', 'AC2', '偏差']) expect(text).not.toContain(word)
  })
})

describe('compared', () => {
  let compared: MandateComparison

  test('by the coordinator: agreement by kind, what differs first, answered', async () => {
    compared = await json(coordinator.get(`${path}/comparison`))
    const indicator = compared.agreements.find(({ kind }) => kind === 'indicator')
    expect(indicator?.count).toBeGreaterThan(0)
    // It rated all of them as the best of the scale.
    expect(Number(indicator?.bias)).toBeLessThan(0)
    expect(indicator?.kappa).not.toBe('NaN')
    const [most] = compared.items
    if (!most?.difference) throw new Error('something differs')
    const reply = { itemId: most.id, text: '统计口径不同，已向机构说明。', basedOn: 0 }
    expect(await codeOf(body.post(`${path}/replies`, reply))).toBe('not-permitted')
    compared = await json(coordinator.post(`${path}/replies`, reply))
    expect(compared.items[0]?.reply).toMatchObject({ version: 1, text: reply.text })
    expect(await codeOf(coordinator.post(`${path}/replies`, reply))).toBe('changed-meanwhile')
    const alike = compared.items.find(({ difference }) => difference === 0)
    if (alike)
      expect(await codeOf(coordinator.post(`${path}/replies`, { ...reply, itemId: alike.id }))).toBe(
        'not-found',
      )
  })

  test('handed back it goes on, from paper too, and hands in again', async () => {
    const back = { reason: '请补充产业类指标的评价理由', endsOn: '2023-07-10' }
    expect(await codeOf(coordinator.post(`${path}/returns`, { ...back, endsOn: '2023-06-02' }))).toBe(
      'mandate-term',
    )
    const returned = await json<MandateView>(coordinator.post(`${path}/returns`, back))
    expect(returned.summary).toMatchObject({ state: 'returned', endsOn: '2023-07-10' })
    expect(await codeOf(coordinator.post(`${path}/returns`, back))).toBe('mandate-not-submitted')
    const [item] = (await items(body)).items
    const again = {
      itemId: item?.id,
      class: item?.classes[1]?.key,
      reason: '补充：按可比口径核实',
      basedOn: 1,
    }
    await json(rate(coordinator, [again], '机构以书面形式补充'))
    const scan = new FormData()
    scan.set('file', new File(['%PDF-1.4 sealed'], '评估报告（盖章）.pdf'))
    const file = await json<{ id: string }>(coordinator.send(`${path}/files`, { method: 'POST', body: scan }))
    const filed = { fileId: file.id, onBehalf: '机构以书面形式补充' }
    const second = await json<MandateView>(coordinator.post(`${path}/submissions`, filed))
    expect(second.submissions).toMatchObject([
      { round: 2, onBehalf: filed.onBehalf, file: { name: '评估报告（盖章）.pdf' }, returned: null },
      { round: 1, returned: { reason: back.reason } },
    ])
    expect((await body.get(`/api/files/${file.id}`)).status).toBe(200)
    const [trail] = await look<{ count: string }>(
      exercise,
      `select count(*) from audit_entry where action like 'mandate.%'`,
    )
    expect(Number(trail?.count)).toBeGreaterThanOrEqual(12)
    await tick(exercise.program, new Date())
    const told = async (browser: Browser, topic: string) => {
      const { notices } = await json<{ notices: NoticeView[] }>(browser.get('/api/notices'))
      return notices.filter((one) => one.topic === topic).map((one) => one.path)
    }
    expect(await told(body, 'mandate.return')).toEqual([`/mandates/${mandate.summary.id}`])
    // Of what he entered himself the coordinator is not told.
    expect(await told(coordinator, 'mandate.submit')).toHaveLength(1)
  })
})

test('the archive of the evaluation holds it', async () => {
  const { program, tenantId } = exercise
  const [evaluation] = await look<{ id: string }>(exercise, 'select id from evaluation')
  const tables = await program.door.read({ tenantId, personId: null }, (tx) =>
    mandateTables(tx, evaluation?.id ?? ''),
  )
  const [ratings = '', course = ''] = tables.map(({ text }) => text)
  expect(ratings.split('\n').length).toBeGreaterThan(mandate.summary.items)
  expect(ratings).toContain('补充：按可比口径核实')
  for (const said of [
    '定向委托',
    '至2023-07-10',
    '评估报告（盖章）.pdf',
    '退回补充',
    '机构以书面形式补充',
    '统计口径不同',
  ])
    expect(course).toContain(said)
})
