/** The table of key tasks: what each is, who answers for it, what was reported, the decided word. */

import type { TaskContent } from '../../plans/item.ts'
import type { ComposedTable } from '../composed.ts'
import { type Composer, nameInPlan } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { earlyForAll } from '../text/item-sentences.ts'
import {
  column,
  fieldCells,
  fieldColumns,
  groupedRows,
  itemRow,
  numberCell,
  responsibleCell,
  tableNote,
  textCell,
  wordCells,
  wordColumns,
} from './table-cells.ts'

export function taskTable(composer: Composer): Pick<ComposedTable, 'columns' | 'rows' | 'note'> {
  const { material, phrases } = composer
  const row = (task: ReportedItem<TaskContent>) => {
    const { taskKind } = task.item.content
    return itemRow([
      numberCell(composer, task),
      textCell(nameInPlan(task, phrases)),
      textCell(taskKind === null ? '' : phrases(`taskKind.${taskKind}`)),
      responsibleCell(composer, task),
      ...fieldCells(composer, 'task', task),
      ...wordCells(composer, 'task', task),
    ])
  }
  const rows = groupedRows(composer, material.tasks, row)
  // A unit's own table has no column for its progress.
  const early = material.unit === null ? earlyForAll(composer, 'task') : ''
  return {
    columns: [
      column(composer, 'table.number', 'number'),
      column(composer, 'table.task', 'name', 'table.plan'),
      column(composer, 'table.kind', 'short', 'table.plan'),
      column(composer, 'table.responsible', 'units', 'table.plan'),
      ...fieldColumns(composer, 'task', 'table.progress'),
      ...wordColumns(composer, 'task'),
    ],
    rows,
    note: tableNote(composer, { rows, more: early === '' ? [] : [early] }),
  }
}
