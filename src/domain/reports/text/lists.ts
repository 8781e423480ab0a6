/** Sentences that name items or say how much of all they are: by decided word, unreported, asked by a form of their own. */

import { type AnyItem, type Composer, isReported } from '../composer.ts'
import type { CountCondition } from '../figure.ts'
import { readFigure } from '../figures/read-figure.ts'
import { fill, fillText, listed } from '../phrases.ts'
import type { BindingNode, InlineNode } from '../section.ts'
import { type Counted, count, spread, whatIs } from './counts.ts'

/** More names than a reader takes in are left to the table. */
const mostNames = 20

/**
 * 符合或好于预期的13项，占全部主要指标的76.5%; while some are open, of those that were decided: 已评定的5项均符合或好于预期.
 * [] where nothing was decided, where it is none, or all by one word.
 */
export function shareSentence(composer: Composer, counted: Counted): InlineNode[] {
  const { material, phrases } = composer
  const { items, list, group } = counted
  if (material.lagWords === undefined || list.length < 2) return []
  const lags: readonly string[] = material.lagWords[items]
  const decided = list.filter(({ decidedWord }) => decidedWord !== null)
  const kept = decided.filter(({ decidedWord }) => !lags.includes(decidedWord ?? ''))
  const isAll = kept.length === decided.length
  if (kept.length === 0) return []
  const subject = phrases(`share.${items}`)
  if (isAll && decided.length === list.length) {
    const isSaid = new Set(kept.map(({ decidedWord }) => decidedWord)).size === 1
    return isSaid ? [] : fill(phrases('share.all'), { subject })
  }
  const of = decided.length === list.length ? 'some' : isAll ? 'decidedAll' : 'decidedSome'
  const where: CountCondition = { by: 'lag', lags: false }
  return fill(phrases(of === 'decidedAll' && decided.length === 1 ? 'share.decidedOne' : `share.${of}`), {
    subject,
    what: whatIs(composer, items),
    ...(of === 'some' ? {} : { decided: [count(composer, counted, { by: 'decided' }, decided.length)] }),
    ...(of === 'decidedAll'
      ? {}
      : {
          count: [count(composer, counted, where, kept.length)],
          share: bound(composer, { kind: 'share', items, group, where }),
        }),
  })
}

/**
 * 提前实现的为甲、乙；滞后的为丙；尚未评定的为丁。 Of indicators every word, of tasks and projects the lagging ones alone. [] where
 * one word says it of all.
 */
export function namesSentence(composer: Composer, counted: Counted): InlineNode[] {
  const { material, phrases } = composer
  const { items, list, group } = counted
  const words = spread(list, ({ decidedWord }) => decidedWord, material.scaleWords[items])
  const open = list.filter(({ decidedWord }) => decidedWord === null).length
  const isTold = (word: string) => items === 'indicator' || material.lagWords?.[items].includes(word)
  if (words.length + (open > 0 ? 1 : 0) < 2) return []
  const classes: { where: CountCondition; word: string; number: number }[] = [
    ...words
      .filter(({ value }) => isTold(value))
      .map(({ value, number }) => ({
        where: { by: 'word' as const, word: value },
        word: fillText(phrases('names.ofWord'), { word: value }),
        number,
      })),
    ...(items === 'indicator' && open > 0
      ? [{ where: { by: 'word' as const, word: null }, word: phrases('names.undecided'), number: open }]
      : []),
  ]
  const said = classes
    .filter(({ number }) => number <= mostNames)
    .map(({ where, word }) =>
      fill(phrases('names.class'), { word, names: bound(composer, { kind: 'names', items, group, where }) }),
    )
  if (said.length === 0) return []
  return fill(phrases('names.all'), { classes: listed(said, phrases('list.semicolon')) })
}

/** 有2项主要指标尚未填报：甲、乙。 Without the names where they were just named as undecided. [] where every unit said something. */
export const unreportedSentence = (
  composer: Composer,
  counted: Counted,
  { isNamed }: { isNamed: boolean },
): InlineNode[] =>
  someSentence(composer, counted, {
    where: { by: 'unreported' },
    taken: counted.list.filter((item) => !isReported(item)),
    phrase: 'unreported',
    isNamed: isNamed && counted.list.every((item) => isReported(item) === (item.decidedWord !== null)),
  })

/** 按个性化表式填报的有2项：甲、乙。 [] where all follow the standard form. */
export const ownFormsSentence = (composer: Composer, counted: Counted): InlineNode[] =>
  someSentence(composer, counted, {
    where: { by: 'own-form' },
    taken: counted.list.filter(({ ownForm }) => ownForm !== undefined),
    phrase: 'ownForms',
    isNamed: false,
  })

interface Some {
  readonly where: CountCondition
  readonly taken: readonly AnyItem[]
  readonly phrase: 'unreported' | 'ownForms'
  /** Whether the sentence before names them already. */
  readonly isNamed: boolean
}

function someSentence(
  composer: Composer,
  counted: Counted,
  { where, taken, phrase, isNamed }: Some,
): InlineNode[] {
  const { phrases } = composer
  const { items, group, list } = counted
  const what = whatIs(composer, items)
  if (taken.length === 0) return []
  if (taken.length === list.length)
    return fill(phrases(list.length === 1 ? `${phrase}.one` : `${phrase}.all`), { what })
  const number = [count(composer, counted, where, taken.length)]
  if (taken.length > mostNames || isNamed) return fill(phrases(`${phrase}.many`), { what, count: number })
  const names = bound(composer, { kind: 'names', items, group, where })
  return fill(phrases(`${phrase}.some`), { what, count: number, names })
}

/** The form and the method an item was asked by, where they are its own, with the reason. [] for the standard one. */
export function ownFormPart({ phrases }: Composer, { ownForm }: AnyItem): InlineNode[] {
  if (ownForm === undefined) return []
  const { method, reason } = ownForm
  const fields = ownForm.fields.map(({ label }) => label.zh).join(phrases('list.comma'))
  return fill(phrases(method.trim() === '' ? 'ownForm.said' : 'ownForm.saidWithMethod'), {
    fields,
    method: method.replace(/[。；;，,.\s]+$/, ''),
    reason: reason.replace(/[。；;，,.\s]+$/, ''),
  })
}

/** A figure as the data say it, at its place in the text. [] where they say nothing. */
export function bound(composer: Composer, figure: Parameters<typeof readFigure>[2]): BindingNode[] {
  const reading = readFigure(composer.material, composer.phrases, figure)
  return reading === null ? [] : [composer.bind(figure, 'text', reading)]
}
