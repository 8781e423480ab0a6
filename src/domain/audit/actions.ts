/** What the audit trail records: every action that the program writes. */

export const auditActions = [
  'exercise.load',
  'session.begin',
  'session.end',
  'account.lock',
  'account.renew',
  'account.secure',
  'invitation.renew',
  'invitation.use',
  'unit.configure',
  'contact.save',
  'plan.create',
  'plan.adopt',
  'intake.keep',
  'intake.confirm',
  'intake.drop',
  'entry.save',
  'assignment.step',
  'case.file',
  'case.step',
  'case.register',
  'case.confirm',
  'case.reject',
  'value.enter',
  'indicator.decide',
  'report.open',
  'report.make',
] as const
export type AuditAction = (typeof auditActions)[number]

export const isAuditAction = (name: string): name is AuditAction =>
  auditActions.some((action) => action === name)
