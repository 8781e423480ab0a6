/** Makes the material of a report of an invented district (示例数据): 17 indicators, 107 tasks, 7 projects. */

import type { Answers, Field, Form, FormSubject } from '#domain/forms/form.ts'
import type { IndicatorContent, ProjectContent, TaskContent } from '#domain/plans/item.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import type { ReportedItem, ReportMaterial } from '#domain/reports/material.ts'
import type { Value } from '#domain/values/value.ts'
import {
  indicatorRows,
  outlookTexts,
  progressTexts,
  projectRows,
  remarkTexts,
  taskFields,
  unitTexts,
} from './report-texts.ts'

const label = (zh: string) => ({ zh, en: zh })
const choice = (key: string, zh: string) => ({ key, label: label(zh) })

const field = (key: string, zh: string, rest: Partial<Field> = {}): Field => ({
  key,
  label: label(zh),
  help: null,
  type: 'long_text',
  choices: [],
  required: true,
  ...rest,
})

const standardFields = [
  field('progress', '实现进度'),
  field('outlook', '预期展望'),
  field('remarks', '相关说明', { required: false }),
]

const status = (...words: string[]): Field =>
  field('status', '进展状态', { type: 'choice', choices: words.map((word) => choice(word, word)) })

export const taskWords = ['已完成', '达到序时进度', '推进缓慢', '未启动']
export const projectWords = ['已建成', '在建', '未开工']
export const indicatorWords = ['提前实现', '快于预期', '基本符合预期', '滞后']
const abilities = ['能够完成', '有风险', '难以完成']

const form = (subject: FormSubject, fields: Field[], rest: Partial<Form> = {}): Form => ({
  subject,
  periods: [],
  expectedPeriod: null,
  fields,
  ...rest,
})

export const forms: Form[] = [
  form(
    'indicator',
    [
      field('ability', '目标预判', { type: 'choice', choices: abilities.map((word) => choice(word, word)) }),
      ...standardFields,
    ],
    { periods: ['2021', '2022', '2023-H1'], expectedPeriod: '2025' },
  ),
  form('task', [status(...taskWords), ...standardFields]),
  form('project', [status(...projectWords), ...standardFields], { periods: ['2021/2023-06'] }),
  form('unit', [
    field('achievements', '主要成效'),
    field('experience', '经验做法'),
    field('environment', '外部环境变化'),
    field('problems', '主要问题'),
    field('measures', '后半期举措'),
    field('proposals', '对策建议', { required: false }),
    field('adjustment', '是否需要调整规划', {
      type: 'choice',
      choices: [choice('no', '不需要'), choice('yes', '需要')],
    }),
  ]),
]

const part = (key: string) => ({ kind: 'field', field: key }) as const
const section = (key: string, title: string, rest: Partial<FrameSection> = {}): FrameSection => ({
  key,
  title,
  guidance: '',
  parts: [],
  sections: [],
  ...rest,
})

export const frame: FrameSection[] = [
  section('overall', '规划实施总体进展情况', {
    parts: [part('achievements'), part('experience')],
    sections: [
      section('indicators', '主要指标进展', { parts: [{ kind: 'items', items: 'indicator' }] }),
      section('tasks', '重点任务进展', { parts: [{ kind: 'items', items: 'task' }] }),
      section('projects', '专栏项目进展', { parts: [{ kind: 'items', items: 'project' }] }),
    ],
  }),
  section('problems', '规划实施面临的主要问题和风险挑战', {
    sections: [
      section('environment', '外部环境变化情况', { parts: [part('environment')] }),
      section('own-problems', '完成本部门承担任务面临的主要问题和挑战', { parts: [part('problems')] }),
    ],
  }),
  section('measures', '规划中后期运行主要工作举措', { parts: [part('measures')] }),
  section('proposals', '进一步推进规划实施的对策建议', { parts: [part('proposals'), part('adjustment')] }),
]

const turn = <Thing>(things: readonly Thing[], at: number): Thing => {
  const thing = things[at % things.length]
  if (thing === undefined) throw new Error('nothing to take in turn')
  return thing
}

/** Every eleventh item is not reported, every seventh lacks its outlook: gaps to be listed. */
function standardAnswers(at: number, own: Answers): Answers {
  if (at % 11 === 10) return {}
  const progress =
    at % 3 === 0 ? turn(progressTexts, at) + turn(progressTexts, at + 1) : turn(progressTexts, at)
  return {
    ...own,
    progress,
    ...(at % 7 === 6 ? {} : { outlook: turn(outlookTexts, at) }),
    ...(at % 2 === 0 ? { remarks: turn(remarkTexts, at) } : {}),
  }
}

const decided = (word: string | null, reason: string | null = null) => ({
  decidedWord: word,
  decidedReason: reason,
})

const isLowered = ({ kind, base, value }: (typeof indicatorRows)[number]) =>
  kind !== 'increment' && base !== null && value !== null && Number(value) < Number(base)

const periods = ['2021', '2022', '2023-H1', '2025']
const lastDays = ['2021-12-31', '2022-12-31', '2023-06-30', '2023-06-30']

