/** Who is signed in, as every screen inside the shell may ask. */

import { createContext, use } from 'react'
import type { SessionView } from '#contract/session.ts'

export const SessionContext = createContext<SessionView | null>(null)

/** The signed-in session. Only for screens inside the shell. */
export function useSession(): SessionView {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside the shell')
  return session
}
