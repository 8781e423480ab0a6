/** Words of the guards: what is doubtful about a figure before it is stored. */

import type { GuardCode } from '#domain/values/guards/guarded.ts'
import type { FigureTableCode } from '#domain/workbooks/figure-tables/figure-table.ts'
import type { Wording } from './language.ts'

export const guards = {
  'as-of-ahead': {
    zh: '数据时点{{found}}在今天（{{today}}）之后，请更正。',
    en: 'The as-of day {{found}} is after today, {{today}}: correct it.',
  },
  'published-ahead': {
    zh: '公布日期{{found}}在今天（{{today}}）之后，请更正。',
    en: 'The publication day {{found}} is after today, {{today}}: correct it.',
  },
  'published-early': {
    zh: '公布日期{{found}}时该时期尚未结束（{{lastDay}}结束），不会是正式数。请核对公布日期，或改为预计、初步。',
    en: 'On {{found}} the period was not over (it ends on {{lastDay}}), so nothing official was published: check the day, or enter an estimate.',
  },
  'as-of-after-publication': {
    zh: '数据时点{{found}}晚于公布日期{{publishedOn}}，请说明。',
    en: 'The as-of day {{found}} is later than the publication, {{publishedOn}}: explain.',
  },
  'official-early': {
    zh: '数据时点{{found}}时该时期尚未结束（{{lastDay}}结束），只能填预计数。',
    en: 'On {{found}} the period was not over (it ends on {{lastDay}}): it can only be an estimate.',
  },
  'counts-as-estimate': {
    zh: '数据时点{{found}}在时期结束（{{lastDay}}）之前，按预计数使用。',
    en: 'The as-of day {{found}} is before the end of the period, {{lastDay}}: it counts as an estimate.',
  },
  'after-cut-off': {
    zh: '该时期在本次评估的数据截止时点{{cutOff}}之后结束，不计入本次评估，留待下次使用。',
    en: 'The period ends after the cut-off of this evaluation, {{cutOff}}: the figure waits for the next one.',
  },
  'part-year-apart': {
    zh: '这不是全年数，只作参考，不与年度目标（{{target}}）比较。',
    en: 'This is no whole year: it is shown and not compared with the yearly target ({{target}}).',
  },
  'definition-mixed': {
    zh: '口径与{{period}}数据的口径（{{expected}}）不同，前后不可比，请说明。',
    en: 'The definition differs from that of {{period}} ({{expected}}), so the two cannot be compared: explain.',
  },
  'definition-not-plans': {
    zh: '口径与规划所定口径（{{expected}}）不同，请说明。',
    en: "The definition is not the plan's ({{expected}}): explain.",
  },
  'base-revised': {
    zh: '{{year}}年是基期年，规划基期值为{{base}}，现为{{found}}。{{progress}}规划文本不因此改变，请说明依据。',
    en: '{{year}} is the base year; the plan starts from {{base}}, this says {{found}}. {{progress}}The plan itself does not change: name the reason.',
  },
  jump: {
    zh: '比{{year}}年（{{before}}）变动{{change}}，远超历年变动幅度，请核对并说明。',
    en: 'A change of {{change}} since {{year}} ({{before}}) is far beyond that of earlier years: check and explain.',
  },
  'unit-differs': {
    zh: '计量单位写为“{{found}}”，应为“{{expected}}”，请换算后录入。',
    en: 'The unit is given as "{{found}}" and must be "{{expected}}": convert the figure.',
  },
  'unit-slip': {
    zh: '与相邻数据{{other}}相差约{{factor}}倍，可能用错了计量单位，请核对并说明。',
    en: 'About {{factor}} times off its neighbour {{other}}: the unit may be wrong. Check and explain.',
  },
  'percent-range': {
    zh: '比重或比率应在0至100之间，请核对并说明。',
    en: 'A share lies between 0 and 100: check and explain.',
  },
  'part-above-whole': {
    zh: '部分{{found}}大于整体{{whole}}，请核对。',
    en: 'The part, {{found}}, is more than the whole, {{whole}}: check.',
  },
  'cumulative-falls': {
    zh: '累计数{{found}}小于更早的累计数{{before}}（{{period}}），请核对并说明。',
    en: 'The cumulative figure {{found}} is less than the earlier {{before}} ({{period}}): check and explain.',
  },
  'publisher-missing': {
    zh: '正式数和修订数须写明发布单位和发布文件名称。',
    en: 'An official or revised figure names its publisher and publication.',
  },
  'source-missing': { zh: '没有写明数据来源。', en: 'No source is named.' },
  'target-no-number': {
    zh: '规划目标没有数值（{{found}}），不测算进度。',
    en: 'The target has no number ({{found}}): no verdict is computed.',
  },
  'target-assigned': {
    zh: '目标由上级逐年下达（{{found}}），不测算进度。',
    en: 'The target is issued yearly from above ({{found}}): no verdict is computed.',
  },
  'rate-expected': {
    zh: '该指标应填年度增速（%），这个数值像是总量，请核对并说明。目标：{{target}}。',
    en: 'Yearly rates in percent are asked and this looks like a level: check and explain. Target: {{target}}.',
  },
  'several-published': {
    zh: '同一时期已有另一公布数{{other}}（{{publisher}}），请说明为何采用这一个。',
    en: 'Another published figure stands for this period, {{other}} ({{publisher}}): say why this one is used.',
  },
  'grade-lower': {
    zh: '现用数的性质比这个数更确定，请说明为何替换。',
    en: 'The figure in use is firmer than this one: say why it is replaced.',
  },
} as const satisfies Record<GuardCode, Wording>

