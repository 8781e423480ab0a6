/** The manifest in customXml: from a figure's key to what it is and which values it was made from. */

import type { Binding } from '#domain/reports/figure.ts'
import { officialText, writable } from '../official-format/text.ts'
import { escaped } from '../packages/markup.ts'

export const manifestNamespace = 'urn:guiheng:bindings:1'

/** One element a binding; the figure is JSON, so that new kinds need no new schema. */
export function manifest(bindings: readonly Binding[]): string {
  const elements = bindings.map(({ key, figure, place, label, text, valueIds }) => {
    const attributes = {
      key,
      place,
      label,
      text: officialText(text),
      values: valueIds.join(' '),
      figure: JSON.stringify(figure),
    }
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(writable(value))}"`)
    return `<binding ${written.join(' ')}/>`
  })
  return `<bindings xmlns="${manifestNamespace}">${elements.join('')}</bindings>`
}
