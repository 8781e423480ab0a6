/** What is done to a template before it is filled: section ends stay, and marks of an earlier file go. */

import type { BookmarkNumbers } from '../../official-format/control.ts'
import { type Edit, edited, type Tag, tagsOf } from '../../packages/markup.ts'
import { type Parts, partText, setPart } from '../../packages/parts.ts'
import { manifestNamespace } from '../../reports/manifest.ts'
import type { TemplateFile } from '../template-file.ts'

/** The parts to fill. */
export function prepared({ main, parts }: TemplateFile): Parts {
  const ready = new Map(parts)
  const xml = partText(parts, main)
  setPart(ready, main, withOwnBookmarks(withSectionEnds(xml)))
  for (const name of parts.keys())
    if (/^customXml\/[^/]+\.xml$/i.test(name) && partText(parts, name).includes(manifestNamespace))
      setPart(ready, name, emptyManifest)
  return ready
}

/** The template's bookmarks are numbered from here on, and those around figures it places itself below. */
const own = { templates: 1_000_000, filling: 500_000 }

/** Numbers of bookmarks that neither the blocks, counted from 1, nor the template has. */
export function bookmarksOfFilling(): BookmarkNumbers {
  let last = own.filling
  return () => ++last
}

const withOwnBookmarks = (xml: string): string =>
  xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/(w:id=")(\d+)"/, (_, name: string, id: string) => `${name}${own.templates + Number(id)}"`),
  )

/** A report that was made a template brings the figures it was made with; they are none of the new document's. */
const emptyManifest =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><former xmlns="urn:guiheng:former:1"/>'

/**
 * A block takes the place of its paragraph, and with it of the section's end that Word keeps in there: the end gets a
 * paragraph of its own.
 */
function withSectionEnds(xml: string): string {
  const edits: Edit[] = []
  const open: OpenParagraph[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:p' && tag.kind === 'open') open.push({ from: tag.to, section: null })
    else if (tag.name === 'w:p' && tag.kind === 'close') edits.push(...sectionEdits(xml, open.pop(), tag))
    else if (tag.name === 'w:sectPr') seeSection(open.at(-1), tag)
  }
  return edited(xml, edits)
}

interface OpenParagraph {
  readonly from: number
  /** The section's end in it, in characters. */
  section: { from: number; to: number } | null
}

function seeSection(paragraph: OpenParagraph | undefined, { kind, from, to }: Tag): void {
  if (!paragraph) return
  if (kind === 'close' && paragraph.section) paragraph.section.to = to
  else paragraph.section ??= { from, to }
}

function sectionEdits(xml: string, paragraph: OpenParagraph | undefined, { from, to }: Tag): Edit[] {
  const section = paragraph?.section
  if (!paragraph || !section) return []
  if (!/[{}]/.test(xml.slice(paragraph.from, from).replace(/<[^>]*>/g, ''))) return []
  const end = xml.slice(section.from, section.to)
  return [
    { ...section, xml: '' },
    { from: to, to, xml: `<w:p><w:pPr>${end}</w:pPr></w:p>` },
  ]
}
