/** Exact decimals: a whole number of units and how many of its digits stand behind the point. */

/** 6.0 is `{ units: 60n, decimals: 1 }`: decimals are kept, so that what was written is what is shown. */
export interface Decimal {
  readonly units: bigint
  readonly decimals: number
}
