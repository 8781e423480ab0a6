/** A figure said of an item, held against the item's figures. */

import { decimalText, parseDecimal, sign } from '../decimal.ts'
import type { InParagraph } from './finding.ts'
import type { KnownFigure, KnownItem } from './known.ts'
import type { Measure } from './measures/measures.ts'
import { bearsOut } from './measures/rough.ts'
import { figureIn, rounded, saysFigure } from './measures/scale.ts'
import type { Mention } from './mentions.ts'
import { isChange, isDerived, isOfOther, isPlain, type Numbers, type Said, saidOf, unitSaid } from './said.ts'

/** Findings on the figures that each mention of an item is given in its sentence. */
export const figureFindings = (text: string, mentions: readonly Mention[], numbers: Numbers): InParagraph[] =>
  mentions.flatMap((mention) => saidOf(text, mention, numbers).flatMap((said) => judge(said) ?? []))

function judge(said: Said): InParagraph | null {
  if (isChange(said)) return isOfOther(said) ? null : judgeChange(said.item, said.measure)
  const unit = unitSaid(said)
  const target = unit === null ? undefined : targetSaid(said)
  if (target) return judgeTarget(said, target, unit ?? '')
  if (isDerived(said) || isOfOther(said)) return null
  const { item, measure, period } = said
  const known = item.figures.filter((f) => period === null || f.period === period)
  if (unit !== null && known.some((f) => isSaid(measure, f.number, { unit, own: item.unit }))) return null
  if (
    known.some(
      (f) => isPlain(said) && saysFigure({ number: measure.number, unit: item.unit }, f.number, item.unit),
    )
  )
    return unitDiffers(said)
  return unit === null || isUnkept(period, known) ? null : judgeFigure(said, known, unit)
}

interface Units {
  /** That the number is said in. */
  readonly unit: string
  /** That the figures are kept in. */
  readonly own: string
}

/** A stretch shorter or longer than a year of which the data keep no figure: nothing to hold it against. */
const isUnkept = (period: string | null, known: readonly KnownFigure[]): boolean =>
  period !== null && !/^\d{4}$/.test(period) && known.length === 0

/** Whether the number, exact or rough, says the figure. */
function isSaid(measure: Measure, figure: string, { unit, own }: Units): boolean {
  const { number, rough } = measure
  if (saysFigure({ number, unit }, figure, own)) return true
  const exact = parseDecimal(figure)
  const there = exact && figureIn(exact, own, unit)
  return rough !== null && there !== null && bearsOut(number, rough, there)
}

function judgeFigure(said: Said, known: readonly KnownFigure[], unit: string): InParagraph | null {
  const { item, measure, period } = said
  const units = { unit, own: item.unit }
  const standing = (of: string | null) => known.find((f) => f.period === of)
  const mayBeOther = standing(period) === undefined || measure.rough !== null || tells.test(said.between)
  // A target may have a unit of its own: the growth of an amount is in per cent.
  const ways = [unit, item.unit].map((one) => ({ number: measure.number, unit: one }))
  if (mayBeOther && ways.some((way) => item.others.some((other) => saysFigure(way, other, item.unit))))
    return null
  const outdated = item.replaced.find(
    (f) =>
      f.period === (period ?? f.period) && saysFigure({ number: measure.number, unit }, f.number, item.unit),
  )
  const right = standing(outdated?.period ?? period)
  if (right && outdated) return differs('figure-outdated', said, inText(right.number, measure, units))
  if (right && period !== null) return differs('figure-differs', said, inText(right.number, measure, units))
  // What is hoped for in a year is no figure that the data could have.
  if (aims.test(said.between)) return null
  return { ...placeOf(said), code: 'figure-unknown', severity: 'note', right: '' }
}

const aims = /目标|预期|预计|计划|力争|确保|测算|[需应]/

/** Words that may bring in the target or base beside a year's figure. */
const tells = /目标|规划|任务|基期|控制|确保|力争/

/** The figure as the text would say it: in its own unit as it is kept, in another with the decimals the text shows. */
function inText(figure: string, { number }: Measure, { unit, own }: Units): string {
  const exact = parseDecimal(figure)
  const there = exact && unit !== own ? figureIn(exact, own, unit) : null
  if (!there) return figure
  const shown = rounded(there, number.decimals)
  return decimalText(sign(shown) === 0 ? there : shown)
}

const placeOf = ({ measure, item }: Said) => ({
  ...{ from: measure.from, to: measure.to, found: measure.text, about: item.name },
})

const differs = (code: 'figure-differs' | 'figure-outdated', said: Said, right: string): InParagraph => ({
  ...{ ...placeOf(said), code, severity: 'error', right },
})

/** The number of a figure with another unit of measure behind it. */
function unitDiffers(said: Said): InParagraph | null {
  const { measure, item } = said
  if (item.unit === '' || measure.unit === '' || measure.rough !== null) return null
  return {
    ...{ ...placeOf(said), code: 'unit-differs', severity: 'error', to: measure.end },
    ...{ found: measure.text + measure.unit, right: measure.text + item.unit },
  }
}

/** The plan's target, where the words before the number say that it is one of the year it is set for. */
function targetSaid({ item: { target }, between, period }: Said): KnownFigure | undefined {
  if (!/(?:规划|纲要|五年)(?:确定的|提出的)?目标(?:值|数)?(?:[为是]|定为)?(?:累计|约)?$/.test(between))
    return undefined
  if (!target || (period !== null && period !== target.period)) return undefined
  return /[比较距于过][^，；。]*$/.test(between) ? undefined : target
}

function judgeTarget(said: Said, target: KnownFigure, unit: string): InParagraph | null {
  const units = { unit, own: said.item.unit }
  const { measure, item } = said
  const isRight =
    saysFigure({ number: measure.number, unit }, target.number, item.unit) ||
    item.figures.some(
      (f) => f.period === target.period && isSaid(measure, f.number, units) && measure.rough !== null,
    )
  return isRight ? null : differs('figure-differs', said, inText(target.number, measure, units))
}

/** A change of an item measured in per cent is said in percentage points. */
function judgeChange(item: KnownItem, measure: Measure): InParagraph | null {
  if (item.unit !== '%' || measure.unit !== '%') return null
  return {
    ...{ code: 'points-expected', severity: 'warning', about: item.name },
    ...{ from: measure.from, to: measure.end, found: `${measure.text}%`, right: `${measure.text}个百分点` },
  }
}
