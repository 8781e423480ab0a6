/** Word templates are filled: the shipped ones say what our own documents say, users' own keep their look (R3). */

import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { adjustmentDocument } from '#documents/adjustments/adjustment-document.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import { type WordTestBlock, wordFile } from '#documents/reading/test-files.ts'
import { commentTable } from '#documents/records/comment-table.ts'
import { type LetterView, letterFile } from '#documents/records/letter.ts'
import { type ContactReceiptView, contactReceipt } from '#documents/reports/contact-receipt.ts'
import { type LeaderBriefView, leaderBrief } from '#documents/reports/leader-brief.ts'
import { outlineReport } from '#documents/reports/outline-report.ts'
import { unitReport } from '#documents/reports/unit-report.ts'
import { checkTemplateFile } from '#documents/templates/check-file.ts'
import { defaultTemplate } from '#documents/templates/default-template.ts'
import { formInTemplate } from '#documents/templates/form-filling.ts'
import { letterInTemplate, officialLetterInTemplate } from '#documents/templates/letter-filling.ts'
import {
  adjustmentInTemplate,
  briefInTemplate,
  commentsInTemplate,
} from '#documents/templates/paper-filling.ts'
import { receiptInTemplate } from '#documents/templates/receipt-filling.ts'
import { reportInTemplate } from '#documents/templates/report-filling.ts'
import { sampleAdjustment, sampleComments } from '#documents/templates/sample-papers.ts'
import type { LetterContent } from '#domain/letters/letter.ts'
import { briefOf } from '#domain/reports/brief.ts'
import { templateKinds } from '#domain/templates/kind.ts'
import { makeOutlineMaterial, makeTasks, makeUnitMaterial } from './make-report-material.ts'
import { controlsOf, textOf } from './word-parts.ts'

const receipt = { columns: ['姓名', '科室', '职务', '办公电话', '手机'] }
const part = (bytes: Uint8Array, path = 'word/document.xml') =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())
const saidIn = (bytes: Uint8Array) => textOf(part(bytes))
const shipped = (kind: (typeof templateKinds)[number]) => defaultTemplate({ kind, format: 'docx', receipt })
const report = (blocks: readonly WordTestBlock[], parts = {}) => ({
  kind: 'outline_report' as const,
  bytes: wordFile(blocks, parts),
})
const material = makeOutlineMaterial()

const letter: LetterView = {
  ...{ example: true, title: '关于征求意见的函', issuer: '区发展改革委', datedOn: '2026-03-01' },
  ...{ number: '区发改〔2026〕1号', addressees: ['区教育局', '区民政局'], dueOn: '2026-03-15' },
  paragraphs: ['现将报告征求你单位意见。', '请按时反馈。'],
}
const receiptView: ContactReceiptView = {
  example: true,
  unit: '区教育局',
  form: { title: '联系人回执', ...receipt, blankRows: 2, note: '请及时反馈。', annex: 3 },
  contacts: [
    {
      ...{ name: '张三', office: '规划科', position: '科长', phone: '1234', mobile: '5678' },
      ...{ filledBy: '李四', filledOn: '2026-03-01' },
    },
  ],
}

describe('the shipped template of', () => {
  test.each(templateKinds)('%s has no fault and lacks no key', async (kind) => {
    const { findings } = await checkTemplateFile(await shipped(kind), { kind, purpose: null }, [])
    expect(findings).toEqual([])
  })

  test('the outline report says what our own says, with every figure bound alike', async () => {
    const filled = await reportInTemplate(
      material,
      {},
      { kind: 'outline_report', bytes: await shipped('outline_report') },
    )
    const own = await outlineReport(material)
    expect(saidIn(filled)).toBe(saidIn(own))
    expect(controlsOf(part(filled)).map(({ tag }) => tag)).toEqual(
      controlsOf(part(own)).map(({ tag }) => tag),
    )
  })

  test.each([
    { kind: 'congress_report', edition: 'congress', variant: 'deliberation' },
    { kind: 'short_report', edition: 'short', variant: 'final' },
  ] as const)('the $edition edition says what our own says', async ({ kind, edition, variant }) => {
    const bytes = await shipped(kind)
    const filled = await reportInTemplate(material, { edition, variant }, { kind, bytes })
    expect(saidIn(filled)).toBe(saidIn(await outlineReport(material, { edition, variant })))
  })

  test("a unit's report says what our own says", async () => {
    const unit = makeUnitMaterial('区教育局')
    const bytes = await shipped('unit_report')
    const filled = await reportInTemplate(unit, { variant: 'final' }, { kind: 'unit_report', bytes })
    expect(saidIn(filled)).toBe(saidIn(await unitReport(unit, { variant: 'final' })))
  })

  test('a letter and a receipt says what our own say', async () => {
    expect(saidIn(await letterInTemplate(letter, await shipped('letter')))).toBe(
      saidIn(await letterFile(letter)),
    )
    expect(saidIn(await receiptInTemplate(receiptView, await shipped('receipt')))).toBe(
      saidIn(await contactReceipt(receiptView)),
    )
  })
})

