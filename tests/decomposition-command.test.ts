/** The shipped decomposition tables through the command: both formats give the same items, refusals one line. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '#server/commands/decomposition.ts'

const example = (ending: string) => `examples/hebei-2023/district-decomposition.${ending}`

interface Read {
  number: number
  base: string | null
  target: Record<string, string | null>
}

let out: string[] = []
let errors: string[] = []

beforeEach(() => {
  out = []
  errors = []
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line))
})
afterEach(() => vi.restoreAllMocks())

const printed = async (file: string) => {
  expect(await run([file, '--json'])).toBe(0)
  expect(out).toHaveLength(1)
  return JSON.parse(out.splice(0).join(''))
}

describe.each(['docx', 'xlsx'])('the shipped .%s', (ending) => {
  test('holds 17 indicators, 107 tasks and 7 projects without an error', async () => {
    const read = await printed(example(ending))
    expect([read.indicators.length, read.tasks.length, read.projects.length]).toEqual([17, 107, 7])
    expect(read.tasks.map((task: { number: number }) => task.number)).toEqual(
      Array.from({ length: 107 }, (_, i) => i + 1),
    )
    expect(read.findings.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([])
  })

  test('gives each target its kind and value', async () => {
    const { indicators } = await printed(example(ending))
    // biome-ignore format: one target a line
    expect(indicators.map(({ number, base, target }: Read) => [number, base, Object.values(target).join(' ')])).toEqual([
      [1, null, 'annual_growth 6 6左右（年均）'],
      [2, null, 'annual_growth 5 5左右（年均）'],
      [3, '58.3', 'level 62 62'],
      [4, '92', 'cumulative 600 [600]'],
      [5, '196', 'level 400 400'],
      [6, '4.1', 'level 8.5 8.5'],
      [7, null, 'annual_growth 7 7以上（年均）'],
      [8, null, 'relative  与经济增长基本同步'],
      [9, '3.7', 'annual_cap 4.5 4.5以内'],
      [10, '12.4', 'level 12.9 12.9'],
      [11, '1.5', 'level 4.5 4.5'],
      [12, '3.9', 'level 4.6 4.6'],
      [13, '82.1', 'increment 1 [1]'],
      [14, null, 'cumulative 14.5 [14.5]'],
      [15, '66.9', 'level 72.6 72.6'],
      [16, '48', 'level 38 38'],
      [17, '0.022', 'ceiling 0.018 0.018以内'],
    ])
  })

  test('names units in full, whatever stands in the cell', async () => {
    const { indicators, tasks, projects } = await printed(example(ending))
    expect(indicators[0]).toEqual({
      number: 1,
      name: '地区生产总值年均增长',
      unit: '%',
      nature: 'anticipatory',
      base: null,
      target: { kind: 'annual_growth', value: '6', text: '6左右（年均）' },
      lead: '区发展改革委',
      support: ['区统计局', '区商务局', '区工业和信息化局'],
    })
    expect(tasks[26]).toEqual({
      number: 27,
      title: '做实家庭医生签约服务',
      field: '卫生健康',
      lead: '区卫生健康委',
      support: ['各街道'],
    })
    expect(tasks[53].lead).toBe('区住房建设委')
    expect(projects[3]).toEqual({
      title: '城市更新与老旧小区改造工程',
      content: '改造老旧小区400万平方米，实施更新片区4个',
      investment: '96.5',
      lead: '区住房建设委',
      support: ['市规划资源局河北分局', '各街道'],
    })
  })
})

test('both formats give the same items', async () => {
  const { findings: _, ...word } = await printed(example('docx'))
  const { findings: __, ...workbook } = await printed(example('xlsx'))
  expect(word).toEqual(workbook)
})

test('a finding says where, what stood there and what was made of it', async () => {
  const { findings } = await printed(example('docx'))
  expect(findings).toContainEqual({
    place: '表2第28行第5列',
    found: '区卫健委',
    message: '“区卫健委”按“区卫生健康委”记，共1处。',
    severity: 'note',
  })
})

test('without --json it prints counts and findings as lines', async () => {
  expect(await run([example('xlsx')])).toBe(0)
  expect(out.join('\n').split('\n')[0]).toBe(
    '主要指标17个，重点任务107项，专栏项目7个；错误0处，提醒0处，说明3处。',
  )
})

describe('a file that is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decomposition-'))
  const written = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test.each([
    { name: 'a PDF under another name', file: () => written('甲.docx', '%PDF-1.7'), line: '这是PDF文件' },
    { name: 'an empty file', file: () => written('空.xlsx', ''), line: '文件是空的' },
    { name: 'no file', file: () => join(folder, '没有.docx'), line: '没有.docx' },
  ])('$name: one line, nothing printed', async ({ file, line }) => {
    expect(await run([file(), '--json'])).toBe(1)
    expect(out).toEqual([])
    expect(errors).toEqual([expect.stringContaining(line)])
    expect(errors.join('')).not.toContain('\n')
  })

  test('a call without a file says how it is called', async () => {
    expect(await run(['--json'])).toBe(2)
    expect(errors.join('')).toContain('用法')
  })
})
