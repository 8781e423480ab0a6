/** Reads a decomposition table 分解表 into indicators, tasks and projects, with everything doubtful as a finding. */

import type { Place } from '../findings/finding.ts'
import type { GridFile } from '../grids/grid.ts'
import { withStruckCells } from '../grids/struck-cells.ts'
import type {
  DecompositionItem,
  IndicatorContent,
  ItemContent,
  ItemKind,
  ProjectContent,
  TaskContent,
} from '../plans/item.ts'
import { Refusal } from '../refusal.ts'
import { unitResolver } from '../units/resolver.ts'
import type { UnitDirectory } from '../units/unit.ts'
import { type DecompositionFinding, finding } from './findings.ts'
import { gatherItems, type RawItem } from './items/gather.ts'
import { indicatorContent, type Surroundings } from './items/indicators.ts'
import { type ItemName, nameOf } from './items/name.ts'
import { investmentTotals, projectContent } from './items/projects.ts'
import { taskContent } from './items/tasks.ts'
import { countItems } from './layout/numbers.ts'
import { chineseNumber, oneLine, plainText } from './layout/plain-text.ts'
import { type Section, type Sections, sectionsOf } from './layout/sections.ts'
import { assignUnits, namesOf, type RawUnits, rawUnits } from './responsibilities/assign.ts'
import { statedCounts } from './stated-counts.ts'
import { bracketNotes } from './targets/bracket-notes.ts'

/** An item with the place of its number, or of its name where it has none: findings are matched to it by that. */
export interface ReadItem<Content extends ItemContent = ItemContent> extends DecompositionItem<Content> {
  readonly place: Place
}

export interface Decomposition {
  readonly indicators: readonly ReadItem<IndicatorContent>[]
  readonly tasks: readonly ReadItem<TaskContent>[]
  readonly projects: readonly ReadItem<ProjectContent>[]
  readonly findings: readonly DecompositionFinding[]
}

/** An item with its name and its units as written, before the units of the whole file are known. */
interface NamedItem extends ItemName {
  readonly item: RawItem
  readonly number: number
  readonly raw: RawUnits
}

const parts: readonly ItemKind[] = ['indicator', 'task', 'project']

/** Years of the plan that the texts name: “十四五” runs from 2020 to 2025; the n-th from the third on ends in 1955 + 5n. */
function planYears(notes: readonly string[]): Pick<Surroundings, 'baseYear' | 'targetYear'> {
  for (const note of notes) {
    const named =
      /[“"「]?((?:二?十)[一二三四五六七八九]?)五[”"」]?(?:规划|期|时期|纲要|主要|重点|指标|国民|期间)/.exec(
        plainText(note),
      )?.[1]
    const number = named ? chineseNumber(named) : null
    if (number !== null) return { baseYear: 1950 + 5 * number, targetYear: 1955 + 5 * number }
  }
  return { baseYear: null, targetYear: null }
}

const surroundingsOf = ({ notes }: Sections): Surroundings => ({
  brackets: bracketNotes(notes),
  ...planYears(notes),
  starsBind: notes.some((note) => /[*＊].{0,8}约束性/.test(note)),
})

/** What a file without a decomposition holds, in its own words: the first texts of its tables. */
function refuseWithoutItems(file: GridFile): never {
  const heads = file.grids.flatMap(({ rows }) => {
    const texts = new Set(
      rows.find((row) => row.some(({ text }) => text !== ''))?.map(({ text }) => oneLine(text)),
    )
    return [
      [...texts]
        .filter((text) => text !== '')
        .slice(0, 6)
        .join('、'),
    ]
  })
  const found = heads.filter((head) => head !== '').slice(0, 3)
  throw new Refusal('file-no-table', { found: found.map((head) => `“${head.slice(0, 60)}”`).join(' ') })
}

/** Items of one part, numbered and named, and what is doubtful so far. */
function namedItems(sections: readonly Section[], findings: DecompositionFinding[]): NamedItem[] {
  const gathered = gatherItems(sections)
  const counted = countItems(gathered.items.map(({ number }) => number))
  findings.push(...gathered.findings, ...counted.findings)
  return gathered.items.map((item, i) => {
    const { name, units } = nameOf(item, findings)
    return { item, name, units, number: counted.numbers[i] ?? i + 1, raw: rawUnits(item, units, findings) }
  })
}

