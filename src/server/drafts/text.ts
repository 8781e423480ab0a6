/** The text people wrote of a report, as what it is composed from. */

import type { DraftText } from '#domain/drafts/draft-text.ts'
import type { Tx } from '../db.ts'
import {
  type DraftRow,
  figuresOf,
  findDraft,
  type SectionRow,
  sectionsOf,
  standingVersions,
  type VersionRow,
} from './rows.ts'

/** Null where nobody started a draft. Four statements however long it is. */
export async function readDraftText(tx: Tx, reportId: string): Promise<DraftText | null> {
  const draft = await findDraft(tx, reportId)
  if (!draft) return null
  const versions = await standingVersions(
    tx,
    draft.sections.map(({ id }) => id),
  )
  return draftText(draft, {
    sections: await sectionsOf(tx, draft.id),
    versions,
    figures: await figuresOf(tx, draft.id),
  })
}

interface Parts {
  readonly sections: readonly SectionRow[]
  readonly versions: readonly VersionRow[]
  readonly figures: DraftText['figures']
}

export function draftText(draft: DraftRow, { sections, versions, figures }: Parts): DraftText {
  const rows = new Map(sections.map((row) => [row.id, row]))
  const documents = new Map(versions.map((version) => [version.sectionId, version.document]))
  return {
    figures,
    sections: draft.sections.flatMap(({ id, leftOut }) => {
      const [row, document] = [rows.get(id), documents.get(id)]
      return row && document ? [{ key: row.key ?? id, kind: row.kind, leftOut, document }] : []
    }),
  }
}
