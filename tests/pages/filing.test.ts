/** A unit's people in a real browser: sign in, see what is owed, fill an item, submit, and lose nothing on the way. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssignmentView } from '#contract/assignments.ts'
import { EntryView } from '#contract/entries.ts'
import { WorkView } from '#contract/work.ts'
import { accessibilityTroubles, openChromium, openPage, type Watched } from './browser.ts'
import { type Program, startProgram } from './program.ts'

let program: Program
let browser: Browser

beforeAll(async () => {
  program = await startProgram()
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

/** Enters the example as the one who holds this account. */
async function enter(account: string, options: Parameters<typeof openPage>[1] = {}): Promise<Watched> {
  const watched = await openPage(browser, options)
  await watched.page.goto(program.url)
  await watched.page.locator('.example-account', { hasText: account }).first().click()
  await watched.page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor()
  return watched
}

const read = async (page: Page, path: string): Promise<unknown> =>
  (await page.request.get(`${program.url}/api${path}`)).json()

const readAssignment = async (page: Page, id: string) =>
  AssignmentView.parse(await read(page, `/assignments/${id}`))

/** The unit's first open filing, the one with the fewest days left. */
async function firstFiling(page: Page): Promise<AssignmentView> {
  const { duties } = WorkView.parse(await read(page, '/work'))
  const duty = duties.find(({ kind }) => kind === 'fill' || kind === 'correct')
  if (!duty) throw new Error('the contact owes no filing')
  return readAssignment(page, duty.subjectId)
}

/** The day the example stands still at: no figure is of a later one. */
const today = '2023-06-08'

/** Fills through the API what a test does not want to type: every required answer and every figure. */
async function fillRest(page: Page, filing: AssignmentView): Promise<void> {
  for (const { entryId, state } of filing.entries) {
    if (state === 'filled') continue
    const { version, form, periods, answers, values } = EntryView.parse(
      await read(page, `/entries/${entryId}`),
    )
    const missing = form.fields.filter(({ key, required }) => required && !answers[key])
    const said = missing.map(({ key, choices }) => [key, choices[0]?.key ?? '按计划推进。'])
    const absent = periods.filter(({ period }) => !values.some((value) => value.period === period))
    const figures = absent.map(({ period, lastDay }) => ({
      period,
      number: '1.0',
      grade: 'estimate',
      asOf: lastDay < today ? lastDay : today,
      source: '',
    }))
    const data = {
      basedOn: version,
      answers: { ...answers, ...Object.fromEntries(said) },
      asOf: '2023-06-01',
      values: [...values, ...figures],
    }
    const saved = await page.request.post(`${program.url}/api/entries/${entryId}/versions`, {
      data,
      headers: { origin: program.url },
    })
    expect(saved.status()).toBe(200)
  }
}

const entryAddress = (filing: AssignmentView, subject: string) => {
  const entry = filing.entries.find((one) => one.subject === subject)
  if (!entry) throw new Error(`no entry of a ${subject}`)
  return `${program.url}/filing/${filing.summary.id}/${entry.entryId}`
}

const saveMark = (page: Page) => page.locator('.save-mark')

