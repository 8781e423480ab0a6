/** Overall scores: what one is made from, and those that were made. */

import type { ScoreView } from '#contract/scores.ts'
import { completion } from '#domain/reports/completion.ts'
import { chaptersOf } from '#domain/scores/made.ts'
import type { Tx } from '../db.ts'
import { currentDecisions } from '../indicators/decisions.ts'
import { type IndicatorReadings, readIndicators, verdictOn } from '../indicators/readings.ts'
import type { StoredPart } from './tables.ts'

export async function readScored(tx: Tx, planId: string) {
  const readings = await readIndicators(tx, planId)
  return { readings, parts: await partsOf(tx, readings) }
}

/** An indicator failed where it was decided to lag; undecided, where the machine says so. */
async function partsOf(tx: Tx, readings: IndicatorReadings): Promise<StoredPart[]> {
  const { plan, evaluation, values, rows } = readings
  const decisions = await currentDecisions(tx, evaluation.id, 'progress')
  return rows.map((row) => {
    const { itemId, number, content } = row
    const own = values.filter((value) => value.itemId === itemId)
    const done = completion({ content, values: own, plan, cutOffs: evaluation.cutOffs })
    const word = decisions.get(itemId)?.class ?? verdictOn(readings, row).class
    return {
      ...{ key: itemId, number, name: content.name, chapter: content.field },
      completion: done && Number(done.percent) / 100,
      isBinding: content.nature === 'binding',
      isFailed: word === 'behind',
    }
  })
}

/** The newest first. */
export async function scoresOf(tx: Tx, planId: string): Promise<ScoreView[]> {
  const rows = await made(tx).where('scoreResult.planId', '=', planId).execute()
  return rows.map(scoreView)
}

export async function getScore(tx: Tx, id: string): Promise<ScoreView> {
  return scoreView(await made(tx).where('scoreResult.id', '=', id).executeTakeFirstOrThrow())
}

const made = (tx: Tx) =>
  tx
    .selectFrom('scoreResult')
    .innerJoin('person', 'person.id', 'scoreResult.madeBy')
    .innerJoin('evaluation', 'evaluation.id', 'scoreResult.evaluationId')
    .select(['scoreResult.id', 'scoreResult.seed', 'scoreResult.inputs', 'scoreResult.result'])
    .select(['scoreResult.madeAt', 'person.name as by', 'evaluation.name as evaluation'])
    .orderBy('scoreResult.madeAt', 'desc')
    .orderBy('scoreResult.id', 'desc')

type MadeRow = Awaited<ReturnType<ReturnType<typeof made>['execute']>>[number]

function scoreView({ id, by, madeAt, evaluation, seed, inputs, result }: MadeRow): ScoreView {
  const { score, check, grade, isCapped, available, all, weights, consistency } = result
  const { comparisons, parts, cutOff } = inputs
  const weightOf = (chapter: string): number =>
    parts.reduce((sum, part, at) => sum + (part.chapter === chapter ? (weights[at] ?? 0) : 0), 0)
  return {
    ...{ id, by, at: madeAt.toISOString(), evaluation, cutOff, seed: Number(seed) },
    compared:
      comparisons && consistency !== null
        ? { comparisons: comparisons.map((row) => [...row]), ratio: consistency }
        : null,
    ...{ score, check, grade, isCapped, available, all },
    chapters: chaptersOf(parts).map((chapter) => ({
      ...{ chapter, weight: weightOf(chapter) },
      score: result.chapters.find((one) => one.chapter === chapter)?.score ?? null,
    })),
    parts: parts.map(({ key, ...part }, at) => ({ ...part, itemId: key, weight: weights[at] ?? 0 })),
    robustness: robustnessView(result.robustness),
  }
}

function robustnessView(found: MadeRow['result']['robustness']): ScoreView['robustness'] {
  if (!found) return null
  const { scores, low, median, high, sameGrade } = found
  return { scores, low, median, high, sameGrade }
}