describe('a paper beside reports', () => {
  const of = { example: true, issuer: '区发展改革委', datedOn: '2026-03-01' }
  const brief: LeaderBriefView = {
    ...{ ...of, title: '《评估报告》阅示单', report: '评估报告', state: '政府审核', lead: '区发展改革委' },
    process: 'outline_report',
    brief: briefOf(material, { indicator: [], task: [], project: [] }),
  }

  test('says in the shipped template what our own says', async () => {
    expect(saidIn(await briefInTemplate(brief, await shipped('leader_brief')))).toBe(
      saidIn(await leaderBrief(brief)),
    )
    const adjusted = sampleAdjustment('all', of, 'approved')
    expect(saidIn(await adjustmentInTemplate(adjusted, await shipped('adjustment')))).toBe(
      saidIn(await adjustmentDocument(adjusted)),
    )
    const comments = sampleComments('all', of)
    expect(saidIn(await commentsInTemplate(comments, await shipped('comment_table')))).toBe(
      saidIn(await commentTable(comments)),
    )
  })

  test('with nothing in it leaves no placeholder, and repeats rows of a table of its own', async () => {
    for (const parts of ['few', 'long'] as const) {
      const said = [
        saidIn(await adjustmentInTemplate(sampleAdjustment(parts, of, null), await shipped('adjustment'))),
        saidIn(await commentsInTemplate(sampleComments(parts, of), await shipped('comment_table'))),
      ]
      expect(said.join('')).not.toContain('{{')
    }
    const row = ['{{调整条目.编号}}', '{{调整条目.方式}}', '{{changes.before}}→{{changes.after}}']
    const own = wordFile(['{{标题}}', '{{批准情况}}', { rows: [row] }])
    const filled = saidIn(await adjustmentInTemplate(sampleAdjustment('all', of, null), own))
    expect(filled).toContain('指标3调整目标数值：××%→目标数值：××%')
    expect(filled).toContain('批准前仍执行原规划内容')
  })

  test('names the nearest key, and what no place is found for', async () => {
    const bytes = wordFile(['{{标题}}', '{{请审定事向}}', '{{意见.采纳情况}}'])
    const { findings } = await checkTemplateFile(bytes, { kind: 'leader_brief', purpose: null }, [])
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'unknown', key: '请审定事向', offered: '请审定事项' }),
        expect.objectContaining({ code: 'unknown', key: '意见.采纳情况' }),
        expect.objectContaining({ code: 'missing', key: '滞后事项' }),
      ]),
    )
    await expect(briefInTemplate(brief, bytes)).rejects.toMatchObject({ code: 'template-unfilled' })
  })
})

