/** A figure as it is typed, and as it is sent. */

import type { Dayjs } from 'dayjs'
import type { z } from 'zod'
import type { StatedFigure } from '#contract/values.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { type Grade, grades } from '#domain/values/value.ts'
import { readNumber } from '../filing/entry/typed.ts'

export interface TypedFigure {
  year: number
  /** What follows the year in a period's text: '' for the whole year, '-H1', '-Q3', '-06'. */
  part: string
  number: string
  grade: Grade
  asOf: Dayjs
  source: string
  definition: string
  publisher: string
  publication: string
  publicationNumber: string
  publishedOn: Dayjs | null
  reason: string
}

export const untyped: Omit<TypedFigure, 'year' | 'part' | 'asOf' | 'grade'> = {
  number: '',
  source: '',
  definition: '',
  publisher: '',
  publication: '',
  publicationNumber: '',
  publishedOn: null,
  reason: '',
}

/** A figure that describes a day before its period ended is an estimate. */
export function gradesAt(period: string, asOf: string): readonly Grade[] {
  const lastDay = parsePeriod(period)?.lastDay ?? ''
  return asOf < lastDay ? ['estimate'] : grades
}

const dayOf = (day: Dayjs): string => day.format('YYYY-MM-DD')

/** What is sent; null where the number cannot be read. */
export function statedFigure(typed: TypedFigure, explanation: string): z.input<typeof StatedFigure> | null {
  const { grade, asOf, publishedOn, source, definition, publisher, publication, publicationNumber } = typed
  const number = readNumber(typed.number)
  if (number === null) return null
  return {
    ...{ number, grade, source, definition, publisher, publication, publicationNumber, explanation },
    asOf: dayOf(asOf),
    publishedOn: publishedOn && dayOf(publishedOn),
  }
}

/** Whether publisher and publication have to be named. */
export const isFirm = (grade: Grade): boolean => grade === 'official' || grade === 'revised'
