/** Tasks from opinions and countermeasures for the yearly plan, as Excel or CSV. */

import { csvText } from '#domain/grids/csv-text.ts'
import type { OpinionSource } from '#domain/opinions/source.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { records } from '#words/records.ts'
import { officialDay } from '../official-format/dates.ts'
import { workbookFile } from '../packages/workbook-file.ts'
import { listSheet } from './list-sheet.ts'
import { type OpinionRecord, statusWords } from './opinion-report.ts'
import type { RecordFile } from './record-file.ts'

export interface YearlyPlanView extends Omit<RecordFile, 'title'> {
  readonly tasks: readonly {
    readonly source: OpinionSource
    readonly report: string
    readonly text: string
    readonly owners: readonly string[]
    readonly dueOn: string | null
    readonly status: OpinionRecord['status']
    readonly progress: string
  }[]
}

const heads = [
  records.number,
  records.task,
  records.leadOwner,
  records.otherOwners,
  records.dueOn,
  records.taskSource,
  records.status,
  records.progressNow,
].map(({ zh }) => zh)

const sourceWords = { deliberation: records.fromDeliberation.zh, report: records.fromReport.zh } as const

const rowsOf = ({ tasks }: YearlyPlanView): string[][] =>
  tasks.map(({ source, report, text, owners, dueOn, status, progress }, at) => [
    String(at + 1),
    text,
    owners[0] ?? '',
    owners.slice(1).join('、'),
    dueOn === null ? '' : officialDay(dueOn),
    sourceWords[source].replace('{{title}}', () => innerTitle(report)),
    statusWords[status],
    progress,
  ])

export async function yearlyPlan(
  view: YearlyPlanView,
  format: 'xlsx' | 'csv',
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (format === 'csv') {
    const bytes = new TextEncoder().encode(csvText(heads, rowsOf(view)))
    return { bytes, mediaType: 'text/csv; charset=utf-8' }
  }
  return {
    bytes: await workbook(view),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}

async function workbook(view: YearlyPlanView): Promise<Uint8Array> {
  const { example, issuer, datedOn } = view
  const made = records.madeOn.zh.replace('{{issuer}}', () => issuer).replace('{{day}}', officialDay(datedOn))
  const title = records.yearlyPlan.zh
  const { book } = listSheet({
    ...{ example, by: issuer, datedOn, name: title, title, heads },
    line: { text: made, at: 'right' },
    widths: [6, 50, 16, 20, 18, 34, 10, 34],
    short: new Set([0, 2, 4, 6]),
    keptColumns: 0,
    rows: rowsOf(view),
  })
  return workbookFile(await book.xlsx.writeBuffer())
}
