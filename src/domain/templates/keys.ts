/**
 * The keys of templates: what stands between {{ and }}, by its Chinese name and its English alias. Checking a template,
 * listing the keys and filling a document all read this one table.
 */

import {
  fieldNames,
  groupNames,
  type ItemGroup,
  itemGroups,
  keyNames,
  type RowField,
  type RowGroup,
  type TextKey,
} from './key-names.ts'
import type { TemplateKind } from './kind.ts'

/** `text` stands anywhere, `block` alone in its paragraph, `row` in a table's row that is repeated. */
export type KeyShape = 'text' | 'block' | 'row'

export interface TemplateKey {
  readonly name: string
  readonly alias: string
  readonly shape: KeyShape
  /** What the exercise itself calls it, for keys that come from its forms and periods; null for keys of the program. */
  readonly label: string | null
}

const ofEvery = ['row', 'no', 'name', 'field', 'word', 'reason', 'lead', 'support', 'asOf'] as const
const ofFigures = ['latest', 'latestNumber', 'latestPeriod', 'latestGrade', 'expected'] as const

/** What the rows of each group say; periods and fields of the exercise's forms come beside. */
export const fieldsOf: Readonly<Record<RowGroup, readonly RowField[]>> = {
  items: [...ofEvery, 'kind', 'unit', 'target', ...ofFigures],
  indicators: [...ofEvery, 'unit', 'nature', 'base', 'target', ...ofFigures, 'completion'],
  tasks: [...ofEvery, 'kind'],
  projects: [...ofEvery, 'content', 'years', 'investment', 'investmentUnit', ...ofFigures],
  contacts: ['row', 'person', 'office', 'position', 'phone', 'mobile'],
  comments: ['row', 'from', 'place', 'text', 'outcome', 'grounds', 'changedPlace'],
  changes: ['row', 'label', 'name', 'way', 'before', 'after', 'grounds'],
}

const inReports: readonly TextKey[] = [
  ...([
    'title',
    'title.lines',
    'issuer',
    'date',
    'month',
    'plan',
    'plan.period',
    'variant',
    'cutoff',
  ] as const),
  ...(['count.indicators', 'count.tasks', 'count.projects'] as const),
  ...(['note.indicators', 'note.tasks', 'note.projects', 'audit', 'contents', 'body', 'tables'] as const),
]
/** Around the text of a report to the standing committee. */
export const congressKeys = ['meetingDay', 'meeting', 'speaker', 'salutation', 'opening', 'closing'] as const
export type CongressKey = (typeof congressKeys)[number]
const inShort: readonly TextKey[] = inReports.filter(
  (key) => key !== 'contents' && key !== 'tables' && !key.startsWith('note.'),
)
const ofUnit: readonly TextKey[] = ['annexes', 'signature', 'filledBy', 'phone']

const inPapers: readonly TextKey[] = [
  ...(['title', 'title.lines', 'number', 'urgency', 'addressees', 'body', 'due'] as const),
  ...(['attached', 'attachments', 'issuer', 'date', 'remark', 'copies'] as const),
]

const ofPapers: readonly TextKey[] = ['title', 'title.lines', 'issuer', 'date']

interface KindKeys {
  readonly texts: readonly TextKey[]
  readonly groups: readonly RowGroup[]
  /** Of each of these lists a template is expected to hold one key. */
  readonly expected: readonly (readonly string[])[]
}

const titles = ['title', 'title.lines']
const rowsOf = (groups: readonly RowGroup[]) => groups.map((group) => `${group}.name`)
const report: KindKeys = {
  texts: inReports,
  groups: itemGroups,
  expected: [titles, ['body'], ['tables', ...rowsOf(itemGroups)]],
}

