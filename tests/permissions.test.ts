/** The permission table and the contract fit: every route has a row, every row says something and is used. */

import { describe, expect, test } from 'vitest'
import { isConceivable, isPermitted, type PermissionRow, permissions } from '#domain/people/permissions.ts'
import { type Role, roles } from '#domain/people/role.ts'
import { contractRoutes } from './contract-routes.ts'

const named: readonly [string, PermissionRow][] = Object.entries(permissions)
const routes = await contractRoutes()

test('the contract has routes, each with an address of its own', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`)
  expect(addresses.length).toBeGreaterThan(0)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test.each(routes)('$method $path has a row in the table', ({ permission }) => {
  expect(Object.keys(permissions)).toContain(permission)
})

test('every row is used by a route', () => {
  const used = new Set<string>(routes.map(({ permission }) => permission))
  expect(named.map(([name]) => name).filter((name) => !used.has(name))).toEqual([])
})

test('only beginning a session is open to anyone', () => {
  expect(named.filter(([, row]) => row === 'anyone').map(([name]) => name)).toEqual(['session.begin'])
})

test('what changes something is never open to everybody who is signed in, but for leaving, the own password and notices', () => {
  const open = routes.filter(({ method, permission }) => {
    const row: PermissionRow = permissions[permission]
    return method !== 'get' && row === 'signed_in'
  })
  expect(open.map(({ permission }) => permission)).toEqual([
    'notice.mark',
    'notice.mark',
    'notice.mark',
    'notice.mark',
    'session.end',
    'session.secure',
  ])
})

describe.each(roles)('%s', (role) => {
  const unit = '0192f3a0-0000-7000-8000-000000000001'
  const other = '0192f3a0-0000-7000-8000-000000000002'
  const actor = { tenantId: unit, personId: unit, memberships: [{ unitId: unit, role }] }

  test.each(named)('%s reaches as far as its row says', (name, row) => {
    const permission = Object.keys(permissions).find((key) => key === name) as keyof typeof permissions
    const expected = reachOf(row, role)
    expect({
      own: isPermitted(permission, actor, unit),
      other: isPermitted(permission, actor, other),
      unitless: isPermitted(permission, actor, null),
      conceivable: isConceivable(permission, actor),
    }).toEqual(expected)
  })
})

test('whoever works outside the process reads nothing of the evaluation: the session, own notices and his one task', () => {
  const common = named.filter(([, row]) => row === 'signed_in').map(([name]) => name)
  expect(common).toEqual([
    ...['session.read', 'session.end', 'session.secure', 'work.read', 'notice.read', 'notice.mark'],
  ])
  const own = (role: Role) =>
    named.filter(([, row]) => typeof row === 'object' && row[role]).map(([name]) => name)
  expect(own('auditor')).toEqual(['audit.read'])
  // Of its own unit alone: what it was engaged for, its report, and that report's files.
  expect(own('third_party')).toEqual([
    ...['report.read', 'report.make', 'mandate.read', 'mandate.rate', 'file.read', 'pdf.make'],
  ])
  expect(own('congress')).toEqual([])
  expect(own('administrator')).toEqual([
    ...['pdf.health', 'document_setting.read', 'unit.list', 'invitation.write', 'mail.health'],
  ])
})

test.each(named)('%s lets an unsigned visitor in only where it says anyone', (name, row) => {
  const permission = name as keyof typeof permissions
  expect(isPermitted(permission, null, null)).toBe(row === 'anyone')
  expect(isConceivable(permission, null)).toBe(row === 'anyone')
})

/** The table read a second time, by itself. */
function reachOf(row: PermissionRow, role: Role) {
  const all = { own: true, other: true, unitless: true, conceivable: true }
  if (row === 'anyone' || row === 'signed_in' || row[role] === 'any') return all
  const own = row[role] === 'own_unit'
  return { own, other: false, unitless: false, conceivable: own }
}
