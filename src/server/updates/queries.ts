/** Update rounds as the coordinator and the units see them. */

import type { UpdateAskView, UpdateRoundView, UpdatesView, UpdateView } from '#contract/updates.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { lastCutOff } from '#domain/evaluations/update-asks.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { actionsFor } from '#domain/processes/process.ts'
import { toSubmissionState } from '#domain/processes/submission.ts'
import { isAnswerable, isEnded, updateActions, updateProcess } from '#domain/processes/update-round.ts'
import { formOf, type Readings, readAssignments } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getTracks } from '../evaluations/queries.ts'
import { type StandingItem, standingItems } from '../plans/standing.ts'
import { readCaseSteps } from '../processes/cases.ts'
import { filings } from '../processes/filings.ts'
import { type AskRow, getUnitUpdate, readAsks, readUnitUpdates, type UnitUpdateRow } from './readings.ts'
import { updateFacts } from './steps.ts'

/** Rounds the reader has a part in, newest first; and where he may open one. */
export async function listUpdates(tx: Tx, actor: Actor, today: string): Promise<UpdatesView> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return { rounds: [], tracks: [] }
  const tracks = await getTracks(tx, evaluation.id)
  const reach = reachOf('update.read', actor)
  const updates = await readUnitUpdates(tx, {
    trackIds: tracks.map((t) => t.id),
    unitIds: reach === 'any' ? undefined : reach,
  })
  const mayOpen = isPermitted('update.open', actor, null)
  const after = lastCutOff(evaluation.cutOffs)
  return {
    rounds: await roundViews(tx, updates, { today, mayOpen }),
    tracks: mayOpen ? tracks.map(({ id, name }) => ({ id, name, after, ready: today > after })) : [],
  }
}

async function roundViews(
  tx: Tx,
  updates: readonly UnitUpdateRow[],
  { today, mayOpen }: { today: string; mayOpen: boolean },
): Promise<UpdateRoundView[]> {
  const rounds = await tx
    .selectFrom('updateRound')
    .innerJoin('track', 'track.id', 'updateRound.trackId')
    .innerJoin('person', 'person.id', 'updateRound.openedBy')
    .select(['updateRound.id', 'trackId', 'number', 'dueOn', 'note', 'openedAt'])
    .select(['track.name as track', 'person.name as openedBy'])
    .where('updateRound.id', 'in', [...new Set(updates.map((u) => u.updateRoundId))])
    .orderBy('openedAt', 'desc')
    .execute()
  const asks = await readAsks(
    tx,
    updates.map((u) => u.id),
  )
  const standing = mayOpen
    ? await filingStates(
        tx,
        rounds.map((r) => r.trackId),
      )
    : []
  return rounds.map(({ trackId, openedAt, ...round }) => {
    const parts = updates.filter((u) => u.updateRoundId === round.id)
    return {
      ...round,
      openedAt: openedAt.toISOString(),
      daysLeft: daysBetween(today, round.dueOn),
      open: parts.some((p) => !isEnded(p.state)),
      closable: mayOpen && parts.some((p) => !isEnded(p.state) && p.state !== 'submitted'),
      units: parts.map((part) => unitView(part, asks)),
      notAsked: standing
        .filter((s) => s.trackId === trackId && s.state !== 'accepted')
        .filter((s) => !parts.some((p) => p.assignmentId === s.id))
        .map(({ unit, state }) => ({ unit, state })),
    }
  })
}

function unitView({ id, unit, state }: UnitUpdateRow, asks: readonly AskRow[]) {
  const own = asks.filter((a) => a.unitUpdateId === id)
  return {
    id,
    unit,
    state,
    asked: own.length,
    answered: own.filter((a) => a.answerVersion !== null).length,
    unchanged: own.filter((a) => a.unchanged === true).length,
  }
}

async function filingStates(tx: Tx, trackIds: readonly string[]) {
  const rows = await filings(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id', 'assignment.trackId', 'unit.name as unit', 'case.state'])
    .where('assignment.trackId', 'in', [...trackIds])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  return rows.map((row) => ({ ...row, state: toSubmissionState(row.state) }))
}

export async function getUpdate(
  tx: Tx,
  actor: Actor,
  { id, today }: { id: string; today: string },
): Promise<UpdateView> {
  const update = await getUnitUpdate(tx, id)
  const steps = await readCaseSteps(tx, update.caseId)
  const readings = await readAssignments(tx, [update.unitId])
  const asks = await readAsks(tx, [id])
  const items = await standingItems(tx, { itemIds: [...new Set(asks.flatMap((a) => a.itemId ?? []))] })
  const actions = actionsFor(updateProcess, update.state, updateFacts(actor, update, steps))
  const { unit, track, number, dueOn, note, state } = update
  return {
    ...{ id, unit, track, number, dueOn, note, state },
    daysLeft: daysBetween(today, dueOn),
    version: update.caseVersion,
    // A round is closed as a whole, on its own page.
    actions: actions.filter((action) => action !== 'close'),
    answerable: isAnswerable(state) && isPermitted('update.answer', actor, update.unitId),
    asks: asks.map((ask) => askView(ask, { readings, items })),
    steps: steps.flatMap(({ action, by, unit: actingFor, takenAt, reason }) => {
      const known = updateActions.find((a) => a === action)
      return known ? [{ action: known, by, unit: actingFor, at: takenAt.toISOString(), reason }] : []
    }),
  }
}

function askView(
  ask: AskRow,
  { readings, items }: { readings: Readings; items: readonly StandingItem[] },
): UpdateAskView {
  const item = items.find((i) => i.itemId === ask.itemId)
  const { number, grade, valueAsOf, source, explanation } = ask
  const hasFigure = number !== null && grade !== null && valueAsOf !== null
  return {
    id: ask.id,
    entryId: ask.entryId,
    kind: item?.kind ?? null,
    number: item?.number ?? 0,
    name: item?.content.name ?? '',
    unit: item ? itemMeasure(item.content).measure : '',
    period: ask.period,
    why: ask.why,
    figure: hasFigure
      ? { number, grade, asOf: valueAsOf, source: source ?? '', explanation: explanation ?? '' }
      : null,
    texts: ask.period === '' ? textsOf(ask, readings) : null,
    answer: answerOf(ask),
  }
}

function textsOf({ entryId, answers, asOf }: AskRow, readings: Readings): UpdateAskView['texts'] {
  const entry = readings.entries.find((e) => e.entryId === entryId)
  const fields = entry ? formOf(readings, entry).form.fields : []
  return {
    asOf,
    fields: fields.map(({ key, label, choices }) => ({
      key,
      label,
      text: answers[key] ?? '',
      choices: [...choices],
    })),
  }
}

function answerOf(ask: AskRow): UpdateAskView['answer'] {
  const {
    unchanged,
    newAnswers,
    newNumber,
    newGrade,
    newAsOf,
    newSource,
    newExplanation,
    answeredBy,
    answeredAt,
  } = ask
  if (unchanged === null || newAsOf === null || answeredAt === null) return null
  return {
    unchanged,
    figure:
      newNumber !== null && newGrade !== null
        ? {
            number: newNumber,
            grade: newGrade,
            asOf: newAsOf,
            source: newSource ?? '',
            explanation: newExplanation ?? '',
          }
        : null,
    texts: newAnswers ? { answers: newAnswers, asOf: newAsOf } : null,
    by: answeredBy ?? '',
    at: answeredAt.toISOString(),
  }
}
