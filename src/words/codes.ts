/** Words of the dialog that shows an invitation code this once. */

import type { Topic } from './language.ts'

export const codes = {
  open: { zh: '有效至{{at}}', en: 'Good until {{at}}' },
  once: {
    zh: '只显示这一次。关闭后不能再查看，只能另发。',
    en: 'Shown this once. After closing it, only a new one can be made.',
  },
  mailed: { zh: '邀请码已发到本人确认过的邮箱。', en: 'The code was sent to the confirmed address.' },
  notMailed: {
    zh: '邮件没有发出，请电话或当面告知。',
    en: 'The mail could not be sent; give the code by phone or in person.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制。', en: 'Copied.' },
  copyFailed: {
    zh: '浏览器不允许复制，请选中后按 Ctrl+C。',
    en: 'The browser does not allow copying; select the code and press Ctrl+C.',
  },
  close: { zh: '已告知，关闭', en: 'Told them, close' },
} as const satisfies Topic
