/** What the database commands print: migrations and the check of the audit chain. */

import type { Topic } from './language.ts'

export const database = {
  'migrated-itself': {
    zh: '内嵌数据库在启动时自动升级，无需执行此命令。',
    en: 'The embedded database migrates itself at start; nothing to do.',
  },
  'up-to-date': { zh: '数据库已是最新。', en: 'The database is up to date.' },
  'chain-whole': {
    zh: '{{tenant}}：审计链完整，共{{entries}}条，链首{{head}}',
    en: '{{tenant}}: the audit chain is whole, {{entries}} entries, head {{head}}',
  },
  'chain-changed': {
    zh: '{{tenant}}：审计链第{{sequence}}条被改动',
    en: '{{tenant}}: entry {{sequence}} of the audit chain was changed',
  },
  'chain-missing': {
    zh: '{{tenant}}：审计链第{{sequence}}条之前有缺失',
    en: '{{tenant}}: entries are missing before entry {{sequence}} of the audit chain',
  },
  'chain-cut': {
    zh: '{{tenant}}：审计链自第{{sequence}}条起被截断',
    en: '{{tenant}}: the audit chain was cut off from entry {{sequence}}',
  },
  'head-unknown': {
    zh: '没有任何审计链含有所给的链首{{head}}，审计链可能被整体改写。',
    en: 'No audit chain holds the given head {{head}}; a chain may have been rewritten as a whole.',
  },
  'engine-stopped': {
    zh: '数据库无法继续写盘，程序已停止。已确认保存的内容没有丢失。请检查磁盘空间和磁盘状态后重新启动。（{{found}}）',
    en: 'The database cannot write to the disk any more; stopped. Nothing that was confirmed is lost. Check the disk and start again. ({{found}})',
  },
} as const satisfies Topic
