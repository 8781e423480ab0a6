/** When something happened: by the clock for today, with the day for any other. */

import { instantText } from '../parts/format.ts'

/** Says an instant as it is told now. */
export function todaysClock(): (instant: string) => string {
  const today = instantText(new Date().toISOString()).slice(0, 'YYYY-MM-DD'.length)
  return (instant) => {
    const told = instantText(instant)
    return told.startsWith(today) ? told.slice(today.length + 1) : told
  }
}
