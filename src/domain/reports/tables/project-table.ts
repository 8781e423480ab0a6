/** The table of column projects: content, years, investment, what was reported, the decided word. */

import type { ProjectContent } from '../../plans/item.ts'
import type { Cell, ComposedTable, TableColumn } from '../composed.ts'
import type { Composer } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { fillText } from '../phrases.ts'
import {
  column,
  fieldCells,
  fieldColumns,
  figureCell,
  itemRow,
  numberCell,
  responsibleCell,
  tableNote,
  textCell,
  wordCells,
  wordColumns,
} from './table-cells.ts'

type Project = ReportedItem<ProjectContent>

export function projectTable(composer: Composer): Pick<ComposedTable, 'columns' | 'rows' | 'note'> {
  const { material, phrases } = composer
  const unit = commonUnit(material.projects)
  const investment: TableColumn = {
    label: unit === null ? phrases('table.investment') : fillText(phrases('table.investmentIn'), { unit }),
    group: phrases('table.plan'),
    content: 'figure',
  }
  const row = (project: Project) => {
    const { name, field, content, years } = project.item.content
    return itemRow([
      numberCell(composer, project),
      textCell(field),
      textCell(name),
      textCell(content),
      textCell(years),
      investmentCell(composer, project, unit === null),
      responsibleCell(composer, project),
      ...fieldCells(composer, 'project', project),
      ...wordCells(composer, 'project', project),
    ])
  }
  return {
    columns: [
      column(composer, 'table.number', 'number'),
      column(composer, 'table.column', 'short', 'table.plan'),
      column(composer, 'table.project', 'name', 'table.plan'),
      column(composer, 'table.content', 'long', 'table.plan'),
      column(composer, 'table.years', 'target', 'table.plan'),
      investment,
      column(composer, 'table.responsible', 'units', 'table.plan'),
      ...fieldColumns(composer, 'project', 'table.progress'),
      ...wordColumns(composer, 'project'),
    ],
    rows: material.projects.map(row),
    note: tableNote(composer, ['table.noteMissing']),
  }
}

/** The unit of measure all investments share, for the head; null where they differ or none is given. */
function commonUnit(projects: readonly Project[]): string | null {
  const units = new Set(
    projects
      .filter(({ item }) => item.content.investment !== null)
      .map(({ item }) => item.content.investmentUnit),
  )
  const [unit = ''] = units
  return units.size === 1 && unit !== '' ? unit : null
}

function investmentCell(composer: Composer, { itemId, item }: Project, withUnit: boolean): Cell {
  const { name, investment, investmentUnit } = item.content
  if (investment === null) return textCell('')
  return figureCell(
    composer,
    { kind: 'planned', itemId, field: 'investment' },
    {
      label: `${name} ${composer.phrases('table.investment')}`,
      text: withUnit ? investment + investmentUnit : investment,
    },
  )
}
