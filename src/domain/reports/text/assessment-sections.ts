/** The sections of a third party's report: how it was engaged, its overall judgement, item by item, problems, proposals. */

import type { MandatePart } from '../../mandates/mandate.ts'
import { itemKinds } from '../../plans/item.ts'
import type { ComposedSection } from '../composed.ts'
import { type Composer, itemsOf, linesOf } from '../composer.ts'
import type { Assessment } from '../material.ts'
import { fill, fillText, listed, plain, type ReportPhrase, reference, strong } from '../phrases.ts'
import type { BlockNode, InlineNode, ParagraphNode } from '../section.ts'
import { tabledKinds, tableKey, tableNumber } from '../tables/table-numbers.ts'
import { ratedItems } from './assessment-items.ts'
import { type Counted, count, decidedSentence, estimatesSentence, whatIs } from './counts.ts'
import { namesSentence } from './lists.ts'
import { gapText } from './missing.ts'
import { naturesSentence } from './natures.ts'
import { gapMark, heading, statement } from './paragraphs.ts'
import { dayWords } from './period-words.ts'

export function assessmentSections(composer: Composer, assessment: Assessment): ComposedSection[] {
  const { phrases } = composer
  const section = (
    key: 'engagement' | 'overview' | 'items' | 'problems' | 'proposals',
    blocks: readonly BlockNode[],
  ) => ({
    key: `assessment-${key}`,
    document: { type: 'doc' as const, content: [heading(1, phrases(`assessment.${key}`)), ...blocks] },
  })
  const kinds = tabledKinds(composer)
  return [
    section('engagement', engagementBlocks(composer, assessment)),
    section('overview', [
      ...partBlocks(composer, assessment, 'overview'),
      ...kinds.map((kind) => statement(decidedSentence(composer, countedOf(composer, kind)))),
    ]),
    section('items', [
      ...partBlocks(composer, assessment, 'findings'),
      ...kinds.flatMap((kind) => [
        heading(2, whatIs(composer, kind)),
        ...kindOverview(composer, countedOf(composer, kind)),
        ...ratedItems(composer, kind),
      ]),
    ]),
    section('problems', partBlocks(composer, assessment, 'problems')),
    section('proposals', partBlocks(composer, assessment, 'proposals')),
  ]
}

const countedOf = (composer: Composer, items: Counted['items']): Counted => ({
  ...{ items, group: null, list: itemsOf(composer, items) },
})

function engagementBlocks(composer: Composer, assessment: Assessment): BlockNode[] {
  const { phrases, material } = composer
  const { client, institution, engagement, planNames, beginsOn, endsOn, undertaking } = assessment
  const subject = planNames.map((plan) => fillText(phrases('plan.named'), { plan })).join('')
  const [first = '', ...more] = linesOf(undertaking)
  return [
    statement(
      fill(phrases(`assessment.engaged.${engagement}`), {
        ...{ client, institution, subject },
        from: dayWords(phrases, beginsOn),
        to: dayWords(phrases, endsOn),
      }),
    ),
    statement(
      fill(phrases('assessment.scope'), {
        subject:
          planNames.length === 1
            ? subject
            : fillText(phrases('assessment.plansNamed'), { count: planNames.length }),
        counts: scopeCounts(composer),
      }),
    ),
    statement(
      fill(phrases('assessment.data'), {
        yearly: dayWords(phrases, material.cutOffs.yearly),
        progress: dayWords(phrases, material.cutOffs.progress),
      }),
    ),
    ...[[strong(phrases('assessment.undertaking')), plain(first)], ...more.map((line) => [plain(line)])].map(
      (content) => own(assessment, content),
    ),
    ...partBlocks(composer, assessment, 'method'),
  ]
}

/** 主要指标17项、重点任务107项. */
function scopeCounts(composer: Composer): InlineNode[] {
  const { phrases } = composer
  const counts = itemKinds.flatMap((kind) => {
    const counted = countedOf(composer, kind)
    if (counted.list.length === 0) return []
    const number = [count(composer, counted, { by: 'all' }, counted.list.length)]
    return [fill(phrases('assessment.count'), { what: whatIs(composer, kind), count: number })]
  })
  return listed(counts, phrases('list.comma'))
}

const own = ({ institution }: Assessment, content: readonly InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  attrs: { origin: institution, cited: false, gap: false },
  content,
})

/** The heading its words stand under says what they are, but for the method, which has none of its own. */
const opened = { method: 'assessment.method' } as const satisfies Partial<Record<MandatePart, ReportPhrase>>

/** What the body wrote; where it wrote nothing that is needed, a gap. */
function partBlocks(composer: Composer, assessment: Assessment, part: MandatePart): BlockNode[] {
  const { phrases } = composer
  const lines = linesOf(assessment.texts[part])
  const opening = part === 'method' ? [strong(phrases(opened[part]))] : []
  if (lines.length > 0)
    return lines.map((line, at) => own(assessment, [...(at === 0 ? opening : []), plain(line)]))
  if (part === 'findings') return []
  const missing = phrases(`assessment.part.${part}`)
  const section = phrases(part === 'method' ? 'assessment.engagement' : `assessment.${part}`)
  composer.addGap({ unit: assessment.institution, section, item: null, missing: [missing] })
  return [gapMark([plain(gapText(composer, assessment.institution, missing))])]
}

/** Of indicators by nature and by name, and what still rests on estimates; of all where their table is. */
function kindOverview(composer: Composer, counted: Counted): BlockNode[] {
  const { items } = counted
  const isIndicator = items === 'indicator'
  const number = tableNumber(composer, items)
  const see =
    number === null
      ? []
      : fill(composer.phrases('assessment.see'), {
          what: whatIs(composer, items),
          number: [reference(tableKey(items), number)],
        })
  // Indicators of several plans share names: each is told below with its plan.
  const isOfOnePlan = counted.list.every(({ plan }) => plan === undefined)
  const names = isOfOnePlan ? namesSentence(composer, counted) : []
  const more = isIndicator ? [names, estimatesSentence(composer)] : []
  return [
    statement([...(isIndicator ? naturesSentence(composer) : []), ...see]),
    ...more.filter((sentence) => sentence.length > 0).map(statement),
  ]
}
