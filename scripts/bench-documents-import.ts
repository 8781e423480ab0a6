/**
 * Tables that come in: 20,000 rows of 15 columns through the whole guarded reader, beside plain readers of the same
 * bytes in the same run; then hostile files: how long until each is refused, and how long the main thread was held up.
 * Processor time is told too: it stays the same on a machine that does other work.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type BookType, read, utils, type WorkBook, write } from '@e965/xlsx'
import { strToU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { readGrids } from '#documents/reading/read-grids.ts'
import { packageFile, rawWorkbook, wordFile } from '#documents/reading/test-files.ts'

const rows = 20_000
const runs = 3

interface Cost {
  readonly time: number
  /** Of all threads. */
  readonly processor: number
}

async function costOf(work: () => unknown): Promise<Cost> {
  const [before, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { time: performance.now() - before, processor: (user + system) / 1000 }
}

async function least(work: () => unknown): Promise<Cost> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run += 1) costs.push(await costOf(work))
  return {
    time: Math.min(...costs.map(({ time }) => time)),
    processor: Math.min(...costs.map(({ processor }) => processor)),
  }
}

/** Five columns of names that recur, seven of figures, two of texts of their own, one of numbers. */
function largeBook(): WorkBook {
  const cell = (r: number, c: number): string | number => {
    if (c < 5) return `静和区规划${c}-${r % 977}`
    if (c < 12) return Math.round(r * c * 137) / 100
    return c === 14 ? r : `第${r}行第${c}列的说明`
  }
  const table = Array.from({ length: rows }, (_, r) => Array.from({ length: 15 }, (__, c) => cell(r, c)))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table, { dense: true }), '数据')
  return book
}

/** The texts of every cell, by an event parser and nothing else: no check, no format, no place, no merged area. */
function plainScan(bytes: Uint8Array): void {
  const parts = unzipSync(bytes)
  const texts = eventTexts(parts['xl/sharedStrings.xml'], 'si')
  const cells = eventTexts(parts['xl/worksheets/sheet1.xml'], 'c')
  if (cells.length < rows * 15 || texts.length === 0) throw new Error('the plain reader missed cells')
}

function eventTexts(bytes: Uint8Array = new Uint8Array(), element: string): string[] {
  const found: string[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    if (name !== element) return
    found.push(text)
    text = ''
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return found
}

const kinds: readonly (readonly [kind: string, bookType: BookType])[] = [
  ['.xlsx', 'xlsx'],
  ['.xls', 'biff8'],
  ['.ods', 'ods'],
  ['.csv', 'csv'],
]

const shown = ({ time, processor }: Cost) => `${Math.round(time)} ms (${Math.round(processor)} ms)`

/** The longest the main thread was held up by this work. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}

async function benchLarge(): Promise<void> {
  const book = largeBook()
  for (const [kind, bookType] of kinds) {
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: true, compression: true }))
    const ours = await least(() => readGrids(bytes))
    const library = await least(() => read(bytes, { dense: true }))
    const plain = kind === '.xlsx' ? [library, await least(() => plainScan(bytes))] : [library]
    const fastest = plain.toSorted((a, b) => a.processor - b.processor)[0] ?? library
    const pause = await longestPause(() => readGrids(bytes))
    console.log(
      `${rows}×15 ${kind}: ${shown(ours)}; 普通读取 plain ${plain.map(shown).join(', ')}; ` +
        `比值 ratio ${(ours.processor / fastest.processor).toFixed(1)}; 主线程停顿 pause ${Math.round(pause)} ms`,
    )
  }
}

const megabyte = 1024 * 1024
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'

const grid = (one: string): string => `<row>${one.repeat(25)}</row>`.repeat(23_000)

const hostile: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['炸弹 bomb, 60 MB', () => wordFile([], { 'word/document.xml': new Uint8Array(60 * megabyte) })],
  ['百万样式 a million styles', () => rawWorkbook(cell, '', { 'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${'<xf numFmtId="0"/>'.repeat(1e6)}</cellXfs></styleSheet>` })],
  ['百万字符串 a million texts', () => rawWorkbook(cell, '', { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${'<si><t>甲</t></si>'.repeat(1e6)}</sst>` })],
  ['远处单元格 a far cell', () => rawWorkbook(`${cell}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)],
  ['合并区域 merged areas', () => rawWorkbook('<row r="4000"><c r="CV4000"><v>1</v></c></row>', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`)],
  ['深嵌套 nested deep', () => rawWorkbook('<row><c>'.repeat(500_000))],
  ['实体 entities', () => rawWorkbook('', '', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet/>' })],
  ['一行 10 MB one line', () => strToU8(`${','.repeat(9 * megabyte)}x`)],
  ['400万行 four million rows', () => strToU8('a\n'.repeat(4 * megabyte))],
  ['长文字重复 one long text in 575k cells', () => rawWorkbook(grid('<c t="s"><v>0</v></c>'), '', { 'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>${'长'.repeat(32_000)}</t></si></sst>` })],
  ['共享公式 a shared formula in 575k cells', () => rawWorkbook(`<row><c r="A1"><f t="shared" si="0">${'A1+'.repeat(2_700)}A1</f><v>1</v></c></row>${grid('<c><f t="shared" si="0"/><v>1</v></c>')}`)],
  ['长格式 a format of 300 signs', () => rawWorkbook(grid('<c s="0"><v>1.5</v></c>'), '', { 'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="200" formatCode="${'0#,'.repeat(100)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>` })],
  ['部件清单 500,000 content types', () => rawWorkbook(cell, '', { '[Content_Types].xml': `<Types>${Array.from({ length: 500_000 }, (_, at) => `<Override PartName="/${at}" ContentType="a/${at}"/>`).join('')}</Types>` })],
  ['同一单元格 one cell 2.8 million times', () => rawWorkbook(`<row>${'<c r="A1"><v>1</v></c>'.repeat(2_800_000)}</row>`)],
  ['无正文 no main part', () => packageFile('word/document.xml', {})],
] // biome-ignore format: one file a line

async function benchHostile(): Promise<void> {
  for (const [name, make] of hostile) {
    const bytes = make()
    let code = 'read'
    const work = () =>
      readGrids(bytes).then(
        () => undefined,
        (error: unknown) => {
          code = error instanceof Error ? error.message : 'unknown'
        },
      )
    const cost = await least(work)
    const pause = await longestPause(work)
    console.log(`${name}: ${code}, ${shown(cost)}; 主线程停顿 pause ${Math.round(pause)} ms`)
  }
}

/** Prints what reading costs, and the memory it took at most. */
export async function benchImport(): Promise<void> {
  await benchLarge()
  await benchHostile()
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`内存峰值（含造文件和普通读取） peak memory, files made and plain readers included: ${peak} MB`)
}

if (import.meta.main) await benchImport()
