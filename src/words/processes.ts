/** States and steps of the processes of reports and adjustments, as officials say them. */

import type { CityReportAction, CityReportState } from '#domain/processes/city-report.ts'
import type { Condition } from '#domain/processes/condition.ts'
import type { OptionalStep } from '#domain/processes/optional-steps.ts'
import type { OutlineAdjustmentAction, OutlineAdjustmentState } from '#domain/processes/outline-adjustment.ts'
import type { OutlineReportAction, OutlineReportState } from '#domain/processes/outline-report.ts'
import type { SpecialAdjustmentAction, SpecialAdjustmentState } from '#domain/processes/special-adjustment.ts'
import type { SpecialReportAction, SpecialReportState } from '#domain/processes/special-report.ts'
import type { Wording } from './language.ts'

/** Steps an exercise may switch on; each is also a state. */
export const optionalSteps = {
  expert_review: { zh: '专家论证', en: 'Expert review' },
  legal_review: { zh: '合法性审核', en: 'Legal review' },
  government_meeting: { zh: '政府常务会议', en: 'Executive meeting of the government' },
  party_committee: { zh: '党委常委会会议', en: 'Standing committee of the party' },
  finance_review: { zh: '财经委初步审查', en: 'First review by the finance committee' },
  directors_meeting: { zh: '主任会议', en: 'Meeting of the directors' },
  city_feedback: { zh: '上级反馈', en: 'Feedback from above' },
} as const satisfies Record<OptionalStep, Wording>

const passes = {
  pass_expert_review: { zh: '专家论证通过', en: 'Experts agree' },
  pass_legal_review: { zh: '合法性审核通过', en: 'Legal review passed' },
  government_approves: { zh: '政府审核同意', en: 'Government agrees' },
  government_meeting_passes: { zh: '常务会议通过', en: 'Executive meeting agrees' },
  party_committee_passes: { zh: '党委常委会会议通过', en: 'Party committee agrees' },
  finance_review_passes: { zh: '初步审查通过', en: 'Finance committee agrees' },
  directors_meeting_passes: { zh: '主任会议通过', en: 'Directors agree' },
  submit_to_government: { zh: '报政府审核', en: 'Submit to the government' },
  submit_to_congress: { zh: '提请人大常委会', en: 'Submit to the standing committee' },
  send_back: { zh: '退回修改', en: 'Send back' },
} as const

const offices = {
  expert_review: optionalSteps.expert_review,
  legal_review: optionalSteps.legal_review,
  government: { zh: '政府审核', en: 'With the government' },
  government_meeting: optionalSteps.government_meeting,
  party_committee: optionalSteps.party_committee,
  government_approved: { zh: '政府已同意', en: 'Government agreed' },
  finance_review: optionalSteps.finance_review,
  directors_meeting: optionalSteps.directors_meeting,
} as const

export const outlineReport = {
  ...offices,
  ...passes,
  draft: { zh: '起草', en: 'Drafting' },
  congress: { zh: '人大常委会审议', en: 'Before the standing committee' },
  deliberated: { zh: '已审议', en: 'Deliberated' },
  handled: { zh: '审议意见已办结', en: 'Opinions dealt with' },
  deliberate: { zh: '登记审议情况', en: 'Register the deliberation' },
  report_handling: { zh: '报告审议意见办理情况', en: 'Report on the handling' },
  pass_without_opinions: { zh: '登记审议没有意见', en: 'Register that there are no opinions' },
} as const satisfies Record<OutlineReportState | OutlineReportAction, Wording>

export const cityReport = {
  draft: { zh: '起草', en: 'Drafting' },
  with_city: { zh: '已报上级发展改革委', en: 'With the superior commission' },
  city_feedback: optionalSteps.city_feedback,
  received: { zh: '上级已接收', en: 'Received' },
  returned: { zh: '上级退回', en: 'Returned' },
  submit_to_city: { zh: '登记报送', en: 'Register the submission' },
  receive: { zh: '登记回执', en: 'Register the receipt' },
  register_feedback: { zh: '登记上级反馈', en: 'Register the feedback' },
  city_returns: { zh: '登记退回', en: 'Register the return' },
} as const satisfies Record<CityReportState | CityReportAction, Wording>

export const specialReport = {
  draft: { zh: '起草和征求意见', en: 'Drafting and consulting' },
  expert_review: optionalSteps.expert_review,
  commission: { zh: '发展改革委出具反馈意见', en: 'With the commission for feedback' },
  revising: { zh: '按反馈意见修改', en: 'Being revised' },
  leader: { zh: '分管领导审定', en: 'With the leader in charge' },
  approved: { zh: '已审定', en: 'Approved' },
  copied: { zh: '已抄送发展改革委', en: 'Copied to the commission' },
  submit_to_commission: { zh: '报发展改革委', en: 'Submit to the commission' },
  submit_for: { zh: '代为报送', en: 'Submit on behalf' },
  pass_expert_review: passes.pass_expert_review,
  withdraw: { zh: '撤回', en: 'Withdraw' },
  send_back: passes.send_back,
  give_feedback: { zh: '出具反馈意见', en: 'Give feedback' },
  resubmit_to_commission: { zh: '修改稿再报发展改革委', en: 'Submit the revision again' },
  submit_to_leader: { zh: '报分管领导审定', en: 'Submit to the leader' },
  leader_approves: { zh: '分管领导审定同意', en: 'Leader approves' },
  leader_returns: { zh: '分管领导要求修改', en: 'Leader asks for changes' },
  copy_to_commission: { zh: '抄送发展改革委', en: 'Copy to the commission' },
} as const satisfies Record<SpecialReportState | SpecialReportAction, Wording>

