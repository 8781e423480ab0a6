/** What is printed of the ways in: an example's accounts, a real place's first codes. */

import type { Topic } from './language.ts'

export const accounts = {
  head: {
    zh: '示例账号（密码为本次随机生成，只显示这一次）：',
    en: 'Example accounts (passwords made at random just now, shown this once):',
  },
  none: {
    zh: '没有示例数据，因此没有示例账号。',
    en: 'There is no example, so there are no example accounts.',
  },
  codes: {
    zh: '首批邀请码（各用一次，只显示这一次）。请在登录页选“凭邀请码登录”：',
    en: 'First invitation codes (each for one use, shown this once). Enter them on the sign-in page:',
  },
  code: { zh: '邀请码', en: 'Code' },
  until: { zh: '有效至', en: 'Good until' },
  role: { zh: '角色', en: 'Role' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  unit: { zh: '单位', en: 'Unit' },
} as const satisfies Topic
