/** The style sheet of an official document: one named style for each thing it has. */

import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { type FontScheme, fontOf } from './fonts.ts'
import { characterSpacing, linePitch, sizes, twoCharacters } from './measures.ts'

/** Style ids; those of Word's own styles keep Word's ids. */
export const style = {
  text: 'OfficialText',
  plain: 'OfficialPlain',
  title: 'OfficialTitle',
  coverTitle: 'CoverTitle',
  coverVariant: 'CoverVariant',
  coverIssuer: 'CoverIssuer',
  contentsTitle: 'ContentsTitle',
  contents1: 'TOC1',
  contents2: 'TOC2',
  annexTitle: 'AnnexTitle',
  tableTitle: 'TableTitle',
  annexMark: 'AnnexMark',
  annexList: 'AnnexList',
  imprint: 'OfficialImprint',
  tableMeta: 'TableMeta',
  tableHead: 'TableHead',
  tableHeadSmall: 'TableHeadSmall',
  tableText: 'TableText',
  tableTextSmall: 'TableTextSmall',
  tableNote: 'TableNote',
  figure: 'FigurePlace',
  figureTitle: 'FigureTitle',
  signature: 'SignatureLine',
  header: 'OfficialHeader',
  pageNumber: 'OfficialPageNumber',
} as const

type StyleId = (typeof style)[keyof typeof style]

const exactly = (line: number, around: { before?: number; after?: number } = {}) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
  ...around,
})

/** Text of 16 points on the grid of 22 lines of 28 characters. */
const grid = { spacing: exactly(linePitch), alignment: AlignmentType.BOTH }

export function officialStyles(scheme: FontScheme): IStylesOptions {
  const set = (chinese: string, size: number, rest: { bold?: boolean; characterSpacing?: number } = {}) => ({
    font: fontOf(scheme, chinese),
    size,
    color: '000000',
    bold: false,
    italics: false,
    ...rest,
  })
  const onGrid = (chinese: string, rest: { bold?: boolean } = {}) =>
    set(chinese, sizes.三号, { characterSpacing, ...rest })
  const level = (chinese: string, outlineLevel: number, bold = false): IBaseParagraphStyleOptions => ({
    run: onGrid(chinese, { bold }),
    paragraph: { ...grid, indent: twoCharacters, keepNext: true, outlineLevel },
    quickFormat: true,
  })
  return {
    default: {
      document: {
        run: { ...set(scheme.text, sizes.三号), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      heading1: level(scheme.heavy, 0),
      heading2: level(scheme.script, 1),
      heading3: level(scheme.text, 2, true),
      heading4: level(scheme.text, 3),
    },
    paragraphStyles: [
      ...textStyles(scheme, set, onGrid),
      ...coverStyles(scheme, set),
      ...tableStyles(scheme, set, onGrid),
      ...furnitureStyles(scheme, set),
    ],
  }
}

type RunOf = (
  chinese: string,
  size: number,
  rest?: { bold?: boolean; characterSpacing?: number },
) => NonNullable<IBaseParagraphStyleOptions['run']>

const named = (id: StyleId, name: string, rest: IBaseParagraphStyleOptions): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
})

const textStyles = (scheme: FontScheme, set: RunOf, onGrid: (chinese: string) => ReturnType<RunOf>) => [
  named(style.text, '公文正文', { run: onGrid(scheme.text), paragraph: { ...grid, indent: twoCharacters } }),
  named(style.plain, '公文顶格', { run: onGrid(scheme.text), paragraph: grid }),
  named(style.title, '公文标题', {
    run: set(scheme.title, sizes.二号),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(640), keepNext: true },
  }),
  named(style.signature, '落款', { run: onGrid(scheme.text), paragraph: { ...grid, keepNext: true } }),
]

const coverStyles = (scheme: FontScheme, set: RunOf) => [
  named(style.coverTitle, '封面标题', {
    run: set(scheme.title, sizes.一号),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(880) },
  }),
  named(style.coverVariant, '封面稿次', {
    run: set(scheme.script, sizes.小二),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(720, { before: 480 }) },
  }),
  named(style.coverIssuer, '封面署名', {
    run: set(scheme.script, sizes.小二),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(640) },
  }),
  named(style.contentsTitle, '目录标题', {
    run: set(scheme.title, sizes.二号),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(640, { after: linePitch }) },
  }),
  named(style.contents1, 'toc 1', {
    run: set(scheme.heavy, sizes.四号),
    paragraph: { spacing: exactly(560) },
  }),
  named(style.contents2, 'toc 2', {
    run: set(scheme.text, sizes.四号),
    paragraph: { spacing: exactly(560), indent: { left: 560 } },
  }),
]

const tableStyles = (scheme: FontScheme, set: RunOf, onGrid: (chinese: string) => ReturnType<RunOf>) => [
  named(style.annexTitle, '附表标题', {
    run: set(scheme.title, sizes.小二),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(560), keepNext: true, outlineLevel: 0 },
  }),
  named(style.tableTitle, '表题', {
    run: set(scheme.heavy, sizes.小四),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(400, { before: 120 }), keepNext: true },
  }),
  named(style.annexMark, '附件标识', { run: set(scheme.heavy, sizes.三号), paragraph: grid }),
  // Without the indent of the text: in Word it would win over the hanging one of an entry.
  named(style.annexList, '附件说明', { run: onGrid(scheme.text), paragraph: grid }),
  named(style.imprint, '版记', { run: set(scheme.text, sizes.四号), paragraph: { spacing: exactly(480) } }),
  named(style.tableMeta, '表头说明', {
    run: set(scheme.text, sizes.五号),
    paragraph: { spacing: exactly(400), keepNext: true },
  }),
  named(style.tableHead, '表格栏目', {
    run: set(scheme.heavy, sizes.五号),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(300) },
  }),
  named(style.tableText, '表格内容', {
    run: set(scheme.text, sizes.五号),
    paragraph: { spacing: exactly(300) },
  }),
  named(style.tableHeadSmall, '表格栏目（小）', {
    run: set(scheme.heavy, sizes.小五),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(260) },
  }),
  named(style.tableTextSmall, '表格内容（小）', {
    run: set(scheme.text, sizes.小五),
    paragraph: { spacing: exactly(260) },
  }),
  named(style.tableNote, '表注', {
    run: set(scheme.text, sizes.五号),
    paragraph: { spacing: exactly(320, { before: 60 }) },
  }),
]

const furnitureStyles = (scheme: FontScheme, set: RunOf) => [
  named(style.figure, '图位', {
    // An exact line would cut the drawing off.
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  }),
  named(style.figureTitle, '图题', {
    run: set(scheme.heavy, sizes.小四),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(400), keepNext: true },
  }),
  named(style.header, '页眉标识', {
    run: set(scheme.heavy, sizes.小四, { characterSpacing: 60 }),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(320) },
  }),
  named(style.pageNumber, '公文页码', {
    run: { ...set(scheme.song, sizes.四号), font: fontOf({ ...scheme, latin: scheme.song }, scheme.song) },
    paragraph: { spacing: exactly(280) },
  }),
]
