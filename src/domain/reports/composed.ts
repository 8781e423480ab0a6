/** A composed report: everything that will stand in the file, before any format knows of it. */

import type { ItemKind } from '../plans/item.ts'
import type { Binding } from './figure.ts'
import type { SectionDocument } from './section.ts'

export interface ComposedSection {
  readonly key: string
  readonly document: SectionDocument
}

/** What a column holds, from which a format chooses its width and alignment. */
export type ColumnContent = 'number' | 'name' | 'short' | 'figure' | 'target' | 'units' | 'text' | 'long'

export interface TableColumn {
  readonly label: string
  /** Label over neighbouring columns in the first head row; null where the column has a single label. */
  readonly group: string | null
  readonly content: ColumnContent
}

export interface Cell {
  /** Lines are parted by '\n'. */
  readonly text: string
  /** The binding whose text this is; null for plain text. */
  readonly key: string | null
}

export type TableRow =
  /** `stays`: also where it is the only one, for it says what no cell does. */
  | { readonly kind: 'group'; readonly label: string; readonly stays?: true }
  | { readonly kind: 'item'; readonly cells: readonly Cell[] }

export interface ComposedTable {
  readonly key: string
  /** Its name without its number, as a list of annexes has it. */
  readonly name: string
  readonly title: string
  /** The line over the table that says up to when it speaks; null where it has no data. */
  readonly cutOff: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** The line under the table. */
  readonly note: string
  /** How it stands in the running text; absent: at the end of the report. */
  readonly inText?: {
    /** The line over it that says the one unit of measure of all its figures; null where there are several. */
    readonly unit: string | null
    /** Whether it is low enough to go to the next page as a whole. */
    readonly staysWhole: boolean
  }
}

export interface ChartPoint {
  readonly label: string
  /** The part of a parted bar it is; absent where bars are whole. */
  readonly series?: string
  /** Whether its part is of what nobody decided or answered yet. */
  readonly isOpen?: boolean
  /** Binding of the point; its text is the number drawn. */
  readonly key: string
}

/**
 * Bars: one a point, or, where points name their series, one a label with a part for each series. `years`: columns
 * instead, one a year, with the points of the series `line` drawn as a line; a year whose binding reads '' is blank.
 */
export interface ComposedChart {
  readonly key: string
  readonly caption: string
  readonly series: string
  readonly points: readonly ChartPoint[]
  readonly note: string
  readonly years?: { readonly line: string | null }
}

/** Something the frame or a form asks for and nobody wrote. */
export interface Gap {
  /** Unit that owes it; null where no unit does. */
  readonly unit: string | null
  /** Title of the section it belongs in. */
  readonly section: string
  readonly item: {
    readonly kind: ItemKind
    readonly id: string
    readonly number: number
    readonly name: string
    /** Where the report's items are of several. */
    readonly plan?: string
  } | null
  /** What is missing, by the labels of the form. */
  readonly missing: readonly string[]
}

export interface ComposedReport {
  readonly title: string
  readonly issuer: string
  readonly unit: string | null
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  readonly example: boolean
  readonly planName: string
  readonly auditHead: string
  /** The frame's sections in order, then one for each table at the end. */
  readonly sections: readonly ComposedSection[]
  readonly tables: readonly ComposedTable[]
  readonly charts: readonly ComposedChart[]
  readonly bindings: readonly Binding[]
  readonly gaps: readonly Gap[]
}
