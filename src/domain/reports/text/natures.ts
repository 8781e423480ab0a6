/** Binding and anticipatory indicators told apart: how many of each, and how each was decided. */

import type { Nature } from '../../plans/item.ts'
import type { Composer } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { fill, fillText, listed } from '../phrases.ts'
import type { InlineNode } from '../section.ts'
import { type Counted, classesOf, count, spread } from './counts.ts'

type Indicator = ReportedItem<Extract<Counted['list'][number]['item']['content'], { kind: 'indicator' }>>

interface Part {
  readonly nature: Nature | null
  readonly list: readonly Indicator[]
}

/**
 * 按属性分，约束性指标5项，其中提前实现1项、滞后4项；预期性指标12项，均评定为基本符合预期。 Where all are of one nature that is
 * said, where one word was decided for all just how many there are of each; where the plan names none, nothing.
 */
export function naturesSentence(composer: Composer): InlineNode[] {
  const { indicators } = composer.material
  const parts = ([...natureOrder] as const)
    .map((nature): Part => ({ nature, list: indicators.filter((one) => natureOf(one) === nature) }))
    .filter(({ list }) => list.length > 0)
  const [only] = parts
  if (only === undefined || (parts.length === 1 && only.nature === null)) return []
  if (parts.length === 1) return ofOneNature(composer, only)
  // One word for all has been said of all: it is not said again of each part.
  const isDecided = new Set(indicators.map(({ decidedWord }) => decidedWord)).size > 1
  const said = parts.map((part) => partNodes(composer, part, isDecided))
  const separator = composer.phrases(isDecided ? 'list.semicolon' : 'list.comma')
  return fill(composer.phrases('natures.parts'), { parts: listed(said, separator) })
}

const natureOrder = ['binding', 'anticipatory', null] as const

const natureOf = ({ item }: Indicator): Nature | null => item.content.nature

const ofOneNature = ({ phrases }: Composer, { nature, list }: Part): InlineNode[] =>
  nature === null
    ? []
    : fill(phrases(list.length === 1 ? 'natures.one' : 'natures.all'), {
        nature: phrases(`nature.${nature}`),
      })

function partNodes(composer: Composer, { nature, list }: Part, isDecided: boolean): InlineNode[] {
  const { phrases } = composer
  const counted: Counted = { items: 'indicator', group: null, list }
  const number = [count(composer, counted, { by: 'nature', nature }, list.length)]
  if (nature === null) return fill(phrases('natures.unsaid'), { count: number })
  const part = fill(phrases('natures.part'), { nature: phrases(`nature.${nature}`), count: number })
  return isDecided ? [...part, ...decidedNodes(composer, counted, nature)] : part
}

/** ，均评定为滞后, ，尚未评定, or ，其中提前实现1项、滞后2项，尚未评定2项. */
function decidedNodes(composer: Composer, counted: Counted, nature: Nature): InlineNode[] {
  const { phrases, material } = composer
  const { list } = counted
  const words = spread(list, ({ decidedWord }) => decidedWord, material.scaleWords.indicator)
  const open = list.filter(({ decidedWord }) => decidedWord === null).length
  const [only] = words
  const number = list.length === 1 ? 'One' : ''
  if (only === undefined) return fill(phrases(`natures.undecided${number}`))
  if (words.length === 1 && open === 0)
    return fill(fillText(phrases(`natures.decided${number}`), { word: only.value }))
  return fill(phrases('natures.spread'), {
    ...classesOf(composer, counted, {
      classes: words.map(({ value, number: of }) => ({
        ...{ where: { by: 'word' as const, word: value, nature }, word: value, number: of },
      })),
      open: { where: { by: 'word', word: null, nature }, number: open },
      phrase: 'count.open',
    }),
  })
}
