/** What a plan promises: main indicators, key tasks and column projects, as its approved text has them. */

import type { Target } from './target.ts'

/** In the order of the tables. */
export const itemKinds = ['indicator', 'task', 'project'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Binding 约束性: a promise of the government. Anticipatory 预期性: expected of the market. */
export const natures = ['binding', 'anticipatory'] as const
export type Nature = (typeof natures)[number]

/** 战略任务, 改革任务, and what is neither. */
export const taskKinds = ['strategy', 'reform', 'task'] as const
export type TaskKind = (typeof taskKinds)[number]

/** Which way is better: up 正向, down 逆向. */
export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

export interface IndicatorContent {
  readonly kind: 'indicator'
  readonly name: string
  /** Class of the table the indicator stands in, e.g. 经济发展; '' where the table has none. */
  readonly field: string
  /** Unit of measure, e.g. 亿元; '' where none is given. */
  readonly unit: string
  readonly nature: Nature | null
  readonly direction: Direction | null
  /** Base value as decimal text with its decimals ('58.3'); null where the plan gives none. */
  readonly base: string | null
  readonly baseYear: number | null
  readonly target: Target
  readonly targetYear: number | null
  /** 口径; '' where not given. */
  readonly definition: string
}

export interface TaskContent {
  readonly kind: 'task'
  readonly name: string
  readonly field: string
  readonly taskKind: TaskKind | null
}

export interface ProjectContent {
  readonly kind: 'project'
  readonly name: string
  /** Its column, e.g. 专栏1. */
  readonly field: string
  readonly content: string
  /** Building years as written, e.g. 2021—2025. */
  readonly years: string
  /** Total investment as decimal text and its unit of measure; null and '' where not given. */
  readonly investment: string | null
  readonly investmentUnit: string
}

export type ItemContent = IndicatorContent | TaskContent | ProjectContent

/** One row of a plan's decomposition table 分解表: the item, its number and who answers for it. */
export interface DecompositionItem<Content extends ItemContent = ItemContent> {
  /** Number as an ordinary integer, counted through its part from 1. */
  readonly number: number
  readonly content: Content
  /** Lead units 牵头单位 by full name, the first being the main one 主牵头. */
  readonly leads: readonly string[]
  /** Supporting units 配合单位 by full name; group names (各街道) as written. */
  readonly supporters: readonly string[]
}
