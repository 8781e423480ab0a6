/** What a plan's lead states on adjustments in its form: whether one is needed, why, and how. */

import type { Answers } from '../forms/form.ts'

/** Keys that the form about a special plan must have; the first is a choice of which one says yes. */
export const adjustmentFields = {
  needed: 'adjustmentNeeded',
  reason: 'adjustmentReason',
  scheme: 'adjustmentScheme',
} as const

export const adjustmentYes = 'needed'

/** Whether a field is part of the chapter that an adjustment needs. */
export const isAdjustmentText = (key: string): boolean =>
  key === adjustmentFields.reason || key === adjustmentFields.scheme

/** Whether the lead says that the plan's content is to be adjusted; null where nobody answered. */
export function isAdjusted(answers: Answers): boolean | null {
  const answer = answers[adjustmentFields.needed]?.trim() ?? ''
  return answer === '' ? null : answer === adjustmentYes
}

/**
 * Whether a special plan's report may leave: nothing is adjusted, or the chapter says both why and how (work plan,
 * 三（三）: 须以专门章节对原因和调整方案予以说明). Not met while nobody has answered.
 */
export function hasAdjustmentChapter(answers: Answers): boolean {
  const adjusted = isAdjusted(answers)
  if (adjusted !== true) return adjusted === false
  return [adjustmentFields.reason, adjustmentFields.scheme].every(
    (key) => (answers[key]?.trim() ?? '') !== '',
  )
}
