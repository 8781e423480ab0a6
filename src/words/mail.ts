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
    zh: '已发{{sent}}封，待发{{waiting}}封，未能送达{{failed}}封；{{withoutAddress}}人未留邮箱。',
    en: '{{sent}} sent, {{waiting}} waiting, {{failed}} could not be delivered; {{withoutAddress}} people have left no address.',
  },
  lastFailure: {
    zh: '最近一次失败：{{at}}，{{address}}，{{failure}}',
    en: 'Last failure: {{at}}, {{address}}: {{failure}}',
  },
  retried: { zh: '将再次尝试。', en: 'It will be tried again.' },
  givenUp: { zh: '已不再尝试，请电话联系。', en: 'It was given up; please call.' },
} as const satisfies Topic
