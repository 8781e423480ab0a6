/** Who is signed in, as every screen inside the shell may ask. */

import { createContext, use } from 'react'
import type { SessionView } from '#contract/session.ts'
import { isConceivable, isPermitted, type Permission } from '#domain/people/permissions.ts'

export const SessionContext = createContext<SessionView | null>(null)

/** The signed-in session. Only for screens inside the shell. */
export function useSession(): SessionView {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside the shell')
  return session
}

/** Whether the permission table gives it to the signed-in person, on subjects of that unit; null: of no unit. */
export const useMay = (permission: Permission, unitId: string | null = null): boolean =>
  isPermitted(permission, useSession(), unitId)

/** Whether some subject may exist on which the signed-in person has it: a way to it is offered, or not. */
export const useMayEver = (permission: Permission): boolean => isConceivable(permission, useSession())
