/** Finds a marking of a state secret 密级标志 in texts and names; the bare word inside a sentence is none. */

import { withoutLines } from '#domain/grids/struck.ts'
import { Refusal } from '#domain/refusal.ts'

const level = '(?:绝密|机密|秘密)'

/** Standing alone, or with its period: 机密、秘密（5年）、绝密 长期. */
const alone = new RegExp(`^${level}(?:[（(]?(?:\\d{1,2}年|\\d{1,2}个月|长期)[)）]?)?$`)
/** With the star of the standard, also beside a copy number or an urgency: 机密★1年、000001机密★、秘密★特急. */
const starred = new RegExp(`(?<![\\p{Script=Han}“"‘「])${level}[★☆⭐✭✮*＊]`, 'u')
/** Named as the level: 密级：机密. */
const named = new RegExp(`^(?:密级|保密等级|密级和保密期限)[:：]${level}`)

const longestMarking = 30

/** Lines that might be one: a density 密度 in every cell of the largest table is two thirds of it. */
const mostLooked = 1_000_000

/** Every level, and its name, is written with this character. */
const everyLevel = '密'

/** The lines of texts that might be a marking. Refuses more than anybody writes. */
function* linesToLookAt(texts: Iterable<string>): Generator<string> {
  let found = 0
  for (const text of texts) {
    if (!text.includes(everyLevel)) continue
    for (const line of withoutLines(text).split('\n')) {
      found += 1
      if (found > mostLooked)
        throw new Refusal('file-too-many-paragraphs', { place: everyLevel, found, limit: mostLooked })
      if (line.length <= 200) yield line
    }
  }
}

/**
 * The first text that is a marking, without its blanks; null where there is none.
 * Source: GB/T 9704-2012 7.2.2 (level and period of secrecy, joined by ★).
 */
export function findMarking(texts: Iterable<string>): string | null {
  for (const line of linesToLookAt(texts)) {
    const bare = line.replace(/[\s\u00a0\u3000]/g, '')
    if (bare.length > longestMarking) continue
    if (alone.test(bare) || starred.test(bare) || named.test(bare)) return bare
  }
  return null
}

/** Refuses `secret-marking` with the first text that is one. */
export function refuseMarkedTexts(texts: Iterable<string>): void {
  const marking = findMarking(texts)
  if (marking !== null) throw new Refusal('secret-marking', { found: marking })
}

/** In brackets, as it is added to a name: 报告（机密）, 【秘密★1年】方案. */
const bracketed = new RegExp(`[（(【\\[〔]${level}[^）)】\\]〕]{0,10}[）)】\\]〕]`)

/** The marking in a file's name, without its folder; null where there is none. */
export function findMarkingInName(name: string): string | null {
  const bare = name.replace(/\.[^.]*$/, '')
  return findMarking([bare]) ?? bracketed.exec(bare)?.[0] ?? null
}
