/** The coordinator draws up an adjustment on screen, and looks back at the plans of an earlier day. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAdjustment } from '#contract/adjustments.ts'
import { openChromium } from './browser.ts'
import { type Program, startProgram } from './program.ts'
import { startWalk, type Walk } from './walk.ts'

let program: Program
let browser: Browser
let coordinator: Walk

beforeAll(async () => {
  program = await startProgram()
  browser = await openChromium()
  coordinator = await startWalk({ browser, program }, 'coordinator')
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const reason = '出生人口少于预测'

test("begins from a unit's answer, in two clicks", async () => {
  const { page } = coordinator
  await coordinator.go('/adjustments/needs')
  await coordinator.expectSound()
  const row = page.locator('tbody tr', { hasText: '区卫生健康委' }).filter({ hasText: '规划纲要' })
  await row.getByRole('button', { name: '据此拟订' }).click()
  const dialog = page.getByRole('dialog')
  await coordinator.expectSound()
  await dialog.getByRole('button', { name: '拟订调整方案' }).click()
  await page.getByText('还没有选定调整的条目').waitFor()
  await coordinator.expectSound()
})

test('an indicator is chosen and its target changed: a figure that is none is told at its place', async () => {
  const { page } = coordinator
  await page.getByRole('button', { name: '选定条目' }).click()
  await page.getByLabel('按名称或序号查找').fill('托位')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('目标数值').fill('约4')
  await dialog.getByText('请填写数字').waitFor()
  await dialog.getByLabel('目标数值').fill('3.80')
  await dialog.getByLabel('目标原文').fill('3.80')
  expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await dialog.getByLabel('理由').fill(reason)
  await coordinator.expectSound()
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.locator('.side-by-side ins', { hasText: '3.80' }).first().waitFor()
  await coordinator.expectSound()
  const id = page.url().match(/adjustments\/([^/?]+)/)?.[1] ?? ''
  const { items } = await coordinator.read(getAdjustment, { id })
  expect(items.map((item) => item.after?.kind === 'indicator' && item.after.target.value)).toEqual(['3.80'])
})

test('what it touches wants a word each before it can leave', async () => {
  const { page } = coordinator
  const submit = page.getByRole('button', { name: '报政府审核' })
  expect(await submit.isDisabled()).toBe(true)
  for (let open = await page.getByText('待说明').count(); open > 0; open -= 1) {
    await page.locator('.adjustment-effect', { hasText: '待说明' }).getByRole('button').first().click()
    await page.getByRole('dialog').getByLabel('理由').fill('两处目标保持一致')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await expect.poll(() => page.getByText('待说明').count(), { timeout: 10_000 }).toBe(open - 1)
  }
  await expect.poll(() => submit.isEnabled(), { timeout: 10_000 }).toBe(true)
  await coordinator.expectSound()
})

test('looking back is said on every screen, and leads back to now', async () => {
  const { page } = coordinator
  await coordinator.go('/plans')
  await page.getByTitle('查看以前的规划').click()
  await page.getByLabel('按日期查看').fill('2021-05-27')
  await page.keyboard.press('Enter')
  await page.getByText('现在看到的是2021年5月27日').waitFor()
  await expect.poll(() => page.locator('.top-plan').textContent(), { timeout: 10_000 }).toContain('草案')
  await coordinator.go('/indicators')
  await page.getByText('现在看到的是2021年5月27日').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(0)
  await page.getByRole('button', { name: '回到现在' }).click()
  await expect.poll(() => page.locator('.top-plan').textContent(), { timeout: 10_000 }).toContain('第1版')
  await coordinator.expectSound()
})
