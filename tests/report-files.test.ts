/** Report files: the Word parts of the unit's report, the district's report and the receipt. */

import { Document } from 'docx'
import { layoutDocument } from 'docx/layout'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { compose } from '#documents/composing/compose.ts'
import { contactReceipt } from '#documents/reports/contact-receipt.ts'
import { outlineFile, outlineReport } from '#documents/reports/outline-report.ts'
import type { ReportProgress } from '#documents/reports/report-file.ts'
import { unitReport } from '#documents/reports/unit-report.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { makeIndicators, makeOutlineMaterial, makeTasks, makeUnitMaterial } from './make-report-material.ts'
import { controlsOf, paragraphsOf, partsOf, partText, sheetOf, tablesOf, textOf } from './word-parts.ts'

const material = makeOutlineMaterial()
const outline = partsOf(await outlineReport(material))
const body = partText(outline, 'word/document.xml')
const unit = partsOf(await unitReport(makeUnitMaterial('区卫生健康委'), { filledBy: '示例填报人' }))
const unitBody = partText(unit, 'word/document.xml')

test('the same material makes the same bytes', async () => {
  const again = await outlineReport(makeOutlineMaterial())
  expect(Buffer.compare(Buffer.from(again), Buffer.from(await outlineReport(material)))).toBe(0)
})

describe('the page', () => {
  test('a full page has 22 lines of 28 characters', () => {
    const text = '全'.repeat(2000)
    const tasks = makeTasks()
      .slice(0, 1)
      .map((task) => ({ ...task, answers: { progress: text } }))
    const file = outlineFile(makeOutlineMaterial({ indicators: [], projects: [], tasks, unitAnswers: [] }))
    const { pages } = layoutDocument(new Document(file.document), { guess: true })
    const full = pages.find(({ body: blocks }) => {
      const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? block.lines : []))
      return lines.length > 0 && lines.every((line) => /^全+$/.test(line.text))
    })
    const lines = full?.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])) ?? []
    expect(lines.map((line) => line.text.length)).toEqual(Array.from({ length: 22 }, () => 28))
  })

  test('each section says its header and footer for odd and even pages', () => {
    const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
    expect(sections).toHaveLength(4)
    for (const section of sections) {
      expect(section.match(/<w:headerReference w:type="(default|even)"/g)).toHaveLength(2)
      expect(section.match(/<w:footerReference w:type="(default|even)"/g)).toHaveLength(2)
    }
    expect(sections[2]).toContain('<w:pgNumType w:start="1"/>')
    expect(sections[3]).toContain('w:orient="landscape"')
    expect(sections[3]).toContain('w:w="16838" w:h="11906"')
  })
})

describe('example data', () => {
  const headers = (parts: typeof outline) =>
    Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path))

  test('says so at the head of every page and among the properties', () => {
    expect(headers(outline)).toHaveLength(8)
    for (const path of headers(outline)) expect(textOf(partText(outline, path))).toBe('示例数据')
    for (const path of headers(unit)) expect(textOf(partText(unit, path))).toBe('示例数据')
    expect(partText(outline, 'docProps/custom.xml')).toContain('示例数据，非官方')
    expect(partText(outline, 'docProps/core.xml')).toContain('<cp:keywords>示例数据</cp:keywords>')
  })

  test('is not said of real data', async () => {
    const real = partsOf(await outlineReport(makeOutlineMaterial({ example: false, tasks: [] })))
    for (const path of headers(real)) expect(textOf(partText(real, path))).toBe('')
    expect(Object.values(real).some((part) => Buffer.from(part).includes('示例数据'))).toBe(false)
  })
})

test('properties name the issuer, and no clock', () => {
  const core = partText(outline, 'docProps/core.xml')
  expect(core).toContain('<dc:creator>示范区人民政府</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>示范区人民政府</cp:lastModifiedBy>')
  expect([...core.matchAll(/W3CDTF">([^<]+)</g)].map(([, time]) => time)).toEqual([
    '2023-07-28T00:00:00Z',
    '2023-07-28T00:00:00Z',
  ])
  expect(core).not.toContain('Un-named')
})

describe('contents', () => {
  test('has the headings of two levels and the tables, each a link to its bookmark', () => {
    const entries = paragraphsOf(body).filter(({ style }) => /^TOC\d$/.test(style))
    expect(entries.map(({ text }) => text)).toEqual([
      '一、规划实施总体进展情况',
      '（一）主要指标进展',
      '（二）重点任务进展',
      '（三）专栏项目进展',
      '二、规划实施面临的主要问题和风险挑战',
      '（一）外部环境变化情况',
      '（二）完成本部门承担任务面临的主要问题和挑战',
      '三、规划中后期运行主要工作举措',
      '四、进一步推进规划实施的对策建议',
      '附表1　主要指标进展情况表',
      '附表2　重点任务进展情况表',
      '附表3　专栏项目进展情况表',
      '尚缺内容清单（待补）',
    ])
    for (const { xml } of entries) {
      const anchor = /w:anchor="([^"]+)"/.exec(xml)?.[1]
      expect(body).toContain(`<w:bookmarkStart w:name="${anchor}"`)
    }
  })

  test('is a field that asks nobody to update it', () => {
    expect(body).toContain('TOC \\o &quot;1-2&quot; \\h \\z \\u')
    expect(body).not.toContain('w:dirty="true"')
    expect(partText(outline, 'word/settings.xml')).not.toContain('updateFields')
  })
})

