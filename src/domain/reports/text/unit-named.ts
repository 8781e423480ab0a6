/** In a report of many units no unit is 我单位: where its words say so, its name stands. */

/** What a unit calls itself; 本单位 is left alone, for it may be anybody's own. */
const selfNames = /我单位|我局(?!面|限|势|部)|我委(?!员|托|派|任|以|屈)/g

/** The line with the unit's name in place of what it calls itself; a unit without a name keeps its words. */
export const namingUnit =
  (unit: string) =>
  (line: string): string =>
    unit === '' ? line : line.replace(selfNames, () => unit)
