/** Drafting a report in the browser: its sections in order, who writes them, and what can be put into them. */

import { z } from 'zod'
import { sectionKinds } from '#domain/drafts/document.ts'
import { limits } from '#domain/drafts/limits.ts'
import { reportStandings } from '#domain/reports/standing.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

const PersonView = z.strictObject({ id, name: z.string(), unit: z.string() })
const words = (most: number) => z.string().trim().max(most)

/** Who holds a section. It ends at `until` unless its holder saves or asks for the lock again before. */
const LockView = z.strictObject({
  personId: id,
  by: z.string(),
  since: instant,
  until: instant,
  /** Whether it is the reader's own. */
  mine: z.boolean(),
})
export type LockView = z.infer<typeof LockView>

export const SectionSummary = z.strictObject({
  id,
  kind: z.enum(sectionKinds),
  /** Its first heading without a number; an annex's is the table's name. */
  title: z.string(),
  /** Of its first heading; null for an annex. */
  level: z.int().nullable(),
  /** Whether people added it: the frame does not have it. */
  added: z.boolean(),
  leftOut: z.boolean(),
  /** The version that stands. */
  version: z.int(),
  savedBy: z.string(),
  savedAt: instant,
  /** Null: nobody holds it. */
  lock: LockView.nullable(),
  authors: z.array(PersonView),
  /** Comments that nobody resolved. */
  openComments: z.int(),
  /** Places marked as to be written still. */
  gaps: z.int(),
  /** Originals that their units changed, or wrote, since the draft took them. */
  changedOriginals: z.int(),
  /** Whether the reader may write it now: by right, and because the report is still being written. */
  writable: z.boolean(),
})
export type SectionSummary = z.infer<typeof SectionSummary>

export const DraftView = z
  .strictObject({
    reportId: id,
    title: z.string(),
    startedBy: z.string(),
    startedAt: instant,
    /** Of the order, what is left out and the authors: a change names the one it saw. */
    edition: z.int(),
    arrangedBy: z.string(),
    arrangedAt: instant,
    /** In the order of the report, those left out where they would stand. */
    sections: z.array(SectionSummary),
  })
  .meta({ id: 'Draft' })
export type DraftView = z.infer<typeof DraftView>

export const DraftAnswer = z
  .strictObject({
    reportId: id,
    title: z.string(),
    /** Null: nobody started one; the report is what the machine composes. */
    draft: DraftView.nullable(),
    /** `draft`: text is written. Then the submitted text stands; `concluded`: it was deliberated. */
    standing: z.enum(reportStandings),
    /** Whether the evaluation is closed: nothing changes any more. */
    closed: z.boolean(),
    /** Whether the reader may start a draft, arrange it, name authors and take sections over, now. */
    arrangeable: z.boolean(),
  })
  .meta({ id: 'DraftAnswer' })
export type DraftAnswer = z.infer<typeof DraftAnswer>

const insertableKind = z.enum(['figure', 'table', 'chart'])

/** A figure, table or chart of the report's data. */
const Insertable = z.strictObject({
  kind: insertableKind,
  /** What a binding, table or chart node names: `attrs.key`. */
  key: z.string(),
  label: z.string(),
  /** As it reads today; of a chart or table its caption or title. */
  text: z.string(),
  /** Whether it is 预计. */
  estimate: z.boolean(),
  /** Of a table: whether it is printed where it is put; else it closes the report. */
  inText: z.boolean(),
})
export type Insertable = z.infer<typeof Insertable>

/** Drafts the reader may write in, as coordinator, plan lead or named author, in the evaluation looked at. */
export const listDrafts = route({
  method: 'get',
  path: '/api/drafts',
  params: none,
  body: null,
  answer: z.strictObject({
    drafts: z.array(
      z.strictObject({
        reportId: id,
        title: z.string(),
        /** Titles of the sections the reader is a named author of; [] for whoever may write all. */
        sections: z.array(z.strictObject({ id, title: z.string() })),
      }),
    ),
  }),
  permission: 'draft.read',
})

/**
 * Of a unit's own report: refused `not-found`. Originals are compared with what the machine composes today, which it
 * composes anew only after something was written: a page that stands open may ask every few seconds.
 */
export const getDraft = route({
  method: 'get',
  path: '/api/reports/{id}/draft',
  params: byId,
  body: null,
  answer: DraftAnswer,
  permission: 'draft.read',
})
/** Copies today's composed text, version 1 of every section. Where there is a draft already: answers it. */
export const startDraft = route({
  method: 'post',
  path: '/api/reports/{id}/draft',
  params: byId,
  body: none,
  answer: DraftAnswer,
  permission: 'draft.arrange',
})
/**
 * Order, what is left out, authors: every section of the draft exactly once, else 422 `draft-sections-uneven`.
 * 409 `changed-meanwhile` {who, when} where the edition is older. 422 `draft-author-unknown`: a new author is none of
 * `listWriters`.
 */
export const arrangeDraft = route({
  method: 'put',
  path: '/api/reports/{id}/draft/arrangement',
  params: byId,
  body: z.strictObject({
    edition: z.int().min(1),
    sections: z
      .array(z.strictObject({ id, leftOut: z.boolean(), authors: z.array(id).max(limits.authors) }))
      .max(limits.sections),
  }),
  answer: DraftAnswer,
  permission: 'draft.arrange',
})
/** A new section with its heading and an empty paragraph marked as a gap; `after` null: at the beginning. */
export const addSection = route({
  method: 'post',
  path: '/api/reports/{id}/draft/sections',
  params: byId,
  body: z.strictObject({
    edition: z.int().min(1),
    title: words(limits.title).min(1),
    level: z.int().min(1).max(4),
    after: id.nullable(),
  }),
  answer: DraftAnswer,
  permission: 'draft.arrange',
})
/**
 * At most 50, best first; `query` is looked for in labels, word by word. Empty query: tables and charts first. A table
 * stands in its annex already: it can be put in elsewhere only once the annex is left out. Tables and charts of a group
 * of items (one unit's, one field's, those of one verdict) stand nowhere until they are put in.
 */
export const listInsertables = route({
  method: 'get',
  path: '/api/reports/{id}/draft/figures',
  params: z.strictObject({ id, query: words(100).default(''), kind: insertableKind.optional() }),
  body: null,
  answer: z.strictObject({ insertables: z.array(Insertable), total: z.int() }),
  permission: 'draft.read',
})
/** People who can be named authors, at most 50; `query` in names of people and units. */
export const listWriters = route({
  method: 'get',
  path: '/api/reports/{id}/draft/people',
  params: z.strictObject({ id, query: words(100).default('') }),
  body: null,
  answer: z.strictObject({ people: z.array(PersonView), total: z.int() }),
  permission: 'draft.arrange',
})
