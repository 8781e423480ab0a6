/** A section's document as the editor holds it, and back: nothing is lost either way. */

import { Node } from 'prosemirror-model'
import type { SectionBody } from '#contract/draft-document.ts'
import { schema } from './schema.ts'

type Block = SectionBody['content'][number]
type Inline = Extract<Block, { type: 'paragraph' }>['content'][number]
type Text = Extract<Inline, { type: 'text' }>
type Mark = NonNullable<Text['marks']>[number]

/** What the editor holds for a document. Throws where the format has no place for it. */
export function toEditor(document: SectionBody): Node {
  const node = Node.fromJSON(schema, document)
  node.check()
  return node
}

/** The document that the editor holds; runs of text as the editor joins them. */
export function toDocument(node: Node): SectionBody {
  return { type: 'doc', content: node.children.map(keptBlock) }
}

/** A block that nobody touched stays the same node: it is not written out again with every letter. */
const kept = new WeakMap<Node, Block>()

function keptBlock(node: Node): Block {
  const block = kept.get(node) ?? toBlock(node)
  kept.set(node, block)
  return block
}

function toBlock(node: Node): Block {
  const { id, level, origin, source, cited, gap, key } = node.attrs
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', attrs: { id, level }, content: node.children.map(toText) }
    case 'table':
      return { type: 'table', attrs: { id, key } }
    case 'chart':
      return { type: 'chart', attrs: { id, key } }
    default: {
      const content = node.children.map(toInline)
      return { type: 'paragraph', attrs: { id, origin, source, cited, gap }, content }
    }
  }
}

const toInline = (node: Node): Inline =>
  node.type.name === 'binding' ? { type: 'binding', attrs: { key: node.attrs.key } } : toText(node)

function toText(node: Node): Text {
  const text = node.text ?? ''
  const marks = node.marks.map(
    ({ type, attrs }): Mark =>
      type.name === 'strong' ? { type: 'strong' } : { type: 'reference', attrs: { key: attrs.key } },
  )
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}
