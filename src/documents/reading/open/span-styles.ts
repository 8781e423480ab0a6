/** Looks of OpenDocument text by which its letters mean something else: raised, or with a line through them. */

import type { ScanTag } from '../packages/xml-tag.ts'
import type { OpenNames } from './names.ts'

export interface SpanStyles {
  /** No style has either look. */
  readonly isPlain: boolean
  isRaised(style: string): boolean
  isStruck(style: string): boolean
}

/** 'super 58%' or '33% 58%': how far above the line, how large; null where these properties say nothing of it. */
export function raisedIn(tag: ScanTag, names: OpenNames): boolean | null {
  const position = names.attribute(tag, 'style:text-position')
  return position === null ? null : /^(?:super|[1-9])/.test(position)
}

/** Whether these properties put a line through the text; null where they say nothing of it. */
export function struckIn(tag: ScanTag, names: OpenNames): boolean | null {
  const line = names.attribute(tag, 'style:text-line-through-style')
  const kind = names.attribute(tag, 'style:text-line-through-type')
  if (line === null && kind === null) return null
  return (line ?? 'none') !== 'none' || (kind ?? 'none') !== 'none'
}
