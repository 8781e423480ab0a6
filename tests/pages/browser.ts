/** A real browser for page tests, which notes every breach of the strict policy and every fault of a page. */

import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const debian = '/usr/bin/chromium'

/** Debian's browser where there is one, else the one that npm brings. */
async function findBrowser(): Promise<string> {
  if (existsSync(debian)) return debian
  // It unpacks into the temporary folder and would take whatever version lies there.
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'guiheng-chromium-'))
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

export const openChromium = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })

export interface Watched {
  readonly page: Page
  /** Breaches of the policy and uncaught faults so far; empty when all is well. */
  readonly troubles: readonly string[]
}

/** A person with a browser of their own: cookies and stored drafts are shared with nobody. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    ...options,
  })
  const troubles: string[] = []
  await context.exposeFunction('noteBreach', (breach: string) => void troubles.push(breach))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note: unknown = Reflect.get(window, 'noteBreach')
      if (typeof note === 'function') note(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(error.message))
  return { page, troubles }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What WCAG 2.2 AA finds wrong on the page as it stands, one line each. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const runner: { run(root: Document, options: object): Promise<{ violations: Violation[] }> } =
      Reflect.get(window, 'axe')
    interface Violation {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }
    // A button on its way from one colour to the next has neither.
    for (const moving of document.getAnimations()) {
      if (Number.isFinite(moving.effect?.getComputedTiming().endTime)) moving.finish()
    }
    const { violations } = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}
