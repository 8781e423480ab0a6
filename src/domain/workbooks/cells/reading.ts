/** What one cell says, before it is laid beside what stood there. */

import type { Grade } from '../../values/value.ts'
import type { Remark } from '../findings.ts'

/**
 * nothing: blank. cleared: the person asks for the answer to be taken away. not_applicable: 不涉及.
 * value: `value` as it is stored. unreadable: a remark says why and blocks the file.
 */
export type CellReading = {
  readonly remarks: readonly Remark[]
} & (
  | { readonly said: 'nothing' | 'cleared' | 'not_applicable' | 'unreadable' }
  | {
      readonly said: 'value'
      readonly value: string
      /** The grade written beside a figure; absent where none is. */
      readonly grade?: Grade
    }
)

export const valueRead = (value: string, remarks: readonly Remark[] = []): CellReading => ({
  said: 'value',
  value,
  remarks,
})

export const unreadable = (...remarks: Remark[]): CellReading => ({ said: 'unreadable', remarks })

export const nothingRead: CellReading = { said: 'nothing', remarks: [] }
