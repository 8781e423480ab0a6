/** Word files that would fetch from elsewhere or start a program: told by name in forms, refused where they are kept as they are. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { testView } from '../../forms/test-view.ts'
import { openLivingFile } from '../../living/living-file.ts'
import { markedOpenForm } from '../../word-forms/marked-open-form.ts'
import { markedWordForm } from '../../word-forms/marked-word-form.ts'
import { readBytes } from '../../word-forms/test-form.ts'
import { unitWordForm } from '../../word-forms/unit-word-form.ts'
import { refuseMarked } from '../marking/refuse-marked.ts'

let form: Uint8Array
beforeAll(async () => {
  form = await unitWordForm(testView)
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'word/_rels/document.xml.rels'

/** The form with parts changed. */
function changed(changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(form)
  for (const [name, change] of Object.entries(changes))
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
  return zipSync(parts)
}

const inText = (xml: string) =>
  changed({ 'word/document.xml': (all) => all.replace('<w:body>', `<w:body>${xml}`) })
const run = (xml: string) => `<w:r>${xml}</w:r>`
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const field = (...instructions: string[]) =>
  inText(
    `<w:p>${mark('begin')}${instructions.map((one) => run(`<w:instrText>${one}</w:instrText>`)).join('')}` +
      `${mark('separate')}${run('<w:t>域的结果</w:t>')}${mark('end')}</w:p>`,
  )
const related = (type: string, target: string, xml: string, mode = 'External') =>
  changed({
    [relations]: (all) =>
      all.replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="${office}/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
      ),
    'word/document.xml': (all) => all.replace('<w:body>', `<w:body>${xml}`),
  })
const picture = `<w:p><w:r><w:drawing><a:blip xmlns:a="x" r:link="rIdX"/></w:drawing></w:r></w:p>`

const refusalOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
    return null
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.details } : error
  }
}

