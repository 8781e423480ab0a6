/** What would be left open if an evaluation were closed now, by name. */

import type { Unfinished } from '#contract/exercises.ts'
import { Refusal } from '#domain/refusal.ts'
import { shortTitle } from '#domain/texts/short-title.ts'
import type { Tx } from '../db.ts'
import { ended, readOpinions } from '../opinions/rows.ts'
import { filings } from '../processes/filings.ts'
import { kindOf } from '../processes/subjects.ts'

/** Refuses `not-found`. */
export async function listUnfinished(tx: Tx, evaluationId: string): Promise<Unfinished> {
  const evaluation = await tx
    .selectFrom('evaluation')
    .select('id')
    .where('id', '=', evaluationId)
    .executeTakeFirst()
  if (!evaluation) throw new Refusal('not-found')
  const open = await filings(tx)
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id', 'unit.name as unit', 'track.name as track', 'case.state'])
    .where('track.evaluationId', '=', evaluationId)
    .where('case.state', '!=', 'accepted')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  const cases = [...(await openReports(tx, evaluationId)), ...(await openOpinions(tx, evaluationId))]
  return { filings: open, cases, products: await openProducts(tx, evaluationId) }
}

/** Reports of the place and of special plans that have not come to the end of their process. */
async function openReports(tx: Tx, evaluationId: string): Promise<Unfinished['cases']> {
  const reports = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .leftJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'report.id').onRef('case.process', '=', 'track.process'),
    )
    .select(['report.id', 'report.title', 'track.process', 'case.state'])
    .where('track.evaluationId', '=', evaluationId)
    .where('report.assignmentId', 'is', null)
    .orderBy('track.position')
    .orderBy('report.id')
    .execute()
  return reports.flatMap(({ id, title, process, state }) => {
    if (process === null) return []
    const stands = state ?? 'draft'
    return stands === kindOf(process).process.line?.at(-1) ? [] : [{ id, process, title, state: stands }]
  })
}

/** Opinions on its reports that are not dealt with: once it is closed nobody writes on them any more. */
async function openOpinions(tx: Tx, evaluationId: string): Promise<Unfinished['cases']> {
  const opinions = await readOpinions(tx, { evaluationId })
  return opinions
    .filter(({ state }) => !ended.includes(state))
    .map(({ id, text, state }) => ({ id, process: 'opinion', title: shortTitle(text), state }))
}

/** Themes that are not concluded, and assessments of third parties that were not handed in or were handed back. */
async function openProducts(tx: Tx, evaluationId: string): Promise<Unfinished['products']> {
  const themes = await tx
    .selectFrom('theme')
    .leftJoin('themeEnd', 'themeEnd.themeId', 'theme.id')
    .select(['theme.id', 'theme.title'])
    .where('evaluationId', '=', evaluationId)
    .where('themeEnd.themeId', 'is', null)
    .orderBy('theme.number')
    .execute()
  const mandates = await tx
    .selectFrom('mandate')
    .select(['id', 'title'])
    .where('evaluationId', '=', evaluationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assessment')
            .leftJoin('assessmentReturn', (join) =>
              join
                .onRef('assessmentReturn.mandateId', '=', 'assessment.mandateId')
                .onRef('assessmentReturn.round', '=', 'assessment.round'),
            )
            .select('assessment.id')
            .whereRef('assessment.mandateId', '=', 'mandate.id')
            .where('assessmentReturn.id', 'is', null),
        ),
      ),
    )
    .orderBy('number')
    .execute()
  return [
    ...themes.map((theme) => ({ kind: 'theme' as const, ...theme })),
    ...mandates.map((mandate) => ({ kind: 'mandate' as const, ...mandate })),
  ]
}