describe('bound figures', () => {
  const controls = controlsOf(body)
  const manifest = [...partText(outline, 'customXml/item1.xml').matchAll(/<binding ([^>]*)\/>/g)].map(
    ([, attributes]) =>
      new Map([...(attributes ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, n, v]) => [n, v])),
  )

  test('carry their key as tag, in the alias and in the bookmark around them, once each', () => {
    expect(controls.length).toBeGreaterThan(400)
    for (const { tag, alias, bookmark } of controls) {
      expect(tag).toMatch(/^[0-9a-z]{12}$/)
      expect(alias.endsWith(` ${tag}`)).toBe(true)
      expect([...alias].length).toBeLessThanOrEqual(64)
      expect(bookmark).toBe(`g_${tag}`)
    }
    expect(new Set(controls.map(({ tag }) => tag)).size).toBe(controls.length)
    expect(controls).toHaveLength(body.match(/<w:sdt>/g)?.length ?? 0)
  })

  test('stand inside a paragraph, never around one or around a row', () => {
    expect(body).not.toMatch(/<w:sdtContent><w:(p|tr|tc)[ >]/)
  })

  test('are in the manifest with their text, figure and values', () => {
    const byKey = new Map(manifest.map((entry) => [entry.get('key'), entry]))
    for (const { tag, text } of controls) expect(byKey.get(tag)?.get('text')).toBe(text)
    const inFile = new Set(controls.map(({ tag }) => tag))
    const elsewhere = manifest.filter((entry) => !inFile.has(entry.get('key') ?? ''))
    expect(new Set(elsewhere.map((entry) => entry.get('place')))).toEqual(new Set(['chart']))
    const value = manifest.find(
      (entry) => entry.get('values') === 'value-3-2022' && entry.get('place') === 'table',
    )
    expect(value?.get('figure')).toBe(
      '{&quot;kind&quot;:&quot;value&quot;,&quot;itemId&quot;:&quot;indicator-3&quot;,&quot;period&quot;:&quot;2022&quot;}',
    )
  })
})

describe('one value changed', () => {
  const changed = (number: string): ReportMaterial =>
    makeOutlineMaterial({
      indicators: makeIndicators().map((indicator) => ({
        ...indicator,
        values: indicator.values.map((v) => (v.id === 'value-3-2022' ? { ...v, number } : v)),
      })),
    })

  test('changes its cell, its sentence, the chart and the sheet in it, and nothing else', async () => {
    const after = partsOf(await outlineReport(changed('60.9')))
    expect(Object.keys(after)).toEqual(Object.keys(outline))
    const differing = Object.keys(after).filter(
      (path) => Buffer.compare(Buffer.from(after[path] ?? []), Buffer.from(outline[path] ?? [])) !== 0,
    )
    expect(differing.toSorted()).toEqual([
      'customXml/item1.xml',
      'word/charts/chart1.xml',
      'word/document.xml',
      'word/embeddings/Microsoft_Excel_Worksheet1.xlsx',
    ])
    const paragraphs = paragraphsOf(partText(after, 'word/document.xml'))
    const moved = paragraphsOf(body).flatMap(({ text }, at) =>
      text === paragraphs[at]?.text ? [] : [[text, paragraphs[at]?.text ?? '']],
    )
    expect(moved.map(([, text]) => text)).toEqual([expect.stringContaining('2022年为60.9%'), '60.9'])
    expect(moved.map(([text]) => text)).toEqual([expect.stringContaining('2022年为60.1%'), '60.1'])
    const rates = (parts: typeof after) =>
      [...partText(parts, 'word/charts/chart1.xml').matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, v]) => v)
    // (60.1 − 58.3) ÷ (62 − 58.3) is 48.6 per cent, (60.9 − 58.3) ÷ (62 − 58.3) is 70.3.
    expect(rates(after)).toEqual(rates(outline).map((rate) => (rate === '48.6' ? '70.3' : rate)))
    expect(rates(after)).toContain('70.3')
    const sheet = 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx'
    const cells = (parts: typeof after) => sheetOf(parts[sheet] ?? new Uint8Array())
    expect(cells(after)).toBe(cells(outline).replace('48.6', '70.3'))
  })

  test('without its decimals only changes what is shown', async () => {
    const after = controlsOf(partText(partsOf(await outlineReport(changed('60.10'))), 'word/document.xml'))
    const before = new Map(controlsOf(body).map(({ tag, text }) => [tag, text]))
    const differing = after.filter(({ tag, text }) => before.get(tag) !== text).map(({ text }) => text)
    expect(differing).toEqual([
      '60.10%',
      // What is computed from it has its decimals too.
      '比2020年提高1.80个百分点',
      '比2021年提高1.10个百分点',
      '距2025年规划目标还差1.90个百分点',
      '2021—2022年年均提高0.90个百分点',
      '2023—2025年年均需提高0.633个百分点',
      '60.10',
    ])
  })
})

