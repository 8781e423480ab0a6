/** Looks back to a day or returns: everything on the screen is read anew. */

import { useQueryClient } from '@tanstack/react-query'
import { lookBackTo } from '../as-of.ts'

export function useLookBack(): (day: string | null) => void {
  const client = useQueryClient()
  return (day) => {
    lookBackTo(day)
    void client.invalidateQueries()
  }
}
