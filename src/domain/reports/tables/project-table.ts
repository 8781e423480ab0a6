/** The table of column projects: content, years, investment, what was reported, the decided word. */

import type { ProjectContent } from '../../plans/item.ts'
import type { Cell, ComposedTable, TableColumn } from '../composed.ts'
import { type Composer, formOf, nameInPlan } from '../composer.ts'
import type { ReportedItem } from '../material.ts'
import { fillText } from '../phrases.ts'
import { periodWords } from '../text/period-words.ts'
import {
  column,
  fieldCells,
  fieldColumns,
  figureCell,
  groupedRows,
  hasEstimates,
  itemRow,
  numberCell,
  responsibleCell,
  tableNote,
  textCell,
  valueCell,
  wordCells,
  wordColumns,
} from './table-cells.ts'

type Project = ReportedItem<ProjectContent>

export function projectTable(composer: Composer): Pick<ComposedTable, 'columns' | 'rows' | 'note'> {
  const { material, phrases } = composer
  const unit = commonUnit(material.projects)
  const { periods } = formOf(composer, 'project')
  const investment: TableColumn = {
    label: unit === null ? phrases('table.investment') : fillText(phrases('table.investmentIn'), { unit }),
    group: phrases('table.plan'),
    content: 'figure',
  }
  const row = (project: Project) => {
    const { field, content, years, investmentUnit } = project.item.content
    const ownUnit = unit === null ? investmentUnit : ''
    return itemRow([
      numberCell(composer, project),
      textCell(field),
      textCell(nameInPlan(project, phrases)),
      textCell(content),
      textCell(years),
      investmentCell(composer, project, unit === null),
      responsibleCell(composer, project),
      ...periods.map((period) => valueCell(composer, project, period, ownUnit)),
      ...fieldCells(composer, 'project', project),
      ...wordCells(composer, 'project', project),
    ])
  }
  // Its column of the plan is a project's field: only plans part the rows.
  const isOfPlans = material.projects.some(({ plan }) => plan !== undefined)
  const rows = isOfPlans ? groupedRows(composer, material.projects, row) : material.projects.map(row)
  return {
    columns: [
      column(composer, 'table.number', 'number'),
      column(composer, 'table.column', 'short', 'table.plan'),
      column(composer, 'table.project', 'name', 'table.plan'),
      column(composer, 'table.content', 'long', 'table.plan'),
      column(composer, 'table.years', 'target', 'table.plan'),
      investment,
      column(composer, 'table.responsible', 'units', 'table.plan'),
      ...periods.map((period): TableColumn => {
        const words = { period: periodWords(phrases, period), unit: unit ?? '' }
        const label = fillText(phrases(unit === null ? 'table.spent' : 'table.spentIn'), words)
        return { label, group: phrases('table.progress'), content: 'figure' }
      }),
      ...fieldColumns(composer, 'project', 'table.progress'),
      ...wordColumns(composer, 'project'),
    ],
    rows,
    note: tableNote(composer, {
      rows,
      marks: hasEstimates(composer, material.projects, periods) ? ['table.noteEstimate'] : [],
    }),
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
