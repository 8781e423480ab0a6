/** The sections of a report on a theme: what it is, how it stands, question by question, problems and proposals. */

import { countsAsEstimate } from '../../periods/cut-off.ts'
import { itemKinds } from '../../plans/item.ts'
import type { ComposedSection } from '../composed.ts'
import { type AnyItem, type Composer, itemsOf, linesOf } from '../composer.ts'
import type { ThemeMaterial, ThemeQuestion } from '../material.ts'
import { fill, fillText, listed, plain } from '../phrases.ts'
import type { BlockNode, ParagraphNode } from '../section.ts'
import { count, whatIs } from './counts.ts'
import { itemsInShort, overview } from './item-section.ts'
import { gapText } from './missing.ts'
import { cited, gapMark, heading, statement, unitText } from './paragraphs.ts'
import { dayWords } from './period-words.ts'
import { namingUnit } from './unit-named.ts'

/** Key of the section that answers a question. */
export const questionKey = (id: string): string => `theme-question-${id}`

export function themeSections(composer: Composer, theme: ThemeMaterial): ComposedSection[] {
  const written = (part: ThemeMaterial['texts'][number]['part']) => writtenSection(composer, theme, part)
  return [
    aboutSection(composer, theme),
    written('overview'),
    ...questionSections(composer, theme),
    written('problems'),
    written('proposals'),
  ]
}

const section = (key: string, content: readonly BlockNode[]): ComposedSection => ({
  key,
  document: { type: 'doc', content },
})

/** What orders it, who leads and takes part, what it covers, up to when it speaks. */
function aboutSection(composer: Composer, { basis, members, plans }: ThemeMaterial): ComposedSection {
  const { phrases, material } = composer
  const title = phrases('theme.about')
  const { yearly, monthly, progress } = material.cutOffs
  const cutOff = fillText(phrases('table.cutOff'), {
    yearly: dayWords(phrases, yearly),
    monthly: dayWords(phrases, monthly),
    progress: dayWords(phrases, progress),
  })
  const parties = { lead: material.issuer, members: members.join(phrases('list.comma')) }
  const cover = coverSentence(composer, plans)
  return section('theme-about', [
    heading(1, title),
    ...basisBlocks(composer, linesOf(basis), title),
    statement([
      ...fill(phrases(members.length === 0 ? 'theme.partiesAlone' : 'theme.parties'), parties),
      ...cover,
    ]),
    ...(cover.length === 0
      ? [missing(composer, { section: title, what: phrases('theme.coversNothing') })]
      : []),
    statement([plain(cutOff + phrases('list.stop'))]),
  ])
}

function basisBlocks(composer: Composer, [first, ...others]: readonly string[], title: string): BlockNode[] {
  const { phrases } = composer
  if (first === undefined) return [missing(composer, { section: title, what: phrases('theme.gap.basis') })]
  return [
    statement([plain(fillText(phrases('theme.basis'), { basis: first }))]),
    ...others.map((line) => statement([plain(line)])),
  ]
}

/** 涉及《甲》《乙》的主要指标5项、重点任务3项。 [] where no item stands in it. */
function coverSentence(composer: Composer, plans: readonly string[]) {
  const { phrases } = composer
  const kinds = itemKinds.flatMap((items) => {
    const list = itemsOf(composer, items)
    if (list.length === 0) return []
    const number = count(composer, { items, group: null, list }, { by: 'all' }, list.length)
    return [fill(phrases('theme.kind'), { what: whatIs(composer, items), count: [number] })]
  })
  if (kinds.length === 0) return []
  const named = plans.map((plan) => fillText(phrases('plan.named'), { plan }))
  return fill(phrases('theme.covers'), {
    // Titles in their own marks stand side by side.
    plans: named.join(''),
    kinds: listed(kinds, phrases('list.comma')),
  })
}

/** One of the texts that the lead writes; how the items stand follows the first. */
function writtenSection(
  composer: Composer,
  { texts }: ThemeMaterial,
  part: ThemeMaterial['texts'][number]['part'],
): ComposedSection {
  const { title = part, text = '' } = texts.find((one) => one.part === part) ?? {}
  const { issuer } = composer.material
  const lines = linesOf(text).map(namingUnit(issuer))
  const paragraphs = unitText({ unit: issuer, itemId: 'theme', field: part }, lines, null)
  const owed = lines.length > 0 ? [] : [missing(composer, { unit: issuer, section: title, what: title })]
  const counts = part === 'overview' ? itemKinds.flatMap((kind) => kindOverview(composer, kind)) : []
  return section(`theme-${part}`, [heading(1, title), ...paragraphs, ...owed, ...counts])
}

function kindOverview(composer: Composer, items: (typeof itemKinds)[number]): BlockNode[] {
  const list = itemsOf(composer, items)
  return list.length === 0 ? [] : overview(composer, { items, group: null, list })
}

/** A section over all, then one for each question and one for the items under none; without questions just the items. */
function questionSections(composer: Composer, { questions }: ThemeMaterial): ComposedSection[] {
  const { phrases } = composer
  const all = itemKinds.flatMap((kind) => itemsOf(composer, kind))
  const asked = new Set(questions.flatMap(({ itemIds }) => itemIds))
  const others = all.filter(({ itemId }) => !asked.has(itemId))
  if (questions.length === 0) {
    const title = phrases('theme.items')
    return others.length === 0
      ? []
      : [section('theme-questions', [heading(1, title), ...itemsInShort(composer, others, title)])]
  }
  const other = phrases('theme.others')
  return [
    section('theme-questions', [heading(1, phrases('theme.questions'))]),
    ...questions.map((question) => questionSection(composer, question, all)),
    ...(others.length === 0
      ? []
      : [section('theme-others', [heading(2, other), ...itemsInShort(composer, others, other)])]),
  ]
}

function questionSection(
  composer: Composer,
  { id, question, unit, answer, itemIds }: ThemeQuestion,
  all: readonly AnyItem[],
): ComposedSection {
  const { phrases } = composer
  const items = all.filter(({ itemId }) => itemIds.includes(itemId))
  const answers =
    answer === null
      ? [missing(composer, { unit, section: question, what: phrases('theme.gap.answer') })]
      : answerBlocks(composer, id, answer)
  return section(questionKey(id), [
    heading(2, question),
    ...answers,
    ...itemsInShort(composer, items, question),
  ])
}

/** The unit's words, with whose they are and, where they are of an early day, up to when they tell. */
function answerBlocks(
  { phrases, material }: Composer,
  id: string,
  { unit, text, asOf }: NonNullable<ThemeQuestion['answer']>,
): ParagraphNode[] {
  const isEarly = countsAsEstimate(asOf, null, material.cutOffs)
  const mark = isEarly ? fillText(phrases('item.early'), { day: dayWords(phrases, asOf) }) : ''
  const lines = linesOf(text).map(namingUnit(unit))
  const marked = lines.map((line, at) => (at === lines.length - 1 ? line + mark : line))
  return cited(unitText({ unit, itemId: id, field: 'answer' }, marked, null))
}

interface Missing {
  readonly unit?: string
  readonly section: string
  readonly what: string
}

/** The mark of what nobody wrote, listed too. */
function missing(composer: Composer, { unit, section: title, what }: Missing): ParagraphNode {
  composer.addGap({ unit: unit ?? null, section: title, item: null, missing: [what] })
  return gapMark([plain(gapText(composer, unit ?? null, what))])
}
