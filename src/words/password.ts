/** Words of the dialog in which a person sets account name and password. */

import type { Topic } from './language.ts'

export const password = {
  title: { zh: '设置账号和密码', en: 'Set account and password' },
  account: { zh: '账号', en: 'Account' },
  accountOnce: {
    zh: '{{least}}至{{most}}位英文字母和数字，中间可用点、横线、下划线。定下后不能再改。',
    en: '{{least}} to {{most}} letters a–z and digits, with dots, dashes or underscores between them. It cannot be changed later.',
  },
  accountMissing: { zh: '请填写账号。', en: 'Please enter an account name.' },
  current: { zh: '当前密码', en: 'Present password' },
  currentMissing: { zh: '请填写当前密码。', en: 'Please enter the present password.' },
  next: { zh: '新密码', en: 'New password' },
  nextRule: {
    zh: '至少{{least}}位，须同时有字母和数字，不得包含账号名。',
    en: 'At least {{least}} characters, with letters and digits, without the account name.',
  },
  nextMissing: { zh: '请填写新密码。', en: 'Please enter a new password.' },
  again: { zh: '再输一遍新密码', en: 'New password again' },
  againDiffers: { zh: '两次输入的新密码不一致。', en: 'The two new passwords differ.' },
  others: {
    zh: '保存后，此账号在其他设备上的登录随即失效。',
    en: 'Saving ends the sessions of this account on other devices.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: {
    zh: '账号和密码已保存。下次可用账号登录。',
    en: 'Saved. Next time sign in with account and password.',
  },
  renew: {
    zh: '您是凭邀请码登录的。忘记密码的，可直接设置新密码。',
    en: 'You came in by an invitation code. If you have forgotten your password, set a new one now.',
  },
  unset: {
    zh: '您尚未设置密码。不设置的话，下次登录须向发码人另要邀请码。',
    en: 'You have no password yet. Without one, signing in next time takes a new invitation code.',
  },
} as const satisfies Topic
