/** The tables at the end of a report, in the frame's order: indicators, tasks, projects. */

import type { ComposedTable } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { fillText } from '../phrases.ts'
import { dayWords } from '../text/period-words.ts'
import { indicatorTable } from './indicator-table.ts'
import { projectTable } from './project-table.ts'
import { tabledKinds, tableKey } from './table-numbers.ts'
import { taskTable } from './task-table.ts'

export const itemTables = (composer: Composer): ComposedTable[] =>
  tabledKinds(composer).map((kind, at) => {
    const { phrases, material } = composer
    const { cutOffs } = material
    return {
      key: tableKey(kind),
      name: phrases(`title.${kind}s`),
      title: fillText(phrases('table.title'), { number: at + 1, title: phrases(`title.${kind}s`) }),
      cutOff: fillText(phrases('table.cutOff'), {
        yearly: dayWords(phrases, cutOffs.yearly),
        monthly: dayWords(phrases, cutOffs.monthly),
        progress: dayWords(phrases, cutOffs.progress),
      }),
      ...tables[kind](composer),
    }
  })

const tables = { indicator: indicatorTable, task: taskTable, project: projectTable }
