/** Words of basis documents. */

import type { Topic } from './language.ts'

export const basisDocuments = {
  title: { zh: '依据文件', en: 'Basis documents' },
  line: {
    zh: '规划、评估、机构变动和责任调整所依据的文件，以及原件。',
    en: 'What plans, evaluations, changes of units and of responsibilities rest on, with the documents themselves.',
  },
  none: { zh: '还没有登记依据文件。', en: 'No basis document is registered yet.' },
  new: { zh: '登记文件', en: 'Register a document' },
  save: { zh: '登记', en: 'Register' },
  saved: { zh: '已登记。', en: 'Registered.' },
  name: { zh: '标题', en: 'Title' },
  nameMissing: { zh: '请填写文件标题。', en: 'Please enter the title.' },
  number: { zh: '文号', en: 'Number' },
  issuer: { zh: '印发机关', en: 'Issuer' },
  issuedOn: { zh: '印发日期', en: 'Issued on' },
  file: { zh: '原件', en: 'Document' },
  fileNone: { zh: '未存', en: 'Not kept' },
  keep: { zh: '存入原件', en: 'Keep the document' },
  keepMeans: {
    zh: '原件存入后不能更换。带密级标志的文件不得上传。',
    en: 'Once kept the document is not replaced. A file marked secret must not be uploaded.',
  },
  kept: { zh: '已存入。', en: 'Kept.' },
  rests: { zh: '以此为据', en: 'What rests on it' },
  restsMany: { zh: '共{{count}}项', en: '{{count}} in all' },
  restsNone: { zh: '没有', en: 'Nothing' },
  plan: { zh: '规划：{{name}}', en: 'Plan: {{name}}' },
  evaluation: { zh: '评估：{{name}}', en: 'Evaluation: {{name}}' },
  succession: { zh: '机构变动：{{name}}', en: 'Change of units: {{name}}' },
  responsibilities: { zh: '责任调整：{{name}}', en: 'Responsibilities: {{name}}' },
  lead: { zh: '牵头单位调整：{{name}}', en: 'Lead of a plan: {{name}}' },
  choose: { zh: '选择依据文件', en: 'Choose a basis document' },
  effectiveOn: { zh: '生效日期', en: 'In force from' },
  fileOptional: { zh: '原件（可稍后存入）', en: 'The document (can follow later)' },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
} as const satisfies Topic
