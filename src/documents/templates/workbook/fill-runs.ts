/** Fills the keys in a cell's text: each run keeps its look, and what was put in takes that of its first brace. */

import { escaped, readable } from '../../packages/markup.ts'

const texts = /<t(?:\s[^>]*)?>([^<]*)<\/t>|<t(?:\s[^>]*)?\/>/g
const key = /\{\{([^{}]{1,80})\}\}/g

/** `fill` answers what a key says; null leaves it. */
export function filledText(xml: string, fill: (key: string) => string | null): string {
  const bare = xml.replace(/<rPh\b[\s\S]*?<\/rPh>|<phoneticPr\b[^>]*\/>/g, '')
  const runs = [...bare.matchAll(texts)].map(([, text]) => readable(text ?? ''))
  const filled = fillRuns(runs, fill)
  let at = -1
  return bare.replace(texts, () => {
    at += 1
    return `<t xml:space="preserve">${escaped(filled[at] ?? '')}</t>`
  })
}

function fillRuns(runs: readonly string[], fill: (key: string) => string | null): string[] {
  const starts: number[] = []
  let length = 0
  for (const run of runs) {
    starts.push(length)
    length += run.length
  }
  const whole = runs.join('')
  const result = runs.map(() => '')
  const put = (text: string, from: number, isWhole: boolean) => {
    let at = from
    for (const piece of isWhole ? [text] : [...text]) {
      const run = starts.findLastIndex((start, index) => start <= at && (runs[index] ?? '') !== '')
      result[Math.max(0, run)] += piece
      at += piece.length
    }
  }
  let from = 0
  for (const found of whole.matchAll(key)) {
    put(whole.slice(from, found.index), from, false)
    put(fill((found[1] ?? '').trim()) ?? found[0], found.index, true)
    from = found.index + found[0].length
  }
  put(whole.slice(from), from, false)
  return result
}
