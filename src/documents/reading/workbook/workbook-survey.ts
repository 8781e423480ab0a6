/** Looks through a sheet's XML before it is parsed: how far its content reaches, and its page headers. */

import type { SaxesTagNS } from 'saxes'
import { attribute, parseXml } from '../packages/xml.ts'

export interface SheetSurvey {
  /** Last row and column, from 1, that hold a value, a text or a formula; 0 where the sheet is empty. */
  readonly rows: number
  readonly columns: number
  /** Texts of page headers and footers, without their format codes. */
  readonly margins: readonly string[]
}

/** 'AB12' is column 28. */
function columnNumber(reference: string): number {
  let column = 0
  for (const letter of reference.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

/** '&L&"仿宋"机密★1年&R第&P页' is two texts. */
const marginTexts = (coded: string): string[] =>
  coded.split(/&[LCR]/).map((text) => text.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}|&[A-Z]/g, ''))

/** Surveys the sheet in part `name`. Cells that are only formatted do not count. */
export function surveySheet(bytes: Uint8Array, name: string): SheetSurvey {
  const margins: string[] = []
  let row = 0
  let column = 0
  let rows = 0
  let columns = 0
  let margin: string | null = null
  const reach = () => {
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
  }
  const opened: Readonly<Record<string, (tag: SaxesTagNS) => void>> = {
    row(tag) {
      row = Number(attribute(tag, 'r') ?? row + 1)
      column = 0
    },
    c(tag) {
      const reference = attribute(tag, 'r')
      column = reference ? columnNumber(reference) : column + 1
      row = Number(reference?.replace(/^[A-Za-z]+/, '')) || row
    },
    v: reach,
    is: reach,
    f: reach,
  }
  parseXml(bytes, name, {
    open(tag) {
      opened[tag.local]?.(tag)
      if (/^(odd|even|first)(Header|Footer)$/.test(tag.local)) margin = ''
    },
    text(text) {
      if (margin !== null) margin += text
    },
    close({ local }) {
      if (margin === null || !/(Header|Footer)$/.test(local)) return
      margins.push(...marginTexts(margin))
      margin = null
    },
  })
  return { rows, columns, margins }
}
