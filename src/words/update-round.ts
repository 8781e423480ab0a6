/** The states and steps of an update as officials say them. */

import type { UpdateAction, UpdateState } from '#domain/processes/update-round.ts'
import type { Wording } from './language.ts'
import { submission } from './submission.ts'

export const updateSteps = {
  draft: { zh: '待更新', en: 'To be updated' },
  inner_1: submission.inner_1,
  inner_2: submission.inner_2,
  inner_3: submission.inner_3,
  submitted: submission.submitted,
  returned: submission.returned,
  accepted: submission.accepted,
  closed: { zh: '已结束，未更新', en: 'Closed unanswered' },
  submit: submission.submit,
  approve: submission.approve,
  send_back: submission.send_back,
  withdraw: submission.withdraw,
  accept: submission.accept,
  return: submission.return,
  close: { zh: '结束更新', en: 'Close' },
} as const satisfies Record<UpdateState | UpdateAction, Wording>
