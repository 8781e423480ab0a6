/** What a letter says before a person changes it: facts of the data, nothing else. */

import { officialDay } from '#documents/official-format/dates.ts'
import { countingDay } from '#domain/evaluations/timeliness.ts'
import { formatOf, type LetterContent, type LetterKind } from '#domain/letters/letter.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { letterTexts } from '#words/letter-texts.ts'
import { officialWording } from '#words/official-text.ts'
import { submission } from '#words/submission.ts'
import type { AssignmentRow } from '../assignments/readings.ts'
import { readAssignments } from '../assignments/readings.ts'
import { writerOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import { refuseElsewhere } from '../evaluations/elsewhere.ts'
import { getReportRow, type ReportRow } from '../reports/queries.ts'

export interface LetterWanted {
  readonly kind: LetterKind
  readonly assignmentIds: readonly string[]
  readonly reportId: string | null
  readonly today: string
}

const said = (key: keyof typeof letterTexts, texts: Readonly<Record<string, string | number>> = {}): string =>
  officialWording(letterTexts[key], texts)

/** Refuses `letter-nobody` for a reminder of nobody, `urging-needless` where a unit has filed, `not-found`. */
export async function draftContent(tx: Tx, wanted: LetterWanted): Promise<LetterContent> {
  const { kind, reportId, today } = wanted
  const { issuer } = await writerOf(tx, null)
  const plain: LetterContent = {
    ...{ format: formatOf[kind], title: '', number: '', urgency: 'none', signers: [], addressees: [] },
    ...{ text: '', annexes: [], datedOn: today, sealed: true, remark: '', copies: [] },
    printedBy: formatOf[kind] === 'letter' ? '' : said('office', { issuer }),
  }
  if (kind === 'reminder') return { ...plain, ...(await reminder(tx, wanted)) }
  if (reportId === null) return kind === 'notice' ? { ...plain, ...notice() } : plain
  const report = await getReportRow(tx, reportId)
  await refuseElsewhere(tx, report)
  return { ...plain, ...(await withReport(tx, kind, report)) }
}

const notice = (): Partial<LetterContent> => ({ addressees: [said('everyUnit')] })

/** What is past its day, or was chosen, each filing a row of the annex. */
async function reminder(tx: Tx, { assignmentIds, today }: LetterWanted): Promise<Partial<LetterContent>> {
  const { evaluation, assignments } = await readAssignments(tx)
  const rows = assignments.filter((row) =>
    assignmentIds.length === 0 ? isOverdue(row, today) : assignmentIds.includes(row.id),
  )
  if (assignmentIds.length > 0 && rows.length !== new Set(assignmentIds).size) throw new Refusal('not-found')
  const filed = rows.find((row) => !isWithUnit(row))
  if (filed) throw new Refusal('urging-needless', { unit: filed.unit })
  if (rows.length === 0) throw new Refusal('letter-nobody')
  const units = [...new Set(rows.map(({ unit }) => unit))]
  const subject = { evaluation: evaluation.name, day: officialDay(today) }
  return {
    title: said('reminderTitle', subject),
    urgency: 'urgent',
    addressees: units,
    text: [
      said(units.length === 1 ? 'reminderOne' : 'reminderText', {
        ...subject,
        units: units.length,
        count: rows.length,
      }),
      said('reminderAsk'),
    ].join('\n'),
    annexes: [{ title: said('reminderAnnex'), rows: reminderRows(rows, today) }],
  }
}

const isWithUnit = ({ state }: AssignmentRow): boolean => isOpenState(state) || state.startsWith('inner')

function isOverdue(row: AssignmentRow, today: string): boolean {
  const day = countingDay(row.days)
  return isWithUnit(row) && day !== null && day < today
}

function reminderRows(rows: readonly AssignmentRow[], today: string): string[][] {
  const head = (['number', 'unit', 'about', 'dueOn', 'state'] as const).map((key) => letterTexts[key].zh)
  const body = rows.map((row, at) => {
    const day = countingDay(row.days)
    const late = day !== null && day < today ? said('late') : ''
    return [
      ...[String(at + 1), row.unit, row.about],
      day === null ? '—' : officialDay(day),
      submission[row.state].zh + late,
    ]
  })
  return [head, ...body]
}

/** A letter that carries a report to a superior, or copies of it to others. */
async function withReport(tx: Tx, kind: LetterKind, report: ReportRow): Promise<Partial<LetterContent>> {
  const title = innerTitle(report.title)
  const to = await receiver(tx, report)
  if (kind === 'submission') {
    return {
      title: said('submissionTitle', { title }),
      addressees: to === null ? [] : [to],
      text: said('submissionText', { title }),
      annexes: [{ title: report.title, rows: [] }],
    }
  }
  return {
    title: said('copyTitle', { title }),
    text: said('copyText', { title }),
    annexes: [{ title: report.title, rows: [] }],
  }
}

/** To whom the coordinator owes the report, as its track's last deadline says; null where nothing says it. */
async function receiver(tx: Tx, { trackId }: ReportRow): Promise<string | null> {
  const row = await tx
    .selectFrom('deadline')
    .select('toWhom')
    .where('trackId', '=', trackId)
    .where('byWhom', '=', 'coordinator')
    .orderBy('position', 'desc')
    .executeTakeFirst()
  return row === undefined || row.toWhom === '' ? null : row.toWhom
}
