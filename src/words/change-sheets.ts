/** Reports that come back edited: what was refreshed, and what must be looked at. */

import type { DoubtCode } from '#domain/reports/change-sheet.ts'
import type { Wording } from './language.ts'

export const doubts = {
  'older-version': {
    zh: '此文件由第{{found}}稿改成，现已有第{{right}}稿，请核对其间的修改',
    en: 'The file was made from draft {{found}}; there is draft {{right}} by now: look at what changed between',
  },
  'version-unknown': {
    zh: '认不出此文件由哪一稿改成，已按与它最接近的内容核对；现最新为第{{right}}稿',
    en: 'No draft fits this file; it was held against what is nearest to it; the newest is draft {{right}}',
  },
  overtyped: {
    zh: '“{{label}}”处被改写为“{{found}}”，保留未动；库中为“{{right}}”',
    en: '"{{label}}" was typed over with "{{found}}", which stays; the data say "{{right}}"',
  },
  emptied: {
    zh: '“{{label}}”处的数据被删去或隐去，没有补写；库中为“{{right}}”',
    en: '"{{label}}" was taken out or hidden at its place, which stays; the data say "{{right}}"',
  },
  lost: {
    zh: '“{{label}}”在文件中已找不到；库中为“{{right}}”',
    en: '"{{label}}" is no longer in the file; the data say "{{right}}"',
  },
  'chart-lost': {
    zh: '“{{label}}”没有找到，或有图认不准是不是它（图被删去、改成图片，或图题与图中的数不是一回事），这样的图没有更新，请与最新稿对照',
    en: '"{{label}}" was not found, or no chart is surely it (deleted, made a picture, or caption and bars disagree); such a chart was not refreshed: compare it with the newest draft',
  },
  'chart-doubled': {
    zh: '“{{label}}”在文件中有{{found}}张，均已按库中数据核对',
    en: '"{{label}}" stands in the file {{found}} times; each was held against the data',
  },
  doubled: {
    zh: '“{{label}}”出现多处，均已按库中数据核对为“{{right}}”',
    en: '"{{label}}" stands in several places; each was held against "{{right}}"',
  },
  gone: {
    zh: '“{{label}}”现写“{{found}}”，库中已没有这个数',
    en: '"{{label}}" says "{{found}}"; the data no longer have it',
  },
  differs: {
    zh: '文中“{{label}}”写作“{{found}}”，与库中“{{right}}”不一致',
    en: 'The text says "{{found}}" of "{{label}}"; the data say "{{right}}"',
  },
  unsaid: {
    zh: '库中新增“{{label}}”为“{{right}}”，文件里没有写到',
    en: 'The data now have "{{label}}": "{{right}}", which the file does not say',
  },
} as const satisfies Record<DoubtCode, Wording>

export const changeSheets = {
  title: { zh: '数据更新修改对照表', en: 'Change sheet' },
  tab: { zh: '改稿收回', en: 'Edited files' },
  line: {
    zh: '把在 Word、WPS 或 LibreOffice 里改过的报告传回来：与数据绑定的数自动更新，手工修改的文字原样保留。',
    en: 'Bring back a report edited in Word, WPS or LibreOffice: bound figures are refreshed, what people wrote stays as it is.',
  },
  formats: { zh: '.docx 或 .odt', en: '.docx or .odt' },
  file: { zh: '文件：{{name}}', en: 'File: {{name}}' },
  basedOn: { zh: '由第{{number}}稿改成', en: 'from draft {{number}}' },
  basedOnUnknown: { zh: '认不出由哪一稿改成', en: 'from no known draft' },
  summary: {
    zh: '更新{{changes}}处，{{unchanged}}处数据未变，需核对{{doubts}}处。',
    en: '{{changes}} places refreshed, {{unchanged}} unchanged, {{doubts}} to look at.',
  },
  refreshed: { zh: '更新后的文件', en: 'Refreshed file' },
  sheet: { zh: '修改对照表', en: 'Change sheet' },
  received: { zh: '传回的原件', en: 'As it came' },
  number: { zh: '序号', en: 'No.' },
  figure: { zh: '数据', en: 'Figure' },
  before: { zh: '原文', en: 'Before' },
  after: { zh: '现文', en: 'After' },
  paragraph: { zh: '所在段落', en: 'Paragraph' },
  inChart: { zh: '图', en: 'chart' },
  lookAt: { zh: '需要看的', en: 'To look at' },
  changed: { zh: '已更新', en: 'Refreshed' },
  none: { zh: '还没有传回改过的文件。', en: 'No edited file came back yet.' },
  nothingChanged: { zh: '数据没有变化，文件未改动。', en: 'No figure changed; the file is as it came.' },
  by: { zh: '{{by}}，{{at}}', en: '{{by}}, {{at}}' },
} as const satisfies Record<string, Wording>
