/** What a template is filled with, whatever its format: a text, a number, blocks, or rows for every key. */

import type { FileChild } from 'docx'
import type { Binding } from '#domain/reports/figure.ts'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { keyNames, type RowGroup, type TextKey } from '#domain/templates/key-names.ts'

export interface FillText {
  /** Lines are parted by '\n'. */
  readonly text: string
  /** Decimal text where it is a number and nothing else: a workbook's cell takes it as one. */
  readonly number?: string | null
  /** The binding whose text this is, in a report that lives. */
  readonly binding?: Binding | null
}

/** By the Chinese name of the key; of rows by that of the field. */
export interface Filling {
  readonly texts: ReadonlyMap<string, FillText>
  readonly rows: ReadonlyMap<RowGroup, readonly ReadonlyMap<string, FillText>[]>
  /** Blocks of a Word document; none for a workbook. */
  readonly blocks: ReadonlyMap<string, readonly FileChild[]>
}

/** Texts by the Chinese names of their keys. */
export const named = (texts: readonly (readonly [TextKey, FillText])[]): Filling['texts'] =>
  new Map(texts.map(([key, text]) => [keyNames[key], text]))

export interface FileFacts {
  readonly title: string
  readonly issuer: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  /** Whether 示例数据 stands in the file. */
  readonly example: boolean
  /** Fonts of the styles that a template lacks; absent: the shipped choice. */
  readonly fonts?: FontChoice | undefined
}

/**
 * A brace in the data is no placeholder's: while a template is filled it is written as a mark of its own, and turned
 * back at the end. Data could else pull other data into a document, or stop it from being made.
 */
const braces = ['{', '}', '｛', '｝'] as const
const marks = ['\uE0F0', '\uE0F1', '\uE0F2', '\uE0F3'] as const

/** Data to fill in, with its braces guarded. What JSON cannot hold is not data. */
export const guarded = <Data>(data: Data): Data =>
  JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'string' ? guardedText(value) : value)))

const guardedText = (text: string): string =>
  braces.reduce((guardedSo, brace, at) => guardedSo.replaceAll(brace, marks[at] ?? brace), text)

/** The text as it is read: the guarded braces as braces. */
export const unguarded = (text: string): string =>
  marks.reduce((read, mark, at) => read.replaceAll(mark, braces[at] ?? mark), text)
