/** What the coordinator concludes, in a real browser: indicators decided, the report made; every screen on a phone. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getBoard } from '#contract/assignments.ts'
import { getIndicator, listIndicators } from '#contract/indicators.ts'
import { getReport, listReports } from '#contract/reports.ts'
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
  const find = async (number: number) => {
    const found = (await coordinator.read(listIndicators)).indicators.find((one) => one.number === number)
    if (!found) throw new Error(`no indicator ${number}`)
    return found
  }

  test('is decided otherwise than computed only with a reason', async () => {
    const { page } = coordinator
    const { itemId, verdict, decision } = await find(3)
    expect(decision).toBeNull()
    await coordinator.go('/indicators')
    await coordinator.expectSound()
    await coordinator.go(`/indicators/${itemId}`)
    await page.locator('.trend svg').waitFor()
    await page.getByText('进度比').first().waitFor()
    await coordinator.expectSound()
    const form = page.locator('.decide-form').first()
    const other = verdict?.class === 'faster' ? '滞后' : '快于预期'
    await form.getByRole('radio', { name: other }).check()
    expect(await form.getByRole('button', { name: '确定' }).isDisabled()).toBe(true)
    await form.getByText('须写明理由').waitFor()
    await form.getByLabel('理由').fill('上半年增速明显加快。')
    await form.getByRole('button', { name: '确定' }).click()
    await page.locator('.decide-aspect').first().getByText('上半年增速明显加快。').first().waitFor()
    expect((await find(3)).decision).toMatchObject({ word: other, reason: '上半年增速明显加快。' })
    await coordinator.go('/indicators')
    await page.getByRole('button', { name: new RegExp(`${other}，`) }).click()
    await page.getByRole('link', { name: '服务业增加值占地区生产总值比重' }).waitFor()
  })

  test('without figures is computed once one is entered', async () => {
    const { page } = coordinator
    const { itemId } = await find(13)
    await coordinator.go(`/indicators/${itemId}`)
    await page.getByText('无法测算').waitFor()
    await page.getByRole('button', { name: '录入数据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('年份').click()
    await page.locator('.ant-select-item-option', { hasText: '2022' }).click()
    await dialog.getByLabel('数值').fill('８２．６')
    await dialog.getByLabel('发布单位').fill('市统计局')
    await dialog.getByLabel('发布文件').fill('统计年鉴')
    await dialog.getByLabel('来源').fill('市级反馈')
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '查看影响' }).click()
    await dialog.getByText('替换的影响').waitFor()
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '确认替换' }).click()
    await page.locator('.trend svg').waitFor()
    await page.getByText('测算为').waitFor()
    const { history } = await coordinator.read(getIndicator, { id: itemId })
    expect(history).toMatchObject([{ period: '2022', number: '82.6', asOf: '2022-12-31', inUse: true }])
  })
})

describe('the report', () => {
  test('is made in the background, downloaded, and is the file whose hash is shown', async () => {
    const { page } = coordinator
    const { reports } = await coordinator.read(listReports)
    const id = reports.findLast(({ kind }) => kind === 'outline')?.id ?? ''
    await coordinator.go(`/reports/${id}`)
    await page.locator('.outline-text').waitFor()
    const { acceptedUnits, units, trackId } = await coordinator.read(getReport, { id })
    const accepted = page.getByRole('link', { name: `${acceptedUnits}/${units}`, exact: true })
    expect(await accepted.getAttribute('href')).toBe(`/review?track=${trackId}&count=accepted`)
    await coordinator.expectSound()
    await page.getByRole('button', { name: '生成 Word 稿' }).click()
    await page.getByRole('dialog').getByRole('radio', { name: '征求意见稿' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '开始生成' }).click()
    await page.getByText('已生成。').waitFor({ timeout: 60_000 })
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载' }).click()
    const bytes = readFileSync(await (await downloading).path())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('tab', { name: '各稿 1' }).click()
    await page.getByText(createHash('sha256').update(bytes).digest('hex')).waitFor()
    expect((await coordinator.read(getReport, { id })).versions).toMatchObject([
      { number: 1, variant: 'comments' },
    ])
    await page.getByRole('tab', { name: /缺项清单/ }).click()
    await page.locator('.gap-unit summary').first().click()
    await coordinator.expectSound()
  })
})

describe('every screen of the coordinator', () => {
  const addresses = async () => {
    const { assignments } = await coordinator.read(getBoard)
    const { indicators, plan } = await coordinator.read(listIndicators)
    const { reports } = await coordinator.read(listReports)
    return [
      '/work',
      '/plans',
      `/plans/${plan.id}`,
      '/review',
      '/review/unreported',
      `/review/${assignments[0]?.id}`,
      '/indicators',
      `/indicators/${indicators[0]?.itemId}`,
      '/reports',
      `/reports/${reports[0]?.id}`,
      '/contacts',
      '/units',
    ]
  }

  test('is read on a phone without scrolling sideways', async () => {
    const phone = await startWalk({ browser, program }, 'coordinator', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    for (const address of await addresses()) {
      await phone.go(address)
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await phone.page.evaluate(overflow), address).toBe(0)
      await phone.expectSound()
    }
  })

  test('speaks English where English is chosen', async () => {
    const reader = await startWalk({ browser, program }, 'coordinator')
    const { page, troubles } = reader
    await page.getByRole('button', { name: 'English' }).click()
    for (const address of await addresses()) {
      await reader.go(address)
      const heads = await page.locator('main thead th, main dt, main button, main label').allTextContents()
      const chinese = heads.filter((text) => /^[一-鿿，。；：（）]+$/.test(text.trim()))
      const { assignments, tracks } = await coordinator.read(getBoard)
      const named = new Set([...assignments.map(({ unit }) => unit), ...tracks.map(({ name }) => name)])
      expect(
        chinese.filter((text) => !named.has(text.trim())),
        address,
      ).toEqual([])
    }
    expect(troubles).toEqual([])
  })
})
