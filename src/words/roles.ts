/** The roles as officials call them. */

import type { Role } from '#domain/people/role.ts'
import type { Wording } from './language.ts'

export const roles = {
  coordinator: { zh: '协调人', en: 'Coordinator' },
  contact: { zh: '联系人', en: 'Contact' },
  reporter: { zh: '填报人', en: 'Reporter' },
  unit_head: { zh: '单位负责人', en: 'Unit head' },
  plan_lead: { zh: '专项规划牵头人', en: 'Special plan lead' },
  statistics: { zh: '统计人员', en: 'Statistics' },
  leader: { zh: '区领导', en: 'District leader' },
  government_office: { zh: '政府办公室', en: 'Government office' },
  congress: { zh: '人大', en: 'Congress' },
  third_party: { zh: '第三方', en: 'Third party' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
} as const satisfies Record<Role, Wording>
