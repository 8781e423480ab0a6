/** Words of mail: its text, what a person chooses, and how sending fares. */

import type { MailWhen } from '#domain/notices/mailing.ts'
import type { Topic, Wording } from './language.ts'

const whens = {
  at_once: { zh: '有消息立即发', en: 'At once' },
  daily: { zh: '每天汇总一次', en: 'Once a day' },
  none: { zh: '不发邮件', en: 'No mail' },
} as const satisfies Record<MailWhen, Wording>

export const mail = {
  ...whens,
  subjectMany: { zh: '{{count}}条新消息', en: '{{count}} new notices' },
  subjectDigest: { zh: '今日消息汇总（{{count}}条）', en: 'Daily notices ({{count}})' },
  subjectPlace: { zh: '【{{place}}规划评估】{{subject}}', en: '[{{place}}, plan evaluation] {{subject}}' },
  subjectExample: { zh: '【示例数据】{{subject}}', en: '[Example data] {{subject}}' },
  greeting: { zh: '{{person}}：', en: 'To {{person}}:' },
  footer: {
    zh: '登录系统办理：{{address}}\n这封邮件由系统自动发出，请勿回复。在系统右上角“邮件通知”中可改为每天汇总或不再接收。',
    en: 'Sign in: {{address}}\nThis mail was sent by the program; please do not reply. Under your name you can choose a daily summary or no mail.',
  },
  codeSubject: { zh: '确认邮箱地址', en: 'Confirm your address' },
  codeBody: {
    zh: '{{person}}：\n\n您在规划评估系统中填写了这个邮箱地址。确认码：{{code}}\n\n请在系统右上角“邮件通知”中填写，{{hours}}小时内有效。确认之前，系统不向这个地址发送其他邮件。如果不是您本人填写，请忽略这封邮件。',
    en: 'To {{person}}:\n\nThis address was entered in the plan evaluation system. The code: {{code}}\n\nGive it under your name, Mail, within {{hours}} hours. Until then nothing else is sent here. If it was not you, ignore this mail.',
  },
  invitationSubject: { zh: '新的邀请码', en: 'Your new invitation code' },
  invitationBody: {
    zh: '{{person}}：\n\n您的新邀请码：{{code}}\n\n{{days}}天内有效，只能使用一次。请在登录页“凭邀请码登录”中填写，登录后可直接设置新密码：{{address}}\n\n如果您没有索取，请告知协调人。',
    en: 'To {{person}}:\n\nYour new invitation code: {{code}}\n\nIt counts once, for {{days}} days. Sign in with it under "Invitation code", then set a new password: {{address}}\n\nIf you did not ask for it, tell the coordinator.',
  },
  language: { zh: '邮件语言', en: 'Language of mail' },
  chinese: { zh: '中文', en: '中文' },
  english: { zh: 'English', en: 'English' },
  confirmed: { zh: '地址已确认。', en: 'The address is confirmed.' },
  unconfirmed: {
    zh: '地址尚未确认，确认前不发其他邮件。请填写发到该地址的确认码。',
    en: 'The address is not confirmed; until then no other mail goes there. Give the code that was sent there.',
  },
  code: { zh: '确认码', en: 'Code' },
  confirm: { zh: '确认地址', en: 'Confirm' },
  sendCode: { zh: '重新发送确认码', en: 'Send another code' },
  codeSent: { zh: '确认码已发送，请查收邮件。', en: 'A code was sent.' },
  title: { zh: '邮件通知', en: 'Mail' },
  address: { zh: '邮箱地址', en: 'Address' },
  when: { zh: '什么时候发', en: 'When' },
  dailyHour: { zh: '汇总邮件每天{{hour}}时发出。', en: 'The daily mail goes out at {{hour}}:00.' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '邮件设置已保存。', en: 'Saved.' },
  notSending: {
    zh: '系统还没有设置邮件服务器，暂不发邮件；消息仍在系统内显示。',
    en: 'No mail server is set up yet, so no mail is sent; notices are shown here all the same.',
  },
  healthLine: {
    zh: '已发{{sent}}封，待发{{waiting}}封，未能送达{{failed}}封；{{withoutAddress}}人未留邮箱，{{unconfirmed}}人的邮箱未确认。',
    en: '{{sent}} sent, {{waiting}} waiting, {{failed}} could not be delivered; {{withoutAddress}} people have left no address, {{unconfirmed}} have not confirmed theirs.',
  },
  lastFailure: {
    zh: '最近一次失败：{{at}}，{{address}}，{{failure}}',
    en: 'Last failure: {{at}}, {{address}}: {{failure}}',
  },
  retried: { zh: '将再次尝试。', en: 'It will be tried again.' },
  givenUp: { zh: '已不再尝试，请电话联系。', en: 'It was given up; please call.' },
} as const satisfies Topic
