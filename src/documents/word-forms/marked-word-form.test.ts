/** A Word form given back with comments: at the right cells, read again like before, our comments no words of a person. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testView } from '../forms/test-view.ts'
import { markedWordForm } from './marked-word-form.ts'
import { readBytes, withXml } from './test-form.ts'
import { unitWordForm } from './unit-word-form.ts'

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const filled = async () =>
  withXml(await unitWordForm(testView), (xml) =>
    xml
      .replace('>88.5<', '>约88.5<')
      .replace('>已建成12公里。<', '>已建成15公里。<')
      .replace(/<w:tbl>/, '<w:p><w:r><w:t>写在表外的话</w:t></w:r></w:p><w:tbl>'),
  )

const marked = async (bytes: Uint8Array) => {
  const { findings } = await readBytes(bytes)
  const given = markedWordForm(bytes, { findings, day: '2033-07-10' })
  if (!given) throw new Error('it was not marked')
  return given
}

test('each finding is a comment at its cell, what has no cell at the first paragraph', async () => {
  const given = parts(await marked(await filled()))
  const xml = given['word/document.xml'] ?? ''
  const comments = given['word/comments.xml'] ?? ''
  expect(comments).toContain('【错误】“约88.5”不是一个确定的数字')
  expect(comments).toContain('【提醒】“写在表外的话”')
  const at = (text: string) => {
    const id = /w:id="(\d+)"/.exec(
      comments.slice(0, comments.indexOf(text)).split('<w:comment ').at(-1) ?? '',
    )?.[1]
    return xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
  }
  const cell = xml.slice(at('约88.5'), xml.indexOf('</w:tc>', at('约88.5')))
  expect(cell).toContain('约88.5')
  expect(at('写在表外的话')).toBeLessThan(xml.indexOf('<w:tbl>'))
  expect(given['[Content_Types].xml']).toContain('/word/comments.xml')
})

test('handed in again it is read like before', async () => {
  const before = await filled()
  const [one, other] = [await readBytes(before), await readBytes(await marked(before))]
  expect(other.findings).toEqual(one.findings)
  expect(other.changes).toEqual(one.changes)
})

test('marked twice it holds each mark once, beside the comments of people', async () => {
  const once = await marked(await filled())
  const mine =
    '<w:comment w:id="77" w:author="张三"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>'
  const files = unzipSync(once)
  const xml = strFromU8(files['word/comments.xml'] ?? new Uint8Array())
  files['word/comments.xml'] = strToU8(xml.replace('</w:comments>', mine))
  const [first, twice] = [parts(once), parts(await marked(zipSync(files)))]
  const count = (text = '') => text.split('<w:comment ').length - 1
  expect(count(twice['word/comments.xml'])).toBe(count(first['word/comments.xml']) + 1)
  expect(twice['word/comments.xml']).toContain('请核')
  const places = (text = '') => text.split('<w:commentRangeStart').length
  expect(places(twice['word/document.xml'])).toBe(places(first['word/document.xml']))
})
