/** Cells of a Word form: labels that are found again, open cells with what stands, choices with a drop-down. */

import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { shortKey } from '#domain/texts/short-key.ts'
import type { InputCell, Label } from '#domain/word-forms/blocks.ts'
import { choosePrompt } from '#domain/word-forms/heads.ts'
import { optionsOf } from '#domain/workbooks/slot.ts'
import { type BookmarkNumbers, choiceControl, formLabel } from '../official-format/control.ts'
import { fontSchemes } from '../official-format/fonts.ts'
import { sizes } from '../official-format/measures.ts'
import { style } from '../official-format/styles.ts'
import { run } from '../official-format/text.ts'

/** Where a cell stands in its table. */
export interface CellPlace {
  /** Twips. */
  readonly width: number
  readonly span: number
}

const grounds = { label: 'F2F2F2', title: 'E4EAF2' } as const

interface LabelLook {
  readonly ground?: keyof typeof grounds
  readonly align?: 'left' | 'center'
  /** Whether its row stays with the next one. */
  readonly isKept?: boolean
}

/** A label; its first line is large, what explains it small. */
export function labelCell(
  { label, next }: { readonly label: Label; readonly next: BookmarkNumbers },
  { width, span }: CellPlace,
  { ground = 'label', align = 'center', isKept = false }: LabelLook = {},
): TableCell {
  const [first = '', ...more] = label.lines
  const alignment = align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
  const small = { font: fontSchemes.A.script, size: sizes.小五, isVerbatim: true }
  return cell({ width, span }, grounds[ground], [
    new Paragraph({
      ...{ style: style.tableHead, keepNext: isKept, alignment },
      children: formLabel({ key: label.key, text: first }, next),
    }),
    ...more.map(
      (line) =>
        new Paragraph({
          ...{ style: style.tableText, keepNext: isKept, alignment },
          children: [run(line, small)],
        }),
    ),
  ])
}

/** The choices of the cell on its left, in words: for programs without drop-downs and for pens. */
export const hintCell = (label: Label, place: CellPlace, next: BookmarkNumbers): TableCell =>
  cell(place, grounds.label, [
    new Paragraph({
      style: style.tableText,
      children: formLabel({ key: label.key, text: label.lines[0] ?? '' }, next),
    }),
  ])

/** A cell that says something fixed. */
export const fixedCell = (text: string, { width, span }: CellPlace): TableCell =>
  cell({ width, span }, grounds.label, [
    new Paragraph({
      ...{ style: style.tableHead, keepNext: true, alignment: AlignmentType.CENTER },
      children: [run(text)],
    }),
  ])

/** An open cell with what stands in it: each paragraph of a text a paragraph of its own. */
export function inputCell({ slot, slotKey, shown }: InputCell, place: CellPlace, entryId: string): TableCell {
  const words = optionsOf(slot).map(({ word }) => word)
  const isText = slot.holds === 'text'
  const alignment = isText ? AlignmentType.LEFT : AlignmentType.CENTER
  const lines: ParagraphChild[][] =
    words.length > 0
      ? [[choiceControl(choice(`${entryId} ${slotKey} choice`, shown), words)]]
      : shown.split('\n').map((line) => (line === '' ? [] : [run(line, { isVerbatim: true })]))
  return cell(
    place,
    null,
    lines.map((children) => new Paragraph({ ...{ style: style.tableText, alignment }, children })),
    isText,
  )
}

const choice = (name: string, shown: string) => ({
  key: shortKey(name),
  shown: shown === '' ? choosePrompt : shown,
  isOpen: shown === '',
})

const cell = (
  { width, span }: CellPlace,
  ground: string | null,
  children: readonly Paragraph[],
  isTop = false,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(ground === null ? {} : { shading: { type: 'clear', color: 'auto', fill: ground } }),
    verticalAlign: isTop ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children,
  })

/** A row at least so many twips high; one with long texts goes on over the page. */
export const formRow = (
  children: readonly TableCell[],
  { height, goesOn = false, isHead = false }: { height: number; goesOn?: boolean; isHead?: boolean },
): TableRow =>
  new TableRow({
    height: { value: height, rule: HeightRule.ATLEAST },
    cantSplit: !goesOn,
    tableHeader: isHead,
    children,
  })
