/** Years and parts of years that a text names. */

export interface Year {
  readonly from: number
  readonly to: number
  readonly year: number
  /** As the data name it: '2022', '2023-H1', '2021/2023-06'; '' for a stretch that no figure is kept for. */
  readonly period: string
}

const named = /(?<!\d)((?:19|20)\d{2})(?=年|\s*[—－-]\s*(?:20)?\d{2,4}年|[至到](?:20)\d{2}年)/g
const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** Years the text names, in order: '2022年', '2023年上半年', '2021—2025年'. Titles in 《》 are quoted as they are. */
export function yearsOf(text: string): Year[] {
  const quoted = text.replace(/《[^》]*》/g, (title) => '《'.repeat(title.length))
  const years: Year[] = []
  for (const { 0: year, index: from } of quoted.matchAll(named)) {
    const to = from + year.length
    const part = year + partOf(quoted.slice(to, to + 12))
    const first = years.at(-1)
    const isSecond = first && /^年?(?:—|－|-|至|到)$/.test(quoted.slice(first.to, from))
    const own = part.endsWith('?') ? '' : part
    const period = isSecond && own !== '' ? `${first.year}/${own}` : own
    years.push({ from, to, year: Number(year), period })
  }
  return years
}

/** What of its year is meant, by what follows it: '-H1', '-06', '' for all of it, '?' for what no figure is kept of. */
function partOf(behind: string): string {
  const after = behind.replace(/^年/, '')
  const half = /^([上下])半年/.exec(after)?.[1]
  if (half) return half === '上' ? '-H1' : '-H2'
  const quarter = /^第?([一二三四1-4])季度/.exec(after)?.[1]
  if (quarter) return `-Q${quarters[quarter] ?? ''}`
  const month = /^(\d{1,2})月(?!\d)/.exec(after)?.[1]
  if (month) return /^\d{1,2}月[底末]/.test(after) ? '?' : `-${month.padStart(2, '0')}`
  return /^(?:前|初|\d|[一二三四五六七八九十]+月)/.test(after) ? '?' : ''
}
