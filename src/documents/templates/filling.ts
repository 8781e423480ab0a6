/** What a template is filled with, whatever its format: a text, a number, blocks, or rows for every key. */

import type { FileChild } from 'docx'
import type { Binding } from '#domain/reports/figure.ts'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { keyNames, type RowGroup, type TextKey } from '#domain/templates/keys.ts'

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
 * Two braces in the data are no placeholder: while a template is filled they are written as a mark of their own, and
 * turned back at the end. Data could else pull other data into a document, or stop it from being made.
 */
const guardMark = '\uE0F0\uE0F1'

/** Data to fill in, with its braces guarded. What JSON cannot hold is not data. */
export const guarded = <Data>(data: Data): Data => JSON.parse(guardedText(JSON.stringify(data)))

/** JSON has no two braces in a row but within its texts. */
const guardedText = (text: string): string => text.replaceAll('{{', guardMark)

/** The text as it is read: the guarded braces as braces. */
export const unguarded = (text: string): string => text.replaceAll(guardMark, '{{')
