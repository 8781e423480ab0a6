/** The filing's states and steps as officials say them. */

import type { SubmissionAction, SubmissionState } from '#domain/processes/submission.ts'
import type { Wording } from './language.ts'

export const submission = {
  draft: { zh: '填报中', en: 'Being filled' },
  inner_1: { zh: '待单位审核', en: 'With the unit head' },
  inner_2: { zh: '待单位二审', en: 'Second approval in the unit' },
  inner_3: { zh: '待单位三审', en: 'Third approval in the unit' },
  submitted: { zh: '待审核', en: 'Awaiting review' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已通过', en: 'Accepted' },
  submit: { zh: '提交审核', en: 'Submit' },
  approve: { zh: '同意报送', en: 'Approve' },
  send_back: { zh: '退回填报人', en: 'Send back' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  file_for: { zh: '代录', en: 'File on behalf' },
  accept: { zh: '通过', en: 'Accept' },
  return: { zh: '退回修改', en: 'Return' },
} as const satisfies Record<SubmissionState | SubmissionAction, Wording>
