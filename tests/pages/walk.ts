/** Somebody of the example who walks through the program in a browser of their own. */

import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { accessibilityTroubles, openPage } from './browser.ts'
import type { Program } from './program.ts'

export interface Walk {
  readonly page: Page
  readonly troubles: readonly string[]
  go(path: string): Promise<void>
  /** What the server answers this person on a route. */
  read<Answer extends z.ZodType>(
    route: Pick<Route<z.ZodObject, z.ZodType, Answer>, 'path' | 'answer'>,
    params?: Readonly<Record<string, string>>,
  ): Promise<z.output<Answer>>
  /** Nothing broke so far, and axe finds nothing on the page as it stands. */
  expectSound(): Promise<void>
}

/** Signs in by one click as the holder of an account and stands at my work. */
export async function startWalk(
  { browser, program }: { browser: Browser; program: Program },
  account: string,
  options: Parameters<typeof openPage>[1] = {},
): Promise<Walk> {
  const { page, troubles } = await openPage(browser, options)
  await page.goto(program.url)
  await page.locator('.example-account', { hasText: account }).first().click()
  await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor()
  return {
    page,
    troubles,
    go: async (path) => {
      await page.goto(program.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
    },
    read: async (route, params = {}) => {
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
      const found: unknown = await (await page.request.get(program.url + path)).json()
      const { answer } = route
      if (answer === null || answer === 'file') throw new Error(`${route.path} answers no JSON`)
      return answer.parse(found)
    },
    expectSound: async () => {
      await page.waitForLoadState('networkidle')
      expect(await accessibilityTroubles(page), page.url()).toEqual([])
      expect(troubles).toEqual([])
    },
  }
}
