/** What stands under a heading that is filled from a field of the form of texts: each unit's words, and who wrote none. */

import { isAdjusted, isAdjustmentText } from '../../evaluations/adjustment-stated.ts'
import type { Field } from '../../forms/form.ts'
import { grouped } from '../../grouped.ts'
import { type Composer, linesOf } from '../composer.ts'
import { fillText, plain, strong } from '../phrases.ts'
import type { BlockNode } from '../section.ts'
import { expectedUnits, gapText } from './missing.ts'
import { cited, gapMark, statement, unitText } from './paragraphs.ts'
import { namingUnit } from './unit-named.ts'

/** How many units a mark names before it counts them; the closing list names all. */
const namedUnits = 3

interface FieldPart {
  readonly field: Field
  /** Title of the section. */
  readonly section: string
  /** Whether the section holds several fields, so that each says its label. */
  readonly isLabelled: boolean
}

export function fieldBlocks(composer: Composer, part: FieldPart): BlockNode[] {
  const blocks = part.field.type === 'choice' ? choiceBlocks(composer, part) : textBlocks(composer, part)
  return [...blocks, ...gapBlocks(composer, part)]
}

function textBlocks(composer: Composer, { field, isLabelled }: FieldPart): BlockNode[] {
  const { material, phrases } = composer
  const label = isLabelled ? fillText(phrases('item.field'), { field: field.label.zh }) : null
  // The lead of a special plan tells it alone and speaks for itself.
  const isPlace = material.unit === null && material.asks !== 'plan'
  const paragraphs = material.unitAnswers.flatMap(({ unit, answers }) => {
    const answered = { unit, itemId: null, field: field.key }
    const lines = linesOf(answers[field.key])
    return isPlace
      ? cited(unitText(answered, lines.map(namingUnit(unit)), null))
      : unitText(answered, lines, material.unit === null ? null : label)
  })
  const isOpened = material.unit === null && label !== null && paragraphs.length > 0
  return isOpened ? [statement([strong(field.label.zh)]), ...paragraphs] : paragraphs
}

/** 是否需要调整规划：需要（区教育局、区民政局）；不需要（…）. A unit's own report says just its answer. */
function choiceBlocks({ material, phrases }: Composer, { field }: FieldPart): BlockNode[] {
  const answered = material.unitAnswers.filter(({ answers }) => answers[field.key])
  if (answered.length === 0) return []
  const byChoice = grouped(answered, ({ answers }) => answers[field.key] ?? '')
  const ordered = field.choices.flatMap(({ key, label }) => {
    const units = byChoice.get(key)
    return units ? [{ answer: label.zh, units: units.map(({ unit }) => unit) }] : []
  })
  // A special plan is told by its lead alone.
  const isTold = material.unit === null && material.asks !== 'plan'
  const said = ordered.map(({ answer, units }) =>
    isTold
      ? fillText(phrases('choice.byUnits'), { answer, units: units.join(phrases('list.comma')) })
      : answer,
  )
  const label = fillText(phrases('item.field'), { field: field.label.zh })
  return [statement([strong(label), plain(said.join(phrases('list.semicolon')) + phrases('list.stop'))])]
}

/**
 * A required field is owed by every unit; an optional one is a gap only where nobody wrote it. Why and how a special
 * plan is adjusted is owed where it is adjusted, and only there.
 */
function gapBlocks(composer: Composer, { field, section }: FieldPart): BlockNode[] {
  const { material, phrases } = composer
  const isChapter = material.asks === 'plan' && isAdjustmentText(field.key)
  if (isChapter && !material.unitAnswers.some(({ answers }) => isAdjusted(answers))) return []
  const wrote = new Set(
    material.unitAnswers
      .filter(({ answers }) => linesOf(answers[field.key]).length > 0)
      .map(({ unit }) => unit),
  )
  const missing = field.label.zh
  if (!field.required && !isChapter) {
    if (wrote.size > 0) return []
    composer.addGap({ unit: material.unit, section, item: null, missing: [missing] })
    return [gapMark([plain(gapText(composer, material.unit, missing))])]
  }
  const owing = expectedUnits(composer).filter((unit) => !wrote.has(unit))
  for (const unit of owing) composer.addGap({ unit, section, item: null, missing: [missing] })
  if (owing.length === 0) return []
  const named = owing.slice(0, namedUnits).join(phrases('list.comma'))
  const units =
    owing.length > namedUnits
      ? fillText(phrases('gap.manyUnits'), { units: named, count: owing.length })
      : named
  return [gapMark([plain(gapText(composer, units, missing))])]
}
