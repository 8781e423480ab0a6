/** Splits a list of units into names, each with the mark it carries. */

export type Mark = 'lead' | 'support'

export interface UnitToken {
  readonly name: string
  readonly mark: Mark | null
  /** The mark was a verb behind the name (甲牵头), not a word in brackets (甲（牵头）). */
  readonly isVerb: boolean
}

const ending =
  '(?:局|委|办|部|厅|院|会|所|队|站|校|社|司|署|中心|街道|街|镇|乡|公司|集团|银行|分行|馆|联|园|处|室|大学|学院|医院|政府|企业|单位|部门|[)）])'
const endsAsUnit = new RegExp(`${ending}$`)

/** Whether a name ends as names of offices do. */
export const looksLikeUnit = (name: string): boolean =>
  endsAsUnit.test(name) || /(?:[团区市县]委|区|村|库|台|网|店|厂|科|组|支行|协会|基金|党校|物业)$/.test(name)

const open = '(（[【'
const close = ')）]】'
const separators = '、，,；;/／|｜。\t'

/** Cuts at separators outside brackets; a blank or line end is one only behind a whole name. */
function cut(text: string): string[] {
  const pieces: string[] = ['']
  let depth = 0
  const characters = [...text.trim()]
  for (const [i, character] of characters.entries()) {
    const current = pieces.at(-1) ?? ''
    if (open.includes(character)) depth += 1
    if (close.includes(character)) depth = Math.max(0, depth - 1)
    const isBlank = /[\s\u3000]/.test(character)
    const rest = characters.slice(i + 1, i + 9).join('')
    if (depth === 0 && (separators.includes(character) || (isBlank && isBreak(current, rest))))
      pieces.push('')
    else if (!isBlank) pieces[pieces.length - 1] = current + character
  }
  return pieces.filter((piece) => piece !== '')
}

/** 区教育局 区民政局 are two; 区工业和信 息化局 and 市规划资源局 某某分局 were only broken. */
const isBreak = (before: string, after: string): boolean =>
  (looksLikeUnit(before) || /(?:牵头|配合|负责|参与)$/.test(before)) &&
  !(before.endsWith('局') && /^\s*.{2,3}分局/.test(after)) &&
  !/^\s*[(（]/.test(after)

/** 区教育局和区民政局 are two, 区文化和旅游局 is one: what follows must begin as a unit. */
const joined = new RegExp(
  `(?<=${ending})(?:和|及|与|以及|会同|并)(?=(?:[省市区县旗州团]|公安|各|有关|相关)(?!旅游|信息|改革).)`,
)

const bracketMark =
  /[(（[【](?:总|主|第一)?(牵头|主责|主办|责任|负责|主要责任|配合|协办|参与|协同|协助)(?:责任)?(?:单位|部门)?[)）\]】]/
const bracketMarks = new RegExp(bracketMark.source, 'g')
const leadVerb = /^(?:由)?(.+?)(?:负责)?(?:总牵头|牵头|主办|主责)(?:负责|落实|组织实施|推进)?$/
const supportVerb =
  /^(?:由)?(.+?)(?:等(?:单位|部门)?)?(?:按(?:照)?职责分工)?(?:负责)?(?:配合|参与|协办|协助|协同|支持)(?:落实|实施|推进)?$/
const dutyVerb = /^(.+?)(?:按(?:照)?职责分工(?:分别)?|分别)?(?:负责|落实|抓好落实)$/

const isLead = (word: string | undefined): boolean => /牵头|主责|主办|责任|负责/.test(word ?? '')

function tokenOf(piece: string): UnitToken {
  const star = /^(.+?)[*＊★☆▲△]+$/.exec(piece)?.[1]
  if (star) return { name: star, mark: 'lead', isVerb: false }
  const bracket = bracketMark.exec(piece)
  if (bracket) {
    const name = piece.replace(bracketMark, '').trim()
    return { name, mark: isLead(bracket[1]) ? 'lead' : 'support', isVerb: false }
  }
  const lead = leadVerb.exec(piece)?.[1]
  if (lead) return { name: lead, mark: 'lead', isVerb: true }
  const support = supportVerb.exec(piece)?.[1]
  if (support) return { name: support, mark: 'support', isVerb: true }
  return { name: dutyVerb.exec(piece)?.[1] ?? piece, mark: null, isVerb: false }
}

/** The names of a list in their order. Text without any unit gives none but itself. */
export const splitUnits = (text: string): UnitToken[] =>
  cut(text.replace(bracketMarks, '$&；'))
    .flatMap((piece) => piece.split(joined))
    .map((piece) => tokenOf(piece.replace(/^(?:由|\d+[.．、])/, '')))
    .filter(({ name }) => name !== '')
