/** The next evaluation in a real browser: derived with a preview, changed, opened, and the old one looked at again. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAssignments } from '#contract/assignments.ts'
import { listExercises } from '#contract/exercises.ts'
import { getSession } from '#contract/session.ts'
import { openChromium } from './browser.ts'
import { type Program, startProgram } from './program.ts'
import { startWalk, type Walk } from './walk.ts'

const next = '下一年度监测'

let program: Program
let browser: Browser
let coordinator: Walk
let first = ''

beforeAll(async () => {
  program = await startProgram()
  browser = await openChromium()
  coordinator = await startWalk({ browser, program }, 'coordinator')
  coordinator.page.setDefaultTimeout(8_000)
  first = (await coordinator.read(getSession)).evaluation?.name ?? ''
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const section = (name: string) => coordinator.page.locator('.editor-section', { hasText: name }).first()
const saved = (version: number) => coordinator.page.getByText(`第${version}次保存`).waitFor()

describe('the next evaluation', () => {
  test('is derived: what changes stands beside what is typed', async () => {
    const { page } = coordinator
    await coordinator.go('/exercises')
    await coordinator.expectSound()
    await page.getByRole('link', { name: '下一次评估' }).click()
    await page.getByLabel('新的评估名称').fill(first)
    await page.getByText('已有这个名称的评估').waitFor()
    await page.getByLabel('新的评估名称').fill(next)
    await page.getByLabel('原文字 1').fill('中期')
    await page.getByLabel('改为 1').fill('年度')
    await page.locator('.next-changes td', { hasText: next }).first().waitFor()
    await coordinator.expectSound()
    await page.getByRole('button', { name: '生成草稿' }).click()
    await page.getByRole('heading', { level: 1, name: next }).waitFor()
    await coordinator.expectSound()
  })

  test('says what is missing in words and leads there; saves by itself once it is mended', async () => {
    const { page } = coordinator
    await section('评估事项').click()
    const field = page.locator('[id="evaluation.tracks[0].reportName"]')
    const name = await field.inputValue()
    await field.fill('')
    await page.getByText('有1处没有填完').waitFor()
    await section('基本情况').click()
    await page.getByRole('button', { name: '查看' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('evaluation.tracks[0].reportName')
    await page.keyboard.type(`${name}（年度）`)
    await saved(2)
    await coordinator.expectSound()
  })

  test('takes a list of units as it was copied; the last save can be undone', async () => {
    const { page } = coordinator
    await section('单位与分组').click()
    await page.getByRole('button', { name: '粘贴名单' }).click()
    await page.getByLabel('单位名单').fill('1\t区数字发展局\t数字局\n2\t区档案馆')
    await page.getByRole('button', { name: '加入2个' }).click()
    await saved(3)
    await page.getByRole('button', { name: '移除“区档案馆”' }).click()
    await saved(4)
    await page.getByRole('button', { name: '撤销上次保存' }).click()
    await saved(5)
    await page.getByRole('button', { name: '移除“区档案馆”' }).waitFor()
    await coordinator.expectSound()
  })

  test.each(['规划', '可选环节', '评估要点', '填报表单', '报告框架', '评价用语和阈值', '回执表'])(
    'shows %s without a fault',
    async (name) => {
      await section(name).click()
      await coordinator.page.getByRole('heading', { level: 2, name }).waitFor()
      await coordinator.expectSound()
    },
  )

  test('is opened after it was said who is asked for what', async () => {
    const { page } = coordinator
    await page.getByRole('button', { name: '启用评估' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('区数字发展局').waitFor()
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '启用评估' }).click()
    await page.getByRole('heading', { level: 1, name: '评估' }).waitFor()
    await page.getByRole('button', { name: `切换评估，当前为${next}` }).waitFor()
    const { assignments } = await coordinator.read(listAssignments)
    expect(new Set(assignments.map(({ state }) => state))).toEqual(new Set(['draft']))
  })
})

describe('the evaluation that is shown', () => {
  test('is switched in the top bar; an address of the other says whose it is and switches', async () => {
    const { page } = coordinator
    const [filing] = (await coordinator.read(listAssignments)).assignments
    await page.getByRole('button', { name: /^切换评估/ }).click()
    await page.getByRole('menuitem', { name: first }).click()
    await page.getByRole('button', { name: `切换评估，当前为${first}` }).waitFor()
    await coordinator.expectSound()
    await page.goto(`${program.url}/review/${filing?.id}`)
    await page.getByRole('alert').getByText(next).first().waitFor()
    await coordinator.expectSound()
    await page.getByRole('button', { name: `切换到“${next}”` }).click()
    await page.getByRole('heading', { level: 1, name: filing?.unit ?? '' }).waitFor()
    await page.getByRole('button', { name: `切换评估，当前为${next}` }).waitFor()
  })

  test('once closed says so on every screen, and leaves its archive', async () => {
    const { page } = coordinator
    const { evaluations } = await coordinator.read(listExercises)
    const current = evaluations.find((one) => one.current)
    await coordinator.go(`/exercises/${current?.id}/end`)
    await page.getByText('未通过审核的报送').waitFor()
    await coordinator.expectSound()
    await page.getByRole('textbox', { name: '说明为何' }).fill('示范用，不再继续。')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '办结', exact: true }).click()
    await page.getByText('SHA-256').waitFor()
    await page.locator('.closed-band').getByText('已办结').waitFor()
    await coordinator.expectSound()
    const [volume] = (await coordinator.read(listExercises)).evaluations.flatMap(({ archive }) => archive)
    const file = await page.request.get(`${program.url}/api/files/${volume?.id}`)
    expect((await file.body()).length).toBe(volume?.size)
  })
})
