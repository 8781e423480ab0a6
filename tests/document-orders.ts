/** One order of every kind of document that a bench and a test make, with as many rows as they like. */

import type { Order } from '#documents/composing/makers.ts'
import { testView } from '#documents/forms/test-view.ts'
import type { Known } from '#domain/consistency/known.ts'
import { keysOf } from '#domain/templates/keys.ts'
import { templateKinds } from '#domain/templates/kind.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

const facts = { example: true, title: '意见汇总', issuer: '示范区发展和改革局', datedOn: '2023-07-28' }
const sentence = '对照年度目标逐项核对，已完成的列入清单，未完成的说明原因并提出下一步措施。'

const rows = <Row>(count: number, row: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => row(at))

const unit = (at: number) => `第${(at % 60) + 1}单位`

/** Its annex has five columns, as that of a reminder. */
export const letterOrder = (count: number): Extract<Order, { kind: 'officialLetter' }> => ({
  kind: 'officialLetter',
  order: {
    template: null,
    view: {
      ...facts,
      content: {
        ...{ format: 'letter', title: facts.title, number: '示发改函〔2023〕1号', urgency: 'none' },
        ...{
          signers: [],
          addressees: rows(Math.min(count, 60), unit),
          text: sentence,
          datedOn: facts.datedOn,
        },
        ...{ sealed: true, remark: '', copies: [], printedBy: '' },
        annexes: [
          {
            title: '名单',
            rows: rows(count, (at) => [String(at + 1), unit(at), sentence, '7月31日', '未报']),
          },
        ],
      },
    },
  },
})

/** A plan's items taken again and again until there are so many. */
function material(count: number) {
  const place = makeOutlineMaterial()
  const more = Math.max(0, count - place.indicators.length - place.projects.length)
  const tasks = rows(more, (at) => ({ task: place.tasks[at % place.tasks.length], at })).flatMap(
    ({ task, at }) =>
      task
        ? [{ ...task, itemId: `task-${at + 1}`, item: { ...task.item, number: at + 1, leads: [unit(at)] } }]
        : [],
  )
  return { ...place, tasks }
}

function known(count: number): Known {
  const { indicators, tasks, scaleWords } = material(count)
  return {
    items: [...indicators, ...tasks].map(({ item: { content }, values, decidedWord }) => ({
      ...{
        kind: content.kind,
        name: content.name,
        word: decidedWord,
        replaced: [],
        others: [],
        target: null,
      },
      unit: content.kind === 'indicator' ? content.unit : '',
      figures: values.map(({ period, number }) => ({ period, number })),
    })),
    units: rows(60, (at) => ({ name: unit(at), aliases: [] })),
    words: Object.values(scaleWords).flat(),
    years: { from: 2011, to: 2035 },
  }
}

function workbook(count: number) {
  const entries = rows(count, (at) => testView.entries[at % testView.entries.length]).flatMap((entry, at) =>
    entry ? [{ ...entry, entryId: `entry-${at}`, number: at + 1 }] : [],
  )
  const { example, evaluationName, trackName, cutOffs, preparedOn } = testView
  const { formKey, unitId, unitName, assignmentId, forms } = testView
  const form = { formKey, unitId, unitName, assignmentId, forms, entries }
  return { ...form, example, evaluationName, trackName, cutOffs, preparedOn }
}

const figure = { name: '全员劳动生产率', unit: '万元/人', period: '2022', reason: sentence }
const owners = ['区发展改革委', '区财政局']
const opinion = { text: sentence, owners, dueOn: '2023-12-31', status: 'open', progress: sentence } as const

/** The same count gives the same orders. */
export const everyOrder = (count: number): Order[] => [
  letterOrder(count),
  ...notes(count),
  ...records(count),
  ...forms(count),
  ...texts(count),
]

