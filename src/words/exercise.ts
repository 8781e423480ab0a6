/** What does not fit together in an exercise file. */

import type { ExerciseFindingCode } from '#domain/exercises/finding.ts'
import type { Wording } from './language.ts'

export const exercise = {
  'unit-unknown': { zh: '单位“{{found}}”未列入单位名单', en: 'the unit "{{found}}" is not among the units' },
  'plan-unknown': { zh: '没有代号为“{{found}}”的规划', en: 'no plan has the key "{{found}}"' },
  'document-unknown': {
    zh: '没有代号为“{{found}}”的依据文件',
    en: 'no basis document has the key "{{found}}"',
  },
  'track-unknown': { zh: '没有代号为“{{found}}”的评估事项', en: 'no track has the key "{{found}}"' },
  'item-unknown': {
    zh: '分解表中没有“{{found}}”这一条目',
    en: 'no decomposition table holds the item "{{found}}"',
  },
  'item-not-led': {
    zh: '“{{found}}”不是该条目的主牵头单位',
    en: '"{{found}}" is not the main lead of this item',
  },
  'name-twice': { zh: '“{{found}}”重复出现', en: '"{{found}}" stands here a second time' },
  'group-empty': {
    zh: '统称“{{found}}”没有列出成员，又不是泛指',
    en: 'the group "{{found}}" names no members and is not open',
  },
  'period-reversed': { zh: '规划期起止颠倒：{{found}}', en: 'the period ends before it begins: {{found}}' },
  'deadline-order': {
    zh: '时限{{found}}早于前一时限',
    en: 'the deadline {{found}} is before the one it follows',
  },
  'cut-off-not-year-end': {
    zh: '年度数据截止时点{{found}}不是年末',
    en: 'the cut-off of yearly figures, {{found}}, is not the end of a year',
  },
  'holiday-reversed': {
    zh: '假期最后一天{{found}}早于第一天',
    en: 'the holiday ends, on {{found}}, before it begins',
  },
  'holiday-twice': { zh: '{{found}}重复安排', en: '{{found}} is arranged twice' },
  'worked-weekday': { zh: '{{found}}本来就是工作日', en: '{{found}} is a working day anyway' },
  'alignment-same-plan': {
    zh: '衔接关系的两端属于同一规划“{{found}}”',
    en: 'both ends of the alignment belong to the plan "{{found}}"',
  },
  'form-missing': { zh: '没有“{{found}}”的填报表', en: 'there is no form for "{{found}}"' },
  'field-unknown': { zh: '填报表中没有“{{found}}”一栏', en: 'the form has no field "{{found}}"' },
  'choice-unknown': { zh: '选项中没有“{{found}}”', en: '"{{found}}" is not among the choices' },
  'choices-missing': {
    zh: '选择栏“{{found}}”不足两个选项',
    en: 'the choice "{{found}}" has fewer than two choices',
  },
  'choices-unexpected': {
    zh: '“{{found}}”不是选择栏，不应有选项',
    en: 'the field "{{found}}" is no choice and takes no choices',
  },
  'period-malformed': {
    zh: '时期“{{found}}”写法不对，应如 2027、2028-H1、2026/2028-06',
    en: 'the period "{{found}}" is malformed: 2027, 2028-H1, 2026/2028-06 would be right',
  },
  'period-not-asked': {
    zh: '填报表不要求时期“{{found}}”的数值',
    en: 'the form asks no figure for "{{found}}"',
  },
  'number-malformed': { zh: '“{{found}}”不是数值', en: '"{{found}}" is not a number' },
  'class-unknown': { zh: '没有“{{found}}”这一等次', en: 'there is no class "{{found}}"' },
  'class-missing': { zh: '缺少等次“{{found}}”', en: 'the class "{{found}}" is missing' },
  'thresholds-order': {
    zh: '界限{{found}}高于前一等次',
    en: 'the threshold {{found}} is above the one of the better class',
  },
  'plan-not-on-track': {
    zh: '规划“{{found}}”不属于该评估事项',
    en: 'the plan "{{found}}" is not on this track',
  },
  'filing-day-missing': { zh: '已报送（{{found}}）而没有报送日期', en: 'filed ({{found}}) without its day' },
  'filing-day-unexpected': {
    zh: '尚未报送，却有报送日期{{found}}',
    en: 'not filed, yet with the day {{found}}',
  },
  'inner-step-missing': {
    zh: '没有设单位内部审核，不能处于待审状态',
    en: 'it cannot stand with the head where no inner step is set',
  },
  'return-missing': { zh: '已退回而没有退回原因', en: 'returned without a reason' },
  'return-unexpected': {
    zh: '状态为{{found}}，不应有退回原因',
    en: 'in the state {{found}} with a reason for return',
  },
  'item-not-filed': {
    zh: '退回的“{{found}}”不在本次报送之内',
    en: 'the returned "{{found}}" is not part of the filing',
  },
  'filing-incomplete': {
    zh: '已离开单位，但“{{found}}”有必填项未填',
    en: 'it left the unit though "{{found}}" lacks something required',
  },
} as const satisfies Record<ExerciseFindingCode, Wording>
