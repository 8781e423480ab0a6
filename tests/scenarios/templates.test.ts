/** A coordinator brings templates of her own: they are checked, sampled, put to use, and given up again (R3). */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanSummary } from '#contract/plans.ts'
import type { ReportJob } from '#contract/reports.ts'
import type { TemplateScopes, TemplateView } from '#contract/templates.ts'
import { wordFile, workbookFile } from '#documents/reading/test-files.ts'
import type { Browser } from '../browser.ts'
import { makeDatabaseFor, type TestDatabase } from '../database.ts'
import { type Exercise, json, openExercise } from '../exercise.ts'
import { textOf } from '../word-parts.ts'

let database: TestDatabase
let exercise: Exercise
let coordinator: Browser
let contact: Browser
let reportId = ''

beforeAll(async () => {
  database = await makeDatabaseFor('examples/hebei-2023')
  exercise = await openExercise(database, 'examples/hebei-2023')
  coordinator = await exercise.signIn('coordinator', '区发展改革委')
  contact = await exercise.signIn('contact', '区教育局')
  const { reports } = await json<{ reports: { id: string; title: string }[] }>(
    coordinator.get('/api/reports'),
  )
  reportId = reports.find((r) => r.title.includes('规划纲要中期评估'))?.id ?? ''
})
afterAll(() => database.close())

interface Upload {
  readonly kind: TemplateView['kind']
  readonly bytes: Uint8Array
  readonly name?: string
  readonly file?: string
  /** `trackId`, `purpose`. */
  readonly scope?: Record<string, string>
}

function upload(
  browser: Browser,
  { kind, bytes, name = '', file = '模板.docx', scope = {} }: Upload,
): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], file))
  const query = new URLSearchParams({ kind, reason: '按新样式', ...scope, ...(name ? { name } : {}) })
  return browser.send(`/api/templates?${query}`, { method: 'POST', body })
}

const bytesOf = async (answer: Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer())
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
const saidIn = (bytes: Uint8Array) => textOf(part(bytes, 'word/document.xml'))
const list = async () =>
  (await json<{ templates: TemplateView[] }>(coordinator.get('/api/templates'))).templates
const viewOf = async (kind: TemplateView['kind']) => {
  const view = (await list()).find((one) => one.kind === kind && one.trackId === null)
  if (!view) throw new Error(`no ${kind}`)
  return view
}

const choose = ({ id, choices }: TemplateView, versionId: string | null) =>
  coordinator.post(`/api/templates/${id}/choices`, { versionId, reason: '会议定的', choices })

async function make(of: { variant: string; edition?: string } = { variant: 'review' }): Promise<Uint8Array> {
  let job = await json<ReportJob>(coordinator.post(`/api/reports/${reportId}/versions`, of))
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    job = await json<ReportJob>(coordinator.get(`/api/report-jobs/${job.id}`))
  }
  expect(job.state).toBe('done')
  return bytesOf(coordinator.get(`/api/files/${job.fileId}`))
}

