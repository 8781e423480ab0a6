/** Who issues a document and when 署名、成文日期, with and without a seal (GB/T 9704-2012, 7.3.5). */

import { AlignmentType, type FileChild } from 'docx'
import { widthOf } from '#domain/reports/tables/column-widths.ts'
import { officialDay } from './dates.ts'
import { character, linePitch } from './measures.ts'
import { paragraph } from './paragraphs.ts'

export interface Signature {
  readonly issuer: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
}

const right = (characters: number) => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: Math.max(0, Math.round(characters * character)) },
})

/**
 * With a seal: the day four characters from the right, the issuer in the middle over it, room for the seal above. A
 * name so long that its middle cannot stand there ends at the edge.
 */
export function signed({ issuer, datedOn }: Signature): FileChild[] {
  const day = officialDay(datedOn)
  const beyond = (widthOf(day) - widthOf(issuer)) / 2
  return [
    paragraph('signature', issuer, { ...right(4 + beyond), spacing: { before: 2 * linePitch } }),
    paragraph('signature', day, right(4)),
  ]
}

/** Without a seal: the issuer two characters from the right, the day begins two characters right of it. */
export function signedWithoutSeal({ issuer, datedOn }: Signature): FileChild[] {
  const day = officialDay(datedOn)
  const longer = widthOf(day) + 2 - widthOf(issuer)
  return [
    paragraph('signature', issuer, { ...right(2 + Math.max(0, longer)), spacing: { before: linePitch } }),
    paragraph('signature', day, right(2 + Math.max(0, -longer))),
  ]
}
