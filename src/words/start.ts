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
  'out-missing': { zh: '请用 --out 文件名 指定保存位置。', en: 'Say where to with --out FILE.' },
  'report-written': { zh: '已生成：{{file}}', en: 'Written: {{file}}' },
} as const satisfies Topic
