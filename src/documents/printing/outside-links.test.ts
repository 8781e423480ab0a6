/** Word files that would make an office program read something else are known before one is started. */

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { outsideLinks } from './outside-links.ts'

const file = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const relationship = (type: string, target: string, mode = 'External') =>
  file({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  })

const field = (...texts: string[]) =>
  file({
    'word/document.xml': `<w:p>${texts
      .map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`)
      .join('')}</w:p>`,
  })

const formula = (text: string) =>
  file({ 'xl/worksheets/sheet1.xml': `<worksheet><c r="A1"><f>${text}</f></c></worksheet>` })

describe('what reaches outside', () => {
  test.each([
    {
      name: 'a linked picture',
      bytes: relationship('image', 'http://192.0.2.1/a.png'),
      found: 'http://192.0.2.1/a.png',
    },
    {
      name: 'a function that fetches',
      bytes: formula('_xlfn.WEBSERVICE(&quot;http://192.0.2.1&quot;)'),
      found: '_xlfn.WEBSERVICE("http://192.0.2.1")',
    },
    {
      name: 'a link to another workbook',
      bytes: file({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      found: 'xl/externalLinks/externalLink1.xml',
    },
    {
      name: 'a file of the machine',
      bytes: relationship('image', 'file:///etc/passwd'),
      found: 'file:///etc/passwd',
    },
    {
      name: 'a linked template',
      bytes: relationship('attachedTemplate', 'http://192.0.2.1/t.dotm'),
      found: 'http://192.0.2.1/t.dotm',
    },
    {
      name: 'a linked object',
      bytes: relationship('oleObject', 'file:///tmp/a.xlsx'),
      found: 'file:///tmp/a.xlsx',
    },
    {
      name: 'a field for a picture',
      bytes: field(' INCLUDEPICTURE "http://192.0.2.1/a.png" '),
      found: 'INCLUDEPICTURE',
    },
    { name: 'a field cut into runs', bytes: field(' INCLUDE', 'TEXT "/etc/passwd" '), found: 'INCLUDETEXT' },
    { name: 'a field in small letters', bytes: field(' dde excel "/tmp/a" '), found: 'DDE' },
    {
      name: 'a simple field',
      bytes: file({ 'word/header1.xml': '<w:fldSimple w:instr=" INCLUDETEXT x "/>' }),
      found: 'INCLUDETEXT',
    },
    {
      name: 'a target that is called like an address to click',
      bytes: relationship('image', 'http://192.0.2.1/hyperlink'),
      found: 'http://192.0.2.1/hyperlink',
    },
    {
      name: 'a tag with a sign in it that would end it',
      bytes: relationship('image', 'http://192.0.2.1/?a>b'),
      found: 'http://192.0.2.1/?a>b',
    },
    {
      name: 'a word written by its characters',
      bytes: relationship('image', 'http://192.0.2.1/a.png', '&#69;xternal'),
      found: 'http://192.0.2.1/a.png',
    },
    {
      name: 'another file as part of this one',
      bytes: relationship('aFChunk', 'chunk.html', 'Internal'),
      found: 'chunk.html',
    },
    {
      name: 'names with another prefix',
      bytes: file({
        'word/_rels/document.xml.rels':
          '<p:Relationships xmlns:p="x"><p:Relationship Type="y/image" Target="http://192.0.2.1/" TargetMode="External"/></p:Relationships>',
      }),
      found: 'http://192.0.2.1/',
    },
    {
      name: 'a field with another prefix, in a part of any name',
      bytes: file({ 'a/b.dat': '<x:instrText>&#73;NCLUDEPICTURE "http://192.0.2.1/"</x:instrText>' }),
      found: 'INCLUDEPICTURE',
    },
    { name: 'another format beside', bytes: file({ mimetype: 'x' }), found: 'mimetype' },
    {
      name: 'XML that is none',
      bytes: file({ 'word/document.xml': '<a><b></a>' }),
      found: 'word/document.xml',
    },
    { name: 'a macro', bytes: file({ 'word/vbaProject.bin': 'x' }), found: 'word/vbaProject.bin' },
  ])('$name', ({ bytes, found }) => {
    expect(outsideLinks(bytes)).toEqual([found])
  })

  test.each([
    { name: 'an address to click', bytes: relationship('hyperlink', 'http://192.0.2.1/') },
    { name: 'a picture inside the file', bytes: relationship('image', 'media/a.png', 'Internal') },
    {
      name: 'page numbers and contents',
      bytes: field(' TOC \\o "1-2" \\h ', ' PAGEREF _Toc1 \\h ', ' PAGE '),
    },
  ])('not $name', ({ bytes }) => {
    expect(outsideLinks(bytes)).toEqual([])
  })
})
