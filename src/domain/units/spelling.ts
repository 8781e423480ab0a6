/** The ways in which one unit is written, by general rules: two spellings with one key are one unit. */

import { branchBureaus, businesses, endings, partyOrgans, writtenOut } from './abbreviations.ts'

const levels = '[省市区县旗州]'

/** Without blanks and in one width; quotes and end marks go. */
export const tidyUnit = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff"“”'‘’]/g, '')
    .replace(/^[、,;:.·]+|[、,;:.。·]+$/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')

const byLength = businesses
  .flatMap(([key = '', ...all]) => all.map((spelling) => ({ key, spelling })))
  .sort((a, b) => b.spelling.length - a.spelling.length)

const spelledNames = byLength.map(({ key, spelling }) => ({
  key,
  whole: new RegExp(`^(.{0,8}${levels}委?|)${spelling}((?:综合)?(?:局|委|办|厅|会|支队|大队)?)$`),
  branch: new RegExp(`^${levels}?${spelling}局?(.{0,4})分局$`),
}))

/** 区发改委 is 区发展改革委: only a whole business between level and ending counts. */
function withBusinessKey(name: string): string {
  for (const { key, whole } of spelledNames) {
    const found = whole.exec(name)
    if (found) return `${found[1]}${key}${found[2]}`
  }
  return name
}

/** 市规划资源局河北分局 and 规划资源河北分局 share business, place and the word 分局. */
function branchKey(name: string): string | null {
  for (const { key, branch } of spelledNames) {
    const found = branch.exec(name)
    if (found) return `${key}|${found[1]}分局`
  }
  return null
}

/** Two spellings with one key are one unit. */
export function unitKey(name: string): string {
  const branch = branchKey(name)
  if (branch) return branch
  const [spelling, ending] = endings.find(([spelled]) => spelled.test(name)) ?? []
  const ended = spelling && ending ? name.replace(spelling, ending) : name
  const league = /^(?:共青团)?(?:.{0,6}?)([区县市旗州])?团?([区县市旗州])?委$/.exec(ended)
  if (league && /团/.test(ended)) return `团${league[1] ?? league[2] ?? ''}委`
  return withBusinessKey(ended.replace(partyOrgans, '$1'))
}

const spokenBranches = branchBureaus.map(([spoken, bureau]) => ({
  spoken: new RegExp(`^${spoken}(.{2,4})分局$`),
  written: `市${bureau}局$1分局`,
}))

/** By the general rules alone: 区发改委 is 区发展改革委, 规划资源某某分局 is 市规划资源局某某分局. */
export function writtenOutName(name: string): string {
  const branch = spokenBranches.find(({ spoken }) => spoken.test(name))
  if (branch) return name.replace(branch.spoken, branch.written)
  return writtenOut.reduce((long, [spoken, written]) => long.replace(spoken, written), name)
}

/** Without the level mark, a branch without its place: 发展改革委 for 区发展改革委. */
export const bareKey = (key: string): string =>
  key.includes('|') ? key.replace(/\|.*/, '|分局') : key.replace(new RegExp(`^${levels}(?=.{2})`), '')

/** 河北区教育局 for 区教育局: a place before a name that begins with its level. */
export function withoutPlace(name: string): string[] {
  const shorter: string[] = []
  for (let at = 1; at < Math.min(name.length - 2, 10); at++)
    if (new RegExp(levels).test(name[at] ?? '')) shorter.push(name.slice(at))
  return shorter
}