function notes(count: number): Order[] {
  return [
    {
      kind: 'letter',
      order: {
        template: null,
        view: {
          ...facts,
          number: '',
          addressees: rows(60, unit),
          paragraphs: rows(count, () => sentence),
          dueOn: null,
        },
      },
    },
    {
      kind: 'commentTable',
      order: {
        template: null,
        view: {
          ...{ ...facts, statistics: sentence, without: [], silent: [] },
          rows: rows(count, (at) => ({
            ...{ name: unit(at), place: '第二章', text: sentence, outcome: 'adopted', reason: '' },
            changedPlace: '',
          })),
        },
      },
    },
    {
      kind: 'updateNote',
      order: {
        ...facts,
        note: {
          ...{ report: facts.title, version: 2, estimatesLeft: 3 },
          figures: rows(count, (at) => ({
            ...figure,
            number: at + 1,
            before: { number: '21.5', grade: 'estimate' },
            after: { number: '21.7', grade: 'official', publication: '统计公报' },
          })),
          places: rows(count, () => ({
            ...{ place: 'sentence', where: '第二章', label: figure.name, before: sentence, after: sentence },
          })),
        },
      },
    },
    {
      kind: 'changeSheet',
      order: {
        ...{ ...facts, fileName: '报告.docx' },
        sheet: {
          ...{ basedOn: 1, newest: 2, doubts: [], unchanged: 40 },
          changes: rows(count, (at) => ({
            ...{ label: `${figure.name}${at}`, before: '21.5', after: '21.7', paragraph: sentence },
          })),
        },
      },
    },
  ]
}

function records(count: number): Order[] {
  return [
    {
      kind: 'opinionReport',
      order: {
        ...{ ...facts, addressee: '区人大常委会' },
        opinions: rows(count, (at) => ({
          ...{ ...opinion, number: at + 1 },
          handlings: owners.map((owner) => ({ unit: owner, measures: sentence, progress: sentence })),
        })),
      },
    },
    {
      kind: 'yearlyPlan',
      order: {
        format: 'xlsx',
        view: { ...facts, tasks: rows(count, () => ({ ...opinion, source: 'report', report: facts.title })) },
      },
    },
    {
      kind: 'adjustment',
      order: {
        template: null,
        view: {
          ...{
            ...facts,
            unit: facts.issuer,
            plan: facts.title,
            version: 1,
            reason: sentence,
            basis: sentence,
          },
          ...{ documents: [], effects: [], opinions: [], result: null },
          items: rows(count, (at) => ({
            ...{ number: `指标${at + 1}`, name: figure.name, change: 'change', reason: sentence },
            fields: [{ field: '目标值', before: '21.5%', after: '21.7%' }],
          })),
        },
      },
    },
    {
      kind: 'receipt',
      order: {
        template: null,
        view: {
          ...{ example: true, unit: facts.issuer },
          form: {
            title: '联系人回执',
            columns: ['姓名', '处室', '职务', '电话', '手机'],
            blankRows: 3,
            note: sentence,
          },
          contacts: [],
        },
      },
    },
  ]
}

function forms(count: number): Order[] {
  return [
    { kind: 'unitWorkbook', order: workbook(count) },
    { kind: 'unitWordForm', order: workbook(count) },
    {
      kind: 'findingList',
      order: {
        ...{ fileName: '表.xlsx', example: true },
        findings: rows(count, (at) => ({
          ...{ code: 'number-unreadable', severity: 'error', found: '约89' },
          place: { sheet: '指标', row: at + 1 },
        })),
      },
    },
    { kind: 'defaultTemplate', order: { kind: 'form', format: 'xlsx', receipt: { columns: [] } } },
    {
      kind: 'keyList',
      order: { kinds: templateKinds.map((kind) => ({ kind, keys: keysOf(kind, []) })), today: facts.datedOn },
    },
  ]
}

function texts(count: number): Order[] {
  return [
    { kind: 'draftCheck', order: { material: material(count), known: known(count) } },
    { kind: 'textCheck', order: { paragraphs: rows(count, () => sentence), known: known(count) } },
    { kind: 'figuresNow', order: { made: [], material: material(count), edition: 'standard' } },
    {
      kind: 'volume',
      order: rows(8, (at) => ({ path: `${at}.txt`, bytes: new Uint8Array(count * 1000).fill(at) })),
    },
    { kind: 'report', order: { kind: 'outline', variant: 'review', material: material(count) } },
  ]
}
