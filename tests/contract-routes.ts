/** Every route of the contract, found in its files. */

import { readdirSync } from 'node:fs'
import type { Route } from '#contract/route.ts'

export async function contractRoutes(): Promise<Route[]> {
  const folder = new URL('../src/contract/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(names.map((name): Promise<object> => import(new URL(name, folder).href)))
  return modules.flatMap((module) => Object.values(module).filter(isRoute))
}

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'permission' in value && 'path' in value && 'answer' in value
