/** What was filed, decided and done in an evaluation, as tables of its archive package. */

import { type CsvCell, csvText } from '#domain/grids/csv-text.ts'
import type { archive } from '#words/archive.ts'
import { periodLabel } from '#words/period-label.ts'
import { processWord } from '#words/process-words.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'
import { currentEntries } from '../entries/current.ts'
import { getForm, getForms } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'

type Word = keyof typeof archive & string

// An official package: its parts and heads are Chinese, whoever closes the evaluation.
export const archiveWord = (key: Word, details: Readonly<Record<string, string | number>> = {}): string =>
  say('zh-CN', 'archive', key, details)

const table = (heads: readonly Word[], rows: readonly (readonly CsvCell[])[]): string =>
  csvText(
    heads.map((head) => archiveWord(head)),
    rows,
  )

/** Every field that was filled in, as it stands. */
export async function entryTable(tx: Tx, evaluationId: string): Promise<string> {
  const entries = await currentEntries(tx, { evaluationId })
  const forms = await getForms(tx, evaluationId)
  const items = await standingItems(tx, { itemIds: entries.flatMap((e) => e.itemId ?? []) })
  const units = await tx.selectFrom('unit').select(['id', 'name']).execute()
  const names = await namesOf(
    tx,
    entries.map((e) => e.changedBy),
  )
  const rows = entries.flatMap((entry) => {
    const item = items.find((i) => i.itemId === entry.itemId)
    const about = [
      units.find((u) => u.id === entry.unitId)?.name ?? '',
      item?.number ?? '',
      item?.content.name ?? '',
    ]
    return getForm(forms, entry.subject).form.fields.flatMap(({ key, label, choices }) => {
      const answer = entry.answers[key]
      if (answer === undefined) return []
      const said = choices.find((c) => c.key === answer)?.label.zh ?? answer
      const when = [entry.version, entry.asOf, names.get(entry.changedBy ?? '') ?? '']
      return [[...about, label.zh, said, ...when, entry.changedAt?.toISOString() ?? '']]
    })
  })
  return table(['unit', 'number', 'item', 'field', 'text', 'version', 'asOf', 'by', 'at'], rows)
}

/** Every figure of the evaluation's items, the replaced ones too. */
export async function valueTable(tx: Tx, itemIds: readonly string[]): Promise<string> {
  const items = await standingItems(tx, { itemIds })
  const inUse = await tx
    .selectFrom('valueInUse')
    .distinctOn(['itemId', 'period'])
    .select('valueId')
    .orderBy('itemId')
    .orderBy('period')
    .orderBy('number', 'desc')
    .execute()
  const used = new Set(inUse.map((v) => v.valueId))
  const values = await tx
    .selectFrom('value')
    .selectAll()
    .where('itemId', 'in', [...itemIds])
    .orderBy('itemId')
    .orderBy('period')
    .orderBy('createdAt')
    .execute()
  const names = await namesOf(
    tx,
    values.map((v) => v.createdBy),
  )
  const rows = values.map((v) => [
    items.find((i) => i.itemId === v.itemId)?.content.name ?? '',
    periodLabel('zh-CN', v.period),
    ...[v.number, say('zh-CN', 'parts', v.grade), v.source, v.publishedOn, v.asOf],
    archiveWord(used.has(v.id) ? 'yes' : 'no'),
    ...[names.get(v.createdBy ?? '') ?? '', v.createdAt.toISOString()],
  ])
  return table(
    ['item', 'period', 'value', 'grade', 'source', 'publishedOn', 'asOf', 'inUse', 'by', 'at'],
    rows,
  )
}

/** Every decision on an item, in the order in which they were taken. */
export async function decisionTable(tx: Tx, evaluationId: string): Promise<string> {
  const decisions = await tx
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .innerJoin('item', 'item.id', 'decision.itemId')
    .innerJoin('scale', (join) =>
      join.onRef('scale.planId', '=', 'item.planId').onRef('scale.subject', '=', 'item.kind'),
    )
    .select(['decision.itemId', 'decision.aspect', 'decision.class', 'decision.reason'])
    .select(['decision.decidedAt', 'person.name as by', 'scale.classes'])
    .where('decision.evaluationId', '=', evaluationId)
    .orderBy('decision.decidedAt')
    .execute()
  const items = await standingItems(tx, { itemIds: decisions.map((d) => d.itemId) })
  const rows = decisions.map((d) => [
    items.find((i) => i.itemId === d.itemId)?.content.name ?? '',
    archiveWord(d.aspect),
    d.classes.find((c) => c.key === d.class)?.word.zh ?? d.class,
    ...[d.reason, d.by, d.decidedAt.toISOString()],
  ])
  return table(['item', 'aspect', 'class', 'reason', 'by', 'at'], rows)
}

interface Archived {
  readonly id: string
  readonly createdAt: Date
}

/**
 * Every step of the evaluation's filings and reports, and of what belongs to no evaluation while it ran, with what
 * was done outside.
 */
export async function stepTable(tx: Tx, { id, createdAt }: Archived): Promise<string> {
  const steps = await tx
    .selectFrom('step')
    .innerJoin('case', 'case.id', 'step.caseId')
    .innerJoin('person', 'person.id', 'step.actorId')
    .innerJoin('unit', 'unit.id', 'step.unitId')
    .leftJoin('registration', 'registration.id', 'step.registrationId')
    .leftJoin('assignment', 'assignment.id', 'case.subjectId')
    .leftJoin('unit as filer', 'filer.id', 'assignment.unitId')
    .leftJoin('track', 'track.id', 'assignment.trackId')
    .leftJoin('report', 'report.id', 'case.subjectId')
    .select(['case.process', 'step.action', 'step.toState', 'step.reason', 'step.takenAt'])
    .select(['person.name as by', 'unit.name as unit', 'filer.name as filer', 'track.name as track'])
    .select(['report.title', 'registration.body', 'registration.decidedOn', 'registration.number'])
    .where(({ eb, or, and }) =>
      or([
        eb('track.evaluationId', '=', id),
        eb('report.evaluationId', '=', id),
        and([eb('track.id', 'is', null), eb('report.id', 'is', null), eb('step.takenAt', '>=', createdAt)]),
      ]),
    )
    .orderBy('step.takenAt')
    .orderBy('step.id')
    .execute()
  const rows = steps.map((s) => [
    s.title ?? [s.filer, s.track].filter((part) => part !== null).join(' '),
    processWord('zh-CN', s.process, s.action),
    processWord('zh-CN', s.process, s.toState),
    ...[s.unit, s.by, s.takenAt.toISOString(), s.reason],
    [s.body, s.decidedOn, s.number].filter((part) => part).join(' '),
  ])
  return table(['subject', 'action', 'state', 'unit', 'by', 'at', 'reason', 'outside'], rows)
}