describe('signing in', () => {
  test('a wrong password is refused in words, the right language is kept', async () => {
    const { page, troubles } = await openPage(browser)
    await page.goto(`${program.url}/filing`)
    await page.getByLabel('账号', { exact: true }).fill('nobody')
    await page.getByLabel('密码', { exact: true }).fill('nothing at all')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('账号或密码不正确').waitFor()
    expect(await accessibilityTroubles(page)).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(troubles).toEqual([])
  })

  test('leads back to the address that was asked for', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${program.url}/contact`)
    await page.locator('.example-account', { hasText: 'contact' }).first().click()
    await page.getByRole('heading', { level: 1, name: '联系人回执' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/contact')
  })
})

describe('an item form', () => {
  test('saves by itself, and a reload finds what was typed', async () => {
    const { page, troubles } = await enter('contact')
    const filing = await firstFiling(page)
    await page.goto(entryAddress(filing, 'indicator'))
    await page.locator('input[data-column="0"]').first().fill('１２．５')
    await page.getByLabel('实现进度').fill('截至目前，各项工作按计划推进。')
    await saveMark(page)
      .getByText(/已保存/)
      .waitFor()
    await page.reload()
    expect(await page.getByLabel('实现进度').inputValue()).toBe('截至目前，各项工作按计划推进。')
    expect(await page.locator('input[data-column="0"]').first().inputValue()).toBe('12.5')
    expect(await accessibilityTroubles(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test('keeps what was typed while the server cannot be reached', async () => {
    const { page } = await enter('contact')
    await page.goto(entryAddress(await firstFiling(page), 'task'))
    await page.route('**/versions', (route) => route.abort())
    await page.getByLabel('实现进度').fill('断网时填写的内容。')
    await saveMark(page).getByText('暂未保存').waitFor()
    await page.unroute('**/versions')
    await saveMark(page)
      .getByText(/已保存/)
      .waitFor()
  })

  test('keeps what was typed when the session ends, and saves it after signing in again', async () => {
    const { page, troubles } = await enter('contact')
    const address = entryAddress(await firstFiling(page), 'project')
    const text = page.locator('.field-text').first()
    await page.goto(address)
    await text.waitFor()
    await page.context().clearCookies()
    await text.fill('登录失效时填写的内容。')
    await page.locator('.example-account', { hasText: 'contact' }).first().click()
    await text.waitFor()
    expect(page.url()).toBe(address)
    expect(await text.inputValue()).toBe('登录失效时填写的内容。')
    await saveMark(page).getByText('已保存').waitFor()
    await page.reload()
    expect(await text.inputValue()).toBe('登录失效时填写的内容。')
    expect(troubles).toEqual([])
  })

  test('shows both versions when somebody else saved first', async () => {
    const one = await enter('contact')
    const address = entryAddress(await firstFiling(one.page), 'unit')
    const field = (page: Page) => page.locator('.field-text').first()
    await one.page.goto(address)
    await field(one.page).waitFor()
    const other = await enter('contact')
    await other.page.goto(address)
    await field(other.page).fill('另一人先保存的内容。')
    await saveMark(other.page)
      .getByText(/已保存/)
      .waitFor()
    await field(one.page).fill('我填写的内容。')
    const dialog = one.page.getByRole('dialog')
    await dialog.getByText('另一人先保存的内容。').waitFor()
    await dialog.getByText('我填写的内容。').waitFor()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await saveMark(one.page)
      .getByText(/已保存/)
      .waitFor()
    await other.page.reload()
    expect(await field(other.page).inputValue()).toBe('我填写的内容。')
    expect(one.troubles).toEqual([])
  })
})

describe('a filing', () => {
  test('goes from my work through its item to the unit head', async () => {
    const { page, troubles } = await enter('contact')
    const filing = await firstFiling(page)
    await fillRest(page, filing)
    await page.reload()
    expect(await accessibilityTroubles(page)).toEqual([])
    await page
      .getByRole('listitem')
      .filter({ hasText: filing.summary.track })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: filing.summary.track }).waitFor()
    expect(await accessibilityTroubles(page)).toEqual([])
    await page.getByRole('button', { name: '提交审核' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('各项均已填全。').waitFor()
    for (const told of filing.told.submit ?? []) await dialog.getByText(told).waitFor()
    await dialog.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('已交本单位负责人审核，现在不能修改').waitFor()
    expect((await readAssignment(page, filing.summary.id)).summary.state).toBe('inner_1')

    const head = await enter('unit-head')
    await head.page.getByRole('button', { name: '去审核' }).first().click()
    await head.page.getByRole('button', { name: '同意报送' }).click()
    await head.page.getByRole('dialog').getByRole('button', { name: '同意报送' }).click()
    await head.page.getByText('待审核').first().waitFor()
    expect((await readAssignment(page, filing.summary.id)).summary.state).toBe('submitted')
    expect([...troubles, ...head.troubles]).toEqual([])
  })

  test('is read on a phone without scrolling sideways', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
    const { page, troubles } = await enter('contact', phone)
    const { duties } = WorkView.parse(await read(page, '/work'))
    const filing = duties.find(({ kind }) => kind === 'fill')
    const assignment = await readAssignment(page, filing?.subjectId ?? '')
    const addresses = ['/work', '/filing', '/contact', `/filing/${assignment.summary.id}`]
    for (const address of [
      ...addresses.map((path) => program.url + path),
      entryAddress(assignment, assignment.entries.some((e) => e.subject === 'plan') ? 'plan' : 'unit'),
    ]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow), address).toBe(0)
      expect(await accessibilityTroubles(page), address).toEqual([])
    }
    expect(troubles).toEqual([])
  })
})
