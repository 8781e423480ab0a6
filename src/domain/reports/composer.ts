/** What every part of a report is composed with: the material, the wording, and the figures and gaps met so far. */

import type { Form, FormSubject } from '../forms/form.ts'
import { grouped } from '../grouped.ts'
import { countsAsEstimate } from '../periods/cut-off.ts'
import type { ItemContent, ItemKind } from '../plans/item.ts'
import type { ComposedChart, Gap } from './composed.ts'
import { type Binding, type Figure, figureKey, isSameFigure, type Place } from './figure.ts'
import type { ReportedItem, ReportMaterial } from './material.ts'
import { fillText, type ReportPhrases } from './phrases.ts'
import type { BindingNode } from './section.ts'

export interface Reading {
  /** Short name of the figure, for people. */
  readonly label: string
  readonly text: string
  readonly valueIds?: readonly string[]
}

export interface Composer {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
  readonly bindings: readonly Binding[]
  readonly gaps: readonly Gap[]
  /** Binds what the figure reads at this place and answers the node that stands for it. */
  readonly bind: (figure: Figure, place: Place, reading: Reading) => BindingNode
  readonly addGap: (gap: Gap) => void
  readonly charts: readonly ComposedChart[]
  readonly addChart: (chart: ComposedChart) => void
  /** Up to which day before the cut-off all items of a kind are told, so that it is said once; null: each says its own. */
  readonly earlyDays: Readonly<Record<ItemKind, string | null>>
}

export function composerFor(material: ReportMaterial, phrases: ReportPhrases): Composer {
  const bindings = new Map<string, Binding>()
  const gaps: Gap[] = []
  const charts: ComposedChart[] = []
  const bind: Composer['bind'] = (figure, place, { label, text, valueIds = [] }) => {
    const key = freeKey(bindings, figure, place)
    bindings.set(key, { key, figure, place, label, text, valueIds })
    return { type: 'binding', attrs: { key } }
  }
  return {
    material,
    phrases,
    get bindings() {
      return [...bindings.values()]
    },
    gaps,
    bind,
    addGap: (gap) => void gaps.push(gap),
    charts,
    addChart: (chart) => void charts.push(chart),
    earlyDays: {
      indicator: earlyDay(material, material.indicators),
      task: earlyDay(material, material.tasks),
      project: earlyDay(material, material.projects),
    },
  }
}

/** The one day before the cut-off that two items or more share, all that are reported. */
function earlyDay({ cutOffs }: ReportMaterial, items: readonly AnyItem[]): string | null {
  const reported = items.filter(isReported)
  const [day = null, ...others] = new Set(reported.map(({ asOf }) => asOf))
  const isShared = reported.length > 1 && others.length === 0
  return isShared && day !== null && countsAsEstimate(day, null, cutOffs) ? day : null
}

/** Two figures with one key would be told apart by nobody; at 62 bits it does not happen, so it is a fault. */
function freeKey(bindings: ReadonlyMap<string, Binding>, figure: Figure, place: Place): string {
  for (let occurrence = 0; ; occurrence++) {
    const key = figureKey(figure, place, occurrence)
    const holder = bindings.get(key)
    if (!holder) return key
    if (!isSameFigure(holder.figure, figure) || holder.place !== place)
      throw new Error(`figures ${JSON.stringify(holder.figure)} and ${JSON.stringify(figure)} share ${key}`)
  }
}

/** The form of a subject; one without periods and fields where the exercise has none. */
export const formOf = ({ material }: Composer, subject: FormSubject): Form =>
  material.forms.find((form) => form.subject === subject) ?? {
    subject,
    periods: [],
    expectedPeriod: null,
    fields: [],
  }

/** Any item of the report, whatever its kind. */
export type AnyItem = ReportedItem<Extract<ItemContent, { kind: ItemKind }>>

export const itemsOf = ({ material }: Pick<Composer, 'material'>, kind: ItemKind): readonly AnyItem[] =>
  ({ indicator: material.indicators, task: material.tasks, project: material.projects })[kind]

/** The unit that answers for the item first 主牵头; null where the plan names none. */
export const mainLead = ({ item }: AnyItem): string | null => item.leads[0] ?? null

/** Its name where its plan is said beside it: one that two plans share carries its plan's elsewhere. */
export const nameInPlan = ({ item: { content }, plan }: AnyItem, phrases: ReportPhrases): string =>
  plan === undefined
    ? content.name
    : content.name.replace(fillText(phrases('item.nameOfPlan'), { name: '', plan }), '')

/** Whether its unit said anything about the item at all. */
export const isReported = ({ answers, values }: AnyItem): boolean =>
  values.length > 0 || Object.values(answers).some((answer) => answer.trim() !== '')

/** The answer as lines of text; [] where the field was left blank. */
export const linesOf = (answer: string | undefined): string[] =>
  (answer ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Items by their field 领域, in the order the plan first names each. */
export const groupsOf = <Item extends AnyItem>(items: readonly Item[]): { name: string; items: Item[] }[] =>
  [...grouped(items, ({ item }) => item.content.field)].map(([name, members]) => ({ name, items: members }))

/** Items by their plan where they are of several, else by their field. */
export const rowGroupsOf = <Item extends AnyItem>(items: readonly Item[]): RowGroup<Item>[] =>
  items.some(({ plan }) => plan !== undefined)
    ? [...grouped(items, ({ plan = '' }) => plan)].map(([name, members]) => ({
        name,
        items: members,
        isPlan: true,
      }))
    : groupsOf(items).map((group) => ({ ...group, isPlan: false }))

interface RowGroup<Item> {
  readonly name: string
  readonly items: Item[]
  /** Its name says what tells the items from others. */
  readonly isPlan: boolean
}
