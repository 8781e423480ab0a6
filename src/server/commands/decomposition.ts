/** `guiheng decomposition FILE [--json]`: reads a decomposition table, without a database. */

import { readGrids } from '#documents/reading/read-grids.ts'
import { type Decomposition, readDecomposition } from '#domain/decompositions/decomposition.ts'
import type { DecompositionFinding } from '#domain/decompositions/findings.ts'
import type { Severity } from '#domain/findings/finding.ts'
import type { DecompositionItem } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { findingText } from '#words/finding-text.ts'
import { placeText } from '#words/place-text.ts'
import { refusalText } from '#words/refusal-text.ts'
import { say } from '#words/say.ts'
import { bytesOf, fileAndJson } from './given-file.ts'

/** Always: places and messages are read beside a Chinese table. */
const language = 'zh-CN'

/** Prints what was read: 0 when done, 2 where the call is not understood, 1 with one line for a file it refuses. */
export async function run(args: string[]): Promise<number> {
  const call = fileAndJson(args)
  if (!call) {
    console.error(say(language, 'decompositions', 'command-usage'))
    return 2
  }
  try {
    const file = await readGrids(await bytesOf(call.file))
    const read = readDecomposition(file, { units: [], groups: [] })
    console.log(call.asJson ? JSON.stringify(printed(read), null, 2) : asText(read))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(refusalText(language, error.code, error.details))
    return 1
  }
}

/** The first lead is the main one; further leads stand before the supporters. */
const unitsOf = ({ leads: [lead, ...shared], supporters }: DecompositionItem) => ({
  lead: lead ?? null,
  support: [...shared, ...supporters],
})

const printedFinding = (finding: DecompositionFinding) => ({
  place: placeText(language, finding.place),
  found: finding.found,
  message: findingText(language, finding),
  severity: finding.severity,
})

const printed = ({ indicators, tasks, projects, findings }: Decomposition) => ({
  indicators: indicators.map((item) => ({
    number: item.number,
    name: item.content.name,
    unit: item.content.unit,
    nature: item.content.nature,
    base: item.content.base,
    target: item.content.target,
    ...unitsOf(item),
  })),
  tasks: tasks.map((item) => ({
    number: item.number,
    title: item.content.name,
    field: item.content.field,
    ...unitsOf(item),
  })),
  projects: projects.map((item) => ({
    title: item.content.name,
    content: item.content.content,
    investment: item.content.investment,
    ...unitsOf(item),
  })),
  findings: findings.map(printedFinding),
})

/** Counts, then one line for each finding. */
function asText({ indicators, tasks, projects, findings }: Decomposition): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const counts = say(language, 'decompositions', 'command-counts', {
    indicators: indicators.length,
    tasks: tasks.length,
    projects: projects.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  })
  const lines = findings.map(printedFinding).map(({ place, message }) => `${place}：${message}`)
  return [counts, ...lines].join('\n')
}
