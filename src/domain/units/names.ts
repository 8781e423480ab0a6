/** What a unit was called at a time. */

/** An act that concerned the unit, with the name it had until then. */
export interface FormerName {
  readonly unitId: string
  readonly name: string
  readonly until: Date
}

/**
 * The name at an instant: the one before the first act after it, else the present one. A unit that did not exist yet
 * has its first name.
 */
export function nameAt(
  former: readonly FormerName[],
  { unitId, name }: { readonly unitId: string; readonly name: string },
  at: Date,
): string {
  const later = former
    .filter((one) => one.unitId === unitId && one.name !== '' && one.until > at)
    .toSorted((a, b) => a.until.getTime() - b.until.getTime())
  return later[0]?.name ?? name
}
