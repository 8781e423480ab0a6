/** Units of measure: told apart from other words in brackets, taken out of names, compared. */

import { oneLine, plainText } from '../layout/plain-text.ts'

const scale = '(?:十|百|千|万|十万|百万|千万|亿|万亿|每)?'
const atoms = (
  '%|‰|百分点|个百分点|元|美元|人民币|人|人次|户|家|个|件|项|名|位|岁|年|月|天|日|小时|分钟|次|例|张|床|所|处|座|条|辆|台|套|间|支|只|种|部|册|' +
  '栋|幢|株|头|羽|平方米|平方公里|平方千米|立方米|公里|千米|米|公顷|亩|吨|吨标准煤|吨标煤|标准煤|公斤|千克|克|毫克|微克|升|毫升|斤|' +
  '千瓦|千瓦时|兆瓦|兆瓦时|度|焦耳|GB|TB|Mbps|兆|分|级|倍|点|标准箱|TEU|公里|海里|班|村|镇|街道|社区|学位|m2|m3|km|km2|t|kg|mg|μg|ug|hm2|kWh'
)
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')
const one = `${scale}(?:${atoms})`
const measure = new RegExp(`^(?:单位[::])?(?:${one}(?:[/·.每]${one})*|${one}/\\\\d*${one})$`, 'i')

/** Whether the text is a unit of measure: 亿元, %, 微克/立方米, 件/万人. */
export const isMeasure = (text: string): boolean => {
  const plain = plainText(text)
  return plain.length > 0 && plain.length <= 16 && measure.test(plain)
}

/** As it is kept: ％ is %, 微克／立方米 is 微克/立方米. Other writing stays. */
export const tidyMeasure = (text: string): string =>
  oneLine(text)
    .replace(/％/g, '%')
    .replace(/／/g, '/')
    .replace(/^[（(【[]\s*|\s*[）)】\]]$/g, '')
    .replace(/^单位[:：]\s*/, '')

/** 地区生产总值（亿元） is the name 地区生产总值 and the unit 亿元; other words in brackets belong to the name. */
export function splitMeasure(name: string): { readonly name: string; readonly unit: string } {
  const bracket = /^(.+?)\s*[（(【[]([^（）()【】[\]]+)[）)】\]]\s*$/.exec(name)
  if (bracket?.[1] && bracket[2] && isMeasure(bracket[2]))
    return { name: bracket[1].trim(), unit: tidyMeasure(bracket[2]) }
  const comma = /^(.+?)[，,\s]\s*(?:单位[:：])?\s*([^，,\s]+)$/.exec(name)
  if (comma?.[1] && comma[2] && isMeasure(comma[2]))
    return { name: comma[1].trim(), unit: tidyMeasure(comma[2]) }
  return { name, unit: '' }
}

/** Whether a figure in this unit is a share or a rate, as growth is. */
export const isPercent = (unit: string): boolean => unit === '' || /^(?:%|％|‰|个?百分点)$/.test(unit)
