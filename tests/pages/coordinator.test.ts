/** The coordinator in a real browser: a plan's table comes in, filings are seen on the board and reviewed. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AssignmentSummary, getAssignment, getBoard } from '#contract/assignments.ts'
import { listUnits } from '#contract/people.ts'
import { getPlan } from '#contract/plans.ts'
import { workbookFile } from '#documents/reading/test-files.ts'
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

const findFiling = async (wanted: (filing: AssignmentSummary) => boolean): Promise<AssignmentSummary> => {
  const filing = (await coordinator.read(getBoard)).assignments.find(wanted)
  if (!filing) throw new Error('no such filing on the board')
  return filing
}

/** How long a list may take to come. */
const patient = { timeout: 10_000 }

describe('a new plan', () => {
  const draft = () => coordinator.page.url().match(/plans\/([^/?]+)/)?.[1] ?? ''
  const count = (part: string) => coordinator.page.locator('.count', { hasText: part })

  test('is created by name and years; a file that is no table is refused in words', async () => {
    const { page } = coordinator
    await coordinator.go('/plans')
    await coordinator.expectSound()
    await page.getByRole('button', { name: '新建规划' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click()
    await page.getByText('请填写规划名称。').waitFor()
    await page.getByLabel('规划名称').fill('另一个规划纲要')
    await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '另一个规划纲要' }).waitFor()
    const file = { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 不是表格') }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').getByText('另存为').waitFor()
    await coordinator.expectSound()
  })

  test('shows what is wrong in its table, where, and stores nothing of it', async () => {
    const { page } = coordinator
    const id = draft()
    const rows = [
      ['序号', '重点任务', '牵头单位'],
      [1, '推进第一项工作', '区发展改革委'],
      [2, '', '区财政局'],
    ]
    const buffer = Buffer.from(await workbookFile([{ name: '重点任务', rows }]))
    await page.locator('input[type=file]').setInputFiles({ name: '分解表.xlsx', mimeType: '', buffer })
    await page.getByRole('heading', { level: 1, name: '核对分解表' }).waitFor()
    await page.getByText('这一行没有名称').waitFor()
    expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true)
    await coordinator.expectSound()
    await page.getByRole('button', { name: '放弃' }).click()
    await page.getByRole('heading', { level: 1, name: '另一个规划纲要' }).waitFor()
    expect((await coordinator.read(getPlan, { id })).items).toEqual([])
  })

  test('takes its table: counted, a finding leads to its row, confirmed', async () => {
    const { page } = coordinator
    const id = draft()
    await page.locator('input[type=file]').setInputFiles('examples/hebei-2023/district-decomposition.docx')
    await page.getByRole('heading', { level: 1, name: '核对分解表' }).waitFor()
    expect(await count('主要指标').locator('strong').textContent()).toBe('17')
    expect(await count('重点任务').locator('strong').textContent()).toBe('107')
    expect(await count('专栏项目').locator('strong').textContent()).toBe('7')
    await page.getByRole('button', { name: '查看' }).first().click()
    await page.locator('.row-marked:focus').waitFor()
    await coordinator.expectSound()
    expect((await coordinator.read(getPlan, { id })).items).toEqual([])
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('tab', { name: '重点任务 107' }).click()
    await page.getByLabel('按名称或单位查找').fill('区教育局')
    expect(await page.locator('.items-task tbody td:first-child').count()).toBeLessThan(107)
    await coordinator.expectSound()
  })

  test('is adopted on its day and closed from then on', async () => {
    const { page } = coordinator
    const id = draft()
    await page.getByRole('button', { name: '确认定版' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('17个指标、107项任务、7个项目').waitFor()
    await page.getByLabel('规划批准日期').fill('2021-06-30')
    await page.keyboard.press('Enter')
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '确认定版' }).click()
    await page.getByText('规划已定版').waitFor()
    const { plan, writable } = await coordinator.read(getPlan, { id })
    expect({ ...plan, writable }).toMatchObject({
      state: 'adopted',
      adoptedOn: '2021-06-30',
      writable: false,
    })
    expect(await page.locator('input[type=file]').count()).toBe(0)
    await coordinator.expectSound()
  })
})

