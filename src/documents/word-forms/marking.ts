/** What a comment in a file that is given back says of a finding. */

import type { Finding } from '#domain/findings/finding.ts'
import { findingText } from '#words/finding-text.ts'
import { say } from '#words/say.ts'

export interface Marking {
  readonly findings: readonly Finding[]
  /** 'YYYY-MM-DD', the day of every comment. */
  readonly day: string
}

/** A longer document is given back as a list: looking through it would let others wait. */
export const longestMarked = 4 * 1024 * 1024

const severities = { error: 'markError', warning: 'markWarning', note: 'markNote' } as const

export const lineOf = (finding: Finding): string =>
  say('zh-CN', 'wordForms', severities[finding.severity], { text: findingText('zh-CN', finding) })
