/** What third parties rated, wrote and handed in, and what was said to it, as tables of an evaluation's archive. */

import { type CsvCell, csvText } from '#domain/grids/csv-text.ts'
import type { archive } from '#words/archive.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { plansOf } from './rows.ts'
import type { MandateTable } from './tables.ts'

const word = (key: keyof typeof archive & string) => say('zh-CN', 'archive', key)
const mine = (key: Parameters<typeof say<'mandates'>>[2]) => say('zh-CN', 'mandates', key)

interface Table {
  readonly path: string
  readonly text: string
}

/** [] where nobody was engaged. */
export async function mandateTables(tx: Tx, evaluationId: string): Promise<Table[]> {
  const mandates = await tx
    .selectFrom('mandate')
    .innerJoin('unit', 'unit.id', 'mandate.unitId')
    .selectAll('mandate')
    .select('unit.name as institution')
    .where('mandate.evaluationId', '=', evaluationId)
    .orderBy('mandate.number')
    .execute()
  if (mandates.length === 0) return []
  const ids = mandates.map((m) => m.id)
  const of = new Map(mandates.map((m) => [m.id, [m.title, m.institution] as const]))
  return [
    { path: word('ratings'), text: await ratingTable(tx, ids, of) },
    { path: word('assessments'), text: await courseTable(tx, mandates, of) },
  ]
}

type Of = ReadonlyMap<string, readonly [string, string]>

async function ratingTable(tx: Tx, ids: readonly string[], of: Of): Promise<string> {
  const ratings = await tx
    .selectFrom('rating')
    .innerJoin('item', 'item.id', 'rating.itemId')
    .leftJoin('scale', (join) =>
      join.onRef('scale.planId', '=', 'item.planId').onRef('scale.subject', '=', 'item.kind'),
    )
    .selectAll('rating')
    .select('scale.classes')
    .where('mandateId', 'in', [...ids])
    .orderBy('rating.ratedAt')
    .orderBy('rating.id')
    .execute()
  const items = new Map(
    (await standingItems(tx, { itemIds: ratings.map((r) => r.itemId) })).map((i) => [i.itemId, i]),
  )
  const names = await namesOf(
    tx,
    ratings.map((r) => r.ratedBy),
  )
  const rows = ratings.map((r): CsvCell[] => {
    const item = items.get(r.itemId)
    const said = r.classes?.find((c) => c.key === r.class)?.word.zh ?? r.class ?? mine('notRated')
    return [
      ...(of.get(r.mandateId) ?? ['', '']),
      ...[item?.number ?? '', item?.content.name ?? '', said, r.reason, r.version],
      ...[names.get(r.ratedBy) ?? '', r.ratedAt.toISOString(), r.onBehalf ?? ''],
    ]
  })
  const heads = [
    'mandate',
    'institution',
    'number',
    'item',
    'class',
    'reason',
    'version',
    'by',
    'at',
  ] as const
  return csvText([...heads.map(word), word('onBehalf')], rows)
}

type Mandates = readonly Pick<
  MandateTable,
  'id' | 'engagement' | 'beginsOn' | 'endsOn' | 'undertaking' | 'createdBy' | 'createdAt'
>[]

interface Event {
  readonly mandateId: string
  readonly action: string
  readonly text: string
  readonly by: string
  readonly at: Date
  readonly onBehalf: string | null
}

/** Engaged, written, handed in and back, answered: in the order it happened. */
async function courseTable(tx: Tx, mandates: Mandates, of: Of): Promise<string> {
  const events = [
    ...(await engagedEvents(tx, mandates)),
    ...(await eventsOf(
      tx,
      mandates.map((m) => m.id),
    )),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const names = await namesOf(
    tx,
    events.map((e) => e.by),
  )
  const rows = events.map((e): CsvCell[] => [
    ...(of.get(e.mandateId) ?? ['', '']),
    ...[e.action, e.text, names.get(e.by) ?? '', e.at.toISOString(), e.onBehalf ?? ''],
  ])
  const heads = ['mandate', 'institution', 'action', 'text', 'by', 'at', 'onBehalf'] as const
  return csvText(heads.map(word), rows)
}

/** With its terms as they stand now. */
async function engagedEvents(tx: Tx, mandates: Mandates): Promise<Event[]> {
  const events: Event[] = []
  for (const { id, engagement, beginsOn, endsOn, undertaking, createdBy, createdAt } of mandates) {
    const term = say('zh-CN', 'mandates', 'termText', { from: beginsOn, to: endsOn })
    const plans = (await plansOf(tx, id)).map(({ name }) => name).join('、')
    const text = [mine(engagement), term, plans, undertaking].join('\n')
    events.push({ mandateId: id, action: mine('add'), text, by: createdBy, at: createdAt, onBehalf: null })
  }
  return events
}

async function eventsOf(tx: Tx, ids: readonly string[]): Promise<Event[]> {
  const texts = await tx.selectFrom('mandateText').selectAll().where('mandateId', 'in', ids).execute()
  const submissions = await tx
    .selectFrom('assessment')
    .leftJoin('file', 'file.id', 'assessment.fileId')
    .selectAll('assessment')
    .select('file.name as fileName')
    .where('mandateId', 'in', ids)
    .execute()
  const returns = await tx.selectFrom('assessmentReturn').selectAll().where('mandateId', 'in', ids).execute()
  const replies = await tx.selectFrom('ratingReply').selectAll().where('mandateId', 'in', ids).execute()
  const items = await standingItems(tx, { itemIds: replies.map(({ itemId }) => itemId) })
  const names = new Map(items.map(({ itemId, content }) => [itemId, content.name]))
  return [
    ...texts.map(({ mandateId, part, text, writtenBy: by, writtenAt: at, onBehalf }): Event => {
      return { mandateId, action: mine(`part_${part}`), text, by, at, onBehalf }
    }),
    ...submissions.map(({ mandateId, fileName, submittedBy: by, submittedAt: at, onBehalf }): Event => {
      return { mandateId, action: mine('submit'), text: fileName ?? '', by, at, onBehalf }
    }),
    ...returns.map(({ mandateId, reason: text, returnedBy: by, returnedAt: at }): Event => {
      return { mandateId, action: mine('giveBack'), text, by, at, onBehalf: null }
    }),
    ...replies.map(({ mandateId, itemId, text: said, repliedBy: by, repliedAt: at }): Event => {
      const text = [names.get(itemId) ?? '', said].join('\n')
      return { mandateId, action: mine('reply'), text, by, at, onBehalf: null }
    }),
  ]
}
