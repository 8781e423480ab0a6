/** A small unit workbook for tests: two indicators, two tasks, a project and the unit's texts. */

import type { Choice, Field, Form } from '../forms/form.ts'
import type { UnitWorkbookExpectation, WorkbookEntry } from './workbook.ts'

const choice = (key: string, zh: string, en: string): Choice => ({ key, label: { zh, en } })

const field = (key: string, zh: string, more: Partial<Field> = {}): Field => ({
  key,
  label: { zh, en: key },
  help: null,
  type: 'long_text',
  choices: [],
  required: false,
  ...more,
})

const outlook = field('outlook', '预期展望', {
  type: 'choice',
  required: true,
  help: { zh: '到期末能否完成规划目标。', en: 'Whether the target will be met.' },
  choices: [
    choice('will_meet', '能够如期完成', 'Will be met'),
    choice('at_risk', '有一定风险', 'At risk'),
    choice('will_miss', '难以完成', 'Will be missed'),
  ],
})

export const testForms: readonly Form[] = [
  {
    subject: 'indicator',
    periods: ['2031', '2032', '2033-H1'],
    expectedPeriod: '2035',
    fields: [
      outlook,
      field('note', '相关说明', { help: { zh: '口径、数据来源等。', en: 'Definition, source.' } }),
    ],
  },
  {
    subject: 'task',
    periods: [],
    expectedPeriod: null,
    fields: [
      outlook,
      field('progress', '实现进度', { required: true }),
      field('source', '资料来源', { type: 'text' }),
    ],
  },
  {
    subject: 'project',
    periods: ['2031/2033-06'],
    expectedPeriod: null,
    fields: [field('progress', '形象进度')],
  },
  {
    subject: 'unit',
    periods: [],
    expectedPeriod: null,
    fields: [
      field('achievements', '进展成效', { help: { zh: '主要成绩，分条写。', en: 'Main achievements.' } }),
      field('adjustment', '是否需要调整', {
        type: 'choice',
        choices: [choice('needed', '需要', 'Needed'), choice('not_needed', '不需要', 'Not needed')],
      }),
    ],
  },
]

/** An entry with nothing reported unless said. */
export const testEntry = (
  entry: Partial<WorkbookEntry> & Pick<WorkbookEntry, 'entryId' | 'subject'>,
): WorkbookEntry => ({
  version: 0,
  number: 1,
  name: '',
  measure: '',
  target: '',
  lead: '甲局',
  formVersion: 'form-1',
  ownForm: null,
  asOf: null,
  answers: {},
  values: [],
  ...entry,
})

const official = { grade: 'official', source: '统计公报' } as const

export const testEntries: readonly WorkbookEntry[] = [
  testEntry({
    entryId: 'entry-output',
    subject: 'indicator',
    version: 3,
    name: '地区产值',
    measure: '亿元',
    target: '600以上',
    asOf: '2033-06-30',
    answers: { outlook: 'will_meet', note: '口径未变。\n第二段。' },
    values: [
      { period: '2031', number: '436.8', asOf: '2031-12-31', ...official },
      { period: '2032', number: '460.0', asOf: '2032-12-31', ...official },
      { period: '2033-H1', number: '238', asOf: '2033-06-30', grade: 'estimate', source: '' },
      { period: '2035', number: '610', asOf: '2033-06-30', grade: 'estimate', source: '' },
    ],
  }),
  testEntry({
    entryId: 'entry-share',
    subject: 'indicator',
    number: 2,
    version: 1,
    name: '居民满意度（年均）',
    measure: '%',
    target: '90',
    asOf: '2033-06-30',
    values: [{ period: '2031', number: '88.5', asOf: '2031-12-31', ...official }],
  }),
  testEntry({
    entryId: 'entry-task-1',
    subject: 'task',
    version: 2,
    name: '建设沿河绿道，完善公共服务设施。',
    asOf: '2033-06-30',
    answers: { outlook: 'at_risk', progress: '已建成12公里。' },
  }),
  testEntry({ entryId: 'entry-task-2', subject: 'task', number: 2, name: '推进数据共享' }),
  testEntry({
    entryId: 'entry-project',
    subject: 'project',
    name: '新图书馆',
    measure: '万元',
    target: '26000',
    values: [
      { period: '2031/2033-06', number: '12500', asOf: '2033-06-30', grade: 'preliminary', source: '' },
    ],
    asOf: '2033-06-30',
    version: 1,
  }),
  testEntry({
    entryId: 'entry-unit',
    subject: 'unit',
    number: 0,
    name: '甲局',
    version: 1,
    answers: { achievements: '一是完成改造。\n二是新增学位。', adjustment: 'not_needed' },
  }),
]

export const testWorkbook: UnitWorkbookExpectation = {
  formKey: { id: 'form-1', version: 2 },
  unitId: 'unit-1',
  unitName: '甲局',
  assignmentId: 'assignment-1',
  forms: testForms,
  entries: testEntries,
  today: '2033-07-10',
}
