/** The sheets of a workbook's package: their names, their parts, and what belongs to each. */

import { attributeOf, tagsOf } from '../../packages/markup.ts'
import { partText } from '../../packages/parts.ts'

export interface SheetPart {
  readonly name: string
  readonly path: string
  /** Paths of tables, drawings and comments of this sheet. */
  readonly related: readonly string[]
}

type Parts = ReadonlyMap<string, Uint8Array>

/** Every worksheet in the order of its tabs. */
export function sheetParts(parts: Parts, main: string): SheetPart[] {
  const xml = partText(parts, main)
  const targets = relationsOf(parts, main)
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.name !== 'sheet' || tag.kind === 'close') return []
    const path = targets.get(attributeOf(xml, tag, 'r:id') ?? '')
    if (path === undefined || !/worksheets\//i.test(path) || !parts.has(path)) return []
    const related = [...relationsOf(parts, path).values()].filter((one) => parts.has(one))
    return [{ name: attributeOf(xml, tag, 'name') ?? '', path, related }]
  })
}

/** Paths by relation id. */
export function relationsOf(parts: Parts, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const xml = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`)
  const found = new Map<string, string>()
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue
    const target = attributeOf(xml, tag, 'Target') ?? ''
    found.set(attributeOf(xml, tag, 'Id') ?? '', resolved(folder, target))
  }
  return found
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

export const sharedPath = (parts: Parts): string | undefined =>
  [...parts.keys()].find((name) => /^xl\/sharedStrings\.xml$/i.test(name))
