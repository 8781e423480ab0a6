/** The words by which the heads of a decomposition table are known. General practice of offices, no one table's own. */

/** What a column means. The three kinds of name tell the part; `kind` is settled by what stands in the column. */
export const roles = [
  'number',
  'column',
  'field',
  'kind',
  'indicator',
  'task',
  'measure',
  'project',
  'name',
  'unit',
  'nature',
  'base',
  'target',
  'year',
  'rate',
  'lead',
  'responsible',
  'owner',
  'supporters',
  'content',
  'years',
  'investment',
  'definition',
  'other',
] as const
export type Role = (typeof roles)[number]

const body = '(?:单位|部门|主体|机构|处室|科室)'

/** Tried in order against a head without blanks and without what stands in brackets. A year alone is the role `year`. */
export const headWords: readonly (readonly [role: Role, words: RegExp])[] = [
  ['other', /领导|责任人|负责人|联系|电话|来源|依据|备注|完成情况|进展|形象进度|已完成|年度投资|当年|本年/],
  ['number', /^(?:序号?|编号|项次|顺序号?|排序|no\.?|№)$|^(?:指标|任务|项目|工程|工作)?(?:序号|编号|代码)$/i],
  ['column', /^(?:所属)?专栏(?:序号|编号|号|名称)?$/],
  ['responsible', /(?:牵头|主责|责任|主办).*(?:配合|协办|参与|协同|协助|责任单位)|^(?:责任|任务|部门|工作|职责|单位|责任单位|牵头)*分工$|^分工/],
  ['supporters', new RegExp(`^(?:主要)?(?:配合|协办|参与|协同|参加|协助|支持|协作|联合)(?:责任)?${body}?$`)],
  ['lead', new RegExp(`^(?:[省市区县]级?)?(?:总|主)?(?:牵头|主责|主办|主要责任|第一责任|首要责任|责任牵头)(?:责任|负责)?${body}?$`)],
  ['responsible', new RegExp(`^(?:[省市区县]级?)?(?:责任|承担|负责|实施|落实|承办|主管|归口|推进|行业主管|落实责任|项目责任|组织实施|归口管理)${body}$`)],
  ['owner', /^(?:建设|项目|业主|项目建设)单位$|^项目(?:业主|法人)$/],
  ['definition', /口径|解释|含义|定义|计算方法|^指标说明$/],
  ['other', /说明|考核|评估|时序/],
  ['unit', /^(?:计量|指标|度量|数据|计算)?单位$|^量纲$/],
  ['nature', /^(?:指标)?(?:属性|性质)$/],
  ['kind', /^(?:任务|工作|指标|项目|举措)?(?:类型|性质|属性|类别)$/],
  ['field', /^(?:所属|工作|重点|任务|指标|项目|规划|建设|所在)*(?:领域|方面|板块|章节|篇章|分类|专题|主题|维度|大类|门类|类)$|^一级指标$|^目标类别$/],
  ['investment', /投资|资金/],
  ['years', /年限|起止|期限|建设期|周期|工期|时限|(?:建设|实施|完成|开工|竣工)(?:时间|年份|年度)/],
  ['content', /建设(?:规模|内容|任务)|(?:项目|工程|实施)(?:内容|概况|简介|规模)/],
  ['rate', /年均|累计|增速|增长率|增幅/],
  ['base', /基期|基年|基准|基数|现状|现值|实际|初值|初始/],
  ['indicator', /^(?:主要|核心|具体|监测|规划|评价|二级|三级|发展|预期)*指标(?:名称|内容|项目?)?(?:及(?:计量)?单位)?$/],
  ['task', /^(?:主要|重点|具体|工作|目标|建设|规划|细化|重大|战略|改革|分解|推进)*任务(?:名称|内容|事项|要点|分解|目标|清单)?$|^(?:重点|主要|重大)(?:工作|改革|事项|战略)(?:内容|事项)?$|^工作(?:事项|要点)$/],
  ['measure', /^(?:主要|重点|具体|工作|任务|推进|改革|实施)*(?:举措|措施|工作内容|工作)$|^工作(?:内容|目标)$/],
  ['project', /^(?:重大|重点|专栏|主要|建设|工程)*(?:项目|工程)(?:名称|项目)?$|^项目工程名称$/],
  ['target', /目标|规划值|期末|预期|计划值|终期/],
  ['name', /^(?:名称|内容|主要内容|事项|事项名称)$/],
] // biome-ignore format: one role a line

/** Words in a title or sheet name that tell the part of the table below. */
export const partWords = [
  ['indicator', /指标/],
  ['project', /专栏|项目|工程/],
  ['task', /任务|举措|改革|工作/],
] as const
