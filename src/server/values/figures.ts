/** A table of figures as an intake: laid beside what stands, previewed with its effect, entered whole or not at all. */

import type { FiguresView } from '#contract/figures.ts'
import { type Finding, isBlocked } from '#domain/findings/finding.ts'
import type { Grid } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { GuardFinding } from '#domain/values/guards/guarded.ts'
import { needsExplanation } from '#domain/values/guards/guards.ts'
import {
  type FigureItem,
  finding,
  readFigureTable,
  type TableFigure,
} from '#domain/workbooks/figure-table.ts'
import type { Trail, Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { getEvaluation, getTracks } from '../evaluations/queries.ts'
import { endIntake, getIntake, type IntakeRow, intakeView } from '../intakes/queries.ts'
import type { ParsedFigures } from '../intakes/tables.ts'
import { standingItems } from '../plans/standing.ts'
import { makeChanges, planChanges, type WantedChange } from './change.ts'
import { doubtsAbout, readSurroundings } from './guarding.ts'
import { effectView, findingView } from './views.ts'

interface Laid {
  readonly parsed: ParsedFigures
  readonly findings: readonly Finding[]
}

/** Lays the table beside what stands: what is the same is left out, what is doubtful is found. Stores nothing. */
export async function layFigures(
  tx: Tx,
  { grids, today }: { grids: readonly Grid[]; today: string },
): Promise<Laid> {
  const items = await figureItems(tx)
  const table = readFigureTable(grids, items)
  const itemIds = [...new Set(table.figures.map(({ itemId }) => itemId))]
  const standing = await currentValues(tx, itemIds)
  const surroundings = await readSurroundings(tx, { itemIds, today })
  const laid = table.figures.map((figure) => {
    const before = standing.find((v) => v.itemId === figure.itemId && v.period === figure.period)
    const isSame =
      before &&
      before.number === figure.value.number &&
      before.grade === figure.value.grade &&
      before.asOf === figure.value.asOf
    const doubts = isSame
      ? []
      : doubtsAbout(surroundings, {
          ...figure.value,
          itemId: figure.itemId,
          unit: figure.unit,
          origin: 'value',
        })
    return { figure: { ...figure, basedOn: before?.id ?? null }, isSame, doubts }
  })
  return {
    parsed: { kind: 'figures', figures: laid.filter(({ isSame }) => !isSame).map(({ figure }) => figure) },
    findings: [
      ...table.findings,
      ...laid.flatMap(({ figure, isSame, doubts }) =>
        isSame ? [finding('figure-same', figure.place, figure.value.number)] : placed(figure, doubts),
      ),
    ],
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
async function figureItems(tx: Tx): Promise<FigureItem[]> {
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
async function getTable(tx: Tx, id: string): Promise<{ intake: IntakeRow; parsed: ParsedFigures }> {
  const intake = await getIntake(tx, id)
  if (intake.parsed.kind !== 'figures') throw new Refusal('not-found')
  return { intake, parsed: intake.parsed }
}

const wantedOf = ({ figures }: ParsedFigures, fileName: string): WantedChange[] =>
  figures.map(({ itemId, period, value, unit, basedOn }) => ({
    ...{ itemId, period, basedOn, reason: fileName },
    figure: { kind: 'stated', value, unit },
  }))

export async function figuresView(
  tx: Tx,
  actor: Actor,
  { id, today }: { id: string; today: string },
): Promise<FiguresView> {
  const { intake, parsed } = await getTable(tx, id)
  const { state, fileName } = intakeView(intake)
  const rows = await rowsOf(tx, parsed)
  const isOpen = state === 'previewed'
  const plan = isOpen ? await planChanges(tx, actor, { wanted: wantedOf(parsed, fileName), today }) : null
  return {
    ...{ id, state, fileName, rows },
    findings: intake.findings.map(findingView),
    effect: plan && (await effectView(tx, actor, plan)),
    confirmable: isOpen && parsed.figures.length > 0 && !isBlocked(intake.findings),
  }
}

/** What stood when the table came in, and what is to stand. */
async function rowsOf(tx: Tx, { figures }: ParsedFigures): Promise<FiguresView['rows']> {
  const items = await figureItems(tx)
  const standing = await tx
    .selectFrom('value')
    .select(['id', 'number', 'grade'])
    .where(
      'id',
      'in',
      figures.flatMap(({ basedOn }) => basedOn ?? []),
    )
    .execute()
  return figures.map(({ itemId, period, value, basedOn }) => {
    const item = items.find((one) => one.itemId === itemId)
    const before = standing.find(({ id }) => id === basedOn)
    return {
      ...{ itemId, period, name: item?.name ?? '', plan: item?.plan ?? '', unit: item?.measure ?? '' },
      before: before ? { number: before.number, grade: before.grade } : null,
      after: { number: value.number, grade: value.grade, source: value.publisher || value.source },
    }
  })
}

/** All figures of the table in one transaction. Refuses as `endIntake` and `makeChanges` do; then nothing is stored. */
export async function enterFigures(
  tx: Tx,
  trail: Trail,
  { actor, id, today, at }: { actor: Actor; id: string; today: string; at: Date },
): Promise<void> {
  await getTable(tx, id)
  const intake = await endIntake(tx, actor, { id, as: 'confirmed', at })
  const { parsed } = intake
  if (parsed.kind !== 'figures' || parsed.figures.length === 0) throw new Refusal('nothing-changed')
  await makeChanges(tx, trail, { actor, wanted: wantedOf(parsed, intake.fileName), today, at })
  trail.subject(id, { count: parsed.figures.length })
}

export async function dropTable(tx: Tx, actor: Actor, { id, at }: { id: string; at: Date }): Promise<void> {
  await getTable(tx, id)
  await endIntake(tx, actor, { id, as: 'dropped', at })
}
