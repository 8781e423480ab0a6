/** An uploaded file given back: our form marked in its cells, of any other file what was found as a list. */

import { compose } from '#documents/composing/compose.ts'
import type { Actor } from '#domain/people/role.ts'
import { markedWorkbook } from '#domain/workbooks/marked.ts'
import { type FormView, formView, layBeside } from '../assignments/workbook.ts'
import type { Door } from '../db.ts'
import { getFileBytes } from '../files/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { getIntake } from './queries.ts'
import { readUploaded } from './reading.ts'

interface Asked {
  readonly id: string
  readonly permit: (unitId: string | null) => void
  readonly now: Date
}

/** The marked file by name. A form is laid beside what stands now, not beside what stood at its upload. */
export async function markedFile(
  door: Door,
  actor: Actor,
  { id, permit, now }: Asked,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { intake, form, example } = await door.read(actor, async (tx) => {
    const found = await getIntake(tx, id)
    permit(found.unitId)
    const isForm = found.parsed.kind === 'workbook'
    return {
      intake: found,
      example: (await getTenant(tx)).example,
      form: isForm
        ? { view: await formView(tx, found.subjectId, now), bytes: await getFileBytes(tx, found.fileId) }
        : null,
    }
  })
  const plainName = intake.fileName.replace(/\.[^.]*$/, '')
  // The file is read outside any transaction: it may take seconds.
  const marked = form && (await markedAsForm(form))
  if (marked) return { name: `${plainName}-已标注.${marked.ending}`, bytes: marked.bytes }
  return {
    name: `${plainName}-检查结果.xlsx`,
    bytes: await compose({
      kind: 'findingList',
      order: { findings: intake.findings, fileName: intake.fileName, example },
    }),
  }
}

/** Our form in the program it was filled in with; null for a file that cannot be marked. */
async function markedAsForm({ view, bytes }: { view: FormView; bytes: Uint8Array }) {
  const file = await readUploaded(bytes)
  if (file.kind === 'docx' || file.kind === 'odt') {
    const marking = { findings: layBeside(file, view).findings, day: view.preparedOn }
    const order = { bytes, format: file.kind, ...marking }
    const marked = await compose({ kind: 'markedDocument', order })
    return marked && { ending: file.kind, bytes: marked }
  }
  const marked = markedWorkbook(file, { ...view, today: view.preparedOn })
  if (!marked) return null
  const { doubts: _, ...plain } = view
  return { ending: 'xlsx', bytes: await compose({ kind: 'markedForm', order: { view: plain, marked } }) }
}
