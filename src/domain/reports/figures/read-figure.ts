/** What the data say of a figure, wherever it is asked for: while composing, in a file that came back, in a draft. */

import { quotientText, wholeNumber } from '../../decimal.ts'
import { type Completion, completion } from '../completion.ts'
import type { AnyItem, Reading } from '../composer.ts'
import type { Figure, PlannedField } from '../figure.ts'
import type { ReportMaterial } from '../material.ts'
import type { ReportPhrases } from '../phrases.ts'
import { spanOf } from '../plan-span.ts'
import { periodWords } from '../text/period-words.ts'
import { isEstimate, targetInText, valueInText } from '../text/value-words.ts'
import { takenOf, wholeOf } from './counted.ts'
import { differenceText } from './difference.ts'
import { namesText } from './names.ts'
import { paceText } from './pace.ts'

/** The figure as a sentence says it; null where the data say nothing of it. */
export function readFigure(
  material: ReportMaterial,
  phrases: ReportPhrases,
  figure: Figure,
): Required<Reading> | null {
  switch (figure.kind) {
    case 'count':
    case 'names':
    case 'share':
      return readTaking(material, phrases, figure)
    case 'difference':
    case 'pace':
      return readComparison(material, phrases, figure)
    default:
      return readOfItem(material, phrases, figure)
  }
}

type Taking = Extract<Figure, { kind: 'count' | 'names' | 'share' }>

function readTaking(
  material: ReportMaterial,
  phrases: ReportPhrases,
  figure: Taking,
): Required<Reading> | null {
  const taken = takenOf(material, figure)
  const { items, group, where } = figure
  const word = 'word' in where ? where.word : null
  const label = [group, phrases(`${items}s`), word].filter(Boolean).join(' ')
  if (figure.kind === 'count') return { label, text: String(taken.length), valueIds: [] }
  if (figure.kind === 'names') return { label, text: namesText(phrases, taken), valueIds: [] }
  const whole = wholeOf(material, figure).length
  if (whole === 0) return null
  return { label, text: shareText(taken.length, whole), valueIds: [] }
}

/** 76.5%, 80.0%, 100%: one decimal, none where it is all or nothing. */
export function shareText(part: number, whole: number): string {
  if (part === 0 || part === whole) return part === 0 ? '0%' : '100%'
  const text = quotientText(wholeNumber(part * 100), wholeNumber(whole), 1)
  return `${text.includes('.') ? text : `${text}.0`}%`
}

function readComparison(
  material: ReportMaterial,
  phrases: ReportPhrases,
  figure: Extract<Figure, { kind: 'difference' | 'pace' }>,
): Required<Reading> | null {
  const said =
    figure.kind === 'difference'
      ? differenceText(material, phrases, figure)
      : paceText(material, phrases, figure)
  const name = material.indicators.find(({ itemId }) => itemId === figure.itemId)?.item.content.name
  if (said === null || name === undefined) return null
  return { label: `${name} ${phrases(`label.${figure.kind}`)}`, ...said }
}

type OfItem = Exclude<Figure, { kind: 'count' | 'names' | 'share' | 'difference' | 'pace' }>

function readOfItem(
  material: ReportMaterial,
  phrases: ReportPhrases,
  figure: OfItem,
): Required<Reading> | null {
  const items: readonly AnyItem[] = [...material.indicators, ...material.tasks, ...material.projects]
  const reported = items.find(({ itemId }) => itemId === figure.itemId)
  if (!reported) return null
  const { name } = reported.item.content
  const said = (what: string, text: string | null, valueIds: readonly string[] = []) =>
    text === null || text === '' ? null : { label: `${name} ${what}`.trim(), text, valueIds }
  switch (figure.kind) {
    case 'number':
      return said('', String(reported.item.number))
    case 'word':
      return said(phrases('table.word'), reported.decidedWord)
    case 'planned':
      return said(phrases(`table.${figure.field}`), plannedText(phrases, reported, figure.field))
    case 'completion': {
      const done = completionOf(material, reported)
      return said(
        phrases('chart.series'),
        done && `${done.percent}%`,
        done?.values.map(({ id }) => id),
      )
    }
    case 'value': {
      const value = reported.values.find(({ period }) => period === figure.period)
      const estimate = value !== undefined && isEstimate(value, material.cutOffs)
      const text = value ? valueInText(phrases, value, { unit: unitOf(reported), estimate }) : null
      return said(periodWords(phrases, figure.period), text, value ? [value.id] : [])
    }
  }
}

function plannedText(
  phrases: ReportPhrases,
  { item: { content }, adjusted }: AnyItem,
  field: PlannedField,
): string | null {
  if (content.kind === 'project')
    return field === 'investment' && content.investment !== null
      ? content.investment + content.investmentUnit
      : null
  if (content.kind !== 'indicator' || field === 'investment') return null
  if (field === 'original') return adjusted ? targetInText(phrases, adjusted.original) : null
  if (field === 'target') return targetInText(phrases, content)
  return content.base === null ? null : content.base + content.unit
}

const unitOf = ({ item: { content } }: AnyItem): string =>
  content.kind === 'indicator' ? content.unit : content.kind === 'project' ? content.investmentUnit : ''

function completionOf(material: ReportMaterial, reported: AnyItem): Completion | null {
  const { content } = reported.item
  if (content.kind !== 'indicator') return null
  const { cutOffs } = material
  return completion({ content, values: reported.values, plan: spanOf(material, reported), cutOffs })
}
