/** Further facts of a plan's row: the kind of a task in words; whatever else stands there as it is. */

import { taskKinds } from '#domain/plans/item.ts'
import { useWords } from '../language.tsx'

export function useMoreText(): (more: string) => string {
  const words = useWords('plans')
  return (more) => {
    const kind = taskKinds.find((one) => one === more)
    return kind ? words(kind) : more
  }
}
