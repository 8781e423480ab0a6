/** Figures in edited documents: found by any of their marks, refreshed alone, never over what a person wrote. */

import { describe, expect, test } from 'vitest'
import { attributeOf, edited, readable, tagsOf } from '../packages/markup.ts'
import { boundPlaces, openDialect, wordDialect } from './bound-places.ts'
import { refreshText } from './refresh-text.ts'

const key = 'abc123def456'
const other = 'zzz999yyy888'

const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const control = (text: string, marks = `<w:alias w:val="生产总值 ${key}"/><w:tag w:val="${key}"/>`) =>
  `<w:sdt><w:sdtPr>${marks}<w:text/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`
const marked = (inner: string, name = key, id = 7) =>
  `<w:bookmarkStart w:id="${id}" w:name="g_${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
const body = (inner: string) =>
  `<w:document><w:body><w:p>${run('达到')}${inner}${run('亿元。')}</w:p></w:body></w:document>`
const figures = (was: string, now: string | null) => new Map([[key, { was, now }]])
const refresh = (xml: string, was = '428.5', now: string | null = '431.0') =>
  refreshText(xml, figures(was, now), wordDialect)

describe('markup', () => {
  test('tags are found with their places, whatever stands in their attributes', () => {
    const xml = `<?xml version="1.0"?><!-- <a> --><a b="x > y" c='"'/><d><![CDATA[<e>]]></d>`
    expect([...tagsOf(xml)].map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'empty a',
      'open d',
      'close d',
    ])
    const [first] = tagsOf(xml)
    expect(first && attributeOf(xml, first, 'b')).toBe('x > y')
  })

  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`],
    ['&#20013;&#x6587;', '中文'],
    ['&unknown;', '&unknown;'],
  ])('%s reads %s', (xml, text) => {
    expect(readable(xml)).toBe(text)
  })

  test('edits that meet are a fault', () => {
    expect(() =>
      edited('abc', [
        { from: 0, to: 2, xml: '' },
        { from: 1, to: 3, xml: '' },
      ]),
    ).toThrow('meet')
  })
})

describe('a figure is found', () => {
  test.each([
    { by: 'tag, alias and bookmark', xml: marked(control(run('428.5'))), via: 'control' },
    { by: 'its tag alone', xml: control(run('428.5'), `<w:tag w:val="${key}"/>`), via: 'control' },
    {
      by: 'its alias alone',
      xml: control(run('428.5'), `<w:alias w:val="生产总值 ${key}"/>`),
      via: 'control',
    },
    { by: 'its bookmark alone', xml: marked(run('428.5')), via: 'bookmark' },
    { by: 'a text in several runs', xml: marked(run('42') + run('8.5')), via: 'bookmark' },
    {
      by: 'a control in a control',
      xml: control(control(run('428.5')), '<w:tag w:val="cover"/>'),
      via: 'control',
    },
    { by: 'entities in its text', xml: control(run('&#52;28.5')), via: 'control' },
  ])('by $by', ({ xml, via }) => {
    expect(boundPlaces(body(xml), wordDialect)).toMatchObject([{ key, via, said: '428.5' }])
  })

  test('not where it was deleted under track changes, nor a second time in the fallback of a text box', () => {
    const deleted = `<w:del>${marked(control(run('428.5')))}</w:del>`
    expect(boundPlaces(body(deleted), wordDialect)).toEqual([])
    const box = `<mc:AlternateContent><mc:Choice>${control(run('1'))}</mc:Choice><mc:Fallback>${control(run('1'))}</mc:Fallback></mc:AlternateContent>`
    expect(boundPlaces(body(box), wordDialect)).toHaveLength(1)
  })

  test('in OpenDocument by its bookmark', () => {
    const xml = `<text:p>达到<text:bookmark-start text:name="g_${key}"/>42<text:span>8.5</text:span><text:bookmark-end text:name="g_${key}"/>亿元</text:p>`
    expect(boundPlaces(xml, openDialect)).toMatchObject([{ key, via: 'bookmark', said: '428.5' }])
    const { xml: after } = refreshText(xml, figures('428.5', '431.0'), openDialect)
    expect(after).toBe(xml.replace('>42<', '>431.0<').replace('>8.5<', '><'))
  })
})

