/** Optional steps (R6): switched on by an exercise before it opens. A process without one goes straight on. */

import type { Process, Transition } from './process.ts'

/** Each is a state of a process that may be left out. */
export const optionalSteps = [
  'expert_review', // 专家论证
  'legal_review', // 合法性审核
  'government_meeting', // 区政府常务会议
  'party_committee', // 区委常委会会议
  'finance_review', // 财经委初步审查
  'directors_meeting', // 主任会议
  'city_feedback', // 市级反馈
] as const
export type OptionalStep = (typeof optionalSteps)[number]

const isOptional = (state: string): state is OptionalStep => optionalSteps.some((step) => step === state)

/** The process as an exercise runs it: what leads into a step that is off leads to where that step leads. */
export function withSteps<State extends string, Action extends string>(
  process: Process<State, Action>,
  enabled: readonly OptionalStep[],
): Process<State, Action> {
  const isOff = (state: State): boolean => isOptional(state) && !enabled.includes(state)
  /** Where a state that is off passes on to: the first of its rows in the table. */
  const onward = (state: State): State => {
    if (!isOff(state)) return state
    const next = process.transitions.find((t) => t.from === state)
    if (!next) throw new Error(`${process.name} has no way on from ${state}`)
    return onward(next.to)
  }
  const redirected = (t: Transition<State, Action>): Transition<State, Action> => ({ ...t, to: onward(t.to) })
  return {
    ...process,
    ...(process.line ? { line: process.line.filter((state) => !isOff(state)) } : {}),
    transitions: process.transitions.filter((t) => !isOff(t.from)).map(redirected),
  }
}

/** The optional steps a process knows, in its order. */
export const optionalStepsOf = ({ line = [] }: Process): OptionalStep[] => line.filter(isOptional)
