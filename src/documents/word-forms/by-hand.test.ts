/** What officials do to a form by hand, each told in words they understand, none silently wrong. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { testView } from '../forms/test-view.ts'
import { readBytes, withXml } from './test-form.ts'
import { unitWordForm } from './unit-word-form.ts'

/** The form in whose file somebody has made a style. */
function withStyle(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'word/styles.xml'
  const made = '<w:style w:type="character" w:styleId="划去"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>'
  const styles = strFromU8(parts[name] ?? new Uint8Array()).replace('</w:styles>', () => made)
  return zipSync({ ...parts, [name]: strToU8(styles) })
}

let form: Uint8Array
let text = ''
/** The run, the cell and the row in which one task tells its progress. */
let run = ''
let cell = ''
let row = ''
beforeAll(async () => {
  form = withStyle(await unitWordForm(testView))
  text = strFromU8(unzipSync(form)['word/document.xml'] ?? new Uint8Array())
  const around = (name: string): string => {
    const from = Math.max(text.lastIndexOf(`<${name}>`, at), text.lastIndexOf(`<${name} `, at))
    return text.slice(from, text.indexOf(`</${name}>`, at) + name.length + 3)
  }
  const at = text.indexOf('已建成12公里。')
  run = around('w:r')
  cell = around('w:tc')
  row = around('w:tr')
})

const plain = (said: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${said}</w:t></w:r>`
/** A form field that Word 97 made: `said` tells what is chosen, `shown` is what a program left as its text. */
const oldDropDown = (said: string, shown = ''): string => {
  const mark = (type: string, data = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`
  const list = `${said}<w:listEntry w:val="按期"/><w:listEntry w:val="延期"/>`
  const data = `<w:ffData><w:name w:val="D"/><w:ddList>${list}</w:ddList></w:ffData>`
  return `${mark('begin', data)}<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>${mark('separate')}${plain(shown)}${mark('end')}`
}
const instead = (xml: string) => withXml(form, (all) => all.replace(run, () => xml))
const label = () => cell.length > 0 && row.slice(row.indexOf('<w:tc>'), row.indexOf('</w:tc>') + 7)

const progress = (after: string) => [['实现进度', after]]
const read = async (bytes: Uint8Array) => {
  const { changes, findings } = await readBytes(bytes)
  return {
    changes: changes.map(({ column, after }) => [column, after]),
    findings: findings.map(({ code, found }) => [code, found]),
  }
}

