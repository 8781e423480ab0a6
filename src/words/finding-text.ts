/** Says a finding: its code picks the words, what was read and its details fill them. */

import type { Finding } from '#domain/findings/finding.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { decompositionFindings } from './decompositions.ts'
import { figureFindings, guards } from './guards.ts'
import type { Language } from './language.ts'
import { ratingFindings } from './mandates.ts'
import { periodLabel } from './period-label.ts'
import { say } from './say.ts'
import { alignedFindings } from './shared-entries.ts'
import { workbooks } from './workbooks.ts'

const isWorkbookCode = (code: string): code is keyof typeof workbooks => Object.hasOwn(workbooks, code)

const isDecompositionCode = (code: string): code is keyof typeof decompositionFindings =>
  Object.hasOwn(decompositionFindings, code)

const isAlignedCode = (code: string): code is keyof typeof alignedFindings =>
  Object.hasOwn(alignedFindings, code)

const isGuardCode = (code: string): code is keyof typeof guards => Object.hasOwn(guards, code)

const isFigureCode = (code: string): code is keyof typeof figureFindings =>
  Object.hasOwn(figureFindings, code)

const isRatingCode = (code: string): code is keyof typeof ratingFindings =>
  Object.hasOwn(ratingFindings, code)

interface Told {
  readonly code: string
  readonly found: string
  readonly details?: Finding['details'] | undefined
}

/** A code unknown to this version is shown as it is. */
export function findingText(language: Language, { code, found, details }: Told): string {
  const part = itemKinds.find((kind) => kind === details?.part)
  const told = { found, ...details, partName: part ? say(language, 'decompositions', part) : '' }
  if (isDecompositionCode(code)) return say(language, 'decompositions', code, told)
  if (isFigureCode(code))
    return say(language, 'figureFindings', code, { ...told, doubt: doubtOf(language, details) })
  if (isGuardCode(code)) return guardText(language, { code, found, details })
  if (isRatingCode(code)) return say(language, 'ratingFindings', code, told)
  if (isAlignedCode(code)) return say(language, 'alignedFindings', code, told)
  return isWorkbookCode(code)
    ? say(language, 'workbooks', code, { found, ...details, doubt: doubtOf(language, details) })
    : code
}

function guardText(
  language: Language,
  { code, found, details }: Told & { readonly code: keyof typeof guards },
): string {
  const period = typeof details?.period === 'string' ? details.period : ''
  const isTold = details?.before !== '' && details?.after !== ''
  return say(language, 'guards', code, {
    found,
    ...details,
    period: period === '' ? '' : periodLabel(language, period),
    progress: code === 'base-revised' && isTold ? say(language, 'guardParts', 'progress', details ?? {}) : '',
  })
}

/** The doubt that a missing sentence would answer, carried as the rule's code and facts. */
function doubtOf(language: Language, details: Told['details']): string {
  const rule = details?.rule
  if (typeof rule !== 'string' || !isGuardCode(rule)) return ''
  return guardText(language, { code: rule, found: String(details?.doubted ?? ''), details })
}
