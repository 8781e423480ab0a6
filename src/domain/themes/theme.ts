/** Themes 专题 and research topics 研究课题 of an evaluation: questions that cut across plans (M2). */

import { Refusal } from '../refusal.ts'

export const themeKinds = ['theme', 'research'] as const
export type ThemeKind = (typeof themeKinds)[number]

/** What the lead unit writes of the theme as a whole: 总体进展, 主要问题和风险, 对策建议. */
export const themeParts = ['overview', 'problems', 'proposals'] as const
export type ThemePart = (typeof themeParts)[number]

/** Who takes part and what is looked at, as whoever leads the evaluation orders it. */
export interface ThemeOutline {
  readonly leadUnitId: string
  readonly memberIds: readonly string[]
  /** `id` null: it is new. */
  readonly questions: readonly { readonly id: string | null; readonly unitId: string }[]
  /** `question`: the place in `questions` under which the item stands; null: under none. */
  readonly items: readonly { readonly itemId: string; readonly question: number | null }[]
}

/** Refuses `theme-outline`: an item taken twice or put under a question there is not, a question named twice. */
export function checkOutline({ questions, items }: ThemeOutline): void {
  const known = questions.flatMap(({ id }) => id ?? [])
  const itemIds = items.map(({ itemId }) => itemId)
  const isTwice = new Set(itemIds).size < itemIds.length || new Set(known).size < known.length
  const isAstray = items.some(({ question }) => question !== null && question >= questions.length)
  if (isTwice || isAstray) throw new Refusal('theme-outline')
}

/** Units that take part without leading, each once. */
export const membersOf = ({ leadUnitId, memberIds }: ThemeOutline): string[] =>
  [...new Set(memberIds)].filter((unitId) => unitId !== leadUnitId)

export interface AskedQuestion {
  readonly unitId: string
  readonly isAnswered: boolean
}

/** How many of the questions are answered. */
export const answeredOf = (questions: readonly AskedQuestion[]): number =>
  questions.filter(({ isAnswered }) => isAnswered).length

export interface OpenTheme {
  readonly leadUnitId: string
  readonly isConcluded: boolean
  readonly questions: readonly AskedQuestion[]
  /** Parts that are written. */
  readonly written: readonly ThemePart[]
}

/** What a unit still owes to a theme: its questions without an answer; the lead the texts too. */
export function owedBy({ leadUnitId, isConcluded, questions, written }: OpenTheme, unitId: string) {
  const asked = questions.filter((question) => question.unitId === unitId)
  const isLead = leadUnitId === unitId
  const total = asked.length + (isLead ? themeParts.length : 0)
  const done = answeredOf(asked) + (isLead ? written.length : 0)
  return isConcluded || done >= total ? null : { done, total }
}
