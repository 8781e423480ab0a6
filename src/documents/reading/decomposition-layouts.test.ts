/** Layouts of decomposition tables as offices send them, as real files: whatever the form, the same items. */

import { describe, expect, test } from 'vitest'
import { type Decomposition, readDecomposition } from '#domain/decompositions/decomposition.ts'
import type { GridFile } from '#domain/grids/grid.ts'
import { readHere } from './read-here.ts'
import { type WordTestBlock, wordFile, workbookFile } from './test-files.ts'

const nobody = { units: [], groups: [] }

/** An item as one line: number, name and who answers, 'lead: supporters'. */
const lines = (items: Decomposition['tasks'] | Decomposition['indicators'] | Decomposition['projects']) =>
  items.map(
    ({ number, content, leads, supporters }) =>
      `${number} ${content.name} ${leads.join('+')}${supporters.length > 0 ? `:${supporters.join('+')}` : ''}`,
  )

const codes = ({ findings }: Decomposition) =>
  findings.map(({ code }) => code).filter((code) => code !== 'part-missing')

const readWordBlocks = async (blocks: readonly WordTestBlock[], parts = {}): Promise<Decomposition> =>
  readDecomposition(await readHere(wordFile(blocks, parts)), nobody)

const readRows = async (rows: readonly (readonly (string | number | null)[])[], merges: string[] = []) =>
  readDecomposition(await readHere(await workbookFile([{ name: '表', rows, merges }])), nobody)

const taskHead = ['序号', '重点任务', '牵头单位', '配合单位']
const three = ['1 推进甲 区教育局:区民政局', '2 推进乙 区民政局', '3 推进丙 区教育局']

interface TaskCase {
  readonly name: string
  readonly blocks: readonly WordTestBlock[]
  readonly tasks?: readonly string[]
  readonly fields?: readonly string[]
  readonly codes?: readonly string[]
}

const rows = (...lines: (readonly string[])[]): WordTestBlock => ({ rows: lines })

