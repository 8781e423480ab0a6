/** A unit's Word form written and read again: untouched, filled in, moved about, copied, with tracked changes. */

import { beforeAll, describe, expect, test } from 'vitest'
import type { GridFile } from '#domain/grids/grid.ts'
import { testEntries, testForms, testWorkbook } from '#domain/workbooks/test-workbook.ts'
import { testView } from '../forms/test-view.ts'
import { readHere } from '../reading/read-here.ts'
import {
  type EditedCell,
  type EditedFile,
  editable,
  fileOf,
  hiddenMark,
  readBytes,
  readForm,
  withXml,
} from './test-form.ts'
import { unitWordForm } from './unit-word-form.ts'

let bytes: Uint8Array
let file: GridFile
beforeAll(async () => {
  bytes = await unitWordForm(testView)
  file = await readHere(bytes)
})

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code)

function readAfter(change: (edited: EditedFile) => void) {
  const edited = editable(file)
  change(edited)
  return readForm(fileOf(edited))
}

/** The cell behind, or below, a label of a table. */
function cellAt({ tables }: EditedFile, table: number, label: string): EditedCell {
  for (const [r, row] of (tables[table] ?? []).entries()) {
    const at = row.findIndex(({ text }) => text.startsWith(label))
    const own = row[at]
    const cell = row.find((one, c) => c > at && one !== own) ?? tables[table]?.[r + 1]?.[0]
    if (at >= 0 && cell) return cell
  }
  throw new Error(`no ${label} in table ${table}`)
}

const figure = ({ tables }: EditedFile, table: number, period: string, row: number): EditedCell => {
  const head = tables[table]?.[1]?.findIndex(({ text }) => text === period) ?? -1
  const cell = tables[table]?.[row]?.[head]
  if (!cell) throw new Error(`no ${period}`)
  return cell
}

const dropKeys = (cells: readonly (readonly EditedCell[])[]): void => {
  for (const cell of cells.flat()) cell.names = []
}

