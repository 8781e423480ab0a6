/** What single tags of a Word document say. */

import { attribute, type NamedTag } from '../packages/named-xml.ts'

/** Subtrees that a person does not see, or that tell an earlier state. */
const unseen = new Set(
  (
    'moveFrom rt Fallback pPrChange rPrChange tblPrChange tblPrExChange tblGridChange tcPrChange trPrChange ' +
    'sectPrChange numberingChange'
  ).split(' '),
)

export const isUnseen = (local: string): boolean => unseen.has(local)

export const isOff = (tag: NamedTag): boolean => /^(0|false|off)$/.test(attribute(tag, 'val') ?? '')

export const isRaised = (tag: NamedTag): boolean => attribute(tag, 'val') === 'superscript'

/** A whole number, 0 where nothing or nothing of the kind is said. */
export const whole = (tag: NamedTag, local: string): number =>
  Math.max(0, Math.trunc(Number(attribute(tag, local) ?? 0)) || 0)

/** A tag, the last word of an alias, or a bookmark, which LibreOffice gives a longer name in a copy. */
const keyShape = /^(?:(?:.* )?([a-z0-9]{12})|f_([a-z0-9]{12})(?:[ _].*)?)$/s

/** The key in the name of a control or bookmark; null where there is none. */
export function keyIn(text: string): string | null {
  const [, own, bookmarked] = keyShape.exec(text) ?? []
  return own ?? bookmarked ?? null
}
