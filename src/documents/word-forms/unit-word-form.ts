/** A unit's form as a Word document: filled with what stands, ready to be printed, filled in and handed back. */

import { type FileChild, Paragraph, TabStopType } from 'docx'
import { type Block, blocksOf } from '#domain/word-forms/blocks.ts'
import { documents } from '#words/documents.ts'
import type { UnitWorkbookView } from '../forms/view.ts'
import { type BookmarkNumbers, bookmarkNumbers } from '../official-format/control.ts'
import { fontSchemes } from '../official-format/fonts.ts'
import { sizes, textWidth } from '../official-format/measures.ts'
import { officialFile } from '../official-format/package.ts'
import { pageSection } from '../official-format/pages.ts'
import { headingParagraph, paragraph } from '../official-format/paragraphs.ts'
import { officialStyles } from '../official-format/styles.ts'
import { run, tab } from '../official-format/text.ts'
import { titleParagraphs } from '../official-format/title.ts'
import { exampleProperties } from '../reports/report-file.ts'
import { blockTables } from './block-table.ts'
import { type FormTexts, formTexts, ownTextsOf } from './form-texts.ts'
import { formMark } from './mark-part.ts'

/**
 * The Word form of one unit for one assignment, with a table for each item. Keys in its labels and a hidden mark let
 * `readUnitWordForm` find every cell again wherever it moves.
 */
export function unitWordForm(view: UnitWorkbookView): Promise<Uint8Array> {
  const texts = formTexts(view)
  const mark = formMark(view, ownTextsOf(view))
  const example = exampleProperties(view.example)
  return officialFile({
    document: {
      title: texts.title.join(''),
      subject: view.trackName,
      ...example,
      customProperties: [...(example.customProperties ?? []), ...mark.properties],
      styles: officialStyles(fontSchemes.A),
      evenAndOddHeaderAndFooters: true,
      sections: [
        pageSection({
          children: [...top(texts), ...body(view, texts)],
          isNumbered: true,
          startsCount: true,
          mark: view.example ? documents.example.zh : null,
        }),
      ],
    },
    issuer: view.unitName,
    datedOn: view.preparedOn,
    ownPart: mark.part,
  })
}

function top({ title, above, signing, rules }: FormTexts): FileChild[] {
  const small = { size: sizes.五号, font: fontSchemes.A.script, isVerbatim: true }
  const close = { line: 340, before: 0, after: 0 }
  return [
    ...titleParagraphs(title.join('\n'), { below: 1 }),
    ...above.map((line) => paragraph('plain', [run(line, { size: sizes.小四 })], { spacing: { line: 460 } })),
    ...signing.map(([left = '', right = '']) =>
      paragraph('plain', [run(left, { size: sizes.小四 }), tab(), run(right, { size: sizes.小四 })], {
        spacing: { line: 460 },
        tabStops: [{ type: TabStopType.LEFT, position: textWidth / 2 }],
      }),
    ),
    ...rules.map((line) => paragraph('plain', [run(line, small)], { spacing: close })),
  ]
}

/** Blocks under the heading of what they are about, parted so that tables do not grow together. */
function body(view: UnitWorkbookView, { headings }: FormTexts): FileChild[] {
  const next = bookmarkNumbers()
  const blocks = blocksOf(view)
  return [...headings].flatMap(([subject, heading]) => [
    headingParagraph(1, [run(heading)]),
    ...blocks.filter(({ entry }) => entry.subject === subject).flatMap((block) => tablesOf(block, next)),
  ])
}

const tablesOf = (block: Block, next: BookmarkNumbers): FileChild[] =>
  blockTables(block, next).flatMap((table) => [
    table,
    new Paragraph({ spacing: { before: 0, after: 0, line: 240, lineRule: 'exact' }, children: [] }),
  ])
