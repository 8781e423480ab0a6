/** Sections of an official document: the page of 156 × 225 mm, its header, its page number. */

import {
  AlignmentType,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun,
} from 'docx'
import {
  footerDistance,
  headerDistance,
  margins,
  pageNumberIndent,
  paper,
  turnedFooterDistance,
  turnedMargins,
} from './measures.ts'
import { paragraph } from './paragraphs.ts'

export interface PageSection {
  readonly children: readonly FileChild[]
  readonly isTurned?: boolean
  /** Covers and contents have none. */
  readonly isNumbered: boolean
  /** Whether its pages are counted from 1. */
  readonly startsCount?: boolean
  /** What stands at the head of every page; null for nothing. */
  readonly mark: string | null
  /** Twips between the number and a footer that begins lower than usual; absent: none. */
  readonly belowNumber?: number
}

export function pageSection({
  children,
  isTurned,
  isNumbered,
  startsCount,
  mark,
  belowNumber = 0,
}: PageSection): ISectionOptions {
  const footer = isTurned ? turnedFooterDistance : footerDistance
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library itself swaps the two for a landscape page.
        size: {
          width: paper.width,
          height: paper.height,
          orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...(isTurned ? turnedMargins : margins), header: headerDistance, footer, gutter: 0 },
        ...(startsCount ? { pageNumbers: { start: 1 } } : {}),
      },
      // A grid of lines would double the rows of tables in LibreOffice; exact lines need none.
      grid: { type: DocumentGridType.DEFAULT, linePitch: 312 },
    },
    // Every section says both kinds, else the number is lost on even pages.
    headers: { default: header(mark), even: header(mark) },
    footers: {
      default: isNumbered ? pageNumber('odd', belowNumber) : emptyFooter(),
      even: isNumbered ? pageNumber('even', belowNumber) : emptyFooter(),
    },
    children,
  }
}

const header = (mark: string | null): Header =>
  new Header({ children: [paragraph('header', mark === null ? [] : mark)] })

const emptyFooter = (): Footer => new Footer({ children: [paragraph('pageNumber', [])] })

/** — 1 —, one character from the outer edge. */
const pageNumber = (side: 'odd' | 'even', below: number): Footer =>
  new Footer({
    children: [
      paragraph(
        'pageNumber',
        [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
        side === 'odd'
          ? { alignment: AlignmentType.RIGHT, indent: { right: pageNumberIndent } }
          : { alignment: AlignmentType.LEFT, indent: { left: pageNumberIndent } },
      ),
      ...(below === 0 ? [] : [paragraph('pageNumber', [], { spacing: { line: below, lineRule: 'exact' } })]),
    ],
  })