export function makeIndicators(): ReportedItem<IndicatorContent>[] {
  const shown = [0, 2, 1, 2, 1, 1, 2, 2, null, 2, 2, 3, 2, 2, 0, 0, null]
  return indicatorRows.map((row, at) => {
    const itemId = `indicator-${at + 1}`
    const values = row.values.flatMap((number, of): Value[] => {
      const [period, asOf] = [turn(periods, of), turn(lastDays, of)]
      if (number === null) return []
      const grade = of === 3 || (of === 2 && at % 4 === 0) ? 'estimate' : 'official'
      return [{ id: `value-${at + 1}-${period}`, itemId, period, number, grade, asOf, source: '区统计局' }]
    })
    const word = shown[at]
    return {
      itemId,
      item: {
        number: at + 1,
        content: {
          kind: 'indicator',
          name: row.name,
          field: row.field,
          unit: row.unit,
          nature: row.nature,
          direction: isLowered(row) ? 'down' : 'up',
          base: row.base,
          baseYear: row.base === null ? null : 2020,
          target: { kind: row.kind, value: row.value, text: row.text },
          targetYear: 2025,
          definition: '',
        },
        leads: [row.lead],
        supporters: at % 2 === 0 ? ['区统计局'] : [],
      },
      answers: standardAnswers(at + 1, { ability: turn(abilities, at % 5 === 4 ? 1 : 0) }),
      asOf: '2023-06-30',
      values,
      ...decided(
        typeof word === 'number' ? turn(indicatorWords, word) : null,
        at === 11 ? '执业医师招聘进度低于预期，缺口集中在儿科和全科。' : null,
      ),
    }
  })
}

export function makeTasks(): ReportedItem<TaskContent>[] {
  const rows = taskFields.flatMap(({ field: name, lead, tasks }) =>
    tasks.map((task) => ({ field: name, lead, name: task })),
  )
  return rows.map((row, at) => ({
    itemId: `task-${at + 1}`,
    item: {
      number: at + 1,
      content: {
        kind: 'task',
        name: row.name,
        field: row.field,
        taskKind: at % 5 === 4 ? 'reform' : at % 13 === 1 ? 'strategy' : 'task',
      },
      leads: [row.lead],
      supporters: turn(
        [['区财政局', '各街道'], [], ['区发展改革委'], ['区财政局', '区人社局', '各街道']],
        at,
      ),
    },
    answers: standardAnswers(at, { status: turn(taskWords, at % 8 === 3 ? 2 : at % 6 === 0 ? 0 : 1) }),
    asOf: at % 11 === 10 ? null : at % 17 === 4 ? '2023-05-31' : '2023-06-30',
    values: [],
    ...decided(null),
  }))
}

export function makeProjects(): ReportedItem<ProjectContent>[] {
  return projectRows.map((row, at) => ({
    itemId: `project-${at + 1}`,
    item: {
      number: at + 1,
      content: {
        kind: 'project',
        name: row.name,
        field: `专栏${at + 1}`,
        content: row.content,
        years: row.years,
        investment: row.investment,
        investmentUnit: '亿元',
      },
      leads: [row.lead],
      supporters: at % 2 === 0 ? ['区财政局'] : [],
    },
    answers: standardAnswers(at, { status: turn(projectWords, at === 2 ? 0 : 1) }),
    asOf: '2023-06-30',
    values: at === 6 ? [] : [spent(at, row.spent)],
    ...decided(null),
  }))
}

const spent = (at: number, number: string): Value => ({
  id: `value-project-${at + 1}`,
  itemId: `project-${at + 1}`,
  period: '2021/2023-06',
  number,
  grade: at === 3 ? 'estimate' : 'official',
  asOf: '2023-06-30',
  source: '',
})

const leads = [...new Set([...indicatorRows, ...taskFields, ...projectRows].map(({ lead }) => lead))]

const makeUnitAnswers = () =>
  leads
    .filter((_, at) => at % 6 !== 5)
    .map((unit, at) => ({
      unit,
      answers: { ...unitTexts, adjustment: at === 3 ? 'yes' : 'no' },
      asOf: '2023-06-30',
    }))

/** The report of the place; `changes` replace what a test is about. */
export const makeOutlineMaterial = (changes: Partial<ReportMaterial> = {}): ReportMaterial => ({
  example: true,
  unit: null,
  issuer: '示范区人民政府',
  title: '示范区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要实施中期评估报告',
  datedOn: '2023-07-28',
  plan: {
    name: '示范区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    periodStart: 2021,
    periodEnd: 2025,
    version: 1,
  },
  cutOffs: { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' },
  frame,
  forms,
  indicators: makeIndicators(),
  tasks: makeTasks(),
  projects: makeProjects(),
  unitAnswers: makeUnitAnswers(),
  scaleWords: { indicator: indicatorWords, task: taskWords, project: projectWords },
  auditHead: '9f2c4e0b7a6d1c3581e2f4a90b6c7d8e9f2c4e0b7a6d1c3581e2f4a90b6c7d8e',
  ...changes,
})

/** One unit's own report: what it leads, nothing decided yet. */
export function makeUnitMaterial(unit: string, changes: Partial<ReportMaterial> = {}): ReportMaterial {
  const place = makeOutlineMaterial()
  const own = <Item extends ReportedItem<IndicatorContent | TaskContent | ProjectContent>>(
    items: readonly Item[],
  ) =>
    items
      .filter(({ item }) => item.leads[0] === unit)
      .map((item) => ({ ...item, decidedWord: null, decidedReason: null }))
  return {
    ...place,
    unit,
    issuer: unit,
    title: `${unit}“十四五”规划实施中期自评报告`,
    datedOn: '2023-06-12',
    indicators: own(place.indicators),
    tasks: own(place.tasks),
    projects: own(place.projects),
    unitAnswers: place.unitAnswers.filter((answers) => answers.unit === unit),
    ...changes,
  }
}