/** Names that stand twice in a part: the second is reported. */
function repeatedNames(items: readonly NamedItem[]): DecompositionFinding[] {
  const seen = new Map<string, number>()
  return items.flatMap(({ name, number, item }) => {
    const before = seen.get(plainText(name))
    seen.set(plainText(name), number)
    const at = { place: item.number.place, text: name }
    return before === undefined || name === '' ? [] : [finding('name-repeated', at, { number: before })]
  })
}

/** Items without a lead; where a whole part names none, its missing column is said once. */
function missingLeads(items: readonly NamedItem[]): DecompositionFinding[] {
  const missing = items.filter(({ raw }) => raw.leads.length === 0)
  const [first] = missing
  if (first && missing.length === items.length)
    return [finding('lead-column-missing', { place: first.raw.place, text: '' }, { count: items.length })]
  return missing.map(({ raw, name }) => finding('lead-missing', { place: raw.place, text: '' }, { name }))
}

/** A short name is reported once, at its first place, with how often it stands. */
function renamedOnce(findings: readonly DecompositionFinding[]): DecompositionFinding[] {
  const times = new Map<string, number>()
  const isRenamed = ({ code }: DecompositionFinding) => code === 'unit-renamed'
  for (const { found } of findings.filter(isRenamed)) times.set(found, (times.get(found) ?? 0) + 1)
  const told = new Set<string>()
  return findings.flatMap((one) => {
    if (!isRenamed(one)) return [one]
    if (told.has(one.found)) return []
    told.add(one.found)
    return [{ ...one, details: { ...one.details, times: times.get(one.found) ?? 1 } }]
  })
}

/**
 * Reads a file's tables as a decomposition. Heads are understood by meaning, units are brought to the directory's
 * names (an empty directory leaves the file's own names and general rules).
 * Throws Refusal 'file-no-table' where no table is one. Findings of severity error block an import.
 */
export function readDecomposition(given: GridFile, directory: UnitDirectory): Decomposition {
  const file = withStruckCells(given)
  const sections = sectionsOf(file)
  const findings: DecompositionFinding[] = [...sections.findings]
  const around = surroundingsOf(sections)
  const byPart = new Map(
    parts.map((part) => {
      const own = sections.sections.filter(({ columns }) => columns.part === part)
      return [part, { sections: own, items: namedItems(own, findings) }]
    }),
  )
  const all = [...byPart.values()].flatMap(({ items }) => items)
  if (all.length === 0) refuseWithoutItems(file)
  const resolver = unitResolver(
    directory,
    all.flatMap(({ raw }) => namesOf(raw)),
  )

  const read = <Content extends ItemContent>(
    part: ItemKind,
    contentOf: (item: RawItem, name: string) => Content,
  ): ReadItem<Content>[] => {
    const { items = [] } = byPart.get(part) ?? {}
    if (items.length === 0) findings.push(finding('part-missing', { place: {}, text: '' }, { part }))
    findings.push(
      ...repeatedNames(items),
      ...missingLeads(items),
      ...statedCounts(part, items.length, sections.notes),
    )
    return items
      .filter(({ name }) => name !== '')
      .map(({ item, name, number, raw }) => ({
        number,
        place: item.number.place,
        content: contentOf(item, name),
        ...assignUnits(raw, resolver, findings),
      }))
  }

  const indicators = read('indicator', (item, name) => indicatorContent(item, name, around, findings))
  const tasks = read('task', (item, name) => taskContent(item, name, findings))
  const projects = read('project', (item, name) => projectContent(item, name, findings))
  const [only, ...others] = byPart.get('project')?.sections ?? []
  if (only && others.length === 0)
    findings.push(
      ...investmentTotals(
        only,
        projects.map(({ content }) => content),
      ),
    )
  return { indicators, tasks, projects, findings: renamedOnce(findings) }
}
