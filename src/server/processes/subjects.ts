/** Every process that the case routes serve, by its name. */

import type { CaseProcess } from '#contract/cases.ts'
import { outlineAdjustment, specialAdjustment } from '../adjustments/kinds.ts'
import { commentRound } from '../consultations/process.ts'
import { opinion } from '../opinions/process.ts'
import { publication } from '../publications/process.ts'
import { cityReport, outlineReport } from '../reports/chains.ts'
import { specialReport } from '../reports/special.ts'
import type { SubjectKind } from './subject.ts'

const kinds: Readonly<Partial<Record<CaseProcess, SubjectKind>>> = {
  outline_report: outlineReport,
  city_report: cityReport,
  special_report: specialReport,
  comment_round: commentRound,
  opinion,
  publication,
  outline_adjustment: outlineAdjustment,
  special_adjustment: specialAdjustment,
}

export function kindOf(process: CaseProcess): SubjectKind {
  const kind = kinds[process]
  if (!kind) throw new Error(`no subject runs ${process}`)
  return kind
}
