/** Words of contributions: the states and steps of a part, and the screens that show it. */

import type { ContributionAction, ContributionState } from '#domain/processes/contribution.ts'
import type { Topic, Wording } from './language.ts'

export const contribution = {
  draft: { zh: '未请配合', en: 'Not asked' },
  asked: { zh: '待提供', en: 'Asked' },
  written: { zh: '已提供', en: 'Written' },
  signing: { zh: '会签中', en: 'To be countersigned' },
  signed: { zh: '会签同意', en: 'Countersigned' },
  objected: { zh: '会签有异议', en: 'Objected' },
  answered: { zh: '有异议，已答复', en: 'Objected, answered' },
  ask: { zh: '请提供内容', en: 'Ask' },
  write: { zh: '提供内容', en: 'Write' },
  circulate: { zh: '送会签', en: 'Send for countersigning' },
  sign: { zh: '会签同意', en: 'Countersign' },
  object: { zh: '提出异议', en: 'Object' },
  answer: { zh: '答复异议', en: 'Answer' },
} as const satisfies Record<ContributionState | ContributionAction, Wording>

export const contributions = {
  heading: { zh: '配合单位意见', en: 'Contributions' },
  none: { zh: '此项没有配合单位。', en: 'No other unit has a part in this.' },
  askAll: { zh: '请各配合单位提供', en: 'Ask all supporting units' },
  circulateAll: { zh: '送各配合单位会签', en: 'Send to all for countersigning' },
  askOffice: { zh: '请科室提供', en: 'Ask an office' },
  office: { zh: '科室名称', en: 'Name of the office' },
  officeHint: { zh: '例：综合科', en: 'e.g. general office' },
  ofOffice: { zh: '{{unit}} {{office}}', en: '{{unit}}, {{office}}' },
  takeInto: { zh: '采用到“{{field}}”', en: 'Take into "{{field}}"' },
  taken: { zh: '已采用到{{fields}}', en: 'taken into {{fields}}' },
  writtenBy: { zh: '{{by}} {{at}}', en: '{{by}}, {{at}}' },
  signedOlder: {
    zh: '会签的是第{{signed}}版，现为第{{now}}版',
    en: 'signed version {{signed}}; it is version {{now}} now',
  },
  did: { zh: '{{unit}} {{by}} {{at}}', en: '{{unit}} {{by}}, {{at}}' },
  members: { zh: '各单位分别填报', en: 'Filled in by each member' },
  membersLine: {
    zh: '各成员单位的内容和数据分别保存；计入本项的是{{unit}}的数据。',
    en: 'What each member says and its figures are kept apart; the figures of {{unit}} count.',
  },
  mainMark: { zh: '计入本项', en: 'counts' },
  notMain: {
    zh: '本单位与其他单位共同牵头：这里的数据作为本单位部分单独保存，不与主牵头单位的数据混合。',
    en: 'Your unit leads together with others: its figures are kept apart from those of the main lead.',
  },
  pageTitle: { zh: '配合填报', en: 'Contribution' },
  pageLine: { zh: '由{{lead}}牵头填报 · {{track}}', en: 'Filled in by {{lead}} · {{track}}' },
  leadSays: { zh: '牵头单位填报的内容', en: 'What the lead says' },
  leadHidden: {
    zh: '牵头单位请本单位提供内容或送会签后，可以查看填报内容。',
    en: 'What the lead says can be read once your unit was asked or has written.',
  },
  ownText: { zh: '本单位提供的内容', en: 'What your unit contributes' },
  ownHint: {
    zh: '写本单位负责部分的进展、数据和需要说明的情况，由牵头单位采用。',
    en: 'Progress, figures and remarks on your part; the lead takes them over.',
  },
  send: { zh: '提供给牵头单位', en: 'Send to the lead' },
  sent: { zh: '已提供给牵头单位。', en: 'Sent to the lead.' },
  done: { zh: '已办理。', en: 'Done.' },
  closed: {
    zh: '牵头单位的材料已提交，不能再提供或会签。',
    en: 'The lead has submitted its filing; nothing can be contributed or signed any more.',
  },
  objectHint: { zh: '写明哪里不同意、应当怎样写', en: 'Say what is wrong and what it should say' },
  answerHint: { zh: '写明怎样处理，或为什么不采纳', en: 'Say what was changed, or why not' },
  askTitle_ask: { zh: '请{{units}}提供内容', en: 'Ask {{units}}' },
  askTitle_circulate: { zh: '送{{units}}会签', en: 'Send to {{units}} for countersigning' },
  askTitle_sign: { zh: '会签同意', en: 'Countersign' },
  askTitle_object: { zh: '提出异议', en: 'Object' },
  askTitle_answer: { zh: '答复{{units}}的异议', en: 'Answer the objection of {{units}}' },
  listHeading: { zh: '配合其他单位填报', en: 'Contributions to other units' },
  listAsked: { zh: '待办 {{count}}', en: 'Owed {{count}}' },
  listAll: { zh: '全部配合事项 {{count}}', en: 'All supported items {{count}}' },
  listNone: { zh: '目前没有需要配合的事项。', en: 'Nothing is asked of your unit now.' },
  lead: { zh: '牵头单位', en: 'Lead' },
  item: { zh: '事项', en: 'Item' },
  state: { zh: '状态', en: 'State' },
  due: { zh: '牵头单位报送期限', en: 'The lead files by' },
} as const satisfies Topic
