/** A report in a user's own template: its texts, its blocks, and its rows, every figure bound as in our own. */

import { composeEdition } from '#domain/reports/compose-edition.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import { type Binding, type Figure, figureKey } from '#domain/reports/figure.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { tableKey } from '#domain/reports/tables/table-numbers.ts'
import { itemRows, ownKeys, type RowText } from '#domain/templates/item-rows.ts'
import { itemGroups, keyNames, type TextKey } from '#domain/templates/key-names.ts'
import { congressKeys, keysOf } from '#domain/templates/keys.ts'
import type { TemplateKind } from '#domain/templates/kind.ts'
import { documents } from '#words/documents.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { contents } from '../official-format/contents.ts'
import { chineseMonth, officialDay } from '../official-format/dates.ts'
import { fontsOf } from '../official-format/fonts.ts'
import { titleLines } from '../official-format/title-lines.ts'
import { congressTexts } from '../reports/congress-front.ts'
import { manifest } from '../reports/manifest.ts'
import { type Rendered, render } from '../reports/rendering.ts'
import { annexList, signature, type UnitReportOptions } from '../reports/unit-report.ts'
import { auditText } from './audit-text.ts'
import { type Filling, type FillText, guarded, named } from './filling.ts'
import { rowWords } from './row-words.ts'
import { fillWordFile } from './word/fill.ts'
import { bookmarksOfFilling } from './word/prepare-word.ts'

export interface ReportTemplate {
  readonly kind: TemplateKind
  readonly bytes: Uint8Array
}

/** Bytes of the report in the template. Refuses `template-unfilled` where a placeholder remains. */
export async function reportInTemplate(
  given: ReportMaterial,
  options: UnitReportOptions,
  { kind, bytes }: ReportTemplate,
): Promise<Uint8Array> {
  const { onStep = () => {}, variant = 'review', edition = 'standard' } = options
  const material = guarded(given)
  onStep('compose')
  const { report } = composeEdition(material, reportPhrase, edition)
  const isWorking = (variant === 'review' || variant === 'comments') && edition === 'standard'
  onStep('render')
  const rendered = render(report, {
    fonts: fontsOf(options.fonts),
    citesSources: options.citesSources ?? (report.unit === null && isWorking),
    listsGaps: options.listsGaps ?? variant !== 'final',
  })
  const filling = reportFilling({ material, report, rendered, options })
  onStep('pack')
  const { title, issuer, datedOn, example } = report
  return fillWordFile(bytes, {
    keys: keysOf(kind, ownKeys(given.forms, reportPhrase)),
    filling,
    facts: { title, issuer, datedOn, example, fonts: options.fonts },
    next: bookmarksOfFilling(),
    manifest: manifest(report.bindings),
  })
}

interface Made {
  readonly material: ReportMaterial
  readonly report: ComposedReport
  readonly rendered: Rendered
  readonly options: UnitReportOptions
}

function reportFilling(made: Made): Filling {
  const { material, report, rendered, options } = made
  const bindings = new Map(report.bindings.map((binding) => [binding.key, binding]))
  const bound = (text: RowText): FillText => ({
    text: text.text,
    binding: text.figure ? bindingOf(bindings, text.figure) : null,
  })
  const rows = itemRows(material, rowWords)
  return {
    texts: named(reportTexts(made, (figure) => bindingOf(bindings, figure, 'text'))),
    rows: new Map(
      itemGroups.map((group) => [
        group,
        rows[group].map((row) => new Map([...row].map(([field, text]) => [field, bound(text)]))),
      ]),
    ),
    blocks: new Map([
      [keyNames.contents, contents(documents.contents.zh, rendered.contents)],
      [keyNames.body, rendered.body],
      [keyNames.tables, rendered.tables.flat()],
      [keyNames.annexes, annexList(report)],
      [keyNames.signature, signature(report, options)],
    ]),
  }
}

/** The binding that the report's own table or text has for the figure: a refresh knows it by the same key. */
const bindingOf = (
  bindings: ReadonlyMap<string, Binding>,
  figure: Figure,
  place: Binding['place'] = 'table',
): Binding | null => bindings.get(figureKey(figure, place, 0)) ?? null

function reportTexts(
  { material, report, options }: Made,
  bindingFor: (figure: Figure) => Binding | null,
): (readonly [TextKey, FillText])[] {
  const { variant = 'review', filledBy = '', phone = '' } = options
  const count = (items: 'indicator' | 'task' | 'project', of: readonly unknown[]): FillText => ({
    text: String(of.length),
    binding: bindingFor({ kind: 'count', items, group: null, where: { by: 'all' } }),
  })
  const around = congressTexts(report, material)
  const note = (key: string) => ({ text: report.tables.find((table) => table.key === key)?.note ?? '' })
  return [
    ...placeTexts(material),
    ['title', { text: report.title }],
    ['title.lines', { text: titleLines(report.title).join('\n') }],
    ['variant', { text: variant === 'final' ? '' : documents[`variant.${variant}`].zh }],
    ['count.indicators', count('indicator', material.indicators)],
    ['count.tasks', count('task', material.tasks)],
    ['count.projects', count('project', material.projects)],
    ['note.indicators', note(tableKey('indicator'))],
    ['note.tasks', note(tableKey('task'))],
    ['note.projects', note(tableKey('project'))],
    ['audit', { text: auditText(report) }],
    ['filledBy', { text: filledBy }],
    ['phone', { text: phone }],
    ...congressKeys.map((key) => [key, { text: around[key] }] as const),
  ]
}

/** What every document about a plan can say. */
export function placeTexts(material: ReportMaterial): (readonly [TextKey, FillText])[] {
  const { issuer, datedOn, plan, cutOffs } = material
  const span = reportPhrase('list.range').replace('{{from}}', String(plan.periodStart))
  return [
    ['issuer', { text: issuer }],
    ['date', { text: officialDay(datedOn) }],
    ['month', { text: chineseMonth(datedOn) }],
    ['plan', { text: plan.name }],
    [
      'plan.period',
      {
        text: span.replace('{{to}}', reportPhrase('period.year').replace('{{year}}', String(plan.periodEnd))),
      },
    ],
    ['cutoff', { text: officialDay(cutOffs.progress) }],
  ]
}
