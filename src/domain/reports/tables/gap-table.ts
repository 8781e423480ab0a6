/** The list of what is still missing: an aid for drafting, last in the file and left out of the final version. */

import { grouped } from '../../grouped.ts'
import type { ComposedTable, Gap } from '../composed.ts'
import type { Composer } from '../composer.ts'
import { fillText } from '../phrases.ts'
import { whatIs } from '../text/counts.ts'
import { numberRanges } from '../text/number-ranges.ts'
import { column, itemRow, textCell } from './table-cells.ts'

export const gapTableKey = 'table-gaps'

/** Null where nothing is missing. What one unit lacks alike in several items is one row. */
export function gapTable(composer: Composer, gaps: readonly Gap[]): ComposedTable | null {
  const { phrases } = composer
  if (gaps.length === 0) return null
  const alike = [...grouped(byUnit(gaps), (gap) => likeness(composer, gap)).values()]
  return {
    key: gapTableKey,
    name: phrases('title.gaps'),
    title: phrases('title.gaps'),
    cutOff: null,
    columns: [
      column(composer, 'table.number', 'number'),
      column(composer, 'gaps.unit', 'units'),
      column(composer, 'gaps.subject', 'long'),
      column(composer, 'gaps.missing', 'long'),
    ],
    rows: alike.map((same, at) => itemRow(cells(composer, same, at + 1))),
    note: phrases('gaps.note'),
  }
}

const byUnit = (gaps: readonly Gap[]): Gap[] => [...grouped(gaps, ({ unit }) => unit ?? '').values()].flat()

/** Of a plan's report a unit writes in its own form; on a theme and in an assessment it is asked section by section. */
const isOfOwnForm = ({ material: { theme, assessment } }: Composer, { unit }: Gap): boolean =>
  unit !== null && theme === undefined && assessment === undefined

/** What a unit lacks alike in several items is alike; so is all it left blank in its own form. */
function likeness(composer: Composer, gap: Gap): string {
  const { unit, section, item, missing } = gap
  const whole = [unit, isOfOwnForm(composer, gap) ? null : section]
  return JSON.stringify(item === null ? whole : [unit, item.kind, item.plan, missing])
}

function cells(composer: Composer, same: readonly Gap[], number: number) {
  const { phrases } = composer
  const [first] = same
  return [
    textCell(String(number)),
    textCell(first?.unit ?? phrases('gaps.nobody')),
    textCell(subject(composer, same)),
    textCell([...new Set(same.flatMap(({ missing }) => missing))].join(phrases('list.comma'))),
  ]
}

function subject(composer: Composer, same: readonly Gap[]): string {
  const items = same.map(({ item }) => item).filter((item) => item !== null)
  const [first] = items
  if (first === undefined) {
    const [gap] = same
    return gap && isOfOwnForm(composer, gap) ? composer.phrases('gaps.wholeUnit') : (gap?.section ?? '')
  }
  const numbers = numberRanges(
    composer,
    items.map(({ number }) => number),
  )
  const { phrases } = composer
  const plan = first.plan === undefined ? '' : fillText(phrases('plan.named'), { plan: first.plan })
  const what = plan + fillText(phrases('gaps.items'), { numbers, what: whatIs(composer, first.kind) })
  return items.length === 1 ? `${what}\n${first.name}` : what
}
