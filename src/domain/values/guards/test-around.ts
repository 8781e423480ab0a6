/** A figure and its surroundings for the guards' tests: an indicator from 58.3 in 2020 to 62 in 2025. */

import type { IndicatorContent, ProjectContent } from '../../plans/item.ts'
import type { Around, GuardedFigure } from './guarded.ts'

export const makeIndicator = (more: Partial<IndicatorContent> = {}): IndicatorContent => ({
  kind: 'indicator',
  name: '甲',
  field: '',
  unit: '%',
  nature: 'binding',
  direction: 'up',
  base: '58.3',
  baseYear: 2020,
  target: { kind: 'level', value: '62', text: '62' },
  targetYear: 2025,
  definition: '',
  ...more,
})

export const makeProject = (more: Partial<ProjectContent> = {}): ProjectContent => ({
  kind: 'project',
  name: '乙',
  field: '',
  content: '',
  years: '',
  investment: '18.6',
  investmentUnit: '亿元',
  ...more,
})

export const makeFigure = (more: Partial<GuardedFigure> = {}): GuardedFigure => ({
  period: '2022',
  number: '59.4',
  grade: 'official',
  asOf: '2022-12-31',
  source: '统计公报',
  definition: '',
  publisher: '市统计局',
  publication: '统计年鉴2023',
  publicationNumber: '',
  publishedOn: '2023-03-20',
  explanation: '',
  unit: null,
  ...more,
})

export const makeAround = (more: Partial<Around> = {}): Around => ({
  item: makeIndicator(),
  series: [],
  cell: [],
  cutOffs: { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' },
  today: '2023-05-20',
  origin: 'value',
  ...more,
})

/** A series of yearly official figures from this year on. */
export const yearly = (from: number, ...numbers: readonly string[]): Around['series'] =>
  numbers.map((number, at) => ({ period: String(from + at), number, grade: 'official', definition: '' }))
