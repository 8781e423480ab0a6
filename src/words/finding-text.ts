/** Says a finding: its code picks the words, what was read and its details fill them. */

import type { Finding } from '#domain/findings/finding.ts'
import { itemKinds } from '#domain/plans/item.ts'
import { decompositionFindings } from './decompositions.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'
import { alignedFindings } from './shared-entries.ts'
import { workbooks } from './workbooks.ts'

const isWorkbookCode = (code: string): code is keyof typeof workbooks => Object.hasOwn(workbooks, code)

const isDecompositionCode = (code: string): code is keyof typeof decompositionFindings =>
  Object.hasOwn(decompositionFindings, code)

const isAlignedCode = (code: string): code is keyof typeof alignedFindings =>
  Object.hasOwn(alignedFindings, code)

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
  if (isAlignedCode(code)) return say(language, 'alignedFindings', code, told)
  return isWorkbookCode(code) ? say(language, 'workbooks', code, { found, ...details }) : code
}
