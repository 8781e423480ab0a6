/** What Word and Excel both require of a file's parts beyond being XML, told as faults: order, types, relationships. */

import { strFromU8, unzipSync } from 'fflate'
import { attributeOf, type Tag, tagsOf } from '#documents/packages/markup.ts'

export interface Element {
  /** Without its prefix. */
  readonly name: string
  readonly children: Element[]
  readonly attribute: (name: string) => string | null
}

export type Texts = Readonly<Record<string, string>>

const local = (name: string): string => name.replace(/^.*:/, '')

export function treeOf(xml: string): Element {
  const root: Element = { name: '', children: [], attribute: () => null }
  const open = [root]
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      open.pop()
      continue
    }
    const element = elementOf(xml, tag)
    open.at(-1)?.children.push(element)
    if (tag.kind === 'open') open.push(element)
  }
  return root
}

const elementOf = (xml: string, tag: Tag): Element => ({
  name: local(tag.name),
  children: [],
  attribute: (name) => attributeOf(xml, tag, name),
})

function* all(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) yield* all(child)
}

export const named = (root: Element, name: string): Element[] =>
  [...all(root)].filter((one) => one.name === name)

/** Children out of their order, and those the schema does not know there. */
export function orderFaults(root: Element, orders: Readonly<Record<string, readonly string[]>>): string[] {
  return [...all(root)].flatMap((element) => {
    const order = orders[element.name]
    if (order === undefined) return []
    const places = element.children.map(({ name }) => order.indexOf(name))
    return places.flatMap((place, at) => {
      const name = element.children[at]?.name
      if (place < 0) return [`${name} does not belong into ${element.name}`]
      return at > 0 && place < (places[at - 1] ?? 0)
        ? [`${name} after ${element.children[at - 1]?.name} in ${element.name}`]
        : []
    })
  })
}

export function doubles(what: string, ids: readonly (string | null)[]): string[] {
  const met = new Set<string | null>()
  return ids.flatMap((id) => {
    const isMet = met.has(id)
    met.add(id)
    return isMet ? [`${what} ${id} twice`] : []
  })
}

export const idsOf = (elements: readonly Element[], name: string) =>
  elements.map((one) => one.attribute(name))

/** Relationships that lead to no part, parts of no declared type. */
export function packageFaults(parts: Texts, binary: ReadonlySet<string>): string[] {
  const types = treeOf(parts['[Content_Types].xml'] ?? '')
  const byName = new Set(idsOf(named(types, 'Override'), 'PartName'))
  const byEnding = new Set(idsOf(named(types, 'Default'), 'Extension').map((ending) => ending?.toLowerCase()))
  const names = [...Object.keys(parts), ...binary]
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !byName.has(`/${name}`) &&
      !byEnding.has(name.split('.').at(-1)?.toLowerCase()),
  )
  const missing = [...byName].filter((name) => name !== null && !names.includes(name.slice(1)))
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...missing.map((name) => `a content type for ${name}, which is not there`),
    ...names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationFaults(parts, name, names)),
  ]
}

function relationFaults(parts: Texts, name: string, names: readonly string[]): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '')
  const relations = named(treeOf(parts[name] ?? ''), 'Relationship')
  const owner = parts[name.replace('_rels/', '').replace(/\.rels$/, '')] ?? ''
  const used = [...owner.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id]) => id ?? null)
  const known = new Set(idsOf(relations, 'Id'))
  return [
    ...doubles(`${name}: relationship`, [...idsOf(relations, 'Id')]),
    ...used.filter((id) => !known.has(id)).map((id) => `${name} has no ${id}`),
    ...relations
      .filter((one) => one.attribute('TargetMode') !== 'External')
      .map((one) => one.attribute('Target') ?? '')
      .filter((target) => !names.includes(new URL(target, `file:///${folder}`).pathname.slice(1)))
      .map((target) => `${name} leads to ${target}, which is not there`),
  ]
}

export function readPackage(bytes: Uint8Array): { texts: Texts; binary: ReadonlySet<string> } {
  const texts: Record<string, string> = {}
  const binary = new Set<string>()
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue
    if (/\.(xml|rels|vml)$/.test(name)) texts[name] = strFromU8(part)
    else binary.add(name)
  }
  return { texts, binary }
}
