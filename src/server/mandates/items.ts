/** The items of a mandate as whoever rates them sees them: facts open, the units' own verdicts as the mandate says. */

import type { MandateItem } from '#contract/mandate-views.ts'
import type { Field } from '#domain/forms/form.ts'
import { factFields } from '#domain/mandates/facts.ts'
import { showsVerdicts } from '#domain/mandates/mandate.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { isEstimate, targetInText } from '#domain/reports/text/value-words.ts'
import { outlookClasses, verdictClasses } from '#domain/verdicts/scale.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { currentRatings, type MandateRow } from './rows.ts'
import { readScope, type Scope, type ScopedItem, wordOf } from './scope.ts'

/** With `seesAll` whatever the mandate says: the coordinator. */
export async function listItems(tx: Tx, row: MandateRow, seesAll: boolean) {
  const verdictsShown = seesAll || showsVerdicts(row)
  const scope = await readScope(tx, row.id)
  const ratings = await currentRatings(tx, row.id)
  const evidence = await evidenceOf(tx, scope)
  const plans = new Map(scope.plans.map((p) => [p.id, p.name]))
  const items = scope.items.map((one): MandateItem => {
    const { itemId, item, asOf } = one.reported
    const rating = ratings.get(itemId)
    return {
      ...{ id: itemId, kind: item.content.kind, number: item.number, name: item.content.name },
      ...{ plan: plans.get(one.planId) ?? '', field: item.content.field, asOf },
      target: targetOf(item.content),
      leads: [...item.leads],
      values: valuesOf(scope, one),
      answers: answersOf(scope, one, verdictsShown),
      evidence: evidence.filter((e) => e.itemId === itemId).map((e) => e.name),
      classes: one.classes.map(({ key, word }) => ({ key, word: { ...word } })),
      self: verdictsShown && one.selfClass !== null ? selfOf(one, one.selfClass) : null,
      rating: rating ? ratingView(one, rating) : null,
    }
  })
  return { items, verdictsShown }
}

const selfOf = (one: ScopedItem, key: string) => ({ word: wordOf(one, key), reason: one.selfReason })

type RatingRow = NonNullable<ReturnType<Awaited<ReturnType<typeof currentRatings>>['get']>>

const ratingView = (one: ScopedItem, rating: RatingRow): NonNullable<MandateItem['rating']> => {
  const { version, class: key, reason, by, onBehalf, ratedAt } = rating
  return { version, class: key, word: wordOf(one, key), reason, by, onBehalf, at: ratedAt.toISOString() }
}

/** What the plan promises, in its own words. */
function targetOf(content: ItemContent): string {
  if (content.kind === 'indicator') return targetInText(reportPhrase, content)
  return content.kind === 'project' ? content.content : ''
}

function valuesOf({ evaluation, forms }: Scope, { reported }: ScopedItem): MandateItem['values'] {
  const { content } = reported.item
  const unit =
    content.kind === 'indicator' ? content.unit : content.kind === 'project' ? content.investmentUnit : ''
  const expectedPeriod = forms.get(content.kind)?.form.expectedPeriod ?? null
  return reported.values
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .map((value) => {
      const { period, number, grade, source, asOf } = value
      const estimate = isEstimate(value, evaluation.cutOffs)
      const expected = period === expectedPeriod
      return { period, text: number + unit, grade, source, asOf, estimate, expected }
    })
}

function answersOf(
  { forms }: Scope,
  { reported, classes }: ScopedItem,
  verdictsShown: boolean,
): MandateItem['answers'] {
  const asked: readonly Field[] =
    reported.ownForm?.fields ?? forms.get(reported.item.content.kind)?.form.fields ?? []
  const fields = verdictsShown
    ? asked
    : factFields(asked, [classes.map((c) => c.key), verdictClasses, outlookClasses])
  return fields.flatMap(({ key, label, choices }) => {
    const answer = reported.answers[key]
    if (answer === undefined || answer.trim() === '') return []
    const choice = choices.find((c) => c.key === answer)?.label ?? null
    return [{ label: { ...label }, text: choice ? '' : answer, choice: choice && { ...choice } }]
  })
}

/** Names of the evidence that stands with accepted entries. */
async function evidenceOf(tx: Tx, { evaluation, items }: Scope) {
  const ids = items.filter(({ reported }) => reported.asOf !== null).map(({ reported }) => reported.itemId)
  if (ids.length === 0) return []
  return tx
    .selectFrom('evidence')
    .innerJoin('file', 'file.id', 'evidence.fileId')
    .innerJoin('entry', 'entry.id', 'evidence.entryId')
    .select(['entry.itemId', 'file.name'])
    .where('entry.evaluationId', '=', evaluation.id)
    .where('entry.itemId', 'in', ids)
    .where('removedAt', 'is', null)
    .orderBy('evidence.id')
    .execute()
}
