/**
 * A section's content: a ProseMirror-shaped document limited to what the official format has.
 * Never HTML, never Word XML: `documents` renders it.
 */

export interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly TextMark[]
}

export type TextMark =
  /** The few words a paragraph opens with, saying what it is about. */
  | { readonly type: 'strong' }
  /** The number of a table or chart of the report, by its key: it follows where that one stands. */
  | { readonly type: 'reference'; readonly attrs: { readonly key: string } }

/** A figure from the data, shown as text; `key` (12 letters and digits) names its binding. */
export interface BindingNode {
  readonly type: 'binding'
  readonly attrs: { readonly key: string }
}

export type InlineNode = TextNode | BindingNode

export interface HeadingNode {
  readonly type: 'heading'
  /** 1 一、 2 （一） 3 1. 4 （1）; the number is made when rendered. */
  readonly attrs: { readonly level: 1 | 2 | 3 | 4 }
  readonly content: readonly InlineNode[]
}

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly attrs: {
    /** Unit whose words these are, or null for the coordinator's and the machine's. */
    readonly origin: string | null
    /** Which answer of the unit it is of, by a key that stays the same; absent where `origin` is null. */
    readonly source?: string | null
    /** Whether the origin is printed at its end: once for all that a unit wrote on one matter. */
    readonly cited: boolean
    /** A gap stands where nobody wrote anything; it is listed, never filled with phrases. */
    readonly gap: boolean
  }
  readonly content: readonly InlineNode[]
}

/** Where a table or a chart of the report stands, by its key. */
export interface TableNode {
  readonly type: 'table'
  readonly attrs: { readonly key: string }
}

export interface ChartNode {
  readonly type: 'chart'
  readonly attrs: { readonly key: string }
}

export type BlockNode = HeadingNode | ParagraphNode | TableNode | ChartNode

export interface SectionDocument {
  readonly type: 'doc'
  readonly content: readonly BlockNode[]
}
