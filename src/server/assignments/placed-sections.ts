/** Sections of a unit's own report that a person put to texts of the form: laid into what the report changes, or into what stands. */

import { type LeftSection, type Placing, placedTexts } from '#domain/word-forms/left-sections.ts'
import type { WorkbookEntry } from '#domain/workbooks/workbook.ts'
import type { ParsedWorkbook, StoredOpenText } from '../intakes/tables.ts'

type ChangedEntry = ParsedWorkbook['entries'][number]

interface Put {
  readonly left: readonly LeftSection[]
  readonly open: readonly StoredOpenText[]
  readonly placed: readonly Placing[]
}

/**
 * The changed entries with the placed texts. An entry that the report changes nowhere else is saved on the version
 * that stood at the upload, so that what was written since is refused, never replaced.
 */
export function withPlaced(
  entries: readonly ChangedEntry[],
  put: Put,
  standing: (entryId: string) => WorkbookEntry,
): ChangedEntry[] {
  const changed = new Map(entries.map((entry) => [entry.entryId, entry]))
  for (const { target, text } of placedTexts(put, put.placed)) {
    const entry = changed.get(target.entryId) ?? unchanged(standing(target.entryId), target)
    const answers = { ...entry.answers, [target.slotKey.slice('answer:'.length)]: text }
    changed.set(target.entryId, { ...entry, answers })
  }
  return [...changed.values()]
}

const unchanged = (
  { entryId, subject, answers, asOf, values }: WorkbookEntry,
  { version, formVersion }: StoredOpenText,
): ChangedEntry => ({
  ...{ entryId, subject, answers, asOf, version, formVersion },
  values: values.map((value) => ({ ...value, changed: false })),
  ...{ basedOn: null, notApplicable: [], changed: true },
})