export const kindKeys: Readonly<Record<TemplateKind, KindKeys>> = {
  outline_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  congress_report: {
    ...report,
    texts: [...inReports, ...congressKeys],
    expected: [...report.expected, ['meeting'], ['speaker'], ['salutation'], ['opening'], ['closing']],
  },
  // Nothing but its text, so that the pages hold no more characters than were counted.
  short_report: { texts: inShort, groups: [], expected: [titles, ['body']] },
  special_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  theme_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  third_party_report: { ...report, expected: [...report.expected, ['issuer'], ['date', 'month']] },
  unit_report: {
    ...report,
    texts: [...inReports, ...ofUnit],
    expected: [...report.expected, ['signature', 'issuer'], ['signature', 'date']],
  },
  letter: {
    texts: inPapers,
    groups: [],
    expected: [titles, ['number'], ['addressees'], ['body'], ['attachments'], ['issuer'], ['date']],
  },
  red_head: {
    texts: [...inPapers, 'mark', 'signers', 'printedBy', 'printedOn'],
    groups: [],
    expected: [
      ...[titles, ['mark'], ['number'], ['signers'], ['addressees'], ['body'], ['attachments']],
      ...[['issuer'], ['date'], ['copies'], ['printedBy']],
    ],
  },
  receipt: {
    texts: ['title', 'title.lines', 'annex', 'unit', 'filledBy', 'filledOn', 'note'],
    groups: ['contacts'],
    expected: [['unit'], ['contacts.person'], ['contacts.mobile', 'contacts.phone']],
  },
  leader_brief: {
    texts: [...ofPapers, 'report', 'state', 'decided', 'overview', 'lagging', 'asked'],
    groups: [],
    expected: [titles, ['decided'], ['overview'], ['lagging'], ['asked'], ['issuer'], ['date']],
  },
  comment_table: {
    texts: [...ofPapers, 'round', 'count.comments', 'statistics', 'without', 'silent'],
    groups: ['comments'],
    expected: [
      ...[titles, ['round'], ['statistics'], ['comments.from'], ['comments.text'], ['comments.outcome']],
      ...[['comments.grounds'], ['without'], ['silent']],
    ],
  },
  adjustment: {
    texts: [
      ...[...ofPapers, ...(['plan', 'version', 'count.changes', 'reasons', 'basis'] as const)],
      ...(['change', 'linked', 'opinions', 'approval'] as const),
    ],
    groups: ['changes'],
    expected: [
      ...[titles, ['reasons'], ['basis'], ['change', 'changes.before'], ['change', 'changes.after']],
      ...[['linked'], ['opinions'], ['approval'], ['issuer'], ['date']],
    ],
  },
  form: {
    texts: [
      ...(['title', 'title.lines', 'issuer', 'unit', 'date', 'plan', 'plan.period', 'cutoff'] as const),
      ...(['count.indicators', 'count.tasks', 'count.projects'] as const),
    ],
    groups: itemGroups,
    expected: [rowsOf(itemGroups)],
  },
}

const blocks: readonly TextKey[] = [
  ...(['contents', 'tables', 'annexes', 'signature', 'note', 'attached', 'attachments'] as const),
  ...(['reasons', 'basis', 'change', 'linked', 'opinions'] as const),
]

/** The body of a letter or a report is a block too. */
const shapeOf = (alias: TextKey): KeyShape => (alias === 'body' || blocks.includes(alias) ? 'block' : 'text')

/** A key that the exercise brings: a period's figure, or an answer to a field of a form. */
export interface OwnKey {
  readonly group: ItemGroup
  readonly name: string
  readonly alias: string
  readonly label: string
}

/** Every key of a kind, in the order of the list. The exercise's own give way to the program's of the same name. */
export function keysOf(kind: TemplateKind, own: readonly OwnKey[]): TemplateKey[] {
  const { texts, groups } = kindKeys[kind]
  const known: TemplateKey[] = texts.map((alias) => ({
    ...{ alias, name: keyNames[alias], shape: shapeOf(alias), label: null },
  }))
  for (const group of groups) {
    for (const field of fieldsOf[group])
      known.push(rowKey(group, { name: fieldNames[field], alias: field }, null))
    for (const { name, alias, label, ...of } of own)
      if (of.group === group && !known.some((key) => key.name === `${groupNames[group]}.${name}`))
        known.push(rowKey(group, { name, alias }, label))
  }
  return known
}

const rowKey = (
  group: RowGroup,
  { name, alias }: { name: string; alias: string },
  label: string | null,
): TemplateKey => ({
  ...{ name: `${groupNames[group]}.${name}`, alias: `${group}.${alias}`, shape: 'row', label },
})
