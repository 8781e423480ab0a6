/** A task of the second part: title, field and kind. */

import type { TaskContent, TaskKind } from '../../plans/item.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import { isNothing } from '../layout/plain-text.ts'
import { cellAt, textOf } from './cells.ts'
import type { RawItem } from './gather.ts'

const kinds: readonly (readonly [TaskKind, RegExp])[] = [
  ['strategy', /战略/],
  ['reform', /改革/],
  ['task', /任务|举措|工作|工程/],
]

function kindOf(item: RawItem, findings: DecompositionFinding[]): TaskKind | null {
  const cell = cellAt(item.rows[0] ?? [], item.columns, 'taskKind')
  const text = textOf(cell, findings)
  if (!cell || isNothing(text)) return null
  const kind = kinds.find(([, words]) => words.test(text))?.[0] ?? null
  if (!kind) findings.push(finding('task-kind-unknown', cell))
  return kind
}

/** Reads the content of a task named `name` in its row. */
export const taskContent = (item: RawItem, name: string, findings: DecompositionFinding[]): TaskContent => ({
  kind: 'task',
  name,
  field: item.field,
  taskKind: kindOf(item, findings),
})
