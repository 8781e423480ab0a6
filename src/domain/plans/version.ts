/** Versions of a plan: a draft until it is adopted, and from then on one more with each approved adjustment. */

export interface PlanVersion {
  readonly number: number
  /** The day it was adopted; null while it is a draft. */
  readonly adoptedOn: string | null
}

/** The version that stands 现行版本: the newest adopted one; before the first adoption the draft. In any order. */
export function standingVersion<Version extends PlanVersion>(
  versions: readonly Version[],
): Version | undefined {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number)
  return newestFirst.find((v) => v.adoptedOn !== null) ?? newestFirst[0]
}
