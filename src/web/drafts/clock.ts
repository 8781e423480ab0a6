/** When something happened: by the clock for today, with the day for any other. */

import { instantText } from '../parts/format.ts'
import { useSession } from '../shell/session.ts'

export function useClock(): (instant: string) => string {
  const { today } = useSession().tenant
  return (instant) => {
    const told = instantText(instant)
    return told.startsWith(today) ? told.slice(today.length + 1) : told
  }
}