const ends = {
  approved: { zh: '已批准，新版本生效', en: 'Approved, the new version stands' },
  refused: { zh: '未获批准', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  refuse: { zh: '登记不予批准', en: 'Register the refusal' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
} as const

export const outlineAdjustment = {
  ...offices,
  ...passes,
  ...ends,
  draft: { zh: '拟订调整方案', en: 'Being drawn up' },
  congress: { zh: '人大常委会审议批准', en: 'Before the standing committee' },
  copied: { zh: '已抄送上级发展改革委', en: 'Copied to the superior commission' },
  congress_approves: { zh: '人大常委会批准', en: 'Standing committee approves' },
  copy_to_city: { zh: '登记抄送上级', en: 'Register the copy sent up' },
} as const satisfies Record<OutlineAdjustmentState | OutlineAdjustmentAction, Wording>

export const specialAdjustment = {
  ...ends,
  draft: { zh: '拟订调整建议', en: 'Being drawn up' },
  expert_review: optionalSteps.expert_review,
  leader: { zh: '报政府，分管领导审阅', en: 'With the leader in charge' },
  with_commission: { zh: '报发展改革委备案', en: 'Filed with the commission' },
  filed: { zh: '已备案', en: 'Filing acknowledged' },
  propose: { zh: '向政府提出调整建议', en: 'Propose to the government' },
  pass_expert_review: passes.pass_expert_review,
  leader_approves: { zh: '分管领导同意', en: 'Leader agrees' },
  send_back: passes.send_back,
  file_with_commission: { zh: '报备案', en: 'File with the commission' },
  acknowledge_filing: { zh: '确认备案', en: 'Acknowledge the filing' },
} as const satisfies Record<SpecialAdjustmentState | SpecialAdjustmentAction, Wording>

/** What is still to be done before a step. */
export const conditions = {
  version_made: {
    zh: '先生成报告文件（简本不算）',
    en: 'make the report file first (a short edition is not enough)',
  },
  consulted: { zh: '先征求意见', en: 'ask for comments first' },
  rounds_settled: {
    zh: '征求意见还没有结束，或有意见未处理',
    en: 'a comment round is open, or a comment is unanswered',
  },
  adjustment_chapter: {
    zh: '先写明是否涉及规划内容调整；涉及的，报告须有专门章节说明原因和方案',
    en: 'say first whether something is adjusted; if so, the report needs a chapter on why and how',
  },
  feedback_given: { zh: '先写好反馈意见', en: 'write the feedback first' },
  feedback_answered: { zh: '反馈意见还没有逐条答复', en: 'not every point of the feedback is answered' },
  revised: {
    zh: '收到反馈意见后还没有生成修改稿',
    en: 'no new version was made since the feedback',
  },
  opinions_handled: {
    zh: '审议意见还没有全部办结',
    en: 'not every opinion of the deliberation is dealt with',
  },
  no_opinions: {
    zh: '已录入审议意见，按办理情况报告',
    en: 'opinions were entered: report on their handling',
  },
  has_items: { zh: '先写明调整哪些条目', en: 'say first what is to be adjusted' },
  effects_weighed: {
    zh: '还有受影响的关联条目没有说明',
    en: 'a linked item that is affected has not been looked at',
  },
  no_outline_target: {
    zh: '涉及纲要也列有的目标，须按纲要调整程序办理',
    en: 'it changes a target the outline holds too: that goes the way of the outline',
  },
  before_last_date: { zh: '提出调整的最后日期已过', en: 'the last date for adjustments has passed' },
  reviewed_for_release: { zh: '先作公开审查', en: 'review it for release first' },
  somebody_asked: { zh: '先写明征求哪些单位', en: 'say first who is asked' },
  answer_written: { zh: '请在意见页面填写', en: 'write it on the page of comments' },
  comments_ruled: { zh: '还有意见没有处理', en: 'not every comment is ruled on' },
  owners_named: { zh: '先明确承办单位和办理时限', en: 'name its owners and its day first' },
  handling_written: { zh: '先填写办理情况', en: 'write on its handling first' },
  final_version: { zh: '只有正式稿可以公开', en: 'only a final version is released' },
  open_to_all: { zh: '只有主动公开的文件可以发布', en: 'only what is open to all is released' },
} as const satisfies Record<Condition, Wording>
