/** A list of units pasted from a table or a text: name, other names, kind. */

import type { UnitKind } from '../units/unit.ts'

export interface PastedUnit {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: UnitKind
}

/** What a name tells of its kind; the first that fits. 区委网信办 is of the party, 区委区政府信访办 of both: the party's. */
const kindsByName: readonly (readonly [spelling: RegExp, kind: UnitKind])[] = [
  [/(街道|街道办事处|镇|乡)$/, 'subdistrict'],
  [/管委会$|管理委员会$/, 'committee'],
  [/分局$|支局$/, 'branch'],
  [/人大|政协|法院|检察院|工会|妇联|团委|工商联|残联|公司|集团|中心$/, 'other'],
  [/纪委|党校|[市区县旗州]委(?!员会)|^(组织部|宣传部|统战部|政法委)$/, 'party'],
]

/** The kind a unit's name speaks for; a department of the government where it speaks for none. */
export const kindOfName = (name: string): UnitKind =>
  kindsByName.find(([spelling]) => spelling.test(name))?.[1] ?? 'government'

/**
 * One unit a line: its name, then in a second column its other names, parted by 、 or commas. Numbers before the name
 * and heads (单位名称) are passed over; a name that stands twice counts once.
 */
export function readPastedUnits(text: string): PastedUnit[] {
  const units = text.split(/\r?\n/).flatMap((line): PastedUnit[] => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const [name, aliases = ''] = cells.filter((cell) => cell !== '' && !/^[\d（）().、]+$/.test(cell))
    const bare = name?.replace(/^[（(]?\d+[）).、．]\s*/, '') ?? ''
    if (bare.length < 2 || heads.has(bare)) return []
    const others = aliases.split(/[、,，;；/]/).map((one) => one.trim())
    return [{ name: bare, aliases: others.filter((one) => one !== ''), kind: kindOfName(bare) }]
  })
  return units.filter(({ name }, index) => units.findIndex((unit) => unit.name === name) === index)
}

const heads = new Set(['单位', '单位名称', '部门', '部门名称', '责任单位', '名称', '序号'])
