/** A sentence with its Chinese numerals as digits, so that one set of rules reads both, and the way back to its own words. */

import { literally } from '../texts/literally.ts'
import { readDecimal, readNumeral, sayDecimal } from '../texts/numeral.ts'

/** A number that was spelled out. */
interface Spelled {
  /** Where the digits stand. */
  readonly from: number
  readonly to: number
  /** Where the words stand. */
  readonly at: number
  readonly end: number
  /** What would be written there instead. */
  readonly say: (number: string) => string
  /** Said of something as its figure, and not only counted: 达四个. */
  readonly isFigure: boolean
}

export interface Digits {
  readonly text: string
  readonly spelled: readonly Spelled[]
}

/** What the text around it tells of: verdict words, and names, which are never touched. */
export interface Around {
  readonly words: readonly string[]
  readonly names: readonly string[]
}

interface Found extends Omit<Spelled, 'from' | 'to'> {
  readonly digits: string
}

const one = '零〇一二两三四五六七八九'
const numeral = `[${one}十百千]+`
/** A range, a list, an ordinal or a rough number is none: 三到五个, 三、四项, 第十四个, 十三届, 几十. */
const alone = `(?<![第初周数几上\\d${one}十百千万点]|[${one}十百千][、到至—～~或-])`
const stop = '(?=以[上下内]|左右|上下|[，。；、：！？）（\\s]|$)'

/** The spelled numbers that can only be numbers are turned into digits, all others stand as they are. */
export function withDigits(text: string, around: Around): Digits {
  if (!/[一二两三四五六七八九十半]/.test(text)) return { text, spelled: [] }
  const names = namedIn(text, around.names)
  const isFree = ({ at, end }: Found) => names.every((name) => end <= name.from || at >= name.to)
  const spelled: Spelled[] = []
  let [read, done] = ['', 0]
  for (const found of [...ratesIn(text), ...countsIn(text, around)].toSorted((a, b) => a.at - b.at)) {
    if (found.at < done || !isFree(found)) continue
    read += text.slice(done, found.at)
    spelled.push({ ...found, from: read.length, to: read.length + found.digits.length })
    read += found.digits
    done = found.end
  }
  return { text: read + text.slice(done), spelled }
}

/** Titles and quoted words are as they are; so are names. */
function namedIn(text: string, names: readonly string[]): { from: number; to: number }[] {
  const quoted = [...text.matchAll(/《[^》]*》|“[^”]*”/g)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }))
  const named = names.filter((name) => /[一二两三四五六七八九十]/.test(name) && text.includes(name))
  return named.reduce((places, name) => {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
      places.push({ from, to: from + name.length })
    return places
  }, quoted)
}

const share = new RegExp(
  `(?<=近|约|超|超过|达|达到|突破|占|占比|为|不足|不到|逾|至|到|在|全部|总数|的)([二两三四五六七八九])成(半)?${stop}`,
  'g',
)
const half = new RegExp(`(?<=占(?:了|到|比|全部|总数|总量|其中)?)(?:一半|半数)${stop}`, 'g')
const rate = new RegExp(
  `(?<![${one}十百])(百|千)分之(${numeral}(?:点[${one}]+)?)(?![点几数多余百千万到至—～~-])`,
  'g',
)
const points = new RegExp(`${alone}(${numeral}(?:点[${one}]+)?)(个?[百千]分点)`, 'g')

/** 百分之十五, 千分之三, 七成, 占一半, 四点六个百分点. */
function ratesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { 0: all, 1: part = '', 2: number = '', index: at } of text.matchAll(rate)) {
    const digits = readDecimal(number)
    const say = (right: string) => `${part}分之${sayDecimal(right)}`
    if (digits)
      found.push({
        ...{ at, end: at + all.length, digits: digits + (part === '百' ? '%' : '‰') },
        say,
        isFigure: true,
      })
  }
  for (const { 0: all, 1: number = '', 2: more, index: at } of text.matchAll(share)) {
    const digits = `${readNumeral(number) ?? 0}${more ? '.5' : ''}成`
    found.push({ ...{ at, end: at + all.length, digits }, say: sayTenths, isFigure: true })
  }
  for (const { 0: all, index: at } of text.matchAll(half))
    found.push({ ...{ at, end: at + all.length, digits: '5成' }, say: sayTenths, isFigure: true })
  for (const { 1: number = '', index: at } of text.matchAll(points)) {
    const digits = readDecimal(number)
    if (digits) found.push({ ...{ at, end: at + number.length, digits }, say: sayDecimal, isFigure: true })
  }
  return found
}