describe('in a cell', () => {
  test.each([
    {
      name: 'a ticked box from a font of symbols',
      xml: () => `${plain('一期')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${plain('二期')}`,
      changes: progress('一期☑二期'),
      findings: [],
    },
    {
      name: 'a sign of a font nobody knows is not left out',
      xml: () => `<w:r><w:sym w:font="局徽" w:char="F041"/></w:r>${plain('一期')}`,
      changes: progress('〓一期'),
      findings: [],
    },
    {
      name: 'an old check box',
      xml: () =>
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${plain('完成')}`,
      changes: progress('☑完成'),
      findings: [],
    },
    {
      name: 'an old drop-down: what is chosen, not what it shows besides',
      xml: () => `${oldDropDown('<w:result w:val="1"/>', '按期')}${plain('完成')}`,
      changes: progress('延期完成'),
      findings: [],
    },
    {
      name: 'an old drop-down that nobody changed shows its first entry',
      xml: () => `${oldDropDown('')}${plain('完成')}`,
      changes: progress('按期完成'),
      findings: [],
    },
    {
      name: 'an old drop-down that does not say what is chosen',
      xml: () => `${oldDropDown('<w:default w:val="1"/>')}${plain('完成')}`,
      changes: progress('完成'),
      findings: [['drop-down-unread', '按期、延期']],
    },
    {
      name: 'an emptied control, in which Word shows what to do',
      xml: () => plain('单击或点击此处输入文字。'),
      changes: [],
      findings: [['blank-kept', '']],
    },
    {
      name: 'words struck out instead of deleted',
      xml: () => plain('已建成12公里', '<w:strike/>') + plain('已建成15公里'),
      changes: progress('已建成12公里已建成15公里'),
      findings: [['struck-out', '已建成12公里']],
    },
    {
      name: 'words struck out by a style of the file',
      xml: () => plain('已建成12公里', '<w:rStyle w:val="划去"/>') + plain('已建成15公里'),
      changes: progress('已建成12公里已建成15公里'),
      findings: [['struck-out', '已建成12公里']],
    },
    {
      name: 'the number of a note, set high beside a number',
      xml: () =>
        plain('建成12') +
        plain('1', '<w:vertAlign w:val="superscript"/>') +
        plain('处、3平方米') +
        plain('2'),
      changes: progress('建成12¹处、3平方米2'),
      findings: [],
    },
    {
      name: 'hidden words',
      xml: () => run + plain('内部口径', '<w:vanish/>'),
      changes: [],
      findings: [['hidden-unread', '内部口径']],
    },
    {
      name: 'a text box',
      xml: () =>
        `${run}<w:r><w:pict><w:txbxContent><w:p>${plain('框里的话')}</w:p></w:txbxContent></w:pict></w:r>`,
      changes: [],
      findings: [['box-unread', '框里的话']],
    },
    {
      name: 'a sentence moved with changes tracked',
      xml: () =>
        `<w:moveFrom w:id="1">${plain('旧句')}</w:moveFrom><w:moveTo w:id="2">${plain('新句')}</w:moveTo>`,
      changes: progress('新句'),
      findings: [['tracked-changes', '新句']],
    },
  ])('$name', async ({ xml, changes, findings }) => {
    const said = await read(instead(xml()))
    expect(said.changes).toEqual(changes)
    expect(said.findings.map(([code]) => code)).toEqual(findings.map(([code]) => code))
    if (findings[0]?.[0] !== 'tracked-changes') expect(said.findings).toEqual(findings)
  })
})

describe('to a row', () => {
  test('split in two under one label it is not known which counts', async () => {
    const head = label() || ''
    const two =
      row.replace(head, () => head.replace('</w:tcPr>', '<w:vMerge w:val="restart"/></w:tcPr>')) +
      row
        .replace(head, '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>')
        .replace('已建成12公里。', '二期已开工')
    const { changes, findings } = await read(withXml(form, (all) => all.replace(row, () => two)))
    expect(changes).toEqual([])
    expect(findings).toEqual([['cell-split', '二期已开工']])
  })

  test('a comment at its label is not lost', async () => {
    const head = label() || ''
    const commented = head.replace('</w:p>', '<w:r><w:commentReference w:id="5"/></w:r></w:p>')
    const parts = unzipSync(withXml(form, (all) => all.replace(head, () => commented)))
    parts['word/comments.xml'] = strToU8(
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="5" w:author="张三"><w:p>${plain('请局长核')}</w:p></w:comment></w:comments>`,
    )
    expect((await read(zipSync(parts))).findings).toEqual([['outside', '请局长核']])
  })
})

describe('to the file', () => {
  const other = () =>
    unitWordForm({
      ...testView,
      ...{ unitId: 'unit-2', unitName: '乙局', assignmentId: 'assignment-2' },
      entries: testView.entries.map((entry) => ({ ...entry, entryId: `other-${entry.entryId}` })),
    })
  const bodyOf = (xml: string) => /<w:body>(.*)<w:sectPr/s.exec(xml)?.[1] ?? ''
  const joined = (body: string) => withXml(form, (all) => all.replace('<w:body>', () => `<w:body>${body}`))

  test('another unit’s form pasted into it', async () => {
    const body = bodyOf(strFromU8(unzipSync(await other())['word/document.xml'] ?? new Uint8Array()))
    expect(await read(joined(body))).toEqual({ changes: [], findings: [['two-forms', '乙局、甲局']] })
  })

  test('the form itself pasted into it a second time: once for each item, not for each label', async () => {
    const { findings } = await read(joined(bodyOf(text)))
    const codes = findings.map(([code]) => code)
    expect(codes.filter((code) => code === 'table-doubled')).toHaveLength(5)
    expect(codes.filter((code) => code === 'label-doubled')).toHaveLength(4)
    expect(codes).toHaveLength(9)
  })

  test('an earlier assignment’s form is told by its title', async () => {
    const earlier = await unitWordForm({
      ...testView,
      ...{ assignmentId: 'assignment-0', evaluationName: '甲区第二十个五年规划年度监测' },
    })
    expect((await read(earlier)).findings).toEqual([
      ['other-assignment', '“甲区第二十个五年规划年度监测填报表（示例数据）”'],
    ])
  })

  test('words of the form that have changed since are still the form’s', async () => {
    const earlier = await unitWordForm({ ...testView, evaluationName: '甲区规划评估', trackName: '纲要评估' })
    expect(await read(earlier)).toEqual({ changes: [], findings: [] })
  })
})
