/** An evaluation's definition, as the file has it. */

import { useQuery } from '@tanstack/react-query'
import { Exercise } from '#contract/exercise.ts'
import { downloadDefinition } from '#contract/exercises.ts'
import { address, RefusalError, refusalOf } from '../api.ts'
import { answerKey } from '../queries.ts'

export function useDefinition(id: string) {
  const query = useQuery({
    queryKey: answerKey(downloadDefinition, { id }),
    enabled: id !== '',
    queryFn: async () => {
      const response = await fetch(address(downloadDefinition, { id }))
      if (!response.ok) throw new RefusalError(await refusalOf(response))
      return Exercise.parse(await response.json())
    },
  })
  return {
    answer: query.data,
    refusal: query.error instanceof RefusalError ? query.error.refusal : null,
    again: query.refetch,
  }
}
