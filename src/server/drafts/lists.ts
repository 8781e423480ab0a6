/** What a writer chooses from: drafts to write in, figures to put in, people to name. */

import type { Insertable } from '#contract/drafts.ts'
import { isAuthor } from '#domain/drafts/arrangement.ts'
import { titleOf } from '#domain/drafts/document.ts'
import { found, insertableFigures, insertablePlaced } from '#domain/drafts/insertables.ts'
import type { Actor } from '#domain/people/role.ts'
import { figureWord } from '#words/draft-figures.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { shownEvaluation } from '../evaluations/elsewhere.ts'
import { isAllowed } from './access.ts'
import type { MachineText } from './machine-text.ts'
import { partNamesOf } from './part-names.ts'
import { draftsOf, standingVersions } from './rows.ts'
import { listWriters, type Writer } from './writers.ts'

/** Answers at most. */
const most = 50

/** Tables and charts, then figures, of today's data. */
export function searchInsertables(
  machine: MachineText,
  { query, kind }: { query: string; kind?: Insertable['kind'] | undefined },
) {
  const parts = partNamesOf(machine)
  const placed = [
    ...insertablePlaced(machine.composed, reportPhrase),
    ...parts.map((part) => ({ ...part, text: part.label })),
  ].map((one) => ({ ...one, estimate: false }))
  const figures = insertableFigures({ ...machine, phrases: reportPhrase }, figureWord).map(
    ({ key, label, text, estimate }): Insertable => ({
      kind: 'figure',
      key,
      label,
      text,
      estimate,
      inText: false,
    }),
  )
  const wanted = [...placed, ...figures].filter((one) => kind === undefined || one.kind === kind)
  const all = found<Insertable>(wanted, query)
  return { insertables: all.slice(0, most), total: all.length }
}

export async function searchWriters(tx: Tx, query: string): Promise<{ people: Writer[]; total: number }> {
  const all = (await listWriters(tx)).map((writer) => ({ ...writer, label: `${writer.unit} ${writer.name}` }))
  const named = found(all, query)
  const people = named.slice(0, most).map(({ id, name, unit }) => ({ id, name, unit }))
  return { people, total: named.length }
}

/** Drafts of the evaluation looked at in which the actor may write; four statements however many there are. */
export async function listDrafts(tx: Tx, actor: Actor) {
  const reports = await tx
    .selectFrom('report')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('theme', 'theme.id', 'report.themeId')
    .leftJoin('track', 'track.id', 'report.trackId')
    .select(['report.id', 'report.title'])
    .select(({ fn }) => fn.coalesce('plan.leadUnitId', 'theme.leadUnitId').as('leadUnitId'))
    .where('report.kind', '!=', 'unit')
    .where('report.evaluationId', '=', shownEvaluation(tx))
    .orderBy('track.position')
    .orderBy('plan.position')
    .execute()
  const drafts = new Map(
    (
      await draftsOf(
        tx,
        reports.map(({ id }) => id),
      )
    ).map((draft) => [draft.reportId, draft]),
  )
  const mine = reports.flatMap((report) => {
    const draft = drafts.get(report.id)
    if (!draft) return []
    const subject = { leadUnitId: report.leadUnitId, arrangement: draft.sections, sectionId: null }
    if (!isAllowed('draft.write', actor, subject)) return []
    const mayAll = isAllowed('draft.arrange', actor, subject)
    const own = mayAll ? [] : draft.sections.filter(({ id }) => isAuthor(draft.sections, actor.personId, id))
    return [{ reportId: report.id, title: report.title, sectionIds: own.map(({ id }) => id) }]
  })
  const versions = await standingVersions(
    tx,
    mine.flatMap(({ sectionIds }) => sectionIds),
  )
  const titles = new Map(versions.map(({ sectionId, document }) => [sectionId, titleOf(document)]))
  return mine.map(({ sectionIds, ...draft }) => ({
    ...draft,
    sections: sectionIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
  }))
}
