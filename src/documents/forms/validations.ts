/** What a program checks and prompts while someone fills in: lists, numbers and days. */

import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { listSheet } from '#domain/workbooks/heads.ts'
import { optionsOf, type Slot } from '#domain/workbooks/slot.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'

/** The lists of a workbook's drop-downs, each a column of a hidden sheet: lists in a cell end at 255 letters. */
export class Lists {
  readonly #sheet: Worksheet
  readonly #ranges = new Map<string, string>()

  constructor(book: Workbook) {
    this.#sheet = book.addWorksheet(listSheet, { state: 'veryHidden' })
  }

  rangeOf(words: readonly string[]): string {
    const key = JSON.stringify(words)
    const known = this.#ranges.get(key)
    if (known) return known
    const column = this.#ranges.size + 1
    for (const [at, word] of words.entries()) writeText(this.#sheet.getCell(at + 1, column), word)
    const letter = this.#sheet.getColumn(column).letter
    const range = `${listSheet}!$${letter}$1:$${letter}$${words.length}`
    this.#ranges.set(key, range)
    return range
  }
}

interface Added {
  readonly dataValidations: { add(range: string, validation: DataValidation): void }
}

/**
 * Adds one validation over a whole range. The library's typings leave `dataValidations` out, and its validations of
 * single cells are written as overlapping ranges, which other programs refuse.
 */
export function validate(sheet: Worksheet, range: string, validation: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & Added
  dataValidations.add(range, validation)
}

/** The check and the prompt for a slot; a text slot is prompted where its form has a help line. */
export function validationOf(slot: Slot, lists: Lists): DataValidation | null {
  if (slot.holds === 'number') return figureValidation
  if (slot.holds === 'day') return dayValidation
  if (slot.holds === 'text') return slot.field.help ? prompting(slot.field.help.zh) : null
  const words = optionsOf(slot).map(({ word }) => word)
  const help = slot.holds === 'choice' ? slot.field.help?.zh : say('zh-CN', 'workbookSheets', 'promptGrade')
  return {
    type: 'list',
    formulae: [lists.rangeOf(words)],
    allowBlank: true,
    ...prompt(help ?? say('zh-CN', 'workbookSheets', 'promptChoice')),
    showErrorMessage: true,
    errorStyle: 'stop',
    error: say('zh-CN', 'workbookSheets', 'errorChoice'),
  }
}

/** Programs cut a prompt at 255 letters. */
const prompt = (text: string) => ({
  showInputMessage: true,
  promptTitle: say('zh-CN', 'workbookSheets', 'promptTitle'),
  prompt: text.slice(0, 250),
})

/** A check that every text passes, so that only its prompt is seen. */
const prompting = (text: string): DataValidation => ({
  type: 'textLength',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  ...prompt(text),
})

/** Only a warning: 不涉及 is allowed in its place. */
const figureValidation: DataValidation = {
  type: 'decimal',
  operator: 'between',
  formulae: [-1e15, 1e15],
  allowBlank: true,
  ...prompt(say('zh-CN', 'workbookSheets', 'promptPlain')),
  showErrorMessage: true,
  errorStyle: 'warning',
  error: say('zh-CN', 'workbookSheets', 'errorNumber'),
}

const dayValidation: DataValidation = {
  type: 'date',
  operator: 'between',
  formulae: [new Date('1950-01-01'), new Date('2100-12-31')],
  allowBlank: true,
  ...prompt(say('zh-CN', 'workbookSheets', 'promptDay')),
  showErrorMessage: true,
  errorStyle: 'warning',
  error: say('zh-CN', 'workbookSheets', 'errorDay'),
}