/** The shipped template of the report with a sentence of the coordinator's own on its cover. */
async function ownReport(): Promise<Uint8Array> {
  const shipped = await bytesOf(coordinator.get('/api/template-defaults/outline_report?format=docx'))
  const parts = unzipSync(shipped)
  const own = '<w:p><w:r><w:t>本单位自己的封面，{{指标数}}项指标</w:t></w:r></w:p>'
  const xml = part(shipped, 'word/document.xml').replace('<w:body>', `<w:body>${own}`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
}

describe('a template of the report', () => {
  test('with an unknown key is kept, tells where and what was meant, and cannot be put to use', async () => {
    const bytes = wordFile(['{{标题}}', '{{正文}}', '成文{{单 位名}}处', { rows: [['{{指标.名程}}']] }])
    const view = await json<TemplateView>(upload(coordinator, { kind: 'outline_report', bytes }))
    const [version] = view.versions
    expect(version?.findings).toEqual(
      expect.arrayContaining([
        { code: 'unknown', key: '单 位名', around: '成文{{单 位名}}处', place: 'text', offered: '单位' },
        {
          ...{ code: 'unknown', key: '指标.名程', around: '{{指标.名程}}', place: 'table' },
          offered: '指标.名称',
        },
        {
          ...{ code: 'missing', key: '附表', around: '', place: null },
          offered: expect.stringContaining('指标.名称'),
        },
      ]),
    )
    expect(await refusal(choose(view, version?.id ?? ''))).toBe('template-faulty')
    expect(await refusal(coordinator.get(`/api/template-versions/${version?.id}/sample`))).toBe(
      'template-faulty',
    )
  })

  test('that is sound shows a sample, makes the report, and leaves its figures living', async () => {
    const view = await json<TemplateView>(
      upload(coordinator, { kind: 'outline_report', bytes: await ownReport() }),
    )
    const [version] = view.versions
    expect(version).toMatchObject({ number: 2, faults: 0, findings: [], uploadedBy: expect.any(String) })
    const sample = await bytesOf(coordinator.get(`/api/template-versions/${version?.id}/sample`))
    expect(saidIn(sample)).toContain('本单位自己的封面')
    expect(saidIn(await make())).not.toContain('本单位自己的封面')
    const used = await json<TemplateView>(choose(view, version?.id ?? ''))
    expect(used).toMatchObject({ inUse: version?.id, choices: 1, chosen: { reason: '会议定的' } })
    const made = await make()
    expect(saidIn(made)).toContain('本单位自己的封面')
    expect(saidIn(made)).not.toContain('{{')
    expect(part(made, 'word/document.xml').match(/<w:tag w:val="[a-z0-9]{12}"/g)?.length).toBeGreaterThan(100)
    const body = new FormData()
    body.set('file', new File([new Uint8Array(made)], '报告.docx'))
    const returned = await json<{ changes: unknown[]; doubts: unknown[]; unchanged: number }>(
      coordinator.send(`/api/reports/${reportId}/returns`, { method: 'POST', body }),
    )
    expect(returned).toMatchObject({ changes: [], doubts: [] })
    expect(returned.unchanged).toBeGreaterThan(100)
  })

  test('marks example data on every page, whatever its headers', async () => {
    const made = unzipSync(await make())
    const heads = Object.keys(made).filter((name) => /^word\/header/.test(name))
    expect(heads.length).toBeGreaterThan(0)
    for (const name of heads) expect(strFromU8(made[name] ?? new Uint8Array())).toContain('示例数据')
  })

  test('is given up by whoever saw the last choice, not over another', async () => {
    const view = await viewOf('outline_report')
    expect(await refusal(choose({ ...view, choices: 0 }, null))).toBe('changed-meanwhile')
    await json(choose(view, null))
    expect(saidIn(await make())).not.toContain('本单位自己的封面')
  })
})

describe('a template of an edition', () => {
  const use = async (given: Upload) => {
    const view = await json<TemplateView>(upload(coordinator, given))
    await json(choose(view, view.versions[0]?.id ?? ''))
    return view
  }

  test('makes that edition, and the nearest in scope is taken', async () => {
    const bytes = wordFile(['常委会专用', '{{标题}}', '{{称呼}}', '{{正文}}', '{{附表}}'])
    await use({ kind: 'congress_report', bytes })
    const made = { edition: 'congress', variant: 'deliberation' }
    expect(saidIn(await make(made))).toContain('常委会专用')
    const final = wordFile(['常委会正式稿专用', '{{标题}}', '{{正文}}', '{{附表}}'])
    const view = await use({ kind: 'congress_report', bytes: final, scope: { purpose: 'final' } })
    expect(view).toMatchObject({ purpose: 'final', trackId: null, versions: [{ number: 1 }] })
    expect(saidIn(await make({ ...made, variant: 'final' }))).toContain('常委会正式稿专用')
    const short = wordFile(['简版专用', '{{标题}}', '{{正文}}'])
    await use({ kind: 'short_report', bytes: short })
    expect(saidIn(await make({ edition: 'short', variant: 'final' }))).toContain('简版专用')
  })

  test('is for no purpose and no track that its kind is never made for', async () => {
    const bytes = wordFile(['{{标题}}', '{{正文}}'])
    for (const scope of [{ purpose: 'reminder' }, { trackId: '01890000-0000-7000-8000-000000000000' }])
      expect(await refusal(upload(coordinator, { kind: 'short_report', bytes, scope }))).toBe('not-found')
    const tracks = (
      await json<{ scopes: { kind: string; tracks: { id: string }[] }[] }>(coordinator.get('/api/templates'))
    ).scopes
    const ofSpecial = tracks.find(({ kind }) => kind === 'special_report')?.tracks[0]?.id ?? ''
    const wrong = upload(coordinator, { kind: 'congress_report', bytes, scope: { trackId: ofSpecial } })
    expect(await refusal(wrong)).toBe('not-found')
  })
})

describe("a superior's form", () => {
  const workbook = () =>
    workbookFile([
      {
        name: '调度表',
        rows: [
          ['{{标题}}'],
          ['序号', '任务', '牵头'],
          ['{{任务.序号}}', '{{任务.名称}}', '{{任务.牵头单位}}'],
          ['合计', '', ''],
        ],
      },
    ])

  test('is registered under its name, put to use, and filled from a plan, a kind and a unit', async () => {
    expect(
      await refusal(upload(coordinator, { kind: 'form', bytes: await workbook(), file: '表.xlsx' })),
    ).toBe('template-name-missing')
    const view = await json<TemplateView>(
      upload(coordinator, { kind: 'form', bytes: await workbook(), name: '市级调度表', file: '表.xlsx' }),
    )
    expect(view).toMatchObject({ name: '市级调度表', versions: [{ faults: 0, format: 'xlsx' }] })
    await json(choose(view, view.versions[0]?.id ?? ''))
    const { plans } = await json<{ plans: PlanSummary[] }>(coordinator.get('/api/plans'))
    const plan = plans.find(({ name }) => name.includes('规划纲要'))
    const all = await filled(view, { planId: plan?.id ?? '' })
    const rows = all.match(/<row /g)?.length ?? 0
    expect(rows).toBeGreaterThan(20)
    expect(all).not.toContain('{{')
    const { units } = await json<{ units: { id: string; name: string }[] }>(coordinator.get('/api/units'))
    const unit = units.find(({ name }) => name === '区教育局')
    const ofUnit = await filled(view, { planId: plan?.id ?? '', items: 'tasks', unitId: unit?.id ?? '' })
    expect(ofUnit.match(/<row /g)?.length).toBeLessThan(rows)
    expect(ofUnit).toContain('区教育局')
  })

  const filled = async ({ id }: TemplateView, wanted: Record<string, string>) =>
    part(
      await bytesOf(coordinator.get(`/api/templates/${id}/form?${new URLSearchParams(wanted)}`)),
      'xl/worksheets/sheet1.xml',
    )
})

describe('a template', () => {
  test('of letters is told what it would lose when it is brought; one for rounds alone needs but the text', async () => {
    const bytes = wordFile(['本区红头', '{{标题}}', '{{正文}}'])
    const view = await json<TemplateView>(upload(coordinator, { kind: 'letter', bytes }))
    const lacks = view.versions[0]?.findings.filter(({ code }) => code === 'lacking').map(({ key }) => key)
    expect(lacks).toEqual(['附件说明', '附件', '紧急程度', '附注', '抄送机关'])
    const id = view.versions[0]?.id ?? ''
    expect(await refusal(choose(view, id))).toBe('template-faulty')
    expect(await refusal(coordinator.get(`/api/template-versions/${id}/sample`))).toBe('template-faulty')
    const ofRounds = { kind: 'letter', bytes, scope: { purpose: 'round' } } as const
    const rounds = await json<TemplateView>(upload(coordinator, ofRounds))
    const sample = await bytesOf(coordinator.get(`/api/template-versions/${rounds.versions[0]?.id}/sample`))
    expect(saidIn(sample)).toContain('本区红头')
  })

  test('of the receipt is used for every receipt', async () => {
    const bytes = wordFile([
      '本区样式',
      '填报单位：{{填报单位}}',
      {
        rows: [
          ['姓名', '手机'],
          ['{{联系人.姓名}}', '{{联系人.手机}}'],
        ],
      },
    ])
    const view = await json<TemplateView>(upload(coordinator, { kind: 'receipt', bytes }))
    expect(view.versions[0]?.findings).toEqual([])
    await json(choose(view, view.versions[0]?.id ?? ''))
    const { contacts } = await json<{ contacts: { unitId: string }[] }>(coordinator.get('/api/contacts'))
    const receipt = await bytesOf(coordinator.get(`/api/contacts/${contacts[0]?.unitId}/receipt?blank=no`))
    expect(saidIn(receipt)).toContain('本区样式')
    expect(saidIn(receipt)).not.toContain('{{')
    expect(strFromU8(unzipSync(receipt)['word/headerExample.xml'] ?? new Uint8Array())).toContain('示例数据')
  })

  test('of the brief is of a track, and is looked at with the data of its report', async () => {
    const answer = await json<{ scopes: TemplateScopes[] }>(coordinator.get('/api/templates'))
    const tracks = (kind: string) => answer.scopes.find((one) => one.kind === kind)?.tracks ?? []
    const { trackId = '' } =
      (await json<{ trackId: string }>(coordinator.get(`/api/reports/${reportId}`))) ?? {}
    for (const kind of ['leader_brief', 'comment_table', 'adjustment'])
      expect(tracks(kind).map(({ id }) => id)).toContain(trackId)
    const bytes = wordFile(['本区阅示单', '{{标题}}', '{{总体评价}}'])
    const view = await json<TemplateView>(
      upload(coordinator, { kind: 'leader_brief', bytes, scope: { trackId } }),
    )
    const id = view.versions[0]?.id ?? ''
    const sample = saidIn(await bytesOf(coordinator.get(`/api/template-versions/${id}/sample`)))
    await json(choose(view, id))
    const brief = saidIn(await bytesOf(coordinator.get(`/api/reports/${reportId}/brief`)))
    expect(brief).toContain('本区阅示单')
    expect(brief).toBe(sample)
  })

  test('is refused where it is hostile, marked secret, or of another format', async () => {
    const macros = wordFile(['{{标题}}'], { 'word/vbaProject.bin': 'x' })
    expect(await refusal(upload(coordinator, { kind: 'letter', bytes: macros }))).toBe('file-has-macros')
    const secret = wordFile(['机密★10年', '{{标题}}'])
    expect(await refusal(upload(coordinator, { kind: 'letter', bytes: secret }))).toBe('secret-marking')
    const workbook = await workbookFile([{ name: '表', rows: [['{{标题}}']] }])
    expect(await refusal(upload(coordinator, { kind: 'letter', bytes: workbook, file: '表.xlsx' }))).toBe(
      'template-format',
    )
  })

  test("is the coordinator's alone", async () => {
    expect((await contact.get('/api/templates')).status).toBe(403)
    expect((await upload(contact, { kind: 'letter', bytes: wordFile(['{{标题}}']) })).status).toBe(403)
  })

  test('leaves who uploaded it and who put it to use in the trail', async () => {
    const machine = { tenantId: exercise.tenantId, personId: null }
    const actions = await exercise.program.door.read(machine, (tx) =>
      tx.selectFrom('auditEntry').select('action').where('action', 'like', 'template.%').execute(),
    )
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set(['template.upload', 'template.choose']),
    )
  })

  test('has a list of its keys as a Word page', async () => {
    const said = saidIn(await bytesOf(coordinator.get('/api/template-keys')))
    expect(said).toContain('{{指标.目标值}}')
    expect(said).toContain('{{indicators.target}}')
  })
})

async function refusal(answer: Promise<Response>): Promise<string> {
  const response = await answer
  expect(response.ok).toBe(false)
  const { code }: { code: string } = await response.json()
  return code
}
