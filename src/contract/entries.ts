/** An entry: what one unit says about one item, version by version. */

import { z } from 'zod'
import { reuseChoices } from '#domain/entries/reuse.ts'
import { fieldTypes, formSubjects } from '#domain/forms/form.ts'
import { route } from './route.ts'
import { byId, day, decimalText, FindingView, grade, id, instant, label } from './shared.ts'

const FormView = z.strictObject({
  subject: z.enum(formSubjects),
  periods: z.array(z.string()),
  expectedPeriod: z.string().nullable(),
  fields: z.array(
    z.strictObject({
      key: z.string(),
      label,
      help: label.nullable(),
      type: z.enum(fieldTypes),
      choices: z.array(z.strictObject({ key: z.string(), label })),
      required: z.boolean(),
    }),
  ),
})

const EntryValue = z.strictObject({
  period: z.string().max(20),
  number: decimalText,
  grade,
  asOf: day,
  source: z.string().max(200),
  /** The sentence that a doubt about it wants. */
  explanation: z.string().trim().max(1000).default(''),
})

/** An entry of an aligned item, and how it and the entry that is shown hang together. */
const AlignedEntry = z.strictObject({
  entryId: id,
  assignmentId: id.nullable(),
  plan: z.string(),
  number: z.int(),
  name: z.string(),
  /** source: this one says what that one says. follower: the other way round. apart: each was written by itself. */
  relation: z.enum(['source', 'follower', 'apart', 'unwritten']),
  changedAt: instant.nullable(),
  findings: z.array(FindingView),
})

export const EntryView = z
  .strictObject({
    entryId: id,
    assignmentId: id,
    unit: z.string(),
    unitId: id,
    item: z
      .strictObject({
        id,
        number: z.int(),
        name: z.string(),
        field: z.string(),
        unit: z.string(),
        nature: z.string(),
        base: z.string(),
        target: z.string(),
        leads: z.array(z.string()),
        supporters: z.array(z.string()),
        /** Further facts of the plan's row: content, years, investment. */
        more: z.string(),
      })
      .nullable(),
    form: FormView,
    /** The item has a form of its own: by which method, and why; null: the standard form. */
    ownForm: z.strictObject({ method: z.string(), reason: z.string() }).nullable(),
    /** 0 before the first save. */
    version: z.int(),
    answers: z.record(z.string(), z.string()),
    asOf: day.nullable(),
    /** When the unit expects to finish a task or project. */
    finishOn: day.nullable(),
    values: z.array(EntryValue),
    /** What is doubtful about the figures; each names its period, and whether the unit says a sentence to it. */
    doubts: z.array(FindingView.extend({ period: z.string(), wantsSentence: z.boolean() })),
    /** Per period the day it ends: on or before its cut-off a figure may be official, else it is 预计. */
    periods: z.array(z.strictObject({ period: z.string(), lastDay: day, estimate: z.boolean() })),
    writable: z.boolean(),
    /** Why not, as a code the page words; '' where writable. */
    locked: z.string(),
    returned: z.strictObject({ reason: z.string(), by: z.string(), at: instant }).nullable(),
    /** Names of the reports that use what is said here. */
    usedIn: z.array(z.string()),
    /** Entries of the same unit on items that serve this one's or are served by it. */
    aligned: z.array(AlignedEntry),
    /** Submitted reports that hold something older and wait for a decision; [] where none does. */
    undecided: z.array(z.strictObject({ assignmentId: id, track: z.string(), report: z.string() })),
    /** What can be decided about them. */
    reuseChoices: z.array(z.enum(reuseChoices)),
    /** False for a member of a leading group: its figures stand beside the main lead's. */
    isMain: z.boolean(),
    changedAt: instant.nullable(),
    changedBy: z.string(),
    history: z.array(z.strictObject({ version: z.int(), at: instant, by: z.string(), via: z.string() })),
  })
  .meta({ id: 'Entry' })
export type EntryView = z.infer<typeof EntryView>

export const SaveEntry = z.strictObject({
  /** The version this change was made on: a newer one refuses it with who and when. */
  basedOn: z.int().min(0),
  answers: z.record(z.string().max(100), z.string().max(20_000)),
  asOf: day.nullable(),
  /** Absent: what was said stands. */
  finishOn: day.nullable().optional(),
  values: z.array(EntryValue).max(60),
})
export type SaveEntry = z.infer<typeof SaveEntry>

export const getEntry = route({
  method: 'get',
  path: '/api/entries/{id}',
  params: byId,
  body: null,
  answer: EntryView,
  permission: 'entry.read',
})
export const saveEntry = route({
  method: 'post',
  path: '/api/entries/{id}/versions',
  params: byId,
  body: SaveEntry,
  answer: EntryView,
  permission: 'entry.write',
})
/** Takes what an aligned entry says; from then on this one follows it until it is written by itself. */
export const followEntry = route({
  method: 'post',
  path: '/api/entries/{id}/following',
  params: byId,
  body: z.strictObject({ from: id, basedOn: z.int().min(0) }),
  answer: EntryView,
  permission: 'entry.write',
})
/** What is to become of submitted reports that use what was changed. */
export const decideReuse = route({
  method: 'post',
  path: '/api/entries/{id}/reuse-decisions',
  params: byId,
  body: z.strictObject({ choice: z.enum(reuseChoices), reason: z.string().trim().max(2000).default('') }),
  answer: EntryView,
  permission: 'entry.write',
})
