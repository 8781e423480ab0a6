/** Gathers what stands in a cell beside its text. */

import type { Beside } from '#domain/grids/cell-facts.ts'

type Kind = Beside['kind']

/** Once for each thing of its kind and text. */
export function noteBeside(list: Beside[], kind: Kind, text: string): void {
  if (!list.some((one) => one.kind === kind && one.text === text)) list.push({ kind, text })
}

/** All of its kind as one text. */
export function extendBeside(list: Beside[], kind: Kind, text: string): void {
  const at = list.findIndex((one) => one.kind === kind)
  const said = list[at]
  if (said) list[at] = { kind, text: said.text + text }
  else list.push({ kind, text })
}

/** A text box is drawn like a picture and is none. */
export function noteBox(list: Beside[], text: string): void {
  const picture = list.findIndex(({ kind }) => kind === 'picture')
  if (picture >= 0) list.splice(picture, 1)
  if (text.trim() !== '') noteBeside(list, 'box', text.trim())
}