/** The progress by the plan's base and by the figure, side by side. */
export const guardParts = {
  progress: {
    zh: '以{{latest}}年数据计，规划进度按原基期为{{before}}%，按新基期为{{after}}%。',
    en: 'By the figure of {{latest}} the share done is {{before}} % from the old base and {{after}} % from the new one. ',
  },
} as const satisfies Record<string, Wording>

/** What is wrong with a table of figures. */
export const figureFindings = {
  'figure-columns-missing': {
    zh: '没有找到数据表：表头须有{{found}}各列。',
    en: 'No table of figures: the head must have the columns {{found}}.',
  },
  'figure-table-long': {
    zh: '共{{found}}行，一次最多{{limit}}行，请分开上传。',
    en: '{{found}} rows; at most {{limit}} at a time.',
  },
  'figure-table-empty': { zh: '表中没有数据行。', en: 'The table has no rows.' },
  'figure-item-unknown': {
    zh: '没有名为“{{found}}”的指标或项目，请按规划中的名称填写。',
    en: 'No indicator or project is called "{{found}}"; write its name as the plan has it.',
  },
  'figure-item-ambiguous': {
    zh: '“{{found}}”见于多个规划（{{plans}}），请在“规划”列写明。',
    en: '"{{found}}" is in several plans ({{plans}}); name one in the column 规划.',
  },
  'figure-period-unreadable': {
    zh: '“{{found}}”不是时期，请写成某年、某年上半年、某年某月。',
    en: '"{{found}}" is no period; write a year, a half-year, a quarter or a month.',
  },
  'figure-number-missing': { zh: '没有数值，请填写数字。', en: 'There is no figure.' },
  'figure-grade-unknown': {
    zh: '性质“{{found}}”不能识别，应为{{words}}之一。',
    en: 'The grade "{{found}}" is unknown; it is one of {{words}}.',
  },
  'figure-day-unreadable': {
    zh: '“{{found}}”不是日期，请写成“年-月-日”。',
    en: '"{{found}}" is no day; write year-month-day.',
  },
  'figure-day-missing': {
    zh: '预计数须写明数据时点。',
    en: 'An estimate says which day it was made up to.',
  },
  'figure-columns-twice': {
    zh: '列名“{{found}}”出现两次，可能是两张表拼在一起；请分成两个文件。',
    en: 'The column "{{found}}" stands twice; perhaps two tables were put side by side. Use two files.',
  },
  'figure-tables-several': {
    zh: '多个工作表都是数据表：{{found}}。请只留一个。',
    en: 'Several sheets are tables of figures: {{found}}. Leave one of them.',
  },
  'figure-number-merged': {
    zh: '数值“{{found}}”是合并单元格带来的；请取消合并，逐行填写。',
    en: 'The figure "{{found}}" comes from a merged cell. Unmerge it and fill in every row.',
  },
  'figure-twice': {
    zh: '同一指标、同一时期在表中出现两次。',
    en: 'The same cell stands twice in the table.',
  },
  'figure-text-long': {
    zh: '“{{found}}……”超过{{limit}}字。',
    en: '"{{found}}…" has more than {{limit}} characters.',
  },
  'figure-same': {
    zh: '与现用数据相同，不重复录入。',
    en: 'The same figure stands already; it is not entered again.',
  },
  'figure-explanation-missing': {
    zh: '有疑点须说明，请在“说明”列写一句：{{doubt}}',
    en: 'A doubt wants a sentence in the column 说明. {{doubt}}',
  },
} as const satisfies Record<FigureTableCode, Wording>
