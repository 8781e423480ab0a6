/** The years an item's plan runs: of a report on items of several plans they may differ. */

import type { ReportMaterial } from './material.ts'

export interface PlanSpan {
  readonly periodStart: number
  readonly periodEnd: number
}

/** Those of the item's own plan; of the report's, where it says none. */
export const spanOf = (
  { plan }: Pick<ReportMaterial, 'plan'>,
  { span }: { readonly span?: PlanSpan },
): PlanSpan => span ?? plan
