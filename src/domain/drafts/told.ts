/** Whom the changes of a draft concern: authors newly named, those who answer for a section, units' texts behind it. */

import type { Arrangement } from './arrangement.ts'
import type { Compared } from './originals.ts'

/** People who are told the same: they were named in the same sections. */
export interface Named {
  readonly told: readonly string[]
  readonly sectionIds: readonly string[]
}

/** Those who are author of a section that they were none of before, with all such sections in their order. */
export function newAuthors(before: Arrangement, after: Arrangement): Named[] {
  const known = new Set(before.flatMap(({ id, authors }) => authors.map((author) => `${id} ${author}`)))
  const fresh = after.flatMap(({ id, authors }) =>
    authors.filter((author) => !known.has(`${id} ${author}`)).map((person) => ({ person, id })),
  )
  return sharedBy(fresh)
}

/** People by the sections they are told of. */
function sharedBy(all: readonly { readonly person: string; readonly id: string }[]): Named[] {
  const sectionsOf = new Map<string, string[]>()
  for (const { person, id } of all) sectionsOf.set(person, [...(sectionsOf.get(person) ?? []), id])
  const groups = new Map<string, { told: string[]; sectionIds: string[] }>()
  for (const [person, sectionIds] of sectionsOf) {
    const group = groups.get(sectionIds.join(' ')) ?? { told: [], sectionIds }
    group.told.push(person)
    groups.set(sectionIds.join(' '), group)
  }
  return [...groups.values()]
}

export interface Responsible {
  readonly authors: readonly string[]
  /** Who made the version that stands. */
  readonly lastWriter: string
}

/** Its authors; of a section without authors whoever wrote it last, or began the draft. */
export const responsibleFor = ({ authors, lastWriter }: Responsible): readonly string[] =>
  authors.length > 0 ? authors : [lastWriter]

interface Behind extends Responsible {
  readonly id: string
  readonly leftOut: boolean
  readonly originals: readonly Pick<Compared, 'unit' | 'changed'>[]
}

/** Who is told that this unit says something else now than the sections took from it. */
export const toldOfOriginals = (sections: readonly Behind[], unit: string): Named[] =>
  sharedBy(
    sections
      .filter(
        ({ leftOut, originals }) => !leftOut && originals.some((one) => one.changed && one.unit === unit),
      )
      .flatMap((section) => responsibleFor(section).map((person) => ({ person, id: section.id }))),
  )
