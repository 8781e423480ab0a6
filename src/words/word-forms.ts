/** Words that stand in a unit's Word form itself: how to fill it in. */

import type { Topic } from './language.ts'

export const wordForms = {
  rules: { zh: '填写说明', en: 'How to fill in' },
  rule1: {
    zh: '在白色格内填写，灰色格为栏目名称，请勿改动；可以增减字数、分段、跨页，表格顺序可以调整，请勿合并、拆分单元格或删除表格。',
    en: 'Write into the white cells; the grey ones are labels. Texts may grow and tables move; do not merge or split cells or delete tables.',
  },
  rule2: {
    zh: '数值只填阿拉伯数字，按栏内计量单位，不带约、以上等字样；百分数85%填85。没有数据留空，确为零填0，不涉及填“不涉及”并在文字栏说明。',
    en: 'Figures are digits alone in the unit named; 85% is 85. Blank without data, 0 for zero, 不涉及 where none applies, with the reason in a text.',
  },
  rule3: {
    zh: '每个数值选择性质：正式、初步、修订或预计。截至日期填所报数据和进展实际截至的年、月、日。',
    en: 'Each figure has a grade: 正式, 初步, 修订 or 预计. The as-of day is the day figures and progress describe.',
  },
  rule4: {
    zh: '原有内容改为空白不会删除，确需删除的填“（清空）”。批注、脚注、图片和表格以外的文字不读取。',
    en: 'Blanking a text does not delete it; to delete it enter （清空）. Comments, notes, pictures and text outside the tables are not read.',
  },
  rule5: {
    zh: '填好后存为 .docx 或 .odt 在系统中上传：先逐处检查，确认后才保存。不得填写国家秘密、工作秘密和与填报无关的个人信息。',
    en: 'Save it as .docx or .odt and upload it: it is checked first and stored only when you confirm. No state or work secrets, no needless personal data.',
  },
  cutOffs: { zh: '数据截止：{{cutOffs}}', en: 'Cut-offs: {{cutOffs}}' },
  filledOnBlank: { zh: '{{label}}　　　　年　　月　　日', en: '{{label}}' },
  markError: { zh: '【错误】{{text}}', en: '[Error] {{text}}' },
  markWarning: { zh: '【提醒】{{text}}', en: '[Warning] {{text}}' },
  markNote: { zh: '【说明】{{text}}', en: '[Note] {{text}}' },
} as const satisfies Topic
