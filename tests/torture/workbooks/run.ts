/** Mutated workbooks by the thousand: made, written as real files, read by the real reader, judged by the oracle. */

import { readingLimits } from '#documents/reading/limits.ts'
import { readFile } from '#documents/reading/read-file.ts'
import { packTable, unpackTable } from '#documents/reading/sheets/packed.ts'
import type { GridFile } from '#domain/grids/grid.ts'
import { readWithPlaces } from '#domain/workbooks/read-unit-workbook.ts'
import { expectation } from './base.ts'
import { Chance } from './chance.ts'
import { happen } from './edits.ts'
import { modelBytes, openModel } from './file-model.ts'
import { judge } from './judge.ts'
import { copied, own, type Story, slotsOf } from './story.ts'

export interface Tally {
  files: number
  refusedFiles: number
  slots: number
  right: number
  refused: number
  told: number
  readonly wrong: string[]
}

export interface Torture {
  readonly seed: number
  readonly count: number
  /** The form as written, and as other programs saved it again. */
  readonly bases: readonly Uint8Array[]
}

export async function torture({ seed, count, bases }: Torture): Promise<Tally> {
  const models = bases.map((bytes) => {
    const sheets = openModel(bytes)
    own(sheets, expectation)
    return sheets
  })
  const tally: Tally = { files: 0, refusedFiles: 0, slots: 0, right: 0, refused: 0, told: 0, wrong: [] }
  for (let at = 0; at < count; at += 1) {
    const story = begin(models[at % models.length] ?? [], seed + at)
    happen(story)
    await tell(tally, story, seed + at)
  }
  return tally
}

function begin(sheets: Story['sheets'], seed: number): Story {
  return {
    chance: new Chance(seed),
    sheets: copied(sheets),
    slots: slotsOf(expectation),
    wants: new Map(),
    expected: expectation,
    mustRefuse: false,
    mustTell: false,
    steps: [],
  }
}

/** What `readGrids` does, without a thread for each of thousands of files. */
async function read(bytes: Uint8Array): Promise<GridFile> {
  const { tables, kind, paragraphs } = await readFile(bytes, readingLimits)
  const grids = await Promise.all(tables.map((table) => unpackTable(packTable(table))))
  return { kind, paragraphs, grids }
}

async function tell(tally: Tally, story: Story, seed: number): Promise<void> {
  const file = await read(modelBytes(story.sheets))
  const placed = readWithPlaces(file, story.expected)
  const verdict = judge(story, placed)
  const isRefused = placed.reading.findings.some(({ severity }) => severity === 'error')
  tally.files += 1
  tally.refusedFiles += isRefused ? 1 : 0
  tally.right += verdict.right
  tally.refused += verdict.refused
  tally.told += verdict.told
  tally.slots += verdict.right + verdict.refused + verdict.told + verdict.wrong.length
  for (const wrong of verdict.wrong)
    tally.wrong.push(`seed ${seed}: ${wrong} after ${story.steps.join(' | ')}`)
}
