/** How a third party rates item by item; of many it tells those that lag or are not rated, the table has all. */

import { grouped } from '../../grouped.ts'
import type { ItemKind } from '../../plans/item.ts'
import { type AnyItem, type Composer, itemsOf } from '../composer.ts'
import { fill, fillText, plain, strong } from '../phrases.ts'
import type { BlockNode, InlineNode } from '../section.ts'
import { comparisonSentence, paceSentence } from './comparison-sentences.ts'
import { whatIs } from './counts.ts'
import { leadOf } from './item-section.ts'
import { indicatorSentence, projectSentence } from './item-sentences.ts'
import { gapText } from './missing.ts'
import { numberRanges } from './number-ranges.ts'
import { gapMark, statement, withoutStop } from './paragraphs.ts'

/** Of more tasks or projects only some are told in the text. */
const mostTold = 20

export function ratedItems(composer: Composer, kind: ItemKind): BlockNode[] {
  const list = itemsOf(composer, kind)
  const told =
    kind === 'indicator' || list.length <= mostTold ? list : list.filter(isStanding(composer, kind))
  const rated = told.filter(({ decidedWord }) => decidedWord !== null)
  const isPart = told.length < list.length && rated.length > 0
  return [
    ...(isPart
      ? [statement(fill(composer.phrases('assessment.told'), { what: whatIs(composer, kind) }))]
      : []),
    ...rated.map((item) =>
      statement([strong(leadOf(composer, item)), ...figures(composer, item), ...ratedPart(composer, item)]),
    ),
    ...openMark(composer, kind, list),
  ]
}

/** Whether an item of many is told by itself: it lags, or is not rated. */
const isStanding =
  ({ material }: Composer, kind: ItemKind) =>
  ({ decidedWord }: AnyItem): boolean =>
    decidedWord !== null &&
    (decidedWord === material.assessment?.notRated || (material.lagWords?.[kind] ?? []).includes(decidedWord))

function figures(composer: Composer, reported: AnyItem): InlineNode[] {
  const { content } = reported.item
  if (content.kind === 'project')
    return projectSentence(composer, { ...reported, item: { ...reported.item, content } })
  if (content.kind !== 'indicator') return []
  const indicator = { ...reported, item: { ...reported.item, content } }
  return [
    ...indicatorSentence(composer, indicator),
    ...comparisonSentence(composer, indicator),
    ...paceSentence(composer, indicator),
  ]
}

/** 评价为基本符合预期：理由。 Or 不作评价：理由。 */
function ratedPart({ phrases, bind, material }: Composer, reported: AnyItem): InlineNode[] {
  const { itemId, item, decidedWord, decidedReason } = reported
  if (decidedWord === null) return []
  const label = `${item.content.name} ${phrases('assessment.word')}`
  const word = [bind({ kind: 'word', itemId }, 'text', { label, text: decidedWord })]
  const isRated = decidedWord !== material.assessment?.notRated
  return fill(phrases(isRated ? 'assessment.rated' : 'assessment.notRated'), {
    word,
    reason: withoutStop(decidedReason ?? ''),
  })
}

/** One mark of each plan for all that nobody rated yet, each listed as a gap. */
function openMark(composer: Composer, kind: ItemKind, list: readonly AnyItem[]): BlockNode[] {
  const { phrases, material } = composer
  const open = list.filter(({ decidedWord }) => decidedWord === null)
  const institution = material.assessment?.institution ?? null
  const missing = phrases('assessment.word')
  const what = whatIs(composer, kind)
  for (const { itemId, item, plan } of open) {
    const { number, content } = item
    const about = { kind, id: itemId, number, name: content.name, ...(plan === undefined ? {} : { plan }) }
    composer.addGap({ unit: institution, section: what, item: about, missing: [missing] })
  }
  return [...grouped(open, ({ plan = '' }) => plan)].map(([plan, items]) => {
    const numbers = numberRanges(
      composer,
      items.map(({ item }) => item.number),
    )
    const of = plan === '' ? '' : fillText(phrases('plan.named'), { plan })
    const said = of + fillText(phrases('gap.items'), { numbers, what, missing })
    return gapMark([plain(gapText(composer, institution, said))])
  })
}
