/** Elements of WordprocessingML that the library has no class for. */

import { BuilderElement, type ParagraphChild, StringContainer, type XmlComponent } from 'docx'

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent =>
  new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  })

export const textElement = (name: string, text: string): XmlComponent => new StringContainer(name, text)

/**
 * An element as a paragraph's child. The library writes any component there, but its type lists only its own
 * classes, bookmark marks not among them.
 */
export const inline = (component: XmlComponent): ParagraphChild => component as ParagraphChild
