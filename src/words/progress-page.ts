/** Words of the list of tasks and projects: the computed light beside the declared word. */

import type { Topic } from './language.ts'

export const progressPage = {
  title: { zh: '任务与项目进展', en: 'Tasks and projects' },
  paper: {
    zh: '工作底稿，不对外；计算结果与单位填报并列，互不替代。',
    en: 'Working paper, not for release: computed and declared stand side by side, neither replaces the other.',
  },
  asOf: { zh: '截至{{date}}', en: 'As of {{date}}' },
  none: { zh: '这个规划没有您可以查看的任务和项目', en: 'No task or project of this plan is yours to see' },
  noneNext: { zh: '换一个规划看看。', en: 'Try another plan.' },
  kind: { zh: '类别', en: 'Kind' },
  all: { zh: '全部', en: 'All' },
  tasks: { zh: '任务（{{count}}）', en: 'Tasks ({{count}})' },
  projects: { zh: '项目（{{count}}）', en: 'Projects ({{count}})' },
  summary: { zh: '共{{total}}项：{{lights}}。', en: '{{total}} in all: {{lights}}.' },
  count: { zh: '{{word}}{{count}}项', en: '{{word}} {{count}}' },
  differing: {
    zh: '其中{{count}}项与填报不一致。',
    en: '{{count}} of them differ from what the unit declares.',
  },
  onlyDiffering: { zh: '只看不一致的', en: 'Only those that differ' },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '名称', en: 'Name' },
  computed: { zh: '计算', en: 'Computed' },
  declared: { zh: '填报', en: 'Declared' },
  milestones: { zh: '节点', en: 'Milestones' },
  milestonesOf: {
    zh: '已完成{{done}}，应完成{{due}}，共{{all}}',
    en: '{{done}} done, {{due}} due, {{all}} in all',
  },
  noMilestones: { zh: '没有节点', en: 'None' },
  setMilestones: { zh: '编排节点', en: 'Set milestones' },
  next: { zh: '下一节点：{{text}}（{{date}}）', en: 'Next: {{text}} ({{date}})' },
  last: { zh: '最近更新', en: 'Last word' },
  evidence: { zh: '最近佐证', en: 'Last evidence' },
  investment: { zh: '投资与时间', en: 'Money and time' },
  investmentLine: {
    zh: '投资完成{{percent}}%，时间已过{{time}}%',
    en: '{{percent}}% spent, {{time}}% of the time gone',
  },
  earned: {
    zh: '挣值：进度绩效{{schedule}}，成本绩效{{cost}}',
    en: 'Earned value: schedule {{schedule}}, cost {{cost}}',
  },
  finishOn: { zh: '单位预计{{date}}完成', en: 'Its unit expects to finish on {{date}}' },
  exceeded: { zh: '已超过总投资，请核对', en: 'More than the total: please check' },
  never: { zh: '无', en: 'never' },
  servesBinding: { zh: '支撑约束性指标', en: 'serves a binding indicator' },
  held: {
    zh: '本次计算为“{{word}}”；连续两次好转后才改。',
    en: 'This time "{{word}}"; better is shown once it was read twice.',
  },
} as const satisfies Topic
