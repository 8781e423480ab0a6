/** A file of record: properties, the mark of example data, its sections. */

import type { ISectionOptions } from 'docx'
import type { FontChoice } from '#domain/reports/font-choice.ts'
import { documents } from '#words/documents.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { type OfficialFile, officialFile } from '../official-format/package.ts'
import { officialStyles } from '../official-format/styles.ts'
import { exampleProperties } from '../reports/report-file.ts'

export interface RecordFile {
  readonly example: boolean
  readonly title: string
  readonly issuer: string
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string
  /** Absent: the set most offices have. */
  readonly fonts?: FontChoice
}

/** What stands at the head of every page of example data; null for nothing. */
export const markOf = ({ example }: RecordFile): string | null => (example ? documents.example.zh : null)

/** The file without its sections. */
export const recordDocument = ({ example, title, fonts }: RecordFile): Omit<Properties, 'sections'> => ({
  title,
  ...exampleProperties(example),
  styles: officialStyles(fontsOf(fonts)),
  evenAndOddHeaderAndFooters: true,
})

type Properties = OfficialFile['document']

export const recordFile = (view: RecordFile, sections: ISectionOptions[]): Promise<Uint8Array> =>
  officialFile({
    document: { ...recordDocument(view), sections },
    issuer: view.issuer,
    datedOn: view.datedOn,
    ownPart: null,
  })
