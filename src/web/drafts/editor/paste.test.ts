/** What Word and pages put on the clipboard becomes paragraphs, headings and strong words, and nothing more. */

import { describe, expect, test } from 'vitest'
import { cleanedHtml, pastedLines, readPasted } from './paste.ts'

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span lang=EN-US>一、</span>主要成效<o:p></o:p></h1>
<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:normal'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>产业发展方面。</span></b><span
style='font-size:16.0pt'>建成园区<span lang=EN-US>3</span>个，
占地&nbsp;12&nbsp;公顷&amp;以上。</span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>第一项</p>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<table><tr><td><p>指标</p></td><td>2022年</td></tr></table>
<!--EndFragment--></body></html>`

describe('readPasted', () => {
  test('Word: text, strong words and levels stay, typed numbers of lists too, those of headings are made', () => {
    expect(readPasted(word)).toEqual([
      { level: 1, runs: [{ text: '主要成效', strong: false }] },
      {
        level: 0,
        runs: [
          { text: '产业发展方面。', strong: true },
          { text: '建成园区3个， 占地 12 公顷&以上。', strong: false },
        ],
      },
      { level: 0, runs: [{ text: '1. 第一项', strong: false }] },
      { level: 0, runs: [{ text: '指标', strong: false }] },
      { level: 0, runs: [{ text: '2022年', strong: false }] },
    ])
  })

  test.each([
    { name: 'nothing', html: '', texts: [] },
    { name: 'blanks', html: '<p>&nbsp;</p><p>\u3000\u3000</p><p></p>', texts: [] },
    { name: 'plain words', html: '甲乙', texts: ['甲乙'] },
    {
      name: 'a script',
      html: '<p>甲</p><script>alert(1)</script><p onclick="x()">乙</p>',
      texts: ['甲', '乙'],
    },
    { name: 'a comparison', html: '3 < 5 与 &#x4e59;&#20057;&#0;&#xffffffff;', texts: ['3 < 5 与 乙乙'] },
    { name: 'a line break', html: '甲<br>乙', texts: ['甲', '乙'] },
    { name: 'an indent', html: '<p>　　甲</p>', texts: ['甲'] },
    { name: 'an unclosed style', html: '<p>甲</p><style>p{}', texts: ['甲'] },
  ])('$name', ({ html, texts }) => {
    expect(readPasted(html).map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(texts)
  })

  test.each(['一、甲', '（二）甲', '3.甲', '3．甲', '（4）甲', '第一章 甲', '甲'])(
    'heading %s is 甲',
    (text) => {
      expect(readPasted(`<h2>${text}</h2>`)).toEqual([{ level: 2, runs: [{ text: '甲', strong: false }] }])
    },
  )
})

describe('cleanedHtml', () => {
  test('no look, no attribute, no script comes through', () => {
    expect(cleanedHtml(word)).toMatch(/^(<\/?(h3|p|strong)>|[^<])+$/)
    expect(cleanedHtml('<p>1 &lt; 2<img src=x onerror=alert(1)></p>')).toBe('<p>1 &lt; 2</p>')
  })

  test('a copy from here keeps figures and origins', () => {
    const own =
      '<p data-pm-slice="0 0 []" data-origin="甲局" style="color:red"><span data-figure="k1">3</span></p>'
    expect(cleanedHtml(own)).toBe(own.replace(' style="color:red"', ''))
  })
})

test('plain text comes paragraph by paragraph, without its indents', () => {
  expect(pastedLines('　　甲\r\n\r\n\t乙\u00a0丙\n')).toEqual(['甲', '乙 丙'])
})
