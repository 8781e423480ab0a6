/** The form that is mutated: twelve indicators, eight tasks, five projects, an item with a form of its own, the unit's texts. */

import type { UnitWorkbookView } from '#documents/forms/view.ts'
import { testEntry, testForms, testWorkbook } from '#domain/workbooks/test-workbook.ts'
import type { UnitWorkbookExpectation, WorkbookEntry } from '#domain/workbooks/workbook.ts'

const names = ['地区产值', '居民满意度', '研发投入强度', '城镇新增就业', '绿地面积', '用水总量']
const more = ['财政收入', '登记失业率', '森林覆盖率', '人均预期寿命', '养老床位', '粮食产量']
const measures = ['亿元', '%', '%', '万人', '公顷', '亿立方米', '万元', '%', '%', '岁', '张', '万吨']

const official = { grade: 'official', source: '统计公报' } as const

const indicators = [...names, ...more].map((name, at): WorkbookEntry => {
  const start = 40 + 7 * at
  return testEntry({
    entryId: `0192-indicator-${at + 1}`,
    subject: 'indicator',
    number: at + 1,
    version: 2,
    name,
    measure: measures[at] ?? '',
    target: `${start + 20}`,
    asOf: '2033-06-30',
    answers: at % 3 === 0 ? { outlook: 'will_meet', note: '口径未变。\n数据来自年报。' } : {},
    values: [
      { period: '2031', number: `${start}.5`, asOf: '2031-12-31', ...official },
      ...(at % 2 === 0 ? [{ period: '2032', number: `${start + 3}`, asOf: '2032-12-31', ...official }] : []),
    ],
  })
})

const tasks = ['绿道', '学校', '医院', '公交', '水厂', '园区', '社区', '平台'].map((word, at) =>
  testEntry({
    entryId: `0192-task-${at + 1}`,
    subject: 'task',
    number: at + 1,
    version: 1,
    name: `建设${word}，完善第${at + 1}类公共服务设施并投入使用。`,
    ...(at % 2 === 0
      ? { asOf: '2033-06-30', answers: { outlook: 'at_risk', progress: `${word}已完成一期。` } }
      : {}),
  }),
)

const projects = ['图书馆', '体育馆', '快速路', '泵站', '变电站'].map((name, at) =>
  testEntry({
    entryId: `0192-project-${at + 1}`,
    subject: 'project',
    number: at + 1,
    version: 1,
    name,
    measure: '万元',
    asOf: '2033-06-30',
    values: [
      {
        ...{ period: '2031/2033-06', number: `${12_500 + 300 * at}`, asOf: '2033-06-30' },
        ...{ grade: 'preliminary', source: '' },
      },
    ],
  }),
)

const own = testEntry({
  entryId: '0192-own-1',
  subject: 'indicator',
  number: 13,
  version: 1,
  name: '应急演练',
  measure: '次',
  target: '24',
  formVersion: 'own-1',
  asOf: '2033-06-30',
  answers: { drills: '已开展演练。' },
  ownForm: {
    ...{ subject: 'indicator', periods: ['2032', '2033-H1'], expectedPeriod: null },
    fields: [
      {
        ...{ key: 'drills', label: { zh: '演练情况', en: 'Drills' }, help: null },
        ...{ type: 'long_text', choices: [], required: true },
      },
    ],
  },
  values: [{ period: '2032', number: '11', asOf: '2032-12-31', ...official }],
})

const texts = testEntry({
  entryId: '0192-unit',
  subject: 'unit',
  number: 0,
  name: '甲局',
  version: 1,
  answers: { achievements: '一是完成改造。\n二是新增学位。', adjustment: 'not_needed' },
})

export const expectation: UnitWorkbookExpectation = {
  ...testWorkbook,
  forms: testForms,
  entries: [...indicators, own, ...tasks, ...projects, texts],
}

export const view: UnitWorkbookView = {
  ...expectation,
  example: false,
  evaluationName: '甲区第二十个五年规划实施中期评估',
  trackName: '规划纲要实施进展评估',
  cutOffs: { yearly: '2032-12-31', monthly: '2033-06-30', progress: '2033-06-30' },
  preparedOn: '2033-07-01',
}
