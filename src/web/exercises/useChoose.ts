/** Switches to another evaluation: whatever was read of the one before is dropped. */

import { chooseEvaluation } from '#contract/exercises.ts'
import { queryClient, useSend } from '../queries.ts'

export function useChoose() {
  const { send, sending, refusal } = useSend(chooseEvaluation)
  return {
    /** True once the screens show it. */
    choose: async (evaluationId: string): Promise<boolean> => {
      if ((await send({}, { evaluationId })) === undefined) return false
      await queryClient.resetQueries()
      return true
    },
    sending,
    refusal,
  }
}
