/** A small exercise and its samples that hold together, for tests to break at one place. */

import type { StatedExercise, StatedSamples } from './exercise.ts'

const label = { zh: '栏', en: 'Field' }
const word = { zh: '词', en: 'Word' }

const text = (key: string) => ({ key, label, help: null, type: 'text' as const, choices: [], required: true })

export const testExercise: StatedExercise = {
  coordinator: '发改局',
  statistics: '统计局',
  governmentOffice: null,
  congress: null,
  units: [
    { name: '发改局', aliases: ['发展改革局'] },
    { name: '统计局', aliases: [] },
    { name: '东镇', aliases: [] },
  ],
  calendar: [],
  groups: [
    { name: '各镇', members: ['东镇'], open: false },
    { name: '各单位', members: [], open: true },
  ],
  basisDocuments: [{ key: 'notice' }],
  plans: [
    { key: 'city', periodStart: 2031, periodEnd: 2035, basis: [], lead: '发改局', decomposition: 'c.docx' },
    {
      key: 'outline',
      periodStart: 2031,
      periodEnd: 2035,
      basis: ['notice'],
      lead: null,
      decomposition: 'o.xlsx',
    },
  ],
  alignments: [
    {
      item: { plan: 'outline', kind: 'indicator', number: 1 },
      serves: { plan: 'city', kind: 'indicator', number: 1 },
    },
  ],
  evaluation: {
    basis: ['notice'],
    cutOffs: { yearly: '2032-12-31', monthly: '2033-06-30', progress: '2033-06-30' },
    contactsDueOn: '2033-03-01',
    contactsAsked: null,
    tracks: [
      {
        ...{ process: null, frame: null },
        key: 'city',
        plans: ['city'],
        deadlines: [{ key: 'city-units', dueOn: '2033-04-15' }],
      },
      {
        ...{ process: null, frame: null },
        key: 'outline',
        plans: ['outline'],
        deadlines: [
          { key: 'units', dueOn: '2033-06-15' },
          { key: 'report', dueOn: '2033-07-31' },
        ],
      },
    ],
    forms: [
      {
        subject: 'indicator',
        periods: ['2031', '2032'],
        expectedPeriod: '2035',
        fields: [
          text('progress'),
          {
            ...text('outlook'),
            type: 'choice',
            choices: [
              { key: 'yes', label },
              { key: 'no', label },
            ],
          },
        ],
      },
      { subject: 'unit', periods: [], expectedPeriod: null, fields: [text('summary')] },
    ],
    frame: [
      {
        key: 'overall',
        title: '总体',
        guidance: '',
        parts: [{ kind: 'field', field: 'summary' }],
        sections: [
          {
            key: 'indicators',
            title: '指标',
            guidance: '',
            parts: [{ kind: 'items', items: 'indicator' }],
            sections: [],
          },
        ],
      },
    ],
    scales: [
      {
        subject: 'indicator',
        classes: [
          { key: 'ahead', word, least: null },
          { key: 'faster', word, least: '1.1' },
          { key: 'on_schedule', word, least: '0.95' },
          { key: 'behind', word, least: null },
        ],
      },
    ],
    innerSteps: 1,
  },
}

export const testSamples: StatedSamples = {
  contacts: [{ unit: '东镇' }],
  filings: [
    {
      unit: '发改局',
      track: 'outline',
      plan: null,
      state: 'returned',
      filedOn: '2033-06-01',
      returned: [{ item: { plan: 'outline', kind: 'indicator', number: 1 } }, { item: null }],
      texts: { answers: { summary: '总体平稳。' } },
      items: [
        {
          item: { plan: 'outline', kind: 'indicator', number: 1 },
          answers: { progress: '按进度推进。', outlook: 'yes' },
          values: [
            { period: '2031', number: '6.0' },
            { period: '2035', number: '6.5' },
          ],
        },
      ],
    },
    {
      unit: '东镇',
      track: 'outline',
      plan: null,
      state: 'with_head',
      filedOn: null,
      returned: [],
      texts: { answers: { summary: '进展顺利。' } },
      items: [],
    },
  ],
}

/** A copy with one place changed: `changed(testExercise, 'plans.0.lead', '西镇')`. */
export function changed<Whole>(whole: Whole, path: string, to: unknown): Whole {
  const copy: Whole = JSON.parse(JSON.stringify(whole))
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<object>((at, step) => Reflect.get(at, step), Object(copy))
  Reflect.set(holder, last, to)
  return copy
}