const sayTenths = (right: string): string =>
  `${sayDecimal(right).replace('点五', '成半')}${right.endsWith('.5') ? '' : '成'}`

const counters = '项|个|家|户|条|件|人|名|次|所|座|处|份|张|辆|台|套|元|亩|公顷|平方米|公里|岁|微克/立方米'
const plan = '(?:主要|发展|目标|重点|专栏|重大|工程)*(?:指标|任务|项目)'
const told = '(?:全部|共有?|共计|总计|合计|总共|收到|征集到?|其中)$'
const figureSaid = /(?:为|达|达到|至|到|突破|超|超过|逾|近|约|不足|不到|有|是)$/

/** 十三项, 一百零七项重点任务, 六十五万人: counted, where nothing follows that would make it a way of speaking. */
function countsIn(text: string, { words, names }: Around): Found[] {
  const word = words.length === 0 ? '(?!)' : `(?:${words.map(literally).join('|')})`
  const counted = new RegExp(`${alone}([${one}十百千万]+(?:点[${one}]+)?)(?=[亿万]?(?:${counters}))`, 'g')
  const follows = new RegExp(`^[亿万]?(?:${counters})(?:${stop}|${plan}(?![化书])|(?:为|已)?${word})`)
  const single = new RegExp(`^项(?:为|已)?${word}`)
  return [...text.matchAll(counted)].flatMap(({ 1: run = '', index: at }) => {
    const [before, after] = [text.slice(Math.max(0, at - 20), at), text.slice(at + run.length)]
    // 十二万 is 12 of the scale 万, as 1.2亿 is 1.2 of 亿.
    const kept = run.endsWith('万') && !run.slice(0, -1).includes('万') ? run.slice(0, -1) : run
    const digits = readDecimal(kept)
    if (digits === null) return []
    const isSaid =
      run === kept && Number(digits) < 3 && !digits.includes('.')
        ? single.test(after) ||
          (new RegExp(`${word}的?[有为共]?$`).test(before) && new RegExp(`^项${stop}`).test(after))
        : follows.test(after) || (new RegExp(told).test(before) && !/^个/.test(after))
    if (!isSaid) return []
    const isFigure = figureSaid.test(before) || names.some((name) => before.endsWith(name))
    return [
      {
        ...{ at, end: at + kept.length, digits },
        ...{ say: sayCount, isFigure },
      },
    ]
  })
}

/** Counted by officials: 两项, 二十项. */
const sayCount = (right: string): string => (right === '2' ? '两' : right === '0' ? right : sayDecimal(right))

/** A place in the digits, as a place in the words; a spelled number is one whole. */
export function placeInWords(
  { spelled }: Digits,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  const back = (place: number, isEnd: boolean): number => {
    const inside = spelled.find((s) => s.from < place && place < s.to)
    if (inside) return isEnd ? inside.end : inside.at
    const before = spelled.findLast((s) => s.to <= place)
    return before ? place - before.to + before.end : place
  }
  return { from: back(from, false), to: back(to, true) }
}

/** What would be right, in the writer's own way: 13 is 十三 where a spelled number stands. */
export function rightInWords(
  { spelled }: Digits,
  { from, to, right }: { from: number; to: number; right: string },
): string {
  const own = spelled.find((s) => s.from < to && s.to > from)
  const [number = ''] = /-?\d+(?:\.\d+)?/.exec(right) ?? []
  if (!own || number === '') return right
  const rest = right.replace(number, '')
  return ['', '%', '‰', '成'].includes(rest) ? own.say(number) : right.replace(number, sayDecimal(number))
}
