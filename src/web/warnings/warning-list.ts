/** The answer that the page of warnings and its parts show. */

import type { listWarnings } from '#contract/warnings.ts'
import type { Answered } from '../api.ts'

export type WarningList = Answered<NonNullable<Exclude<typeof listWarnings.answer, 'file'>>>