describe('a drafted letter', () => {
  const content: LetterContent = {
    ...{ format: 'upward', title: '关于报送评估报告的请示', number: '区发改〔2026〕2号', urgency: 'urgent' },
    ...{
      signers: ['张三'],
      addressees: ['市发展改革委'],
      text: '现报上报告。\n请审示。',
      datedOn: '2026-03-01',
    },
    annexes: [
      {
        title: '未报单位名单',
        rows: [
          ['序号', '单位'],
          ['1', '区教育局'],
        ],
      },
    ],
    ...{ sealed: true, remark: '（联系人：李四）', copies: ['区政府办'], printedBy: '区发展改革委办公室' },
  }
  const view = { example: true, title: content.title, issuer: '区发展改革委', datedOn: '2026-03-01', content }

  test('with a red head has every part in the shipped template', async () => {
    const said = saidIn(await officialLetterInTemplate(view, await shipped('red_head')))
    for (const text of [
      ...['加急', '区发展改革委文件', '区发改〔2026〕2号', '签发人：张三', '市发展改革委：', '请审示。'],
      ...['附件：未报单位名单', '区教育局', '（联系人：李四）', '抄送：区政府办。', '区发展改革委办公室'],
    ])
      expect(said).toContain(text)
  })

  test('is refused by a template that has no place for what it carries', async () => {
    const bytes = wordFile(['{{标题}}', '{{主送单位}}', '{{正文}}', '{{单位}}'])
    await expect(officialLetterInTemplate(view, bytes)).rejects.toMatchObject({
      code: 'template-lacks',
      details: { found: '附件说明、附件、紧急程度、签发人、附注、抄送机关' },
    })
  })
})

