/** Something in a text document that reaches outside of it. */

import type { Archive } from '../packages/archive.ts'

export interface Outside {
  /** A program is started, or content fetched. */
  readonly reach: 'calls' | 'fetches'
  /** By what a person finds it: a field's instruction, an address. */
  readonly found: string
}

export type OpenedParts = Pick<Archive, 'names' | 'bytes'>

/** An address as it is told: long ones by their beginning. */
export const addressText = (address: string): string =>
  address.length > 120 ? `${address.slice(0, 120)}…` : address
