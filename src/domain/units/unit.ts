/** Units that plan, report or review, and the groups that stand for several of them. */

export const unitKinds = [
  'government', // departments of the government
  'party', // organs of the party committee
  'subdistrict', // 街道
  'branch', // branches of the upper level's bureaus
  'committee', // management committees of zones
  'other', // people's organisations, companies, directly managed bodies
] as const
export type UnitKind = (typeof unitKinds)[number]

export interface UnitNames {
  /** Full name, the one shown and returned: 区发展改革委. */
  readonly name: string
  /** Other names it is written under: 区发改委. */
  readonly aliases: readonly string[]
}

/** A group name such as 各街道. A closed group expands to its members; an open one (各有关部门) is a finding. */
export interface UnitGroup {
  readonly name: string
  readonly members: readonly string[]
  readonly open: boolean
}

/** The unit names a decomposition table is read against. */
export interface UnitDirectory {
  readonly units: readonly UnitNames[]
  readonly groups: readonly UnitGroup[]
}