describe('the board', () => {
  test('has one row for each unit that owes a filing, in the order of the units', async () => {
    const { page } = coordinator
    const { units } = await coordinator.read(listUnits)
    const { assignments, withoutContact } = await coordinator.read(getBoard)
    const owing = units.filter(({ id }) => assignments.some(({ unitId }) => unitId === id))
    await coordinator.go('/review')
    const rows = await page.locator('.board tbody th').allTextContents()
    const bare = (id: string) => withoutContact.some(({ unitId }) => unitId === id)
    expect(rows).toEqual(owing.map(({ id, name }) => (bare(id) ? `${name}未定联系人` : name)))
  })

  test('shows the rows behind a number, at an address that can be shared', async () => {
    const { page } = coordinator
    await coordinator.go('/review')
    const { assignments } = await coordinator.read(getBoard)
    await page
      .getByRole('button', { name: /待审核/ })
      .first()
      .click()
    const waiting = assignments.filter(({ state }) => state === 'submitted')
    await expect.poll(() => page.locator('.board tbody tr').count(), patient).toBe(waiting.length)
    await page.reload()
    await expect.poll(() => page.locator('.board tbody tr').count(), patient).toBe(waiting.length)
    await coordinator.expectSound()
    await page.getByRole('button', { name: '显示全部单位' }).click()
    await page.getByLabel('按单位名称查找').fill('教育')
    await expect.poll(() => page.locator('.board tbody tr').count(), patient).toBe(1)
  })

  test('is walked with the arrow keys', async () => {
    const { page } = coordinator
    await coordinator.go('/review')
    const cells = page.locator('.board [data-cell]')
    await cells.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.board [data-cell]:focus').getAttribute('href')).toBe(
      await cells.nth(1).getAttribute('href'),
    )
  })

  test('lists who has not reported, with whom to call', async () => {
    const { page } = coordinator
    await coordinator.go('/review/unreported')
    const { assignments } = await coordinator.read(getBoard)
    const open = assignments.filter(({ state }) => state !== 'submitted' && state !== 'accepted')
    await expect.poll(() => page.locator('.rows tbody tr').count(), patient).toBe(open.length)
    await coordinator.expectSound()
  })
})

describe('a filing under review', () => {
  const state = async (id: string) => (await coordinator.read(getAssignment, { id })).summary.state

  test('is returned with the reason at its place, which the unit finds there', async () => {
    const { page } = coordinator
    const { id, unit } = await findFiling(
      (filing) => filing.state === 'submitted' && filing.unit === '区教育局',
    )
    await coordinator.go(`/review/${id}`)
    await page.getByRole('button', { name: '全部展开' }).click()
    await page.getByText('实现进度').first().waitFor()
    await coordinator.expectSound()
    const reason = page.getByLabel('此项将退回，理由：')
    const pinned = async () => {
      if ((await reason.count()) === 0) await page.getByRole('button', { name: '退回此项' }).first().click()
      return reason.count()
    }
    await expect.poll(pinned, { timeout: 20_000, interval: 500 }).toBe(1)
    await reason.fill('数据与年鉴不一致，请核对。')
    await page.reload()
    await page.getByRole('button', { name: '退回修改（1处）' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('数据与年鉴不一致，请核对。').waitFor()
    const { told } = await coordinator.read(getAssignment, { id })
    for (const person of told.return ?? []) await dialog.getByText(person).waitFor()
    await coordinator.expectSound()
    await dialog.getByRole('button', { name: '退回修改' }).click()
    await page.getByText('等待单位修改后重新报送').waitFor()
    await page.locator('.rounds').getByText('数据与年鉴不一致，请核对。').waitFor()
    const returned = await coordinator.read(getAssignment, { id })
    expect(returned.summary).toMatchObject({ state: 'returned', unit })
    expect(returned.entries.filter((entry) => entry.returnedReason !== '')).toHaveLength(1)
    await coordinator.expectSound()
  })

  test('is accepted and locked', async () => {
    const { page } = coordinator
    const { id } = await findFiling((filing) => filing.state === 'submitted' && filing.unit === '区科技局')
    await coordinator.go(`/review/${id}`)
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await page.getByText('已通过，内容锁定').waitFor()
    expect(await state(id)).toBe('accepted')
    await coordinator.expectSound()
  })

  test('filed for a unit from its sealed paper is accepted by another coordinator only', async () => {
    const { page } = coordinator
    const { id } = await findFiling((filing) => filing.state === 'draft' && filing.late)
    await coordinator.go(`/review/${id}`)
    await page.getByRole('button', { name: '代录' }).click()
    const dialog = page.getByRole('dialog')
    const paper = { name: '盖章扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
    await dialog.locator('input[type=file]').setInputFiles(paper)
    await dialog.getByLabel('理由').fill('单位以盖章纸质材料报送。')
    await dialog.getByRole('button', { name: '代录' }).click()
    await page.getByText('请另一位协调人审核').waitFor()
    expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0)
    await page.locator('.rounds').getByText('盖章扫描件.pdf').waitFor()
    await coordinator.expectSound()
    const colleague = await startWalk({ browser, program }, 'coordinator-2')
    await colleague.go(`/review/${id}`)
    await colleague.page.getByRole('button', { name: '审核通过' }).click()
    await colleague.page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await colleague.page.getByText('已通过，内容锁定').waitFor()
    expect(await state(id)).toBe('accepted')
  })
})
