/** Answering what a round asks: no change, a new figure, new texts. Nothing takes effect before it is accepted. */

import { v7 } from 'uuid'
import { checkSaid } from '#domain/entries/entry.ts'
import { unchangedAsOf } from '#domain/evaluations/update-asks.ts'
import { missingFields } from '#domain/forms/form.ts'
import type { Actor } from '#domain/people/role.ts'
import { isAnswerable } from '#domain/processes/update-round.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkFigure } from '#domain/values/guards/guards.ts'
import { formOf, type Readings, readAssignments } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { unpublished } from '../entries/values.ts'
import { keepOpen } from '../evaluations/end.ts'
import { todayOf } from '../tenants/queries.ts'
import { doubtsAbout, readSurroundings } from '../values/guarding.ts'
import { type AskRow, getUnitUpdate, readAsks, unitOfUpdate } from './readings.ts'

interface Figure {
  readonly number: string
  readonly grade: 'estimate' | 'preliminary' | 'official' | 'revised'
  readonly asOf: string
  readonly source: string
  readonly explanation: string
}

interface WantedAnswer {
  readonly askId: string
  readonly unchanged: boolean
  readonly figure: Figure | null
  readonly texts: { readonly answers: Readonly<Record<string, string>>; readonly asOf: string } | null
}

interface Wanted {
  readonly updateId: string
  readonly answers: readonly WantedAnswer[]
  readonly at: Date
}

/** Refuses `update-locked` once the part is submitted or closed, and what the form does not ask. */
export async function answerAsks(tx: Tx, trail: Trail, actor: Actor, wanted: Wanted): Promise<void> {
  const { updateId, answers, at } = wanted
  await takeTurn(tx, await unitOfUpdate(tx, updateId))
  const update = await getUnitUpdate(tx, updateId)
  if (!isAnswerable(update.state)) {
    throw new Refusal('update-locked', { process: 'update', state: update.state })
  }
  const asks = await readAsks(tx, [updateId])
  const readings = await readAssignments(tx, [update.unitId])
  await keepOpen(tx, readings.evaluation.id)
  const rows = answers.map((answer) => {
    const ask = asks.find((a) => a.id === answer.askId)
    if (!ask) throw new Refusal('not-found')
    return {
      tenantId: actor.tenantId,
      id: v7(),
      updateAskId: ask.id,
      version: (ask.answerVersion ?? 0) + 1,
      ...saidTo(readings, ask, answer),
      createdBy: actor.personId,
      createdAt: at,
    }
  })
  await refuseDoubted(tx, { asks, answers, at })
  await tx.insertInto('updateAnswer').values(rows).execute()
  trail.subject(updateId, { unit: update.unit, number: rows.length })
}

/** Refuses a figure that cannot be, and a doubtful one without its sentence, as `checkFigure` says. */
async function refuseDoubted(
  tx: Tx,
  { asks, answers, at }: Pick<Wanted, 'answers' | 'at'> & { asks: readonly AskRow[] },
): Promise<void> {
  const stated = answers.flatMap(({ askId, figure, unchanged }) => {
    const ask = asks.find(({ id }) => id === askId)
    return ask?.itemId && figure && !unchanged
      ? [{ ...unpublished, ...figure, itemId: ask.itemId, period: ask.period }]
      : []
  })
  if (stated.length === 0) return
  const itemIds = [...new Set(stated.map(({ itemId }) => itemId))]
  const surroundings = await readSurroundings(tx, { itemIds, today: await todayOf(tx, at) })
  for (const figure of stated) {
    checkFigure(figure, doubtsAbout(surroundings, { ...figure, unit: null, origin: 'entry' }))
  }
}

/** The answer as its row has it; one that is neither "no change" nor of the ask's own kind is invalid. */
function saidTo(readings: Readings, ask: AskRow, { unchanged, figure, texts }: WantedAnswer) {
  const nothing = { answers: null, number: null, grade: null, source: '' }
  if (unchanged) {
    return { ...nothing, unchanged, asOf: unchangedAsOf(ask.period, readings.evaluation.cutOffs) }
  }
  const entry = readings.entries.find((e) => e.entryId === ask.entryId)
  if (!entry) throw new Refusal('not-found')
  const { form } = formOf(readings, entry)
  if (ask.period !== '' && figure) {
    checkSaid(form, { answers: {}, values: [{ period: ask.period, number: figure.number }] })
    return { ...nothing, ...figure, unchanged }
  }
  if (ask.period === '' && texts) {
    checkSaid(form, { answers: texts.answers, values: [] })
    const missing = missingFields(form, texts.answers)
    if (missing.length > 0) throw new Refusal('entries-unfilled', { count: missing.length })
    return { ...nothing, unchanged, answers: JSON.stringify(texts.answers), asOf: texts.asOf }
  }
  throw new Refusal('answer-unasked', { found: ask.period })
}
