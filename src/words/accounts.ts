/** What is printed of an example's accounts. */

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
  role: { zh: '角色', en: 'Role' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  unit: { zh: '单位', en: 'Unit' },
} as const satisfies Topic
