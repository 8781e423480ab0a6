/** What can be entered, by the name it is sent under: a refusal names it in the reader's words. */

import type { Topic } from './language.ts'

export const fields = {
  account: { zh: '账号', en: 'account' },
  password: { zh: '密码', en: 'password' },
  code: { zh: '邀请码', en: 'invitation code' },
  kind: { zh: '类别', en: 'kind' },
  name: { zh: '名称', en: 'name' },
  periodStart: { zh: '规划期首年', en: 'first year of the period' },
  periodEnd: { zh: '规划期末年', en: 'last year of the period' },
  adoptedOn: { zh: '通过日期', en: 'day of adoption' },
  reason: { zh: '理由', en: 'reason' },
  returns: { zh: '逐条退回意见', en: 'reasons by entry' },
  answers: { zh: '填报内容', en: 'answers' },
  values: { zh: '数值', en: 'figures' },
  period: { zh: '时期', en: 'period' },
  number: { zh: '数值', en: 'figure' },
  grade: { zh: '数据性质', en: 'grade' },
  asOf: { zh: '数据截止日期', en: 'as-of date' },
  source: { zh: '数据来源', en: 'source' },
  class: { zh: '评估结论', en: 'verdict' },
  office: { zh: '处室', en: 'office' },
  position: { zh: '职务', en: 'position' },
  phone: { zh: '办公电话', en: 'telephone' },
  mobile: { zh: '手机', en: 'mobile' },
  filledBy: { zh: '填表人', en: 'filled in by' },
  filledOn: { zh: '填表日期', en: 'filled in on' },
} as const satisfies Topic