describe('a placeholder is filled', () => {
  const run = (text: string, look = '') => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const box = (text: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

  test.each([
    {
      name: 'split over runs, in the look of the first',
      block: `<w:p>${run('甲{', '<w:rPr><w:b/></w:rPr>')}${run('{单')}${run('位}')}${run('}乙')}</w:p>`,
    },
    { name: 'with blanks inside', block: `<w:p>${run('甲{{ 单位 }}乙')}</w:p>` },
    { name: 'by its English name', block: `<w:p>${run('甲{{issuer}}乙')}</w:p>` },
    {
      name: 'in a table within a table',
      block: { rows: [[`<w:tbl><w:tr><w:tc><w:p>${run('甲{{单位}}乙')}</w:p></w:tc></w:tr></w:tbl><w:p/>`]] },
    },
    { name: 'in a text box', block: box('甲{{单位}}乙') },
    {
      name: 'in a content control',
      block: `<w:p><w:sdt><w:sdtContent>${run('甲{{单位}}乙')}</w:sdtContent></w:sdt></w:p>`,
    },
    { name: 'in a link', block: `<w:p><w:hyperlink w:anchor="x">${run('甲{{单位}}乙')}</w:hyperlink></w:p>` },
    {
      name: 'inserted under track changes',
      block: `<w:p><w:ins w:id="1" w:author="a">${run('甲{{单位}}乙')}</w:ins></w:p>`,
    },
  ])('$name', async ({ block }) => {
    const filled = await reportInTemplate(material, {}, report([block]))
    expect(saidIn(filled)).toContain(`甲${material.issuer}乙`)
    expect(part(filled)).not.toMatch(/[{}]/)
  })

  test('in headers and footers, beside the mark of example data', async () => {
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const header = `<w:hdr ${word}><w:p><w:r><w:t>{{单位}}</w:t></w:r></w:p></w:hdr>`
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = wordFile(
      [
        '正文',
        `<w:sectPr><w:headerReference xmlns:r="${relations}" w:type="default" r:id="rId1"/></w:sectPr>`,
      ],
      {
        'word/header1.xml': header,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/header" Target="header1.xml"/></Relationships>`,
      },
    )
    const filled = await reportInTemplate(material, {}, { kind: 'outline_report', bytes })
    expect(textOf(part(filled, 'word/header1.xml'))).toBe(`示例数据${material.issuer}`)
  })

  test('as a block, and the section that ends in its paragraph ends still', async () => {
    const block =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr><w:r><w:t>{{正文}}</w:t></w:r></w:p>'
    const filled = await reportInTemplate(material, {}, report([block, '后']))
    expect(part(filled).match(/w:pgSz w:w="16838"/g)).toHaveLength(1)
  })
})

describe('rows', () => {
  const rows = {
    rows: [
      ['序号', '任务'],
      ['{{任务.序号}}', '{{任务.名称}}'],
      ['合计', '{{任务数}}'],
    ],
  }
  const heads = ['序号任务', '合计']

  test.each([0, 1, 107])('stand once for each of %i tasks', async (count) => {
    const some = { ...material, tasks: makeTasks().slice(0, count) }
    const filled = await reportInTemplate(some, {}, report([rows]))
    const found = [...part(filled).matchAll(/<w:tr\b[\s\S]*?<\/w:tr>/g)].map(([row]) => textOf(row))
    expect(found).toHaveLength(count + 2)
    expect(found[0]).toBe(heads[0])
    expect(found.at(-1)).toBe(`合计${count}`)
    if (count > 0) expect(found[1]).toBe(`1${some.tasks[0]?.item.content.name}`)
  })

  test('have their figures bound as in the report own table, with the look of the placeholder', async () => {
    const filled = await reportInTemplate(
      material,
      {},
      report([{ rows: [['<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{指标.目标值}}</w:t></w:r></w:p>']] }]),
    )
    const own = new Map(controlsOf(part(await outlineReport(material))).map(({ tag, text }) => [tag, text]))
    const placed = controlsOf(part(filled))
    expect(placed.length).toBeGreaterThan(10)
    for (const { tag, text } of placed) expect(own.get(tag)).toBe(text)
  })
})

describe('a document is refused', () => {
  test.each([
    { name: 'where a key is unknown', blocks: ['{{不认识}}'], found: '不认识' },
    { name: 'where a brace is missing', blocks: ['{{标题}'], found: '标题' },
    { name: 'where a row key stands outside of tables', blocks: ['{{指标.名称}}'], found: '指标.名称' },
  ])('$name', async ({ blocks, found }) => {
    await expect(reportInTemplate(material, {}, report(blocks))).rejects.toMatchObject({
      code: 'template-unfilled',
      details: { found },
    })
  })

  test('where a row is so long that a hundred of it would fill the memory', async () => {
    const { bytes } = report([{ rows: [['{{任务.名称}}', '长'.repeat(400_000)]] }])
    await expect(
      checkTemplateFile(bytes, { kind: 'outline_report', purpose: null }, []),
    ).rejects.toMatchObject({
      code: 'file-oversized-content',
    })
  })

  test('for a placeholder in a chart, which is told when it is brought', async () => {
    const chart = '<c:chart xmlns:c="c" xmlns:a="a"><a:p><a:r><a:t>{{标题}}</a:t></a:r></a:p></c:chart>'
    const { bytes } = report(['{{标题}}'], { 'word/charts/chart1.xml': chart })
    const { findings } = await checkTemplateFile(bytes, { kind: 'outline_report', purpose: null }, [])
    expect(findings).toContainEqual({
      ...{ code: 'not_filled', key: '标题', around: '{{标题}}', place: 'chart', offered: '' },
    })
  })
})

test('braces in the data are no placeholders: nothing is drawn in, and nothing is stopped', async () => {
  const strange = { ...letter, paragraphs: ['附件含{{单位}}与{{任意}}字样'] }
  const filled = await letterInTemplate(strange, wordFile(['{{标题}}', '{{正文}}']))
  expect(saidIn(filled)).toContain('附件含{{单位}}与{{任意}}字样')
})

describe('example data', () => {
  test.each([
    { name: 'a template without any section', blocks: ['{{正文}}'] },
    {
      name: 'a template whose section has no header',
      blocks: ['{{正文}}', '<w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr>'],
    },
  ])('is marked in $name', async ({ blocks }) => {
    const filled = await letterInTemplate(letter, wordFile(blocks))
    expect(part(filled)).toMatch(/<w:headerReference w:type="default" r:id="rIdExampleMark"\/>/)
    expect(textOf(part(filled, 'word/headerExample.xml'))).toBe('示例数据')
    expect(part(filled, 'docProps/core.xml')).toContain('示例数据')
  })

  test('is not said of real data', async () => {
    const filled = await letterInTemplate({ ...letter, example: false }, wordFile(['{{正文}}']))
    for (const bytes of Object.values(unzipSync(filled))) expect(strFromU8(bytes)).not.toContain('示例数据')
  })
})

describe('styles', () => {
  const styles = (xml: string) =>
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:styles>`
  const withStyles = (xml: string) => {
    const parts = {
      ...unzipSync(wordFile(['{{标题}}', '{{正文}}'])),
      'word/styles.xml': strToU8(styles(xml)),
    }
    return zipSync(parts)
  }

  test('that a template lacks come with the blocks', async () => {
    const filled = await letterInTemplate(letter, withStyles(''))
    expect(part(filled, 'word/styles.xml')).toContain('w:styleId="OfficialText"')
  })

  test('of the same name under another id are the template own, as Word in Chinese saves them', async () => {
    const own =
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a7"><w:name w:val="公文正文"/></w:style>'
    const filled = await letterInTemplate(letter, withStyles(own))
    expect(part(filled)).toContain('<w:pStyle w:val="a7"/>')
    expect(part(filled, 'word/styles.xml')).not.toContain('OfficialText')
  })
})

test('a picture says in its alternative text what nobody fills in', async () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="w" id="1" name="图" descr="{{标题}}"/></w:drawing></w:r></w:p>'
  const bytes = wordFile(['{{标题}}', '{{正文}}', picture])
  const { findings } = await checkTemplateFile(bytes, { kind: 'letter', purpose: 'round' }, [])
  expect(findings).toContainEqual(expect.objectContaining({ code: 'not_filled', place: 'picture' }))
  await expect(letterInTemplate(letter, bytes)).rejects.toMatchObject({ code: 'template-unfilled' })
})

test('words in one pair of braces are a slip where they are a key, and words elsewhere', async () => {
  const bytes = wordFile(['{标题}', '{甲}乙', '{{正文}}'])
  const { findings } = await checkTemplateFile(bytes, { kind: 'letter', purpose: 'round' }, [])
  expect(findings.filter(({ code }) => code === 'broken').map(({ key }) => key)).toEqual(['标题'])
})

test('the same data in the same template give the same bytes', async () => {
  const template = await shipped('letter')
  const [first, second] = [await letterInTemplate(letter, template), await letterInTemplate(letter, template)]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('a form in Word is filled with the items of a plan', async () => {
  const filled = await formInTemplate(material, await shipped('form'))
  expect(saidIn(filled)).toContain(material.projects[0]?.item.content.name)
  expect(part(filled)).not.toContain('{{')
})

describe('templates that LibreOffice saved', () => {
  const saved = (name: string) =>
    new Uint8Array(readFileSync(new URL(`vectors/templates/${name}`, import.meta.url)))

  test('hold every key still, and are filled with the same words', async () => {
    const bytes = saved('letter-saved-by-libreoffice.docx')
    expect((await checkTemplateFile(bytes, { kind: 'letter', purpose: null }, [])).findings).toEqual([])
    expect(saidIn(await letterInTemplate(letter, bytes))).toBe(saidIn(await letterFile(letter)))
  })

  test('are filled in heads, feet, notes, boxes and links, over runs of any look', async () => {
    const bytes = saved('places-saved-by-libreoffice.docx')
    const of = { kind: 'outline_report', purpose: null } as const
    expect((await checkTemplateFile(bytes, of, [])).findings).toEqual([])
    const filled = await reportInTemplate(material, {}, { kind: of.kind, bytes })
    for (const part of Object.values(unzipSync(filled))) expect(strFromU8(part)).not.toContain('{{')
  })

  test('are told where nothing is filled in, and nothing is made with one left anywhere', async () => {
    const bytes = saved('slips-saved-by-libreoffice.docx')
    const { findings } = await checkTemplateFile(bytes, { kind: 'outline_report', purpose: null }, [])
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ['not_filled', 'property'],
      ['not_filled', 'property'],
      ['not_filled', 'field'],
      ['not_filled', 'picture'],
      ['nested', 'table'],
      ['tracked', 'text'],
      ['commented', 'comment'],
    ])
    await expect(reportInTemplate(material, {}, { kind: 'outline_report', bytes })).rejects.toMatchObject({
      code: 'template-unfilled',
    })
  })

  test('as workbooks are filled likewise', async () => {
    const bytes = saved('form-saved-by-libreoffice.xlsx')
    expect((await checkTemplateFile(bytes, { kind: 'form', purpose: null }, [])).findings).toEqual([])
    const { grids } = await readGrids(await formInTemplate(material, bytes))
    expect(grids.map(({ rows }) => rows.length)).toEqual([20, 110, 10])
  })
})
