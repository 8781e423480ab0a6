/** Letters and tables of record as LibreOffice lays them out: margins, page numbers, turned tables, repeated heads. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustmentDocument } from '#documents/adjustments/adjustment-document.ts'
import { commentTable } from '#documents/records/comment-table.ts'
import { letterFile } from '#documents/records/letter.ts'
import { opinionReport } from '#documents/records/opinion-report.ts'
import { leaderBrief } from '#documents/reports/leader-brief.ts'
import { briefOf } from '#domain/reports/brief.ts'
import { makeOutlineMaterial, taskWords } from '../make-report-material.ts'
import { canLayOut, layOut, millimetres } from './laid-out.ts'
import type { PageWords } from './page-words.ts'

const can = canLayOut('records')
const folder = mkdtempSync(join(tmpdir(), 'guiheng-records-'))
const file = { example: true, issuer: '示范区人民政府', datedOn: '2023-07-28' } as const
const long = '建议进一步完善市、区两级会商机制，对跨部门事项明确牵头单位和完成时限，按季度调度。'
const many = <One>(count: number, one: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => one(at))

const brief = briefOf(makeOutlineMaterial(), { indicator: [], task: taskWords.slice(2), project: [] })
const report = '示范区“十四五”规划纲要中期评估报告'

const makes = {
  brief: () =>
    leaderBrief({
      ...file,
      process: 'outline_report',
      state: '政府审核',
      report,
      lead: '区发展改革委',
      brief,
      title: `《${report}》阅示单`,
    }),
  comments: () =>
    commentTable({
      ...file,
      ...{
        title: `关于征求《${report}》意见的函`,
        statistics: '共收到意见40条。',
        without: ['区教育局'],
        silent: [],
      },
      rows: many(40, (at) => ({
        ...{
          name: '区科技局',
          place: `第${at + 1}段`,
          text: long,
          outcome: 'adopted',
          reason: '',
          changedPlace: '',
        },
      })),
    }),
  opinions: () =>
    opinionReport({
      ...file,
      ...{ title: report, addressee: '区人大常委会' },
      opinions: many(20, (at) => ({
        ...{
          number: at + 1,
          text: long,
          owners: ['区教育局', '区科技局'],
          dueOn: '2023-12-31',
          status: 'open',
        },
        handlings: [{ unit: '区教育局', measures: long, progress: long }],
      })),
    }),
  round: () =>
    letterFile({
      ...file,
      ...{ title: `关于征求《${report}》意见的函`, number: '', addressees: ['区教育局', '区科技局'] },
      ...{ paragraphs: many(18, () => long), dueOn: '2023-08-15' },
    }),
  adjustment: () =>
    adjustmentDocument({
      ...file,
      ...{
        title: '示范区“十四五”规划纲要调整方案',
        unit: '区发展改革委',
        plan: '示范区“十四五”规划纲要',
        version: 1,
      },
      ...{ reason: long, basis: long, documents: [], effects: [], opinions: [], result: null },
      items: many(12, (at) => ({
        ...{ number: `指标${at + 1}`, name: '研发经费投入强度', change: 'change', reason: long },
        fields: [{ field: '目标值', before: '3.5%', after: '3.2%' }],
      })),
    }),
} as const satisfies Record<string, () => Promise<Uint8Array>>

type Name = keyof typeof makes
const names: readonly Name[] = ['brief', 'comments', 'opinions', 'round', 'adjustment']
let pages: Record<string, PageWords[]> = {}

const isTurned = ({ width, height }: PageWords) => width > height
const numberOn = ({ lines }: PageWords) => lines.find(({ text }) => /^—\d+—$/.test(text))

describe.skipIf(!can)('in LibreOffice', () => {
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {}
    for (const name of names) files[name] = await makes[name]()
    pages = await layOut(files, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(names)('%s: every page says 示例数据 and none is blank', (name) => {
    expect(pages[name]?.length).toBeGreaterThan(0)
    for (const { lines } of pages[name] ?? []) {
      expect(lines[0]?.text).toBe('示例数据')
      expect(lines.filter(({ text }) => !/^—\d+—$/.test(text)).length).toBeGreaterThan(1)
    }
  })

  test.each(names)('%s: text stays within 156 mm upright and 225 mm turned, a hanging mark apart', (name) => {
    for (const page of pages[name] ?? []) {
      const [left, right] = isTurned(page) ? [35, 37] : [28, 26]
      const [, ...lines] = page.lines
      for (const line of lines.filter(({ text }) => !/^—\d+—$/.test(text) && text !== file.issuer)) {
        expect(millimetres(line.left)).toBeGreaterThan(left - 1)
        expect(millimetres(page.width - line.right)).toBeGreaterThan(right - 6)
      }
    }
  })

  test.each(['comments', 'opinions', 'adjustment', 'round'])(
    '%s: numbers run on, 7 mm below the text',
    (name) => {
      const numbered = (pages[name] ?? []).flatMap((page, at) => {
        const number = numberOn(page)
        return number ? [{ number, page, at }] : []
      })
      expect(numbered.length).toBeGreaterThan(0)
      for (const { number, page, at } of numbered) {
        expect(number.text).toBe(`—${at + 1}—`)
        const middle = millimetres((number.top + number.bottom) / 2)
        const edge = isTurned(page) ? 210 - 26 : 37 + 225
        expect(Math.abs(middle - edge - 7)).toBeLessThan(1.5)
      }
    },
  )

  test.each(['comments', 'opinions'])('%s: the table stands on turned pages, each with its head', (name) => {
    const turned = (pages[name] ?? []).filter(isTurned)
    expect(turned.length).toBeGreaterThan(1)
    const last = turned.at(-1)
    for (const { lines } of turned.filter((page) => page !== last)) {
      expect(lines.some(({ text }) => text.includes('序号'))).toBe(true)
    }
  })

  test('a letter is signed on a page with text', () => {
    const signing = (pages.round ?? []).find(({ lines }) =>
      lines.some(({ text }) => text === '2023年7月28日'),
    )
    expect(signing?.lines.some(({ text }) => text.includes('书面反馈'))).toBe(true)
  })

  test('the brief is one page; a letter that goes on has its number from the second', () => {
    expect(pages.brief).toHaveLength(1)
    expect(pages.round?.length).toBeGreaterThan(1)
    expect((pages.round ?? []).map((page) => numberOn(page) !== undefined)).toEqual(
      (pages.round ?? []).map((_, at) => at > 0),
    )
  })
})
