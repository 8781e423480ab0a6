/** What the server's edge says: what is wrong with a field that was sent, a fault, a page that is not built. */

import type { Topic } from './language.ts'

export const edge = {
  fault: {
    zh: '操作没有完成，原因已记录，编号{{id}}。请稍后重试；仍不成功时，请将编号告知系统管理员。',
    en: 'This was not completed. The cause is on record as {{id}}. Try again later; if it fails again, give that number to the administrator.',
  },
  'not-built': {
    zh: '页面尚未生成。请在服务器上运行 npm start，它会先生成页面再启动。',
    en: 'The pages are not built yet. Run npm start on the server: it builds them, then starts.',
  },
  body: { zh: '提交的内容', en: 'what was sent' },
  somebody: { zh: '他人', en: 'Somebody' },
  earlier: { zh: '此前', en: 'an earlier time' },
  tableOfText: { zh: '第{{number}}个表格', en: 'table {{number}}' },
  missing: { zh: '没有填写', en: 'it is missing' },
  invalid_type: { zh: '类型不对', en: 'it is of the wrong kind' },
  too_small: {
    zh: '过短或过小，不得少于{{minimum}}',
    en: 'it is too short or too small; at least {{minimum}}',
  },
  too_big: { zh: '过长或过大，不得超过{{maximum}}', en: 'it is too long or too large; at most {{maximum}}' },
  invalid_format: { zh: '格式不对', en: 'it has the wrong format' },
  invalid_value: { zh: '不在可选范围内', en: 'it is none of the choices' },
  unrecognized_keys: { zh: '含有多余的内容{{keys}}', en: 'it holds {{keys}}, which does not belong there' },
  other: { zh: '不符合要求', en: 'it is not acceptable' },
  'one-file': { zh: '须为一个名为 file 的文件', en: 'it must be one file, named file' },
} as const satisfies Topic
