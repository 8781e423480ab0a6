/** An act of reform while it is carried out: who, by which document, what was worked out. */

import type { WorkedOut } from './work-out.ts'

export interface Act {
  readonly basisDocumentId: string
  readonly effectiveOn: string
  readonly note: string
  /** The last act that was known. */
  readonly basedOn: number
}

export interface CarryingOut {
  readonly actor: { readonly tenantId: string; readonly personId: string }
  readonly id: string
  readonly act: Act
  readonly worked: WorkedOut
  readonly at: Date
}