const calling = [
  { name: 'DDEAUTO', bytes: () => field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" ') },
  { name: 'DDE cut into runs', bytes: () => field(' D', 'DE excel "a.xlsx" r1c1 ') },
  { name: 'DDE by its characters', bytes: () => field(' &#100;de excel ') },
  { name: 'a simple field', bytes: () => inText('<w:p><w:fldSimple w:instr=" DDE excel a "/></w:p>') },
  {
    name: 'a program behind a picture',
    bytes: () =>
      inText('<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Package"/></w:object></w:r></w:p>'),
  },
]

test.each(calling)('$name is refused wherever it comes in', async ({ bytes }) => {
  for (const way of [readBytes, refuseMarked, async (file: Uint8Array) => openLivingFile(file)])
    expect(await refusalOf(() => way(bytes()))).toMatchObject({ code: 'file-calls-programs' })
})

const fetching = [
  {
    name: 'a text',
    bytes: () => field(' INCLUDETEXT "\\\\server\\a.docx" '),
    found: 'INCLUDETEXT "\\\\server\\a.docx"',
  },
  {
    name: 'a linked sheet',
    bytes: () => field(' LINK Excel.Sheet.12 "C:\\a.xlsx" '),
    found: 'LINK Excel.Sheet.12 "C:\\a.xlsx"',
  },
  {
    name: 'a field for a picture',
    bytes: () => field(' INCLUDE', 'PICTURE "http://a.cn/b.png" '),
    found: 'INCLUDEPICTURE "http://a.cn/b.png"',
  },
  {
    name: 'a linked picture',
    bytes: () => related('image', 'http://a.cn/b.png', picture),
    found: 'http://a.cn/b.png',
  },
  {
    name: 'a far template',
    bytes: () => related('attachedTemplate', 'https://a.cn/t.dotm', ''),
    found: 'https://a.cn/t.dotm',
  },
  {
    name: 'a template on a server',
    bytes: () => related('attachedTemplate', '\\\\server\\t.dotm', ''),
    found: '\\\\server\\t.dotm',
  },
  {
    name: 'a linked object',
    bytes: () =>
      related(
        'oleObject',
        'file:///C:/a.xlsx',
        '<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="rIdX"/></w:object></w:r></w:p>',
      ),
    found: 'file:///C:/a.xlsx',
  },
  {
    name: 'another file laid in',
    bytes: () => related('aFChunk', 'chunk.html', '<w:altChunk r:id="rIdX"/>', 'Internal'),
    found: 'altChunk chunk.html',
  },
]

describe.each(fetching)('$name', ({ bytes, found }) => {
  test('is told by name in a form, and gone from what is given back', async () => {
    const file = bytes()
    const { changes, findings } = await readBytes(file)
    expect(changes).toEqual([])
    expect(findings.filter(({ code }) => code === 'outside-link').map((one) => one.found)).toEqual([found])
    const marked = markedWordForm(file, { findings, day: '2033-07-10' }) ?? new Uint8Array()
    const again = await readBytes(marked)
    expect(again.findings.map(({ code }) => code)).not.toContain('outside-link')
    expect(again.findings).toEqual(findings.filter(({ code }) => code !== 'outside-link'))
  })

  test('is refused where the file is kept as it is', async () => {
    const refused = { code: 'file-reaches-outside', found }
    expect(await refusalOf(() => openLivingFile(bytes()))).toEqual(refused)
    expect(await refusalOf(() => refuseMarked(bytes()))).toEqual(refused)
  })
})

test.each([
  { name: 'an address to click', bytes: () => related('hyperlink', 'http://a.cn/link', '') },
  { name: 'a click in a field that says LINK', bytes: () => field(' HYPERLINK "http://a.cn/link dde" ') },
  { name: 'numbers and contents', bytes: () => field(' TOC \\o "1-3" \\h ') },
  {
    name: 'a template of the writer’s own disk',
    bytes: () => related('attachedTemplate', 'file:///C:\\模板\\局发文.dotx', ''),
  },
])('$name is nothing', async ({ bytes }) => {
  expect(await refusalOf(() => openLivingFile(bytes()))).toBeNull()
  expect(await refusalOf(() => refuseMarked(bytes()))).toBeNull()
})

const openText = (xml: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${['office', 'text', 'table', 'draw'].map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one === 'draw' ? 'drawing' : one}:1.0"`).join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text><text:p>甲</text:p>${xml}</office:text></office:body></office:document-content>`,
    ),
  })

test.each([
  {
    name: 'a live link',
    xml: '<text:p><text:dde-connection office:name="a">1</text:dde-connection></text:p>',
    code: 'file-calls-programs',
  },
  {
    name: 'a linked section',
    xml: '<text:section text:name="s"><text:section-source xlink:href="../a.odt"/></text:section>',
    code: 'file-reaches-outside',
  },
  {
    name: 'a linked picture',
    xml: '<text:p><draw:frame><draw:image xlink:href="https://a.cn/b.png"/></draw:frame></text:p>',
    code: 'file-reaches-outside',
  },
  {
    name: 'a picture of its own',
    xml: '<text:p><draw:frame><draw:image xlink:href="Pictures/b.png"/></draw:frame></text:p>',
    code: undefined,
  },
  {
    name: 'an address to click',
    xml: '<text:p><text:a xlink:href="https://a.cn/">乙</text:a></text:p>',
    code: undefined,
  },
])('.odt: $name', async ({ xml, code }) => {
  const file = openText(xml)
  const refused = await refusalOf(() => openLivingFile(file))
  expect(refused ?? {}).toEqual(code ? expect.objectContaining({ code }) : {})
  if (code !== 'file-reaches-outside') return
  const marked = markedOpenForm(file, { findings: [], day: '2033-07-10' }) ?? new Uint8Array()
  expect(await refusalOf(() => openLivingFile(marked))).toBeNull()
})
