/** Working papers in a real browser: the outlook with its fan and files, warnings, lights, a score made. */

import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getIndicator, listIndicators } from '#contract/indicators.ts'
import { listScores } from '#contract/scores.ts'
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

describe('an indicator', () => {
  const taken = async (button: string): Promise<Buffer> => {
    const { page } = coordinator
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    return readFileSync(await (await downloading).path())
  }

  test('shows its projection, opens into the fan, and gives data and picture away', async () => {
    const { page } = coordinator
    const { indicators } = await coordinator.read(listIndicators)
    const found = await Promise.all(
      indicators.map(({ itemId }) => coordinator.read(getIndicator, { id: itemId })),
    )
    const projected = found.find(({ outlook }) => (outlook?.paths[0]?.years.length ?? 0) > 0)
    const last = projected?.outlook?.paths[0]?.years.at(-1)
    await coordinator.go(`/indicators/${projected?.summary.itemId}`)
    await page.locator('.trend svg').waitFor()
    await page.locator('.trend').getByText(`推算 ${last?.mean}`).waitFor()
    await page.getByText('数据太少').first().waitFor()
    await page.getByRole('button', { name: '比较各种推算方法' }).click()
    await page.getByRole('cell', { name: 'Theta 法' }).first().waitFor()
    await coordinator.expectSound()
    const csv = (await taken('下载数据')).toString()
    expect(csv).toContain(`"推算 ${last?.mean}","${last?.year}","${last?.mean}"`)
    expect((await taken('下载图片')).subarray(1, 4).toString()).toBe('PNG')
    await coordinator.expectSound()
  })
})

describe('the papers beside', () => {
  test('warnings lead to the item, half-years can be chosen', async () => {
    const { page } = coordinator
    await coordinator.go('/warnings')
    await page.getByText('红色预警').first().waitFor()
    await coordinator.expectSound()
    await page.getByRole('combobox', { name: '半年' }).click()
    await page.locator('.ant-select-item-option', { hasText: '2022年上半年' }).click()
    await page.getByText(/^2022年上半年：/).waitFor()
    expect(page.url()).toContain('halfYear=2022-H1')
  })

  test('lights can be read one by one', async () => {
    const { page } = coordinator
    await coordinator.go('/progress')
    await page.getByRole('button', { name: /^严重滞后，/ }).click()
    await page.getByText('投资进度仅为时间进度').first().waitFor()
    expect(page.url()).toContain('light=red')
    await coordinator.expectSound()
  })

  test('a score is made on request, stays, and says what it lacks', async () => {
    const { page } = coordinator
    await coordinator.go('/indicators')
    await page.getByRole('link', { name: '综合得分' }).click()
    await page.getByRole('button', { name: '计算' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /两两比较/ }).check()
    await dialog.getByLabel('随机种子').fill('7')
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '计算' }).click()
    await page.getByText('种子7').waitFor()
    await coordinator.expectSound()
    const { scores } = await coordinator.read(listScores)
    expect(scores).toMatchObject([{ seed: 7, compared: { ratio: 0 } }])
  })

  test('all are read on a phone without scrolling sideways', async () => {
    const phone = await startWalk({ browser, program }, 'coordinator', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    for (const address of ['/warnings', '/progress', '/scores']) {
      await phone.go(address)
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await phone.page.evaluate(overflow), address).toBe(0)
      await phone.expectSound()
    }
  })
})
