/** Words of the audit trail: what was done, what is recorded of it, and whether the chain holds. */

import type { AuditAction } from '#domain/audit/actions.ts'
import type { Topic, Wording } from './language.ts'
import { roles } from './roles.ts'
import { submission } from './submission.ts'
import { verdictClasses } from './verdicts.ts'

export const audit = {
  title: { zh: '操作记录', en: 'Audit trail' },
  line: {
    zh: '每一次写入留一条记录，逐条相扣，不能修改或删除。',
    en: 'Every write leaves one entry, chained to the one before; none can be changed or removed.',
  },
  filterAction: { zh: '操作', en: 'Action' },
  allActions: { zh: '全部操作', en: 'All actions' },
  filterPerson: { zh: '按人员姓名查找', en: 'Find a person by name' },
  none: { zh: '没有符合条件的记录。', en: 'No entry matches.' },
  sequence: { zh: '序号', en: 'No.' },
  at: { zh: '时间（北京）', en: 'Time (Beijing)' },
  by: { zh: '人员', en: 'Person' },
  machine: { zh: '系统', en: 'The system' },
  action: { zh: '操作', en: 'Action' },
  unknownAction: { zh: '程序中没有的操作（{{action}}）', en: 'No action of this program ({{action}})' },
  detail: { zh: '内容', en: 'Recorded' },
  subject: { zh: '对象编号', en: 'Subject' },
  fact: { zh: '{{name}}：{{value}}', en: '{{name}}: {{value}}' },
  earlier: { zh: '更早的记录', en: 'Earlier entries' },
  verify: { zh: '核验', en: 'Verify' },
  whole: { zh: '记录完整，共{{entries}}条', en: 'The trail is whole: {{entries}} entries' },
  broken: { zh: '记录已遭改动', en: 'The trail was tampered with' },
  soundBefore: {
    zh: '此前{{entries}}条完整。请保留数据库现状，立即报告系统管理员和单位负责人。',
    en: 'The {{entries}} entries before are whole. Leave the database as it is, and report at once to the administrator and the unit head.',
  },
  verifiedAt: { zh: '{{at}}核验', en: 'Verified {{at}}' },
  mark: { zh: '数据留痕校验值', en: 'Mark of the trail' },
  markMeans: {
    zh: '与报告末尾所印的同一格式。请抄录或另存，日后可核对记录是否被整体改写。',
    en: 'In the form that reports print. Note it elsewhere: it shows later whether the trail was rewritten as a whole.',
  },
} as const satisfies Topic

export const auditBreaks = {
  changed: { zh: '第{{sequence}}条被改动。', en: 'Entry {{sequence}} was changed.' },
  missing: { zh: '第{{sequence}}条之前有缺失。', en: 'Entries are missing before entry {{sequence}}.' },
  cut: { zh: '自第{{sequence}}条起被截断。', en: 'The trail was cut off from entry {{sequence}}.' },
} as const satisfies Topic

export const auditActionWords = {
  'exercise.load': { zh: '载入评估方案', en: 'Load the exercise' },
  'session.begin': { zh: '登录', en: 'Sign in' },
  'session.end': { zh: '退出登录', en: 'Sign out' },
  'account.lock': { zh: '锁定账号', en: 'Lock an account' },
  'account.renew': { zh: '重发密码', en: 'Renew a password' },
  'account.secure': { zh: '设置账号和密码', en: 'Set account and password' },
  'invitation.renew': { zh: '发放邀请码', en: 'Issue an invitation code' },
  'invitation.use': { zh: '使用邀请码', en: 'Use an invitation code' },
  'unit.configure': { zh: '设定单位审核层级', en: 'Configure a unit' },
  'contact.save': { zh: '报送联系人回执', en: 'Send the contact receipt' },
  'plan.create': { zh: '新建规划', en: 'Create a plan' },
  'plan.adopt': { zh: '登记规划通过', en: 'Adopt a plan' },
  'intake.keep': { zh: '上传文件待确认', en: 'Upload a file for preview' },
  'intake.confirm': { zh: '确认导入', en: 'Confirm an import' },
  'intake.drop': { zh: '放弃导入', en: 'Drop an import' },
  'entry.save': { zh: '保存填报内容', en: 'Save an entry' },
  'assignment.step': { zh: '办理填报材料', en: 'Take a step of a filing' },
  'case.file': { zh: '上传办理材料', en: 'Upload a paper' },
  'case.step': { zh: '办理流程步骤', en: 'Take a step' },
  'case.register': { zh: '登记系统外办理结果', en: 'Register an outside step' },
  'case.confirm': { zh: '核对确认登记', en: 'Confirm a registration' },
  'case.reject': { zh: '撤下登记', en: 'Reject a registration' },
  'value.enter': { zh: '录入数据', en: 'Enter a figure' },
  'indicator.decide': { zh: '评定指标', en: 'Decide a verdict' },
  'report.open': { zh: '开始编写报告', en: 'Open a report' },
  'report.make': { zh: '生成报告文件', en: 'Make a report file' },
} as const satisfies Record<AuditAction, Wording>

/** What is recorded beside the action. */
export const auditFacts = {
  action: { zh: '步骤', en: 'step' },
  adoptedOn: { zh: '通过日期', en: 'adopted on' },
  aspect: { zh: '方面', en: 'aspect' },
  by: { zh: '方式', en: 'by' },
  class: { zh: '评定', en: 'verdict' },
  innerSteps: { zh: '内部审核层级', en: 'inner steps' },
  name: { zh: '名称', en: 'name' },
  number: { zh: '数值', en: 'number' },
  period: { zh: '时期', en: 'period' },
  person: { zh: '人员编号', en: 'person' },
  role: { zh: '角色', en: 'role' },
  sha256: { zh: '文件校验值', en: 'SHA-256' },
  to: { zh: '转为', en: 'now' },
  unit: { zh: '单位', en: 'unit' },
  version: { zh: '版次', en: 'version' },
  via: { zh: '途径', en: 'via' },
} as const satisfies Topic

/** Values of those facts that are keys; any other value is shown as it was recorded. */
export const auditFactValues = {
  ...submission,
  ...verdictClasses,
  ...roles,
  password: { zh: '账号密码', en: 'password' },
  invitation: { zh: '邀请码', en: 'invitation code' },
  example: { zh: '示例身份', en: 'example person' },
  online: { zh: '在线填报', en: 'online' },
  workbook: { zh: '填报表导入', en: 'workbook' },
  on_behalf: { zh: '代录', en: 'on behalf' },
  progress: { zh: '进展', en: 'progress' },
  outlook: { zh: '展望', en: 'outlook' },
} as const satisfies Topic