describe('refreshing', () => {
  test('changes the figure and not one byte beside it', () => {
    const before = body(marked(control(run('428.5'))))
    const { xml, places } = refresh(before)
    expect(xml).toBe(before.replace('428.5', '431.0'))
    expect(places).toMatchObject([{ key, outcome: 'refreshed', said: '428.5' }])
  })

  test.each([
    { what: 'the data say the same', text: '428.5', was: '428.5', now: '428.5', outcome: 'unchanged' },
    { what: 'a person was quicker', text: '431.0', was: '428.5', now: '431.0', outcome: 'unchanged' },
    { what: 'a person typed over it', text: '450', was: '428.5', now: '431.0', outcome: 'overtyped' },
    { what: 'it was emptied', text: '', was: '428.5', now: '431.0', outcome: 'overtyped' },
    { what: 'the data no longer say it', text: '428.5', was: '428.5', now: null, outcome: 'gone' },
  ])('leaves the file as it is where $what', ({ text, was, now, outcome }) => {
    const before = body(marked(control(text === '' ? '' : run(text))))
    const { xml, places } = refresh(before, was, now)
    expect(xml).toBe(before)
    expect(places).toMatchObject([{ outcome }])
  })

  test('a figure in several runs keeps the look of its first', () => {
    const before = body(marked(run('42') + run('8.5')))
    expect(refresh(before).xml).toBe(before.replace('>42<', '>431.0<').replace('>8.5<', '><'))
  })

  test('a copied sentence is refreshed in both places', () => {
    const before = body(marked(control(run('428.5'))) + control(run('428.5')))
    const { xml, places } = refresh(before)
    expect(xml).toBe(before.replaceAll('428.5', '431.0'))
    expect(places).toHaveLength(2)
  })

  test.each([
    { what: 'before it', xml: run('1') + control(run('17')), found: '117' },
    { what: 'after it', xml: control(run('17')) + run('.5亿元'), found: '17.5' },
    { what: 'at full width', xml: control(run('17')) + run('５亿元'), found: '17５' },
    { what: 'a minus', xml: run('为-') + control(run('17')), found: '-17' },
    { what: 'ten thousand', xml: control(run('17')) + run('万项'), found: '17万' },
  ])('a digit typed beside a figure makes another number of it: $what', ({ xml, found }) => {
    for (const now of ['17', '18']) {
      const before = `<w:p>${xml}</w:p>`
      const { xml: after, places } = refresh(before, '17', now)
      expect(after).toBe(before)
      expect(places).toMatchObject([{ outcome: 'overtyped', said: found }])
    }
  })

  test.each([
    `<w:p>${run('1.')}${control(run('17'))}</w:p>`,
    `<w:p>${run('2022')}</w:p><w:p>${control(run('17'))}</w:p><w:p>${run('3')}</w:p>`,
    `<w:p>${run('2')}<w:r><w:tab/></w:r>${control(run('17'))}<w:r><w:tab/></w:r>${run('3')}</w:p>`,
    `<w:p>${run('第1—')}${control(run('17'))}${run('.')}</w:p>`,
    `<w:p>${control(run('17'))}${run('万人')}</w:p>`,
  ])('numbers of their own beside it do not: %#', (xml) => {
    expect(refresh(xml, '17', '18').places).toMatchObject([{ outcome: 'refreshed' }])
  })

  test.each([
    { mark: '<w:vanish/>', outcome: 'overtyped', said: '' },
    { mark: '<w:vanish w:val="0"/>', outcome: 'refreshed', said: '17' },
  ])('a figure that is set hidden is read by nobody: $mark', ({ mark, outcome, said }) => {
    const hidden = `<w:r><w:rPr>${mark}</w:rPr><w:t>17</w:t></w:r>`
    const xml = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${control(hidden)}${run('项')}</w:p>`
    expect(refresh(xml, '17', '18').places).toMatchObject([{ outcome, said }])
  })

  test('a comment at a figure of an OpenDocument text is no part of it', () => {
    const note = '<office:annotation><dc:creator>甲</dc:creator><text:p>对吗？</text:p></office:annotation>'
    const xml = `<text:p><text:bookmark-start text:name="g_${key}"/>${note}17<text:bookmark-end text:name="g_${key}"/>项</text:p>`
    const refreshed = refreshText(xml, figures('17', '18'), openDialect)
    expect(refreshed.xml).toBe(xml.replace('>17<', '>18<'))
  })

  test('what it does not know it leaves alone', () => {
    const before = body(marked(control(run('1'), `<w:tag w:val="${other}"/>`), other))
    expect(refresh(before)).toEqual({ xml: before, places: [] })
  })

  test('new text is written as XML', () => {
    const { xml } = refresh(body(control(run('甲'))), '甲', 'a<b & "c"')
    expect(xml).toContain('a&lt;b &amp; “c”')
  })
})
