/** Drafting in a real browser: two people write one report at once, and no word is lost (R4). */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getSection, type SectionView } from '#contract/draft-sections.ts'
import { getDraft } from '#contract/drafts.ts'
import { listReports } from '#contract/reports.ts'
import { openChromium } from './browser.ts'
import { type Program, startProgram } from './program.ts'
import { startWalk, type Walk } from './walk.ts'

let program: Program
let browser: Browser
let anna: Walk
let bert: Walk
let desk: string
let reportId: string

beforeAll(async () => {
  program = await startProgram()
  browser = await openChromium()
  anna = await startWalk({ browser, program }, 'coordinator')
  bert = await startWalk({ browser, program }, 'coordinator-2')
  const { reports } = await anna.read(listReports)
  reportId = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
  desk = `/reports/${reportId}/draft`
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

/** The section of this title, as the server has it. */
async function sectionOf(walk: Walk, title: string): Promise<SectionView> {
  const { draft } = await walk.read(getDraft, { id: reportId })
  const found = draft?.sections.find((section) => section.title === title)
  return walk.read(getSection, { id: found?.id ?? '' })
}

const title = '规划中后期运行主要工作举措'
const part = (page: Page) => page.getByRole('region', { name: title, exact: true })
const editor = (page: Page) => page.getByRole('textbox', { name: `正文：${title}` })
const textOf = (section: SectionView) => JSON.stringify(section.document)
const saved = (page: Page) => page.locator('.draft-state').getByText(/已保存/)

/** Takes the pen, where it is not taken yet. */
async function takePen(page: Page): Promise<void> {
  if ((await editor(page).count()) === 0) {
    await page.getByRole('button', { name: `动笔：${title}` }).click()
    await editor(page).waitFor()
  } else await editor(page).locator('p').last().click()
}

/** At the end of the section, a new paragraph. */
async function atEnd(page: Page): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

const paste = (page: Page, html: string) =>
  editor(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

describe('writing', () => {
  test('the draft is begun from the report, and set out by sections', async () => {
    const { page } = anna
    await anna.go(`/reports/${reportId}`)
    await page.getByRole('link', { name: '起草正文' }).click()
    await page.getByRole('button', { name: '开始起草' }).click()
    await part(page).waitFor({ timeout: 60_000 })
    await anna.expectSound()
  })

  test('Chinese text typed with an input method is saved by itself', async () => {
    const { page } = anna
    await page.getByRole('button', { name: `动笔：${title}` }).click()
    await editor(page).waitFor()
    await atEnd(page)
    const input = await page.context().newCDPSession(page)
    await input.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 })
    await input.send('Input.imeSetComposition', { text: '中期', selectionStart: 2, selectionEnd: 2 })
    await input.send('Input.insertText', { text: '中期评估' })
    await page.keyboard.type('以来，成效明显。')
    await page
      .locator('.draft-state')
      .getByText(/稍后自动保存|正在保存/)
      .waitFor()
    await saved(page).waitFor()
    expect(textOf(await sectionOf(anna, title))).toContain('"中期评估以来，成效明显。"')
    expect(textOf(await sectionOf(anna, title))).not.toContain('zhong')
    await anna.expectSound()
  })

  test('the other one sees who writes and what is saved, and cannot write there', async () => {
    const { page } = bert
    await bert.go(desk)
    await part(page)
      .getByText(/协调人正在写，自/)
      .waitFor()
    await part(page).getByText('中期评估以来，成效明显。').waitFor()
    expect(await page.getByRole('button', { name: `动笔：${title}` }).count()).toBe(0)
    await anna.page.keyboard.type('又添一句。')
    await part(page).getByText('又添一句。').waitFor({ timeout: 30_000 })
    await bert.expectSound()
  })

  test('a figure follows the data, says what it is, and cannot be typed over', async () => {
    const { page } = anna
    await page.getByRole('textbox', { name: '查找指标、项数、图表' }).fill('评定')
    await page
      .getByRole('button', { name: /^插入：.+评定/ })
      .first()
      .click()
    await editor(page).locator('.figure').last().waitFor()
    await saved(page).waitFor()
    const { figures } = await sectionOf(anna, title)
    expect(figures.at(-1)?.label).toContain('评定')
    expect(await editor(page).locator('.figure').last().getAttribute('title')).toBe(figures.at(-1)?.label)
    await page.keyboard.press('ArrowLeft')
    await page.getByText(`数据：${figures.at(-1)?.label}`).waitFor()
    await page.keyboard.press('ArrowRight')
  })

  test('what comes from Word is brought down to the format', async () => {
    const { page } = anna
    await atEnd(page)
    await paste(
      page,
      `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><h2 style='x'>（一）主要举措</h2>
      <p class=MsoNormal style='text-indent:32pt'><b><span style='font-family:仿宋'>产业方面。</span></b>建成<span
      lang=EN-US>3</span>个园区。</p><p class=MsoListParagraph><![if !supportLists]>1.<![endif]>第一项</p>
      <script>document.title='x'</script><!--EndFragment--></body></html>`,
    )
    await editor(page).getByText('产业方面。').waitFor()
    await saved(page).waitFor()
    const { document } = await sectionOf(anna, title)
    const pasted = document.content.slice(-3)
    expect(pasted).toMatchObject([
      { type: 'heading', attrs: { level: 2 }, content: [{ text: '主要举措' }] },
      { content: [{ text: '产业方面。', marks: [{ type: 'strong' }] }, { text: '建成3个园区。' }] },
      { content: [{ text: '1.第一项' }] },
    ])
    expect(await editor(page).locator('h4').last().getAttribute('data-number')).toBe('（一）')
    await anna.expectSound()
  })

  test('undo takes the paste back, redo brings it again', async () => {
    const { page } = anna
    await page.keyboard.press('Control+z')
    await expect.poll(() => editor(page).getByText('产业方面。').count()).toBe(0)
    await page.keyboard.press('Control+y')
    await editor(page).getByText('产业方面。').waitFor()
    await saved(page).waitFor()
  })
})

describe('beside the text', () => {
  test('a comment is pinned to words, answered by the other one and resolved', async () => {
    const { page } = anna
    await page.getByRole('tab', { name: /^批注/ }).click()
    await editor(page).getByText('产业方面。').dblclick()
    await page.locator('.draft-quote').getByText(/批注“/).waitFor()
    await page.getByLabel('批注内容').fill('请补充数据')
    await page.getByRole('button', { name: '写批注' }).click()
    await page.locator('.draft-comment').getByText('请补充数据').waitFor()
    await anna.expectSound()
    const other = bert.page
    await other.locator('.draft-outline').getByRole('button', { name: title }).click()
    await other.getByRole('tab', { name: /^批注/ }).click()
    await other.locator('.draft-comment').getByText('请补充数据').waitFor({ timeout: 30_000 })
    await other.getByRole('button', { name: '回复' }).click()
    await other.getByLabel('回复内容').fill('已补')
    await other.getByRole('button', { name: '回复' }).click()
    await other.locator('.draft-reply').getByText('已补').waitFor()
    await expect
      .poll(() => other.locator('.draft-comment .ant-btn-loading').count(), { timeout: 30_000 })
      .toBe(0)
    await other.getByRole('button', { name: '办结' }).click()
    await other.getByText('本节没有批注。').waitFor()
  })

  test('two versions are compared, the first is restored, and both stay', async () => {
    const { page } = anna
    await page.getByRole('tab', { name: '版本' }).click()
    await page.getByRole('button', { name: '对照第1版' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('ins').getByText('中期评估以来').waitFor()
    await anna.expectSound()
    await dialog.getByRole('button', { name: '恢复第1版' }).click()
    await page.getByText('已恢复。').waitFor()
    await expect.poll(() => part(page).getByText('中期评估以来').count()).toBe(0)
    await page.locator('.draft-versions').getByText('恢复旧版').waitFor()
    await page.locator('.draft-versions li').nth(2).waitFor()
  })

  test('sources stand beside the working copy, findings lead to their place', async () => {
    const { page } = anna
    await page.getByRole('tab', { name: '来源' }).click()
    await page.locator('.draft-original summary').first().click()
    await page.getByText('单位原文', { exact: true }).first().waitFor()
    await anna.expectSound()
    await page.getByRole('tab', { name: '检查' }).click()
    await page.getByText(/^检查了\d+段/).waitFor({ timeout: 30_000 })
    await anna.expectSound()
  })

  test('sections are added and moved; their numbers follow', async () => {
    const { page } = anna
    await page.getByRole('button', { name: '增加一节' }).click()
    const adding = page.getByRole('dialog')
    await adding.getByRole('textbox', { name: '标题', exact: true }).fill('其他需要说明的问题')
    await anna.expectSound()
    await adding.getByRole('button', { name: /增.?加/ }).click()
    const outline = page.locator('.draft-outline')
    await outline.getByRole('button', { name: /其他需要说明的问题/ }).waitFor()
    await page.getByRole('button', { name: '编排章节' }).click()
    await page.getByRole('button', { name: '上移：其他需要说明的问题' }).click()
    await anna.expectSound()
    await page.getByRole('button', { name: '保存编排' }).click()
    await outline.getByRole('button', { name: /^三、其他需要说明的问题/ }).waitFor()
    await outline.getByRole('button', { name: `四、${title}` }).waitFor()
  })
})

describe('no word is lost', () => {
  test('unsaved text survives a reload and is saved then', async () => {
    const { page } = anna
    page.on('dialog', (dialog) => void dialog.accept())
    await takePen(page)
    await atEnd(page)
    const cut = (url: URL) => url.pathname.endsWith('/versions')
    await page.route(cut, (route) => route.abort())
    await page.keyboard.type('断网时写的话。')
    await page
      .locator('.draft-state')
      .getByText(/未保存/)
      .waitFor()
    await page.reload()
    await part(page).getByText('断网时写的话。').waitFor({ timeout: 30_000 })
    expect(textOf(await sectionOf(anna, title))).not.toContain('断网时写的话。')
    await page.unroute(cut)
    await expect
      .poll(async () => textOf(await sectionOf(anna, title)), { timeout: 30_000 })
      .toContain('断网时写的话。')
  })

  test('a section taken over: both texts beside each other, and a choice', async () => {
    const { page } = anna
    await takePen(page)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('甲。')
    await saved(page).waitFor()
    const other = bert.page
    await part(other).getByRole('button', { name: '接过来写' }).click()
    await other.getByRole('dialog').getByRole('textbox').fill('今日须定稿')
    // Written before the first one hears of it.
    await anna.page.route(
      (url) => url.pathname === `/api/reports/${reportId}/draft`,
      (route) => route.abort(),
    )
    await other.getByRole('dialog').getByRole('button', { name: '接过来写' }).click()
    await editor(other).waitFor({ timeout: 30_000 })
    await other.keyboard.press('Control+End')
    await other.keyboard.type('乙。')
    await saved(other).waitFor()
    await page.keyboard.type('甲接着写的。')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/已另存为第\d+版/).waitFor()
    await dialog
      .locator('mark')
      .getByText(/甲接着写的/)
      .waitFor()
    // Both wrote in one paragraph: both are proposed, and nothing can be put in while the other one writes.
    await dialog.getByText('两人都改了这一段').waitFor()
    expect(await dialog.getByRole('button', { name: '写入合并的文字' }).isDisabled()).toBe(true)
    await anna.expectSound()
    await page.unrouteAll()
    await other.getByRole('button', { name: '写完' }).click()
    const put = dialog.getByRole('button', { name: '写入合并的文字' })
    await expect.poll(() => put.isEnabled(), { timeout: 30_000 }).toBe(true)
    await dialog.getByText('合并后的样子').click()
    await dialog.getByText(/乙。$/).waitFor()
    await dialog.getByText(/甲接着写的。$/).waitFor()
    await put.click()
    await expect
      .poll(async () => textOf(await sectionOf(anna, title)), { timeout: 30_000 })
      .toMatch(/乙。.*甲接着写的。/)
    await bert.expectSound()
  })

  test('the whole of it without a mouse: a section taken, a table put in, a comment written, given back', async () => {
    const { page } = anna
    const press = async (name: string | RegExp, role: 'button' | 'tab' = 'button') => {
      const found = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
      await found.focus()
      await page.keyboard.press('Enter')
    }
    await anna.go(desk)
    await press(`动笔：${title}`)
    await editor(page).waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('不用鼠标写的话。')
    await press('插入')
    await page.getByRole('textbox', { name: '查找指标、项数、图表' }).focus()
    await page.keyboard.type('主要指标进展情况表 约束性')
    await page
      .getByRole('button', { name: '插入：主要指标进展情况表（约束性）' })
      .waitFor({ timeout: 30_000 })
    await press('插入：主要指标进展情况表（约束性）')
    await editor(page)
      .getByText(/不用鼠标写的话。见表1。/)
      .waitFor()
    await editor(page).locator('.placed-table').getByText(/^表1/).waitFor({ timeout: 30_000 })
    await page.keyboard.press('Shift+Home')
    await press('批注')
    await page.getByLabel('批注内容').focus()
    await page.keyboard.type('请核对')
    await press('写批注')
    await page.locator('.draft-comment').getByText('请核对').waitFor({ timeout: 30_000 })
    await anna.expectSound()
    await press('写完')
    await page.getByRole('button', { name: `动笔：${title}` }).waitFor()
  })
})

describe('on a phone', () => {
  test('the text is read and written, outline and material fold', async () => {
    const phone = await startWalk({ browser, program }, 'coordinator', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    const { page } = phone
    await phone.go(desk)
    await part(page).waitFor({ timeout: 60_000 })
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(overflow)).toBe(0)
    await phone.expectSound()
    await page.getByRole('button', { name: '提纲' }).click()
    await page.locator('.draft-outline').getByRole('button', { name: title }).click()
    await page.getByRole('button', { name: `动笔：${title}` }).click()
    await editor(page).waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('手机上写的。')
    await saved(page).waitFor()
    await page.getByRole('button', { name: '资料' }).click()
    await page.getByRole('tab', { name: '数据' }).waitFor()
    await phone.expectSound()
    expect(await page.evaluate(overflow)).toBe(0)
  })
})
