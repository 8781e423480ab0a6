/** Words of the sign-in page. */

import type { Topic } from './language.ts'

export const signIn = {
  title: { zh: '登录', en: 'Sign in' },
  byPassword: { zh: '账号登录', en: 'Account' },
  byInvitation: { zh: '凭邀请码登录', en: 'Invitation code' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  accountMissing: { zh: '请填写账号。', en: 'Please enter your account.' },
  passwordMissing: { zh: '请填写密码。', en: 'Please enter your password.' },
  forgotten: {
    zh: '忘记密码的，请向协调人或系统管理员索取新的邀请码，凭码登录后设置新密码。',
    en: 'Forgotten your password? Ask the coordinator or the administrator for a new invitation code, sign in with it and set a new one.',
  },
  code: { zh: '邀请码', en: 'Invitation code' },
  codeMissing: { zh: '请填写邀请码。', en: 'Please enter the invitation code.' },
  codeHelp: {
    zh: '邀请码由协调人发给各单位联系人。遗失或过期的，请向协调人索取新码。',
    en: "The coordinator gives each unit's contact a code. If it is lost or expired, ask for a new one.",
  },
  enter: { zh: '登录', en: 'Sign in' },
  asExample: { zh: '以示例身份进入', en: 'Enter as an example person' },
  asExampleLine: {
    zh: '仅限本机、仅限示例数据，无需密码。',
    en: 'Only on this very machine and only with example data; no password.',
  },
} as const satisfies Topic