describe('tables', () => {
  const tables = tablesOf(body)

  test('repeat both head rows and split no row', () => {
    expect(tables.map(({ head }) => head)).toEqual([2, 2, 2, 1])
    const rows = body.match(/<w:tr>|<w:tr /g)?.length
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0)
  })

  test('hold every item once', () => {
    const numbers = tables.map(({ rows }) => rows.filter(([first]) => /^\d+$/.test(first ?? '')).length)
    expect(numbers.slice(0, 3)).toEqual([17, 107, 7])
  })

  test('say their cut-off, mark estimates and tell apart what is not reported and what does not apply', () => {
    const meta = paragraphsOf(body).filter(({ style }) => style === 'TableMeta')
    expect(meta).toHaveLength(3)
    for (const { text } of meta) expect(text).toContain('年度数据2022年12月31日，月度数据2023年6月30日')
    const first = tables[0]?.rows.find(([number]) => number === '1')
    expect(first?.slice(4, 10)).toEqual(['—', '6左右（年均）', '6.3', '3.1', '5.2*', '6.0'])
    expect(tables[0]?.rows.find(([number]) => number === '7')?.[8]).toBe('未报')
  })
})

test('whatever a unit pastes, every part stays XML that can be read', async () => {
  const odd = ' \u000c<a href="x">&amp;\u0000\ud800]]>\u{1f600}\ufffe '
  const [indicator] = makeIndicators()
  const [task] = makeTasks()
  if (!indicator || !task) throw new Error('no items')
  const named = {
    ...indicator,
    item: { ...indicator.item, content: { ...indicator.item.content, name: odd } },
  }
  const bytes = await outlineReport(
    makeOutlineMaterial({
      title: odd,
      issuer: odd,
      indicators: [named, { ...named, itemId: 'b' }],
      tasks: [{ ...task, answers: { progress: odd } }],
      unitAnswers: [{ unit: odd, answers: { achievements: odd }, asOf: null }],
    }),
  )
  const parts = partsOf(bytes)
  for (const path of Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name)))
    expect(() => new SaxesParser().write(partText(parts, path)).close()).not.toThrow()
  expect(textOf(partText(parts, 'word/document.xml'))).toContain('<a href=“x”>&amp;]]>\u{1f600}')
})

