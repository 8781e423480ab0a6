/** A table of figures as its page shows it: the first of its findings, a page of its rows, and what it would do. */

import { type FigureRowsView, type FiguresView, figureRowsOnPage } from '#contract/figures.ts'
import { type Finding, isBlocked, severities } from '#domain/findings/finding.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { intakeView } from '../intakes/queries.ts'
import type { ParsedFigures } from '../intakes/tables.ts'
import { planChanges } from './change.ts'
import { figureItems, getTable, wantedOf } from './figures.ts'
import { effectView, findingView } from './views.ts'

/** Of each severity: whoever mends a table mends these first, and is told how many there are. */
const mostFindings = 100

export async function figuresView(
  tx: Tx,
  actor: Actor,
  { id, today }: { id: string; today: string },
): Promise<FiguresView> {
  const { intake, parsed } = await getTable(tx, id)
  const { findings } = intake
  const { state, fileName } = intakeView({ ...intake, findings: [] })
  const isOpen = state === 'previewed'
  const plan = isOpen ? await planChanges(tx, actor, { wanted: wantedOf(parsed, fileName), today }) : null
  return {
    ...{ id, state, fileName },
    ...shownFindings(findings),
    rows: await rowsOf(tx, parsed, 1),
    rowCount: parsed.figures.length,
    effect: plan && (await effectView(tx, actor, plan)),
    confirmable: isOpen && parsed.figures.length > 0 && !isBlocked(findings),
  }
}

function shownFindings(findings: readonly Finding[]): Pick<FiguresView, 'findings' | 'findingCounts'> {
  const findingCounts = { error: 0, warning: 0, note: 0 }
  const shown = severities.flatMap((severity) => {
    const these = findings.filter((finding) => finding.severity === severity)
    findingCounts[severity] = these.length
    return these.slice(0, mostFindings)
  })
  return { findings: shown.map(findingView), findingCounts }
}

export async function figureRows(
  tx: Tx,
  { id, page }: { id: string; page: number },
): Promise<FigureRowsView> {
  const { parsed } = await getTable(tx, id)
  return { rows: await rowsOf(tx, parsed, page) }
}

/** What stood when the table came in, and what is to stand. */
async function rowsOf(tx: Tx, { figures }: ParsedFigures, page: number): Promise<FiguresView['rows']> {
  const some = figures.slice((page - 1) * figureRowsOnPage, page * figureRowsOnPage)
  const items = new Map((await figureItems(tx)).map((item) => [item.itemId, item]))
  const standing = await tx
    .selectFrom('value')
    .select(['id', 'number', 'grade'])
    .where(
      'id',
      'in',
      some.flatMap(({ basedOn }) => basedOn ?? []),
    )
    .execute()
  return some.map(({ itemId, period, value, basedOn }) => {
    const item = items.get(itemId)
    const before = standing.find(({ id }) => id === basedOn)
    return {
      ...{ itemId, period, name: item?.name ?? '', plan: item?.plan ?? '', unit: item?.measure ?? '' },
      before: before ? { number: before.number, grade: before.grade } : null,
      after: { number: value.number, grade: value.grade, source: value.publisher || value.source },
    }
  })
}
