/** Documents in a real browser: an own template, a letter, a short report, a form in Word there and back. */

import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAssignment } from '#contract/assignments.ts'
import { listLetters } from '#contract/letters.ts'
import { getReport, listReports } from '#contract/reports.ts'
import { listTemplates } from '#contract/templates.ts'
import { WorkView } from '#contract/work.ts'
import { wordFile } from '#documents/reading/test-files.ts'
import { writtenForm } from '../word-parts.ts'
import { openChromium } from './browser.ts'
import { type Program, startProgram } from './program.ts'
import { startWalk, type Walk } from './walk.ts'

let program: Program
let browser: Browser
let coordinator: Walk

/** What is made in the background may wait its turn. */
const made = { timeout: 90_000 }

beforeAll(async () => {
  program = await startProgram()
  browser = await openChromium()
  coordinator = await startWalk({ browser, program }, 'coordinator')
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const word = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

/** The file that a click hands over. */
async function taken(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent('download')
  await click()
  return readFileSync(await (await downloading).path())
}

const isWord = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK'

describe('a template of our own', () => {
  const block = () =>
    coordinator.page.locator('.template', {
      has: coordinator.page.getByRole('heading', { name: '函件', exact: true }),
    })
  const letterTemplate = async () =>
    (await coordinator.read(listTemplates)).templates.find(({ kind }) => kind === 'letter')

  async function upload(bytes: Uint8Array): Promise<void> {
    const { page } = coordinator
    await block().getByRole('button', { name: '上传模板' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('说明').fill('按市里新样式')
    await dialog.locator('input[type=file]').setInputFiles(word('函件.docx', bytes))
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '上传并检查' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  test('is checked: what is not known is named with the nearest key, and it cannot be used', async () => {
    await coordinator.go('/templates')
    await upload(wordFile(['{{标题}}', '{{主送}}', '{{正文}}']))
    await block().getByText('不认识“主送”，是否为“主送单位”？').waitFor()
    expect(await block().getByRole('button', { name: '启用' }).count()).toBe(0)
    await coordinator.expectSound()
  })

  test('is sampled and put to use with a reason', async () => {
    const { page } = coordinator
    const shipped = await taken(page, () => block().getByRole('link', { name: '下载默认模板' }).click())
    await upload(shipped)
    await block().getByText('占位符无误，可以启用。').waitFor()
    const sample = block().getByRole('button', { name: /样张：各项齐全$/ })
    expect(isWord(await taken(page, () => sample.click()))).toBe(true)
    await block().getByRole('button', { name: '启用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '启用' }).click()
    await block().getByText('现用：第2版').waitFor()
    expect((await letterTemplate())?.inUse).not.toBeNull()
    await coordinator.expectSound()
  })

  test('keys are listed by what a row is about', async () => {
    const { page } = coordinator
    await page.locator('.template-keys summary').first().click()
    await page.locator('.template-keys').getByText('{{条目.名称}}').waitFor()
    await coordinator.expectSound()
  })
})

describe('a letter', () => {
  test('is drafted to those who have not reported, and made in the template in use', async () => {
    const { page } = coordinator
    await coordinator.go('/review/unreported')
    await page.getByRole('button', { name: '起草催报函' }).first().click()
    await page.waitForURL(/\/letters\/[^/]+$/)
    await page.getByRole('heading', { level: 1, name: /^关于催报/ }).waitFor()
    expect(await page.getByLabel('主送').inputValue()).not.toBe('')
    await page.getByLabel('发文字号').fill('区发改函〔2023〕8号')
    await page.getByText('有未保存的修改').waitFor()
    await coordinator.expectSound()
    await page.getByRole('button', { name: '生成Word文件' }).click()
    await page.getByText('第1份').waitFor(made)
    expect(isWord(await taken(page, () => page.getByRole('link', { name: 'Word' }).click()))).toBe(true)
    const { letters } = await coordinator.read(listLetters)
    expect(letters).toMatchObject([{ kind: 'reminder', number: '区发改函〔2023〕8号', files: 1 }])
    await coordinator.expectSound()
  })

  test('is set in the shipped template again once the own one is given up', async () => {
    const { page } = coordinator
    await coordinator.go('/templates')
    await page.getByRole('button', { name: '恢复默认' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('市里未再要求')
    await dialog.getByRole('button', { name: '恢复默认' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/恢复默认：市里未再要求/).waitFor()
    await coordinator.expectSound()
  })
})

describe('a report', () => {
  test('is made in short and says its characters', async () => {
    const { page } = coordinator
    const { reports } = await coordinator.read(listReports)
    const id = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
    await coordinator.go(`/reports/${id}`)
    await page.getByRole('button', { name: '生成 Word 稿' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('checkbox', { name: /目录带页码/ }).isChecked()).toBe(true)
    await dialog.getByRole('radio', { name: '简本' }).check()
    expect(await dialog.getByRole('checkbox').count()).toBe(0)
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '开始生成' }).click()
    await page.getByText('已生成。').waitFor(made)
    await page.getByRole('tab', { name: '各稿 1' }).click()
    await page.getByText(/^\s*\d+字$/).waitFor()
    await coordinator.expectSound()
    const [version] = (await coordinator.read(getReport, { id })).versions
    expect(version).toMatchObject({ edition: 'short' })
    expect(version?.characters).toBeLessThanOrEqual(5000)
  })

  test('is made whole, and the step that waited for it opens', async () => {
    const { page } = coordinator
    await page.getByText('先生成报告文件').waitFor()
    await page.getByRole('button', { name: '生成 Word 稿' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '全文' }).check()
    await dialog.getByRole('checkbox', { name: /目录带页码/ }).uncheck()
    await dialog.getByRole('button', { name: '开始生成' }).click()
    await page.getByText('先生成报告文件').waitFor({ ...made, state: 'detached' })
    await page.getByRole('tab', { name: '各稿 2' }).waitFor()
    await coordinator.expectSound()
  })
})

describe('a form in Word', () => {
  const text = '新建社区卫生服务站2处。'

  test('is taken, filled in by hand, checked and imported', async () => {
    const contact = await startWalk({ browser, program }, 'contact')
    const { page } = contact
    const { duties } = WorkView.parse(await (await page.request.get(`${program.url}/api/work`)).json())
    const id = duties.find(({ kind }) => kind === 'fill' || kind === 'correct')?.subjectId ?? ''
    await contact.go(`/filing/${id}`)
    const form = await taken(page, () => page.getByRole('link', { name: 'Word 表格' }).click())
    await page.getByRole('button', { name: '上传填报表' }).click()
    await contact.expectSound()
    await page
      .locator('input[type=file]')
      .setInputFiles(word('填报表.docx', writtenForm(form, '实现进度', text)))
    await page.getByRole('heading', { level: 1, name: '核对填报表' }).waitFor(made)
    await page.getByText('将作1处修改').waitFor()
    await page.getByText(text).waitFor()
    await contact.expectSound()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('已导入1处修改。').waitFor()
    const { summary } = await contact.read(getAssignment, { id })
    await page.getByRole('heading', { level: 1, name: summary.track }).waitFor()
    await contact.expectSound()
  })
})

test('all of it is read on a phone without scrolling sideways', async () => {
  const phone = await startWalk({ browser, program }, 'coordinator', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const { letters } = await coordinator.read(listLetters)
  for (const address of ['/templates', '/letters', `/letters/${letters[0]?.id}`, '/printing']) {
    await phone.go(address)
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await phone.page.evaluate(overflow), address).toBe(0)
    await phone.expectSound()
  }
})
