/** A report on items of several plans: which plan an item of a shared name is of, and the words of all of them. */

import { grouped } from '#domain/grouped.ts'
import { type ItemContent, type ItemKind, itemKinds } from '#domain/plans/item.ts'
import type { ReportedItem } from '#domain/reports/material.ts'
import { fillText } from '#domain/reports/phrases.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Scales } from '../plans/scales.ts'

type AnyItem = ReportedItem<ItemContent>

/** Items of two plans may have one name: then each carries its plan's, wherever it is named. */
export function toldApart(items: readonly AnyItem[]): AnyItem[] {
  const named = grouped(items, ({ item }) => item.content.name)
  return items.map((reported) => {
    const { plan, item } = reported
    const isShared = (named.get(item.content.name)?.length ?? 0) > 1
    if (plan === undefined || !isShared) return reported
    const name = fillText(reportPhrase('item.nameOfPlan'), { name: item.content.name, plan })
    return { ...reported, item: { ...item, content: { ...item.content, name } } }
  })
}

/** The words of several plans, each once, in the order of the first plan that has them. */
export function together(scales: readonly Scales[]): Scales {
  const of = (kind: ItemKind) => {
    const classes = scales.flatMap((scale) => scale[kind])
    return classes.filter(({ word }, at) => classes.findIndex((one) => one.word.zh === word.zh) === at)
  }
  const [indicator, task, project] = itemKinds.map(of)
  return { indicator: indicator ?? [], task: task ?? [], project: project ?? [] }
}
