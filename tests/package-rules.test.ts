/** Every kind of file, held to what Word and Excel require of its parts (R2, E9): neither can be asked here. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { adjustmentDocument } from '#documents/adjustments/adjustment-document.ts'
import { testView } from '#documents/forms/test-view.ts'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { officialLetter } from '#documents/letters/official-letter.ts'
import { changeSheetFile } from '#documents/records/change-sheet.ts'
import { commentTable } from '#documents/records/comment-table.ts'
import { dataUpdateNote } from '#documents/records/data-update-note.ts'
import { letterFile } from '#documents/records/letter.ts'
import { opinionReport } from '#documents/records/opinion-report.ts'
import { yearlyPlan } from '#documents/records/yearly-plan.ts'
import { leaderBrief } from '#documents/reports/leader-brief.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { unitReport } from '#documents/reports/unit-report.ts'
import { unitWordForm } from '#documents/word-forms/unit-word-form.ts'
import { formatOf, letterKinds } from '#domain/letters/letter.ts'
import { briefOf } from '#domain/reports/brief.ts'
import {
  makeIndicators,
  makeOutlineMaterial,
  makeProjects,
  makeTasks,
  makeUnitMaterial,
} from './make-report-material.ts'
import { sheetFaults } from './sheet-rules.ts'
import { wordFaults } from './word-rules.ts'

const file = { example: true, issuer: '示范区人民政府', datedOn: '2023-07-28' } as const
const title = '示范区“十四五”规划纲要中期评估报告'
/** A few items of each kind: what is wrong once is wrong in the first. */
const outline = makeOutlineMaterial({
  indicators: makeIndicators().slice(0, 4),
  tasks: makeTasks().slice(0, 8),
  projects: makeProjects().slice(0, 2),
})
const opinion = {
  ...{ number: 1, text: '加快补齐教育短板。', owners: ['区教育局'], dueOn: null, status: 'open' as const },
  handlings: [{ unit: '区教育局', measures: '制定方案', progress: '正在落实' }],
}

const word: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'whole report': () => outlineReport(outline, { numbersContents: true }),
  'report to the standing committee': () => outlineReport(outline, { edition: 'congress' }),
  'short report': () => outlineReport(outline, { edition: 'short' }),
  'special report': () => outlineReport({ ...outline, asks: 'plan', indicators: [], projects: [] }),
  'unit report': () => unitReport(makeUnitMaterial('区教育局')),
  'Word form': () => unitWordForm(testView),
  ...Object.fromEntries(
    letterKinds.map((kind) => [
      `letter: ${kind}`,
      () =>
        officialLetter({
          ...{ ...file, title },
          content: {
            ...{ format: formatOf[kind], title, number: '示发改〔2023〕32号', urgency: 'urgent' },
            ...{ signers: ['张三', '李四'], addressees: ['各有关单位'], text: '现予报送。', sealed: true },
            annexes: [
              { title: '一', rows: [] },
              { title: '二', rows: [['序号', '单位'], ...[['1', '区教育局']]] },
            ],
            ...{ datedOn: file.datedOn, remark: '（此件主动公开）', copies: ['区政府办公室'] },
            printedBy: '区政府办公室',
          },
        }),
    ]),
  ),
  'letter of a round': () =>
    letterFile({
      ...{ ...file, title, number: '', addressees: ['区教育局'], paragraphs: ['请反馈意见'] },
      ...{ dueOn: '2023-08-15', annexes: ['征求意见稿', '意见反馈表'] },
    }),
  'comment table': () =>
    commentTable({
      ...{ ...file, title, statistics: '共收到意见1条。', without: ['区教育局'], silent: [] },
      rows: [{ name: '区科技局', place: '', text: '补充', outcome: null, reason: '', changedPlace: '' }],
    }),
  'report on the handling': () =>
    opinionReport({ ...file, title, addressee: '区人大常委会', opinions: [opinion] }),
  'update note': () =>
    dataUpdateNote({
      ...{ ...file, title },
      note: {
        ...{ report: title, version: 2, estimatesLeft: 0 },
        figures: [
          {
            ...{
              number: 1,
              name: '研发经费投入强度',
              unit: '%',
              period: '2022',
              before: null,
              reason: '年报发布',
            },
            after: { number: '3.2', grade: 'official', publication: '统计公报' },
          },
        ],
        places: [{ place: 'sentence', where: '一、总体', label: '', before: '3.1%', after: '3.2%' }],
      },
    }),
  'change sheet': () =>
    changeSheetFile({
      ...{ ...file, title, fileName: '报告.docx' },
      sheet: {
        ...{ basedOn: 1, newest: 1, unchanged: 3, doubts: [] },
        changes: [{ label: '数', before: '1', after: '2', paragraph: '共1项。' }],
      },
    }),
  brief: () =>
    leaderBrief({
      ...{
        ...file,
        title,
        process: 'outline_report',
        state: '政府审核',
        report: title,
        lead: '区发展改革委',
      },
      brief: briefOf(outline, { indicator: [], task: [], project: [] }),
    }),
  adjustment: () =>
    adjustmentDocument({
      ...{ ...file, title: '调整方案', unit: '区发展改革委', plan: '示范区“十四五”规划纲要', version: 1 },
      ...{ reason: '形势变化', basis: '', documents: [], effects: [], opinions: [], result: null },
      items: [
        {
          ...{ number: '指标1', name: '研发经费投入强度', change: 'change', reason: '' },
          fields: [{ field: '目标值', before: '3.5%', after: '3.2%' }],
        },
      ],
    }),
}

