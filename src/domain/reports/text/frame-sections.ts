/** The frame's sections, filled. */

import type { ComposedSection } from '../composed.ts'
import { type Composer, formOf } from '../composer.ts'
import type { FramePart, FrameSection } from '../frame.ts'
import { fillText, plain } from '../phrases.ts'
import type { BlockNode, HeadingNode } from '../section.ts'
import { fieldBlocks } from './field-section.ts'
import { itemBlocks } from './item-section.ts'
import { gapMark, heading } from './paragraphs.ts'

/** Every section with its heading, an outer one before those inside it. */
export function frameSections(
  composer: Composer,
  frame: readonly FrameSection[],
  depth = 1,
): ComposedSection[] {
  return frame.flatMap((section) => [
    {
      key: section.key,
      document: {
        type: 'doc' as const,
        content: [heading(headingLevel(depth), section.title), ...sectionBlocks(composer, section)],
      },
    },
    ...frameSections(composer, section.sections, depth + 1),
  ])
}

const headingLevel = (depth: number): HeadingNode['attrs']['level'] =>
  depth === 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4

function sectionBlocks(composer: Composer, section: FrameSection): BlockNode[] {
  if (section.parts.length === 0 && section.sections.length === 0) return toBeWritten(composer, section)
  const isLabelled = section.parts.length > 1
  return section.parts.flatMap((part) => partBlocks(composer, section, { part, isLabelled }))
}

function partBlocks(
  composer: Composer,
  section: FrameSection,
  { part, isLabelled }: { part: FramePart; isLabelled: boolean },
): BlockNode[] {
  if (part.kind === 'items') return itemBlocks(composer, part.items, section.title)
  const field = formOf(composer, composer.material.asks ?? 'unit').fields.find(
    ({ key }) => key === part.field,
  )
  if (field === undefined) return toBeWritten(composer, section)
  const isFirst = section.parts[0] === part
  const says = isLabelled && !isSaidBy(section.title, field.label.zh, isFirst)
  return fieldBlocks(composer, { field, section: section.title, isLabelled: says })
}

/** Characters in which a heading and the label under it end alike, so that the label would say it twice. */
const sameEnding = 8

/**
 * Whether the heading says what the label says: 对策建议 right under 进一步推进规划实施的对策建议. Further down the label parts
 * what it stands over from what is above it.
 */
function isSaidBy(title: string, label: string, isFirst: boolean): boolean {
  if (title === label) return true
  return isFirst && (title.endsWith(label) || title.endsWith(label.slice(-sameEnding)))
}

/** Nothing in the data fills this section: a person writes it. */
function toBeWritten(composer: Composer, { title }: FrameSection): BlockNode[] {
  composer.addGap({ unit: composer.material.unit, section: title, item: null, missing: [title] })
  return [gapMark([plain(fillText(composer.phrases('gap.section'), { missing: title }))])]
}
