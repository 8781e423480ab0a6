/** What the program prints as it starts and when a command runs. */

import type { Topic } from './language.ts'

export const start = {
  serving: {
    zh: '规衡已启动（{{seconds}} 秒）：{{url}}\n按 Ctrl+C 停止。',
    en: 'Guiheng is serving ({{seconds}} s): {{url}}\nCtrl+C stops it.',
  },
  'port-in-use': {
    zh: '端口 {{port}} 已被占用。请用 PORT=其他端口 npm start 启动。',
    en: 'Port {{port}} is in use. Start with PORT=another npm start.',
  },
  'cannot-listen': {
    zh: '无法在端口 {{port}} 提供服务：{{found}}',
    en: 'Cannot serve at port {{port}}: {{found}}',
  },
  'unknown-command': {
    zh: '没有“{{found}}”这个命令。可用的命令：{{known}}',
    en: 'There is no command "{{found}}". The commands are: {{known}}',
  },
  usage: {
    zh: '用法：npm run -s guiheng -- 命令。可用的命令：{{known}}',
    en: 'Usage: npm run -s guiheng -- COMMAND. The commands are: {{known}}',
  },
  'usage-accounts': {
    zh: '用法：npm run -s guiheng -- accounts\n为示例账号重新生成密码并显示；原密码随即失效。',
    en: 'Usage: npm run -s guiheng -- accounts\nMakes and shows new passwords of the example accounts; the old ones stop working.',
  },
  'usage-exercise': {
    zh: '用法：npm run -s guiheng -- exercise 目录或方案文件.json\n载入该目录的评估方案，或由“下载方案”得到的单个方案文件，并显示登录方式：正式评估为首批邀请码，示例为账号。',
    en: 'Usage: npm run -s guiheng -- exercise FOLDER or FILE.json\nLoads the exercise of the folder, or a definition that stands by itself as "Download definition" gives it, and shows how to get in: codes for a real one, accounts for an example.',
  },
  'usage-codes': {
    zh: '用法：npm run -s guiheng -- codes 地址\n重新生成该地址的评估的协调人、系统管理员、审计员邀请码并显示；原码随即失效。地址即方案文件中的 address。',
    en: 'Usage: npm run -s guiheng -- codes ADDRESS\nMakes and shows new codes of the coordinator, administrator and auditor there; the old ones stop working. The address is the one in the exercise file.',
  },
  'usage-audit': {
    zh: '用法：npm run -s guiheng -- audit verify [--head 校验值]\n核验审计链是否完整；校验值照报告末尾所印填写。',
    en: 'Usage: npm run -s guiheng -- audit verify [--head MARK]\nSays whether the audit chain is whole, and holds the mark that a report prints.',
  },
  'usage-report': {
    zh: '用法：npm run -s guiheng -- report --out 文件.docx\n生成本区评估报告并保存到该文件。',
    en: 'Usage: npm run -s guiheng -- report --out FILE.docx\nMakes the evaluation report and saves it to the file.',
  },
  'usage-refresh': {
    zh: '用法：guiheng refresh 改过的报告.docx --out 更新后的报告.docx',
    en: 'Usage: guiheng refresh EDITED.docx --out REFRESHED.docx',
  },
  'usage-migrate': {
    zh: '用法：npm run -s guiheng -- migrate [--schema]\n将 PostgreSQL 数据库升级到本版本。',
    en: 'Usage: npm run -s guiheng -- migrate [--schema]\nBrings a PostgreSQL to this version.',
  },
  'server-failed': {
    zh: '正在运行的服务没能完成此命令，原因见服务的日志。',
    en: 'The running server could not do this; its log says why.',
  },
  'report-written': { zh: '已生成：{{file}}', en: 'Written: {{file}}' },
} as const satisfies Topic