test.each(Object.entries(word))('%s: no fault that Word would see', async (_, make) => {
  expect(wordFaults(await make())).toEqual([])
})

test('workbooks: no fault that Excel would see', async () => {
  expect(sheetFaults(await unitWorkbook(testView))).toEqual([])
  const tasks = [
    {
      ...{ source: 'report' as const, report: title, text: '任务', owners: ['区教育局'], dueOn: null },
      ...{ status: 'open' as const, progress: '' },
    },
  ]
  const { bytes } = await yearlyPlan({ ...file, tasks }, 'xlsx')
  expect(sheetFaults(bytes)).toEqual([])
})

/** The file with one thing wrong in a part. */
function spoilt(bytes: Uint8Array, name: string, wrong: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  expect(wrong(xml)).not.toBe(xml)
  return zipSync({ ...parts, [name]: strToU8(wrong(xml)) })
}

describe('what is wrong is found', () => {
  const report = outlineReport(outline)
  const document = 'word/document.xml'
  test.each([
    ['order', document, (xml: string) => xml.replace(/(<w:pStyle [^>]*>)(<w:widowControl [^>]*>)/, '$2$1')],
    ['style', document, (xml: string) => xml.replace('w:val="OfficialText"', 'w:val="NoStyle"')],
    ['bookmark', document, (xml: string) => xml.replace(/<w:bookmarkEnd [^>]*>/, '')],
    ['control', document, (xml: string) => xml.replace(/<w:id w:val="[^"]*"\/>/g, '<w:id w:val="7"/>')],
    ['field', document, (xml: string) => xml.replace(/<w:fldChar w:fldCharType="end"\/>/, '')],
    ['drawing', document, (xml: string) => xml.replace(/(<wp:docPr [^>]*\bid=")\d+/g, '$19')],
    ['cell', document, (xml: string) => xml.replace(/<\/w:p><\/w:tc>/, '</w:p><w:tbl/></w:tc>')],
    ['relation', document, (xml: string) => xml.replace(/r:id="[^"]+"/, 'r:id="rId999"')],
    ['font', 'word/fontTable.xml', (xml: string) => xml.replace('w:name="黑体"', 'w:name="别体"')],
    ['mode', 'word/settings.xml', (xml: string) => xml.replace('w:val="15"', 'w:val="11"')],
    ['language', 'word/styles.xml', (xml: string) => xml.replaceAll('zh-CN', 'en-US')],
  ])('%s', async (_, part, wrong) => {
    expect(wordFaults(spoilt(await report, part, wrong)).length).toBeGreaterThan(0)
  })

  test('in a sheet', async () => {
    const form = await unitWorkbook(testView)
    const sheet = 'xl/worksheets/sheet1.xml'
    const long = (xml: string) =>
      xml.replace(
        '</worksheet>',
        `<dataValidations><dataValidation sqref="A1"><formula1>"${'长'.repeat(256)}"</formula1></dataValidation></dataValidations></worksheet>`,
      )
    expect(sheetFaults(spoilt(form, sheet, long)).length).toBeGreaterThan(1)
  })
})
