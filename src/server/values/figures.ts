/** A table of figures as an intake: laid beside what stands, previewed with its effect, entered whole or not at all. */

import type { Finding } from '#domain/findings/finding.ts'
import type { Grid } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { GuardFinding } from '#domain/values/guards/guarded.ts'
import { needsExplanation } from '#domain/values/guards/guards.ts'
import {
  closeFigureTable,
  type FigureItem,
  type FigureTable,
  figureRowReader,
  finding,
  openFigureTable,
  type TableFigure,
} from '#domain/workbooks/figure-tables/figure-table.ts'
import { inTurns } from '../database/in-turns.ts'
import type { Trail, Tx } from '../db.ts'
import { getEvaluation, getTracks } from '../evaluations/queries.ts'
import { endIntake, getIntake, type IntakeRow } from '../intakes/queries.ts'
import type { ParsedFigures } from '../intakes/tables.ts'
import { standingItems } from '../plans/standing.ts'
import { cellKey } from './cells.ts'
import { makeChanges, type WantedChange } from './change.ts'
import { doubtsAbout, readSurroundings, type Surroundings } from './guarding.ts'

interface Laid {
  readonly parsed: ParsedFigures
  readonly findings: readonly Finding[]
}

/** The table's rows against the plans' items; nothing is asked of the database meanwhile. */
export async function readFigures(
  grids: readonly Grid[],
  items: readonly FigureItem[],
): Promise<FigureTable> {
  const opened = openFigureTable(grids)
  return closeFigureTable(opened, await inTurns(opened.rows, figureRowReader(items)))
}

/** What stands around the table's figures. */
export const figureSurroundings = (tx: Tx, { figures }: FigureTable, today: string): Promise<Surroundings> =>
  readSurroundings(tx, { itemIds: [...new Set(figures.map(({ itemId }) => itemId))], today })

/** Lays the table beside what stands: what is the same is left out, what is doubtful is found. */
export async function layFigures(table: FigureTable, surroundings: Surroundings): Promise<Laid> {
  const laid = await inTurns(table.figures, (figure) => {
    const before = surroundings.standing.get(cellKey(figure))
    const isSame =
      before &&
      before.number === figure.value.number &&
      before.grade === figure.value.grade &&
      before.asOf === figure.value.asOf
    if (isSame) return { figure: null, findings: [finding('figure-same', figure.place, figure.value.number)] }
    const { itemId, unit, value } = figure
    const doubts = doubtsAbout(surroundings, { ...value, itemId, unit, origin: 'value' })
    return { figure: { ...figure, basedOn: before?.id ?? null }, findings: placed(figure, doubts) }
  })
  return {
    parsed: { kind: 'figures', figures: laid.flatMap(({ figure }) => figure ?? []) },
    findings: [...table.findings, ...laid.flatMap(({ findings }) => findings)],
  }
}

/** The doubts at the row's place; a sentence that is wanted and missing blocks. */
function placed({ place, value }: TableFigure, doubts: readonly GuardFinding[]): Finding[] {
  const wanting = doubts.filter(
    ({ severity }) => severity === 'warning' && needsExplanation(doubts, value.explanation),
  )
  const asked = wanting.map(({ code, found, details }) => ({
    ...finding('figure-explanation-missing', place, value.number),
    details: { ...details, rule: code, doubted: found },
  }))
  return [
    ...doubts.filter((doubt) => !wanting.includes(doubt)).map((doubt) => ({ ...doubt, place })),
    ...asked,
  ]
}

/** Every indicator and project of the evaluation's plans. */
export async function figureItems(tx: Tx): Promise<FigureItem[]> {
  const evaluation = await getEvaluation(tx)
  const tracks = await getTracks(tx, evaluation.id)
  const planIds = [...new Set(tracks.flatMap((track) => track.planIds))]
  const plans = await tx.selectFrom('plan').select(['id', 'name']).where('id', 'in', planIds).execute()
  const items = await standingItems(tx, { planIds })
  return items
    .filter(({ kind }) => kind !== 'task')
    .map(({ itemId, planId, number, content }) => ({
      ...{ itemId, number, name: content.name, measure: itemMeasure(content).measure },
      plan: plans.find(({ id }) => id === planId)?.name ?? '',
    }))
}

/** Refuses `not-found` for an intake of another kind. */
export async function getTable(tx: Tx, id: string): Promise<{ intake: IntakeRow; parsed: ParsedFigures }> {
  const intake = await getIntake(tx, id)
  if (intake.parsed.kind !== 'figures') throw new Refusal('not-found')
  return { intake, parsed: intake.parsed }
}

export const wantedOf = ({ figures }: ParsedFigures, fileName: string): WantedChange[] =>
  figures.map(({ itemId, period, value, unit, basedOn }) => ({
    ...{ itemId, period, basedOn, reason: fileName },
    figure: { kind: 'stated', value, unit },
  }))

/** All figures of the table in one transaction. Refuses as `endIntake` and `makeChanges` do; then nothing is stored. */
export async function enterFigures(
  tx: Tx,
  trail: Trail,
  { id, ...making }: Omit<Parameters<typeof makeChanges>[2], 'wanted'> & { readonly id: string },
): Promise<void> {
  const { actor, at } = making
  const { parsed, fileName } = await endIntake(tx, actor, { id, as: 'confirmed', at })
  if (parsed.kind !== 'figures') throw new Refusal('not-found')
  if (parsed.figures.length === 0) throw new Refusal('nothing-changed')
  await makeChanges(tx, trail, { ...making, wanted: wantedOf(parsed, fileName) })
  trail.subject(id, { count: parsed.figures.length })
}

export async function dropTable(tx: Tx, actor: Actor, { id, at }: { id: string; at: Date }): Promise<void> {
  await getTable(tx, id)
  await endIntake(tx, actor, { id, as: 'dropped', at })
}
