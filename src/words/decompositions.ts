/** What is said about a decomposition table 分解表: one text for each finding. */

import type { DecompositionCode } from '#domain/decompositions/findings.ts'
import type { Topic, Wording } from './language.ts'

export const decompositionFindings = {
  'table-skipped': {
    zh: '这张表（{{rows}}行）没有认出表头，未导入。如有内容需要导入，请补上表头。',
    en: 'No heads were recognised in this table ({{rows}} rows); it is left out. Add heads if it belongs in.',
  },
  'sheet-hidden': { zh: '隐藏的工作表，未导入。', en: 'A hidden sheet; it is left out.' },
  'part-missing': { zh: '文件中没有{{partName}}。', en: 'The file has no {{partName}}.' },
  'lead-column-missing': {
    zh: '{{count}}项均没有牵头单位，请核对表头。',
    en: 'None of the {{count}} items names a lead unit; check the heads.',
  },
  'count-differs': {
    zh: '标题写明的{{partName}}数与读出的{{count}}项不一致。',
    en: 'The title states another number of {{partName}} than the {{count}} read.',
  },
  'number-missing': {
    zh: '没有序号，按顺序记为第{{number}}项。',
    en: 'No number; counted as item {{number}}.',
  },
  'number-unreadable': {
    zh: '序号“{{found}}”无法识别，按顺序记为第{{number}}项。',
    en: 'The number "{{found}}" cannot be read; counted as item {{number}}.',
  },
  'number-gap': {
    zh: '序号由{{before}}跳到“{{found}}”，请核对是否缺行。',
    en: 'The numbers jump from {{before}} to "{{found}}"; check whether rows are missing.',
  },
  'number-repeated': {
    zh: '序号“{{found}}”重复，按顺序记为第{{number}}项。',
    en: 'The number "{{found}}" occurs twice; counted as item {{number}}.',
  },
  'number-restarted': {
    zh: '序号重新从1开始，接前续编为第{{number}}项。',
    en: 'The numbers start again; counted on as item {{number}}.',
  },
  'number-backwards': {
    zh: '序号“{{found}}”在{{before}}之后，顺序有误，按顺序记为第{{number}}项。',
    en: 'The number "{{found}}" follows {{before}}; counted as item {{number}}.',
  },
  'name-missing': { zh: '这一行没有名称，无法导入。', en: 'This row has no name and cannot be imported.' },
  'name-repeated': {
    zh: '名称与第{{number}}项相同，请核对是否重复。',
    en: 'The same name as item {{number}}; check whether it is entered twice.',
  },
  'parts-joined': {
    zh: '一个序号下有{{count}}个名称，合并为一项，请核对。',
    en: 'One number holds {{count}} names; they were joined into one item. Please check.',
  },
  'part-row': {
    zh: '“{{found}}”是第“{{number}}”项的组成部分，不单独计数。',
    en: '"{{found}}" is a part of item "{{number}}" and not counted by itself.',
  },
  'nature-unknown': {
    zh: '指标属性“{{found}}”不是约束性或预期性。',
    en: 'The nature "{{found}}" is neither binding nor anticipatory.',
  },
  'task-kind-unknown': {
    zh: '任务类型“{{found}}”不是战略、改革或任务。',
    en: 'The kind "{{found}}" is neither strategy, reform nor task.',
  },
  'formula-without-result': {
    zh: '公式没有计算结果。请在 WPS 或 Excel 中打开并保存后再上传。',
    en: 'The formula has no stored result. Open and save the file in WPS or Excel, then upload again.',
  },
  'error-value': { zh: '单元格是错误值{{found}}。', en: 'The cell holds the error value {{found}}.' },
  'base-unreadable': {
    zh: '基期值“{{found}}”不是一个数，未取用。',
    en: 'The base value "{{found}}" is not one number and was not taken.',
  },
  'base-marked': {
    zh: '基期值“{{found}}”带有标记，请按表注核对它的年份和口径。',
    en: 'The base value "{{found}}" carries a mark; check its year and definition in the notes.',
  },
  'target-missing': { zh: '“{{name}}”没有目标值。', en: '"{{name}}" has no target.' },
  'target-without-number': {
    zh: '目标“{{found}}”没有数值，保留原文，不计算进度。',
    en: 'The target "{{found}}" has no number; its text is kept and no progress is computed.',
  },
  'target-range': {
    zh: '目标“{{found}}”是一个区间，取其保底的一端，请确认。',
    en: 'The target "{{found}}" is a range; the end that must be kept was taken. Please confirm.',
  },
  'target-several-numbers': {
    zh: '目标“{{found}}”含有几个数，请确认取用的是哪一个。',
    en: 'The target "{{found}}" holds several numbers; confirm which one was taken.',
  },
  'target-yearly-amount': {
    zh: '目标“{{found}}”是每年的数量，不是增速，按每年应达到的水平记，请确认。',
    en: 'The target "{{found}}" is an amount for each year, not a rate; it is kept as a level. Please confirm.',
  },
  'target-unclear': {
    zh: '目标“{{found}}”的含义不够明确，请确认类型和数值。',
    en: 'What the target "{{found}}" means is not clear; confirm its kind and value.',
  },
  'target-unit-differs': {
    zh: '目标中的单位“{{written}}”与计量单位“{{unit}}”不同，请核对。',
    en: 'The unit "{{written}}" in the target differs from the indicator\'s "{{unit}}".',
  },
  'brackets-unexplained': {
    zh: '文件没有说明括号的含义，“{{name}}”按惯例理解，请确认目标类型。',
    en: 'The file does not explain its brackets; "{{name}}" was read as is usual. Confirm the kind of target.',
  },
  'investment-unreadable': {
    zh: '投资额“{{found}}”不是一个数，未取用。',
    en: 'The investment "{{found}}" is not one number and was not taken.',
  },
  'investment-total-differs': {
    zh: '合计“{{found}}”与各项之和{{sum}}不一致。',
    en: 'The total "{{found}}" differs from the sum {{sum}}.',
  },
  'lead-missing': { zh: '“{{name}}”没有牵头单位。', en: '"{{name}}" has no lead unit.' },
  'leads-shared': {
    zh: '有几个牵头单位，以“{{lead}}”为主牵头。',
    en: 'Several lead units; "{{lead}}" is the main one.',
  },
  'unit-renamed': {
    zh: '“{{found}}”按“{{name}}”记，共{{times}}处。',
    en: '"{{found}}" was read as "{{name}}", {{times}} times.',
  },
  'unit-unlisted': {
    zh: '单位目录中没有“{{found}}”，保留原文。',
    en: '"{{found}}" is not in the list of units; kept as written.',
  },
  'unit-doubtful': {
    zh: '“{{found}}”不像单位名称，保留原文，请核对。',
    en: '"{{found}}" does not look like the name of a unit; kept as written. Please check.',
  },
  'unit-repeated': {
    zh: '“{{found}}”在本项中重复，只记一次。',
    en: '"{{found}}" occurs twice in this item and was taken once.',
  },
  'group-open': {
    zh: '“{{found}}”没有写明是哪些单位，请补充具体名单。',
    en: '"{{found}}" does not say which units; name them.',
  },
} as const satisfies Record<DecompositionCode, Wording>

export const decompositions = {
  ...decompositionFindings,
  indicator: { zh: '主要指标', en: 'indicators' },
  task: { zh: '重点任务', en: 'key tasks' },
  project: { zh: '专栏项目', en: 'column projects' },
  'command-usage': {
    zh: '用法：npm run -s guiheng -- decomposition 文件 [--json]',
    en: 'Usage: npm run -s guiheng -- decomposition FILE [--json]',
  },
  'command-counts': {
    zh: '主要指标{{indicators}}个，重点任务{{tasks}}项，专栏项目{{projects}}个；错误{{errors}}处，提醒{{warnings}}处，说明{{notes}}处。',
    en: '{{indicators}} indicators, {{tasks}} tasks, {{projects}} projects; {{errors}} errors, {{warnings}} warnings, {{notes}} notes.',
  },
} as const satisfies Topic