describe('as it was written', () => {
  test('says in what unit a target is counted, and of a project what it costs', () => {
    const titles = file.grids.flatMap(({ rows }) => rows.slice(0, 1).flat()).map(({ text }) => text)
    const of = (subject: string) =>
      testEntries.find((entry) => entry.subject === subject && entry.target !== '')
    const [indicator, project] = [of('indicator'), of('project')]
    expect(titles.join()).toContain(`计量单位：${indicator?.measure}；目标值：${indicator?.target}；`)
    expect(titles.join()).toContain(`总投资：${project?.target}${project?.measure}；`)
  })

  test('changes nothing and raises nothing', () => {
    const { changes, findings, entries } = readForm(file)
    expect(findings).toEqual([])
    expect(changes).toEqual([])
    expect(entries.map(({ basedOn }) => basedOn)).toEqual(testEntries.map(({ version }) => version))
  })

  test('the same view gives the same bytes', async () => {
    expect(Buffer.from(await unitWordForm(testView)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('texts stay letter by letter: quotes, dots, signs, blank lines', async () => {
    const text = '"甲"达到5.0...\n\n　　其中：A&B <1>；“乙”—— 0.50%'
    const view = {
      ...testView,
      entries: testView.entries.map((entry) =>
        entry.subject === 'unit' ? { ...entry, answers: { ...entry.answers, achievements: text } } : entry,
      ),
    }
    const read = await readBytes(await unitWordForm(view), { ...testWorkbook, entries: view.entries })
    expect(read.changes).toEqual([])
    expect(read.findings).toEqual([])
  })

  test('items with forms of their own ask what theirs ask', async () => {
    const [standard] = testForms
    const own = { ...testForms[1], subject: 'task', fields: standard?.fields ?? [] } as const
    const entries = testView.entries.map((entry) =>
      entry.entryId === 'entry-task-2'
        ? { ...entry, ownForm: { ...own, periods: [], expectedPeriod: null } }
        : entry,
    )
    const made = await unitWordForm({ ...testView, entries })
    const edited = editable(await readHere(made))
    cellAt(edited, 3, '相关说明').text = '按本项要求填写。'
    const read = readForm(fileOf(edited), { ...testWorkbook, entries })
    expect(read.changes).toEqual([
      expect.objectContaining({ entryId: 'entry-task-2', column: '相关说明', after: '按本项要求填写。' }),
    ])
  })
})

describe('filled in', () => {
  test('figures, grades, choices, days and texts of several paragraphs', () => {
    const { changes, findings } = readAfter((edited) => {
      figure(edited, 1, '2032年', 2).text = '89.50'
      figure(edited, 1, '2032年', 3).text = '正式'
      figure(edited, 0, '2035年预期值', 2).text = '615'
      cellAt(edited, 2, '预期展望').text = '能够如期完成'
      cellAt(edited, 2, '实现进度').text = '已建成15公里。\n\n二期已开工。'
      cellAt(edited, 2, '截至日期').text = '2033年7月5日'
      cellAt(edited, 2, '资料来源').text = '12.50'
      cellAt(edited, 5, '进展成效').text = '一是甲。\n二是乙。'
    })
    expect(changes.map(({ row, column, after: value }) => [row, column, value])).toEqual([
      ['地区产值', '2035年预期值', '615'],
      ['居民满意度（年均）', '2032年数值', '89.50'],
      ['居民满意度（年均）', '2032年性质', '正式'],
      ['建设沿河绿道，完善公共服务设施。', '预期展望', '能够如期完成'],
      ['建设沿河绿道，完善公共服务设施。', '实现进度', '已建成15公里。\n\n二期已开工。'],
      ['建设沿河绿道，完善公共服务设施。', '资料来源', '12.50'],
      ['建设沿河绿道，完善公共服务设施。', '截至日期', '2033-07-05'],
      ['进展成效', '填写内容', '一是甲。\n二是乙。'],
    ])
    expect(findings).toEqual([])
  })

  test.each([
    { typed: '约90', code: 'qualified' },
    { typed: '85-90', code: 'range' },
    { typed: '九十', code: 'not-number' },
    { typed: '1,234', code: 'thousands' },
    { typed: '８９', code: 'full-width' },
  ])('a figure written $typed is $code, at its cell', ({ typed, code }) => {
    const { findings } = readAfter((edited) => {
      figure(edited, 1, '2032年', 2).text = typed
      figure(edited, 1, '2032年', 3).text = '预计'
    })
    expect(findings).toContainEqual(
      expect.objectContaining({ code, found: typed, place: { table: 2, row: 3, column: 3 } }),
    )
  })

  test('a blank takes nothing away, （清空） does', () => {
    const { changes, findings } = readAfter((edited) => {
      cellAt(edited, 2, '实现进度').text = ''
      cellAt(edited, 0, '相关说明').text = '（清空）'
    })
    expect(changes.map(({ column, after: value }) => [column, value])).toEqual([['相关说明', '']])
    expect(codes(findings)).toEqual(['cleared', 'blank-kept'])
  })

  test('what changed here and meanwhile elsewhere is an error', () => {
    const edited = editable(file)
    cellAt(edited, 2, '实现进度').text = '甲'
    const entries = testEntries.map((entry) =>
      entry.entryId === 'entry-task-1'
        ? { ...entry, version: 3, answers: { ...entry.answers, progress: '乙' } }
        : entry,
    )
    const { findings } = readForm(fileOf(edited), { ...testWorkbook, entries })
    expect(codes(findings)).toEqual(['changed-meanwhile'])
  })
})

describe('moved about', () => {
  test('rows, tables and typed labels: keys tell what is what', () => {
    const { changes, findings } = readAfter((edited) => {
      cellAt(edited, 2, '实现进度').text = '新的进度'
      edited.tables[2]?.push(...(edited.tables[2]?.splice(2, 1) ?? []))
      edited.tables.reverse()
    })
    expect(changes.map(({ after: value }) => value)).toEqual(['新的进度'])
    expect(findings).toEqual([])
  })

  test('tables that grew together are still two items, with and without keys', () => {
    for (const isKeyed of [true, false]) {
      const { changes, findings } = readAfter((edited) => {
        const [first, second] = edited.tables.splice(2, 2)
        edited.tables.splice(2, 0, [...(first ?? []), ...(second ?? [])])
        if (!isKeyed) dropKeys(edited.tables[2] ?? [])
        const rows = edited.tables[2] ?? []
        const last = rows.findLast((row) => row[0]?.text.startsWith('实现进度'))
        if (last?.[1]) last[1].text = '第二项的进度'
      })
      expect(changes).toEqual([expect.objectContaining({ entryId: 'entry-task-2', after: '第二项的进度' })])
      expect(new Set(codes(findings))).toEqual(
        new Set(isKeyed ? ['as-of-missing'] : ['as-of-missing', 'table-by-name']),
      )
    }
  })

  test('a table without its keys is matched by number and name, and said', () => {
    const { changes, findings, matches } = readAfter((edited) => {
      dropKeys(edited.tables[2] ?? [])
      cellAt(edited, 2, '实现进度').text = '新的进度'
    })
    expect(changes.map(({ after: value }) => value)).toEqual(['新的进度'])
    expect(codes(findings)).toEqual(['table-by-name'])
    expect(matches).toEqual([
      expect.objectContaining({
        row: '1．建设沿河绿道，完善公共服务设施。',
        place: { table: 3, row: 1, column: 1 },
      }),
    ])
  })

  test.each([
    {
      name: 'a deleted table',
      code: 'table-missing',
      change: ({ tables }: EditedFile) => void tables.splice(3, 1),
    },
    {
      name: 'a deleted row',
      code: 'label-missing',
      change: ({ tables }: EditedFile) => void tables[2]?.splice(2, 1),
    },
    {
      name: 'a copied table',
      code: 'table-doubled',
      change: ({ tables }: EditedFile) => void tables.push(structuredClone(tables[2] ?? [])),
    },
    {
      name: 'a copied table whose copy lost its keys',
      code: 'table-doubled',
      change: ({ tables }: EditedFile) => {
        const copy = structuredClone(tables[2] ?? [])
        dropKeys(copy)
        tables.push(copy)
      },
    },
    {
      name: 'a split cell',
      code: 'cell-split',
      change: ({ tables }: EditedFile) =>
        void tables[2]?.[2]?.push({ text: '另一半', names: [], beside: [] }),
    },
    {
      name: 'merged cells',
      code: 'merged',
      change: ({ tables }: EditedFile) => {
        const [above, below] = [tables[2]?.[2]?.[1], tables[2]?.[3]]
        if (above && below) {
          above.text = '合并后的内容'
          below.fill(above, 1)
        }
      },
    },
    {
      name: 'another unit of measure over the figures',
      code: 'measure-changed',
      change: ({ tables }: EditedFile) => {
        const cell = tables[0]?.[2]?.[0]
        if (cell) cell.text = '数值（万元）'
      },
    },
  ])('$name is an error: $code', ({ code, change }) => {
    const { findings, changes } = readAfter(change)
    expect(findings.filter(({ severity }) => severity === 'error').map((f) => f.code)).toContain(code)
    expect(changes).toEqual([])
  })

  test('what is written elsewhere is not read, and said', () => {
    const { changes, findings } = readAfter((edited) => {
      edited.paragraphs.push('请见附件。', '单位负责人：张三　填表人：李四')
      edited.tables.push([[{ text: '自己加的表', names: [], beside: [] }]])
      edited.tables[2]?.push([
        { text: '补充', names: [], beside: [] },
        { text: '补充的内容', names: [], beside: [] },
      ])
      const title = edited.tables[2]?.[0]?.[0]
      if (title) title.text += '\n写在标题格里'
    })
    expect(changes).toEqual([])
    expect(findings.map(({ code, found }) => [code, found])).toEqual([
      ['outside', '请见附件。'],
      ['locked-changed', expect.stringContaining('写在标题格里')],
      ['outside', '补充'],
      ['outside', '补充的内容'],
      ['table-ignored', '自己加的表'],
    ])
  })
})

describe('as a file', () => {
  test('copied into a new document it keeps its keys; what stood is unknown', async () => {
    const copied = withXml(bytes, (xml) => xml.replace('已建成12公里。', '已建成15公里。'), hiddenMark)
    const { changes, findings } = await readBytes(copied)
    expect(changes.map(({ before, after: value }) => [before, value])).toEqual([
      ['已建成12公里。', '已建成15公里。'],
    ])
    expect(codes(findings)).toEqual(['mark-missing', 'replaces'])
  })

  test('another unit’s form is refused with and without its mark', async () => {
    const other = { ...testWorkbook, unitId: 'unit-2', unitName: '乙局' }
    expect(codes((await readBytes(bytes, other)).findings)).toEqual(['other-unit'])
    const copied = withXml(bytes, (xml) => xml, hiddenMark)
    expect(codes((await readBytes(copied, other)).findings)).toEqual(['mark-missing', 'other-unit'])
  })

  test('tracked changes are read as if accepted; they, comments and pictures are said', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const by = 'w:id="900" w:author="a" w:date="2033-07-01T00:00:00Z"'
    const tracked = withXml(bytes, (xml) =>
      xml.replace(
        /<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>已建成12公里。<\/w:t><\/w:r>/s,
        `<w:del ${by}><w:r><w:delText>已建成12公里。</w:delText></w:r></w:del>` +
          `<w:ins ${by}>${run('已建成15公里。')}</w:ins>` +
          '<w:r><w:commentReference w:id="3"/></w:r><w:r><w:drawing/></w:r>',
      ),
    )
    const { changes, findings } = await readBytes(tracked)
    expect(changes.map(({ after: value }) => value)).toEqual(['已建成15公里。'])
    expect(codes(findings)).toEqual(['tracked-changes', 'comment-unread', 'picture-unread'])
  })

  test('a Word file that is no form is said to be none', async () => {
    const plain = withXml(
      bytes,
      (xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, '<w:p><w:r><w:t>工作总结</w:t></w:r></w:p>'),
      hiddenMark,
    )
    expect(codes((await readBytes(plain)).findings)).toContain('not-this-form')
  })
})