test('no style is defined twice', () => {
  const ids = [...partText(outline, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(new Set(ids).size)
  const used = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id)
  for (const id of used) expect(ids).toContain(id)
})

describe('variants', () => {
  test('a final version has neither sources nor the list of gaps, but still says what is open', async () => {
    const final = textOf(
      partText(partsOf(await outlineReport(material, { variant: 'final' })), 'word/document.xml'),
    )
    expect(final).not.toContain('供稿')
    expect(final).not.toContain('尚缺内容清单')
    expect(final).not.toContain('送审稿')
    expect(final).toContain('〔待区人社局')
  })

  test('a draft for comments says so and cites its sources', async () => {
    const draft = textOf(
      partText(partsOf(await outlineReport(material, { variant: 'comments' })), 'word/document.xml'),
    )
    expect(draft).toContain('（征求意见稿）')
    expect(draft).toContain('（供稿：区教育局）')
  })

  test.each([
    { scheme: 'A', names: ['仿宋_GB2312', '方正小标宋简体'] },
    { scheme: 'B', names: ['仿宋', '华文中宋'] },
    { scheme: 'C', names: ['方正仿宋_GBK', '方正小标宋_GBK'] },
  ] as const)('the font set $scheme is named with what stands in for it', async ({ scheme, names }) => {
    const fonts = { scheme, digits: 'latin' } as const
    const parts = partsOf(await unitReport(makeUnitMaterial('区财政局'), { fonts }))
    for (const name of names) {
      expect(partText(parts, 'word/styles.xml')).toContain(`w:eastAsia="${name}"`)
      expect(partText(parts, 'word/fontTable.xml')).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName`))
    }
  })
})

describe('the unit report', () => {
  const text = textOf(unitBody)

  test('can be signed and sealed', () => {
    expect(text).toContain(
      '单位负责人（签字）：填报人：示例填报人联系电话：区卫生健康委（公章）2023年6月12日',
    )
    expect(text).toContain('附表：1.主要指标进展情况表2.重点任务进展情况表3.专栏项目进展情况表')
  })

  test('stands under the headings of the frame, numbered in code', () => {
    const headings = paragraphsOf(unitBody).filter(({ style }) => /^Heading[12]$/.test(style))
    expect(headings.map(({ text: heading }) => heading).slice(0, 4)).toEqual([
      '一、规划实施总体进展情况',
      '（一）主要指标进展',
      '（二）重点任务进展',
      '（三）专栏项目进展',
    ])
  })

  test('has no column for words that nobody has decided yet', () => {
    expect(tablesOf(unitBody).flatMap(({ rows }) => rows[0] ?? [])).not.toContain('评定')
  })

  test('every run says that its marks are Chinese', () => {
    const runs = unitBody.match(/<w:r>.*?<\/w:r>/gs)?.filter((run) => run.includes('<w:t')) ?? []
    expect(runs.length).toBeGreaterThan(100)
    expect(runs.filter((run) => run.includes('<w:t ') && !run.includes('w:hint="eastAsia"'))).toEqual([])
  })
})

describe('the contact receipt', () => {
  const form = {
    title: '“十四五”规划中期评估工作联系人回执',
    columns: ['姓名', '科室', '职务', '办公电话', '手机'],
    blankRows: 2,
    note: '请各单位于4月6日前将联系人回执表反馈至区发展改革委。\n联系电话：00000000。',
    annex: 3,
  }
  const lines = (bytes: Uint8Array) =>
    paragraphsOf(partText(partsOf(bytes), 'word/document.xml')).map((p) => p.text)

  test('blank, it is the annex with its empty rows', async () => {
    const bytes = await contactReceipt({ example: false, unit: null, form, contacts: [] })
    expect(lines(bytes)).toEqual([
      '附件3',
      '“十四五”规划中期评估工作联系人回执',
      '单位、部门：',
      ...form.columns,
      ...Array.from({ length: 10 }, () => ''),
      '填表人：填报日期：',
      '请各单位于4月6日前将联系人回执表反馈至区发展改革委。',
      '联系电话：00000000。',
    ])
  })

  test('filled in, it keeps the rows it has', async () => {
    const contact = {
      name: '示例甲',
      office: '发展规划科',
      position: '科长',
      phone: '022-00000000',
      mobile: '13800000000',
      filledBy: '示例乙',
      filledOn: '2023-04-05',
    }
    const bytes = await contactReceipt({ example: true, unit: '区教育局', form, contacts: [contact] })
    const [table] = tablesOf(partText(partsOf(bytes), 'word/document.xml'))
    expect(table?.rows).toEqual([
      form.columns,
      ['示例甲', '发展规划科', '科长', '022-00000000', '13800000000'],
      ['', '', '', '', ''],
    ])
    expect(lines(bytes)).toContain('单位、部门：区教育局')
    expect(lines(bytes)).toContain('填表人：示例乙填报日期：2023年4月5日')
  })
})

describe('made in a thread', () => {
  test('says its steps and answers the same bytes', async () => {
    const steps: ReportProgress[] = []
    const small = makeUnitMaterial('区财政局')
    const order = { kind: 'unit', material: small, variant: 'final' } as const
    const { bytes, said } = await compose({ kind: 'report', order }, (step) => steps.push(step))
    expect(
      Buffer.compare(Buffer.from(bytes), Buffer.from(await unitReport(small, { variant: 'final' }))),
    ).toBe(0)
    expect(said).toMatchObject({ title: small.title, characters: null })
    expect(steps).toEqual([
      { step: 'compose', done: 0, total: 3 },
      { step: 'render', done: 1, total: 3 },
      { step: 'pack', done: 2, total: 3 },
    ])
  })

  test('that fails says why', async () => {
    const [first] = makeIndicators()
    const twice = first ? { ...first, values: [...first.values, ...first.values] } : first
    const broken = makeOutlineMaterial({ indicators: twice ? [twice, twice] : [] })
    const order = { kind: 'outline', material: broken } as const
    await expect(compose({ kind: 'report', order })).rejects.toThrow('two values in use')
  })
})
