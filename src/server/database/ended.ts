/** What the database refuses because an evaluation is closed is the same refusal as where it was looked up before. */

import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'

/** As `refuse_ended` raises it: whose end, by whom, when. */
const Ended = z.object({ code: z.literal('GH006'), detail: z.string() })
const Ending = z.strictObject({ name: z.string(), who: z.string(), when: z.string() })

/** `evaluation-closed` for a row of a closed evaluation; any other error as it is. */
export function refusalOfEnded(error: unknown): unknown {
  const ended = Ended.safeParse(error)
  if (!ended.success) return error
  return new Refusal('evaluation-closed', Ending.parse(JSON.parse(ended.data.detail)))
}