const taskCases: readonly TaskCase[] = [
  { name: 'as usual', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', '—'], ['3', '推进丙', '区教育局', '/'])] },
  { name: 'columns in another order', blocks: [rows(['牵头单位', '配合单位', '重点任务', '序号'], ['区教育局', '区民政局', '推进甲', '1'], ['区民政局', '', '推进乙', '2'], ['区教育局', '', '推进丙', '3'])] },
  { name: 'other head words', blocks: [rows(['编号', '任务内容', '主责单位', '协办单位'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'more head words', blocks: [rows(['项次', '工作任务', '责任部门', '参与单位'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'heads with blanks and line ends', blocks: [rows(['序\n号', '重　点　任　务', '牵头\n单位', '配 合 单 位'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'mixed numbers', blocks: [rows(taskHead, ['１．', '推进甲', '区教育局', '区民政局'], ['（2）', '推进乙', '区民政局', ''], ['③', '推进丙', '区教育局', ''])] },
  { name: 'numbers as 第n项 and in Chinese', blocks: [rows(taskHead, ['第1项', '推进甲', '区教育局', '区民政局'], ['二', '推进乙', '区民政局', ''], ['3、', '推进丙', '区教育局', ''])] },
  { name: 'numbers in front of the names', blocks: [rows(['重点任务', '牵头单位', '配合单位'], ['1．推进甲', '区教育局', '区民政局'], ['２、推进乙', '区民政局', ''], ['（3）推进丙', '区教育局', ''])] },
  { name: 'no numbers at all', blocks: [rows(['重点任务', '牵头单位', '配合单位'], ['推进甲', '区教育局', '区民政局'], ['推进乙', '区民政局', ''], ['推进丙', '区教育局', ''])] },
  { name: 'lead and supporters in one cell, marked', blocks: [rows(['序号', '重点任务', '责任单位'], ['1', '推进甲', '区教育局（牵头）、区民政局'], ['2', '推进乙', '区民政局（牵头）'], ['3', '推进丙', '（牵头单位：区教育局）'])] },
  { name: 'lead and supporters in one cell, labelled', blocks: [rows(['序号', '重点任务', '责任分工'], ['1', '推进甲', '牵头单位：区教育局\n配合单位：区民政局'], ['2', '推进乙', '牵头：区民政局'], ['3', '推进丙', '区教育局牵头'])] },
  { name: 'lead and supporters in one cell, the first leading', blocks: [rows(['序号', '重点任务', '责任单位'], ['1', '推进甲', '区教育局、区民政局'], ['2', '推进乙', '区民政局'], ['3', '推进丙', '区教育局'])] },
  { name: '牵头单位 and 责任单位 side by side', blocks: [rows(['序号', '重点任务', '牵头单位', '责任单位'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'units behind the name', blocks: [rows(['序号', '重点任务'], ['1', '推进甲（牵头单位：区教育局；配合单位：区民政局）'], ['2', '推进乙（区民政局牵头）'], ['3', '推进丙（区教育局）'])] },
  { name: 'a two-row head over the units', blocks: [{ rows: [[{ text: '序号', merge: 'restart' }, { text: '重点任务', merge: 'restart' }, { text: '责任单位', span: 2 }], [{ text: '', merge: 'continue' }, { text: '', merge: 'continue' }, '牵头', '配合'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', '']] }] },
  { name: 'a two-row head without merged cells', blocks: [rows(['序号', '重点任务', '责任单位', ''], ['', '', '牵头单位', '配合单位'], ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'the head repeated on a new page', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '区民政局'], taskHead, ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'split over tables with heads', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '区民政局']), '续表', rows(taskHead, ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'split over tables, the second without a head', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '区民政局']), '（续）', rows(['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])] },
  { name: 'rows of groups', blocks: [{ rows: [taskHead, [{ text: '一、教育（1项）', span: 4 }], ['1', '推进甲', '区教育局', '区民政局'], [{ text: '（二）民生', span: 4 }], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', '']] }], fields: ['教育', '民生', '民生'] },
  { name: 'groups in the number column', blocks: [rows(taskHead, ['一', '教育', '', ''], ['1', '推进甲', '区教育局', '区民政局'], ['二', '民生', '', ''], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''])], fields: ['教育', '民生', '民生'] },
  { name: 'totals and notes below', blocks: [{ rows: [taskHead, ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', ''], [{ text: '合　计', span: 2 }, '3项', ''], [{ text: '注：各单位按季度报送进展。', span: 4 }]] }] },
  { name: 'a title inside the table', blocks: [{ rows: [[{ text: '重点任务分工表', span: 4 }], taskHead, ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '区民政局', ''], ['3', '推进丙', '区教育局', '']] }] },
  { name: 'fields merged beside', blocks: [{ rows: [['领域', ...taskHead], [{ text: '教育', merge: 'restart' }, '1', '推进甲', '区教育局', '区民政局'], [{ text: '', merge: 'continue' }, '2', '推进乙', '区民政局', ''], ['民生', '3', '推进丙', '区教育局', '']] }], fields: ['教育', '教育', '民生'] },
  { name: 'fields left blank below the first', blocks: [rows(['方面', ...taskHead], ['教育', '1', '推进甲', '区教育局', '区民政局'], ['', '2', '推进乙', '区民政局', ''], ['民生', '3', '推进丙', '区教育局', ''])], fields: ['教育', '教育', '民生'] },
  { name: 'measures merged under one task', blocks: [{ rows: [['序号', '重点任务', '具体举措', '牵头单位', '配合单位'], [{ text: '1', merge: 'restart' }, { text: '推进甲', merge: 'restart' }, '建机制', { text: '区教育局', merge: 'restart' }, '区民政局'], [{ text: '', merge: 'continue' }, { text: '', merge: 'continue' }, '建平台', { text: '', merge: 'continue' }, ''], ['2', '推进乙', '建平台', '区民政局', ''], ['3', '推进丙', '建队伍', '区教育局', '']] }] },
  { name: 'a wider head word beside a merged main task', blocks: [{ rows: [['主要任务', '序号', '具体任务', '牵头单位', '配合单位'], [{ text: '教育', merge: 'restart' }, '1', '推进甲', '区教育局', '区民政局'], [{ text: '', merge: 'continue' }, '2', '推进乙', '区民政局', ''], [{ text: '', merge: 'continue' }, '3', '推进丙', '区教育局', '']] }], fields: ['教育', '教育', '教育'] },
  { name: '同上 for the text above', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '区民政局'], ['2', '推进乙', '同上', '同上'])], tasks: ['1 推进甲 区教育局:区民政局', '2 推进乙 区教育局:区民政局'] },
  { name: 'a lead merged over several tasks', blocks: [{ rows: [taskHead, ['1', '推进甲', { text: '区教育局', merge: 'restart' }, '区民政局'], ['2', '推进乙', { text: '', merge: 'continue' }, '']] }], tasks: ['1 推进甲 区教育局:区民政局', '2 推进乙 区教育局'] },
  { name: 'a head merged over two columns', blocks: [{ rows: [['序号', { text: '重点任务', span: 2 }, '牵头单位', '配合单位'], ['1', { text: '推进甲', span: 2 }, '区教育局', '区民政局']] }], tasks: ['1 推进甲 区教育局:区民政局'] },
  { name: 'columns numbered below the head', blocks: [rows(taskHead, ['1', '2', '3', '4'], ['1', '推进甲', '区教育局', '区民政局'])], tasks: ['1 推进甲 区教育局:区民政局'] },
  { name: 'short names of units', blocks: [rows(taskHead, ['1', '推进甲', '区发改委', '区住建委、规划资源河北分局'], ['2', '推进乙', '区卫健委', '区工信局、区文旅局'])], tasks: ['1 推进甲 区发展改革委:区住房建设委+市规划资源局河北分局', '2 推进乙 区卫生健康委:区工业和信息化局+区文化和旅游局'], codes: ['unit-renamed', 'unit-renamed', 'unit-renamed', 'unit-renamed', 'unit-renamed', 'unit-renamed'] },
  { name: 'short names of units that the file spells out', blocks: [rows(taskHead, ['1', '推进甲', '区住房和城乡建设委', '某某区教育局'], ['2', '推进乙', '区住建委', '区教育局'])], tasks: ['1 推进甲 区住房和城乡建设委:区教育局', '2 推进乙 区住房和城乡建设委:区教育局'], codes: ['unit-renamed', 'unit-renamed'] },
  { name: 'shared leads', blocks: [rows(taskHead, ['1', '推进甲', '区教育局、区体育局', '区民政局'])], tasks: ['1 推进甲 区教育局+区体育局:区民政局'], codes: ['leads-shared'] },
  { name: 'group names as written, open ones found', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '各街道、各有关部门'])], tasks: ['1 推进甲 区教育局:各街道+各有关部门'], codes: ['group-open'] },
  { name: 'a gap in the numbers', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', ''], ['3', '推进乙', '区教育局', ''])], tasks: ['1 推进甲 区教育局', '3 推进乙 区教育局'], codes: ['number-gap'] },
  { name: 'a number twice', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', ''], ['1', '推进乙', '区教育局', ''], ['2', '推进丙', '区教育局', ''])], tasks: ['1 推进甲 区教育局', '2 推进乙 区教育局', '3 推进丙 区教育局'], codes: ['number-repeated'] },
  { name: 'numbers starting again in each table', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', ''], ['2', '推进乙', '区教育局', '']), rows(taskHead, ['1', '推进丙', '区教育局', ''], ['2', '推进丁', '区教育局', ''])], tasks: ['1 推进甲 区教育局', '2 推进乙 区教育局', '3 推进丙 区教育局', '4 推进丁 区教育局'], codes: ['number-restarted'] },
  { name: 'parts of an item, which are not counted', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', ''], ['（1）', '建机制', '区教育局', ''], ['（2）', '建平台', '区教育局', ''], ['2', '推进乙', '区教育局', '']), ], tasks: ['1 推进甲 区教育局', '2 推进乙 区教育局'], codes: ['part-row', 'part-row'] },
  { name: 'no lead', blocks: [rows(taskHead, ['1', '推进甲', '', '区民政局'], ['2', '推进乙', '区教育局', ''])], tasks: ['1 推进甲 :区民政局', '2 推进乙 区教育局'], codes: ['lead-missing'] },
  { name: 'no name', blocks: [rows(taskHead, ['1', '', '区教育局', ''], ['2', '推进乙', '区教育局', ''])], tasks: ['2 推进乙 区教育局'], codes: ['name-missing'] },
  { name: 'one name twice', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', ''], ['2', '推进 甲', '区教育局', ''])], tasks: ['1 推进甲 区教育局', '2 推进 甲 区教育局'], codes: ['name-repeated'] },
  { name: 'a count in the title that is not kept', blocks: ['第二部分 重点任务（3项）', rows(taskHead, ['1', '推进甲', '区教育局', ''])], tasks: ['1 推进甲 区教育局'], codes: ['count-differs'] },
  { name: 'another table beside', blocks: [rows(taskHead, ['1', '推进甲', '区教育局', '']), rows(['姓名', '科室', '职务'], ['甲', '乙', '丙'])], tasks: ['1 推进甲 区教育局'], codes: ['table-skipped'] },
] // biome-ignore format: one layout a line

describe('tasks in Word', () => {
  test.each(taskCases)('$name', async ({ blocks, tasks = three, fields, codes: expected = [] }) => {
    const read = await readWordBlocks(blocks)
    expect(lines(read.tasks)).toEqual(tasks)
    expect(codes(read)).toEqual(expected)
    if (fields) expect(read.tasks.map(({ content }) => content.field)).toEqual(fields)
  })
})

const indicatorHead = ['序号', '指标名称', '单位', '属性', '2020年', '2025年', '牵头单位']
const indicatorLines = ({ indicators }: Decomposition) =>
  indicators.map(
    ({ content: { name, unit, nature, base, target } }) =>
      `${name}|${unit}|${nature}|${base}|${target.kind} ${target.value}`,
  )

interface IndicatorCase {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly merges?: string[]
  readonly indicators: readonly string[]
  readonly years?: readonly [number | null, number | null]
  readonly codes?: readonly string[]
}

const indicatorCases: readonly IndicatorCase[] = [
  { name: 'as usual', rows: [indicatorHead, [1, '甲比重', '%', '预期性', 58.3, 62, '区教育局']], indicators: ['甲比重|%|anticipatory|58.3|level 62'], years: [2020, 2025] },
  { name: 'units inside the names', rows: [['序号', '主要指标', '指标属性', '2025年', '2030年目标', '责任单位'], [1, '地区生产总值（亿元）', '预期性', 400, 520, '区教育局'], [2, '城镇登记失业率(%)', '预期性', 3.7, '4.5以内', '区教育局']], indicators: ['地区生产总值|亿元|anticipatory|400|level 520', '城镇登记失业率|%|anticipatory|3.7|annual_cap 4.5'], years: [2025, 2030] },
  { name: 'words that are no unit stay in the name', rows: [indicatorHead, [1, '细颗粒物（PM2.5）浓度', '微克/立方米', '约束性', 48, 38, '区教育局'], [2, '每千人口执业（助理）医师数（人）', '人', '预期性', 3.9, 4.6, '区教育局']], indicators: ['细颗粒物（PM2.5）浓度|微克/立方米|binding|48|level 38', '每千人口执业（助理）医师数|人|anticipatory|3.9|level 4.6'] },
  { name: 'a three-row head with a title above', rows: [['某区主要指标'], ['序号', '类别', '指标', '单位', '性质', '规划目标', null, '责任单位'], [null, null, null, null, null, '基期', '目标', null], [null, null, null, null, null, '2025年', '2030年', null], [1, '经济', '甲', '亿元', '约束性', 5, '8以上', '区教育局']], merges: ['A1:H1', 'F2:G2'], indicators: ['甲|亿元|binding|5|floor 8'], years: [2025, 2030] },
  { name: 'base and target without years, the plan in the title', rows: [['某区“十五五”规划主要指标'], ['序号', '指标', '计量单位', '基期值', '目标值', '牵头单位'], [1, '甲', '亿元', 5, 8, '区教育局']], merges: ['A1:F1'], indicators: ['甲|亿元|null|5|level 8'], years: [2025, 2030] },
  { name: 'a column of yearly rates and sums beside', rows: [['序号', '指标', '单位', '2020年', '2025年', '年均/累计', '属性', '牵头单位'], [1, '地区生产总值', '亿元', 400, '—', '6左右', '预期性', '区教育局'], [2, '能耗降低', '%', '—', '—', '〔14.5〕', '约束性', '区教育局'], [3, '城镇化率', '%', 60, 65, '—', '预期性', '区教育局']], indicators: ['地区生产总值|亿元|anticipatory|400|annual_growth 6', '能耗降低|%|binding|null|cumulative 14.5', '城镇化率|%|anticipatory|60|level 65'], codes: ['brackets-unexplained'] },
  { name: 'yearly milestones and a far goal', rows: [['序号', '指标', '单位', '2020年', '2021年', '2023年', '2025年', '2035年远景目标', '牵头单位'], [1, '甲', '家', 10, 12, 14, 20, 50, '区教育局']], indicators: ['甲|家|null|10|level 20'], years: [2020, 2025] },
  { name: 'brackets as a note explains them', rows: [indicatorHead, [1, '绿地', '公顷', '约束性', 5, '[10]', '区教育局'], [2, '投资', '亿元', '预期性', 5, '【600】', '区教育局'], ['注：〔 〕内为五年累计数；绿地为增加面积数。']], merges: ['A4:G4'], indicators: ['绿地|公顷|binding|5|increment 10', '投资|亿元|anticipatory|5|cumulative 600'] },
  { name: 'full width throughout', rows: [['序号', '指标', '单位', '属性', '２０２０年', '２０２５年', '牵头单位'], ['１', '甲', '％', '预期性', '５８．３', '６２％以上', '区教育局']], indicators: ['甲|%|anticipatory|58.3|floor 62'], years: [2020, 2025] },
  { name: 'a part of an indicator, not counted', rows: [indicatorHead, [1, '收入', '元', '预期性', 5, 8, '区教育局'], [null, '其中：农村', '元', '预期性', 3, 4, ''], [2, '乙', '元', '预期性', 5, 8, '区教育局']], indicators: ['收入|元|anticipatory|5|level 8', '乙|元|anticipatory|5|level 8'], codes: ['part-row'] },
  { name: 'the number of a note at a figure is said', rows: [indicatorHead, [1, '甲', '%', '预期性', '3.5¹', '6²', '区教育局']], indicators: ['甲|%|anticipatory|null|none null'], codes: ['base-unreadable', 'target-unclear'] },
  { name: 'what cannot be read is said', rows: [indicatorHead, [1, '甲', '%', '其他', '较高', '持续改善', '区教育局'], [2, '乙', '%', '预期性', 3, '60—65', '区教育局'], [3, '丙', '%', '预期性', 3, '', '区教育局'], [4, '丁', '%', '预期性', 3, '8万人', '区教育局']], indicators: ['甲|%|null|null|none null', '乙|%|anticipatory|3|floor 60', '丙|%|anticipatory|3|none null', '丁|%|anticipatory|3|level 8'], codes: ['base-unreadable', 'target-without-number', 'nature-unknown', 'target-range', 'target-missing', 'target-unit-differs'] },
] // biome-ignore format: one layout a line

describe('indicators in a workbook', () => {
  test.each(indicatorCases)('$name', async ({ rows, merges, indicators, years, codes: expected = [] }) => {
    const read = await readRows(rows, merges)
    expect(indicatorLines(read)).toEqual(indicators)
    expect(codes(read)).toEqual(expected)
    const [first] = read.indicators
    if (years) expect([first?.content.baseYear, first?.content.targetYear]).toEqual(years)
  })

  test('exact figures: decimals of the format, percentages in points', async () => {
    const book = await workbookFile([
      {
        name: '主要指标',
        rows: [
          indicatorHead,
          [1, '甲', '%', '预期性', 6, 0.0625, '区教育局'],
          [2, '乙', '亿元', '预期性', 1234.5, 600, '区教育局'],
        ],
        formats: { E2: '0.0', F2: '0.0%', E3: '#,##0.00', F3: '"["0"]"' },
      },
    ])
    expect(indicatorLines(readDecomposition(await readHere(book), nobody))).toEqual([
      '甲|%|anticipatory|6.0|level 6.25',
      '乙|亿元|anticipatory|1234.50|cumulative 600',
    ])
  })
})

const crossedStyle = {
  'word/styles.xml':
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="L"><w:rPr><w:strike/></w:rPr></w:style></w:styles>',
}
const crossed = (plain: string, struck: string, after = '', look = '<w:strike/>'): string =>
  `<w:p><w:r><w:t>${plain}</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t>${struck}</w:t></w:r><w:r><w:t>${after}</w:t></w:r></w:p>`

test('figures of a Word table that are partly struck out, by a style too, are doubted, never read', async () => {
  const table = rows(
    ['序号', '指标', '单位', '属性', '2020年', '2025年', '牵头单位'],
    ['1', '甲', '%', '预期性', '60', crossed('6', '2', '5', '<w:rStyle w:val="L"/>'), '区教育局'],
    ['2', '乙', '%', '预期性', crossed('60', '5'), '65', '区教育局'],
    ['3', '丙', '%', '预期性', '60', crossed('6', '6', '6'), '区教育局'],
    ['4', '丁', '%', '预期性', '60', '65', '区教育局'],
  )
  const read = await readWordBlocks([table], crossedStyle)
  expect(indicatorLines(read)).toEqual([
    '甲|%|anticipatory|60|none null',
    '乙|%|anticipatory|null|level 65',
    '丙|%|anticipatory|60|none null',
    '丁|%|anticipatory|60|level 65',
  ])
  expect(codes(read)).toEqual(['target-unclear', 'base-unreadable', 'target-unclear'])
})

const projectHead = ['专栏', '项目名称', '建设内容', '建设年限', '总投资（亿元）', '牵头单位']
const projectLines = ({ projects }: Decomposition) =>
  projects.map(
    ({ number, content: { name, content, investment, investmentUnit } }) =>
      `${number} ${name}|${content}|${investment}${investmentUnit}`,
  )

const projectCases: readonly (Omit<IndicatorCase, 'indicators' | 'years'> & { projects: readonly string[] })[] = [
  { name: 'as usual', rows: [projectHead, ['专栏1', '甲工程', '建学校', '2021—2025', 18.6, '区教育局'], ['专栏2', '乙工程', '建医院', '2021—2024', 6.8, '区教育局']], projects: ['1 甲工程|建学校|18.6亿元', '2 乙工程|建医院|6.8亿元'] },
  { name: 'other heads, the unit in the cells', rows: [['序号', '重大工程', '建设规模及内容', '起止年限', '投资额', '责任单位'], [1, '甲工程', '建学校', '2021—2025', '1.8亿元', '区教育局']], projects: ['1 甲工程|建学校|1.8亿元'] },
  { name: 'several projects in one column', rows: [projectHead, ['专栏1', '甲一', '建学校', '', 1.5, '区教育局'], [null, '甲二', '建医院', '', 2.25, '区民政局'], ['专栏2', '乙', '建路', '', 3, '区教育局']], merges: ['A2:A3'], projects: ['1 甲一、甲二|建学校；建医院|3.75亿元', '2 乙|建路|3亿元'], codes: ['parts-joined', 'leads-shared'] },
  { name: 'columns in rows of their own', rows: [['项目名称', '建设内容', '总投资（万元）', '牵头单位'], ['专栏1：优质教育'], ['甲一', '建学校', 100, '区教育局'], ['甲二', '建医院', 200, '区教育局'], ['专栏2：健康'], ['乙', '建路', 300, '区教育局']], merges: ['A2:D2', 'A5:D5'], projects: ['1 优质教育|建学校；建医院|300万元', '2 乙|建路|300万元'], codes: ['parts-joined', 'unit-repeated'] },
  { name: 'a total that does not add up', rows: [projectHead, ['专栏1', '甲工程', '建学校', '', 18.6, '区教育局'], ['专栏2', '乙工程', '建医院', '', 6.8, '区教育局'], ['合计', null, null, null, 26, null]], projects: ['1 甲工程|建学校|18.6亿元', '2 乙工程|建医院|6.8亿元'], codes: ['investment-total-differs'] },
] // biome-ignore format: one layout a line

describe('projects in a workbook', () => {
  test.each(projectCases)('$name', async ({ rows, merges, projects, codes: expected = [] }) => {
    const read = await readRows(rows, merges)
    expect(projectLines(read)).toEqual(projects)
    expect(codes(read)).toEqual(expected)
  })
})

describe('a file', () => {
  test('with all three parts in one sheet, one below the other', async () => {
    const read = await readRows(
      [
        ['一、主要指标'], indicatorHead, [1, '甲', '%', '预期性', 1, 2, '区教育局'],
        ['二、重点任务'], taskHead, [1, '推进甲', '区教育局', '各街道'],
        ['三、专栏项目'], projectHead, ['专栏1', '甲工程', '建学校', '2021—2025', 1, '区教育局'],
      ],
      ['A1:G1', 'A4:D4', 'A7:F7'],
    ) // biome-ignore format: part by part
    expect([read.indicators.length, read.tasks.length, read.projects.length]).toEqual([1, 1, 1])
    expect(read.findings).toEqual([])
  })

  test('against a directory: names, aliases, groups and strangers', async () => {
    const directory = {
      units: [
        { name: '区发展和改革局', aliases: ['区发改委'] },
        { name: '区教育局', aliases: [] },
      ],
      groups: [{ name: '各街道', members: ['甲街道', '乙街道'], open: false }],
    }
    const file = await readHere(
      wordFile([rows(taskHead, ['1', '推进甲', '区发改委', '各街道、区教委、区教育局'])]),
    )
    const read = readDecomposition(file, directory)
    expect(lines(read.tasks)).toEqual(['1 推进甲 区发展和改革局:各街道+区教委+区教育局'])
    expect(codes(read)).toEqual(['unit-renamed', 'unit-unlisted'])
  })

  test('that holds no decomposition is refused by what it holds', async () => {
    const file: GridFile = await readHere(wordFile([rows(['姓名', '科室', '职务'], ['甲', '乙', '丙'])]))
    expect(() => readDecomposition(file, nobody)).toThrow(
      expect.objectContaining({ code: 'file-no-table', details: { found: '“姓名、科室、职务”' } }),
    )
  })

  test('with a formula that was never computed is blocked at its place', async () => {
    const book = await workbookFile([
      { name: '指标', rows: [indicatorHead, [1, '甲', '%', '预期性', 1, { formula: 'E2*2' }, '区教育局']] },
    ])
    const read = readDecomposition(await readHere(book), nobody)
    expect(read.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'formula-without-result', place: { sheet: '指标', cell: 'F2' } },
    ])
  })
})
