/** The words by which a target's text tells what kind of target it is. All match a text without blanks, in one width. */

/** A figure that the level above issues: 完成市下达目标、以市级下达为准. */
export const assignedWords =
  /下达|核定|分解(?:指标|任务)为准|以.{0,12}为准|完成(?:国家|中央|省|市|区|县|上级|全国)[^\d]{0,10}(?:任务|目标|指标|要求)/

/** Bound to another indicator: 与经济增长基本同步、高于全市平均水平. */
export const relativeWords =
  /(?:与|和|同).{1,20}(?:同步|持平|一致|相当|相匹配|相适应)|(?:高于|快于|低于|超过|优于|不低于|不高于|不慢于|领先)[^\d]{0,12}(?:增长|增速|增幅|GDP|地区生产总值|平均|水平|全国|全省|全市|同期)/i

export const floorWords = /以上|≥|>=|>|不低于|不少于|不小于|不下降|高于|超过|大于|多于|突破|至少/
/** Read before the words above: 不高于 holds 高于, 不低于 holds 低于. */
export const ceilingFirst = /≤|<=|<|以内|之内|以下|不超过|不高于|不大于|不多于|不突破|控制在|最多/
export const floorFirst = /≥|>=|不低于|不少于|不小于/
export const ceilingWords = new RegExp(`${ceilingFirst.source}|低于|小于|少于|内$`)

export const yearlyWords = /年均|每年|逐年|各年|年度/
export const everyYearWords = /每年|各年|逐年|年度/
export const wholePeriodWords = /累计|五年|期间|规划期|合计/
export const growthWords = /增长|递增|增速|增幅|增长率|下降|降低|减少/

/** 下降14.5% is a change over the period; 下降到38 is a level. */
export const fallBy = /(?:下降|降低|减少|压减|削减|减排|收窄|缩小)(?:率|幅度)?(?!到|至|为)/
export const growBy = /(?:增长|递增|增幅|增速)(?!到|至|为)/
/** 提高1岁 is so much more than the base; 提高到62 is a level. */
export const riseBy = /(?:提高|增加|提升|上升|延长|新增|净增|扩大|增设|再增)(?!到|至|为)|^\+/

/** Words that add nothing: 约、左右、力争达到. */
export const fillers =
  /约|左右|上下|力争|争取|确保|达到?|实现|保持|稳定|维持|基本|为|在|到|至|提高|提升|增加|降低|下降|降|预期|目标|累计|年均|每年|增长|五年|规划期|期间|区间|其中|末|年底|[,，;；。、:：()[\]]/g

/** Indicators whose name says that they are a yearly rate of growth. */
export const growthNames = /年均.{0,4}(?:增长|增速|递增|增幅|下降|降低)|(?:增长率?|增速|增幅)$/
/** Indicators whose name says that they are a change over the period. */
export const changeNames = /累计|(?:降低|下降|减少|削减)(?:率|幅度|比例)?$/
/** A cap on these is held in every year. */
export const yearlyCapNames = /失业率|消费价格|物价|CPI/i
/** A figure in brackets on these is so much more than the base, not a sum. */
export const incrementNames = /(?:期望|预期)寿命/

/** Indicators that are good when they fall. */
export const fallingNames =
  /降低|下降|减少|削减|失业率|浓度|死亡率|死亡人数|发病率|患病率|发生率|事故|能耗|能源消耗|物耗|水耗|用水量|排放|负债|债务|逾期|空置率|损耗|漏损|差距|收入比|恩格尔|贫困|犯罪|发案|投诉|拥堵|抚养比|赤字|劣[ⅤV5]类|重污染|消费价格/
/** Words above that mean something good when they stand so: 减排达标率、事故处置率. */
export const risingNames =
  /(?:达标|处置|处理|治理|回收|利用|控制|治愈|优良|覆盖|合格|完成|办结|满意|破案)(?:率|度|比例|天数)|优良天数|化解率|建成率/
