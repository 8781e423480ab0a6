/** Mutated workbooks by the thousand: made, written as real files, read by the real reader, judged by the oracle. */

import { readHere } from '#documents/reading/read-here.ts'
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

async function tell(tally: Tally, story: Story, seed: number): Promise<void> {
  const file = await readHere(modelBytes(story.sheets))
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
