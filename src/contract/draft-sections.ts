/** Sections of a draft on the wire: their text, who holds them, their versions, originals and comments. */

import { z } from 'zod'
import { limits } from '#domain/drafts/limits.ts'
import { versionKinds } from '#domain/drafts/versions/version.ts'
import { reportStandings } from '#domain/reports/standing.ts'
import { DifferenceRow } from './differences.ts'
import { SectionBody } from './draft-document.ts'
import { SectionSummary } from './drafts.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

const words = (most: number) => z.string().trim().max(most)

/** A binding of the section as the data have it today. */
const BoundFigure = z.strictObject({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  estimate: z.boolean(),
  /** Whether the data no longer say it; then `text` is what they said last, and the Word file has a gap there. */
  gone: z.boolean(),
})

const TablePreview = z.strictObject({
  key: z.string(),
  title: z.string(),
  columns: z.array(z.string()),
  /** The first rows as texts; a group's label alone makes a row of one. */
  rows: z.array(z.array(z.string())),
  rowCount: z.int(),
  /** Whether it is printed where it stands; else it closes the report: it is too wide or too long for the text. */
  inText: z.boolean(),
})
const ChartPreview = z.strictObject({
  key: z.string(),
  caption: z.string(),
  /** What every bar measures; '' where a bar has parts, each point naming its own. */
  series: z.string(),
  /** `value` '': a year that was not reported. */
  points: z.array(z.strictObject({ label: z.string(), series: z.string(), value: z.string() })),
  /** The series that is drawn as a line over the others; null: none. */
  line: z.string().nullable(),
})

/** What a unit wrote on one matter, line by line. */
const OriginalView = z.strictObject({
  /** `attrs.source` of the paragraphs that came from it. */
  key: z.string(),
  unit: z.string(),
  /** What it is about: item and field. */
  about: z.string(),
  /** As the draft took it; null: the unit wrote it afterwards, the draft has nothing of it. */
  taken: z.array(z.string()).nullable(),
  takenAt: instant.nullable(),
  /** As the unit's accepted filing says it today; null: it says it no more. */
  now: z.array(z.string()).nullable(),
  /** Whether `now` differs from `taken`: the new text is offered, never put in by itself. */
  changed: z.boolean(),
})
export type OriginalView = z.infer<typeof OriginalView>

const CommentView = z.strictObject({
  id,
  blockId: z.string(),
  /** '' for the whole block. */
  quote: z.string(),
  text: z.string(),
  by: z.string(),
  at: instant,
  /** Version that stood when it was written. */
  version: z.int(),
  /** `there`: block and quote stand. `changed`: the block no longer has the quote. `gone`: the block is gone. */
  place: z.enum(['there', 'changed', 'gone']),
  /** Null: open. */
  resolved: z.strictObject({ by: z.string(), at: instant }).nullable(),
  /** In order. `text` of resolve and reopen may be ''. */
  replies: z.array(
    z.strictObject({
      id,
      action: z.enum(['reply', 'resolve', 'reopen']),
      text: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
})
export type CommentView = z.infer<typeof CommentView>

export const SectionView = z
  .strictObject({
    ...SectionSummary.shape,
    reportId: id,
    document: SectionBody,
    figures: z.array(BoundFigure),
    tables: z.array(TablePreview),
    charts: z.array(ChartPreview),
    originals: z.array(OriginalView),
    /** Oldest first. */
    comments: z.array(CommentView),
    /** Whether the reader may comment, reply and resolve now. */
    commentable: z.boolean(),
    /** Whether the reader may take the section over from whoever holds it, now. */
    takeable: z.boolean(),
    standing: z.enum(reportStandings),
    closed: z.boolean(),
  })
  .meta({ id: 'DraftSection' })
export type SectionView = z.infer<typeof SectionView>

const VersionSummary = z.strictObject({
  number: z.int(),
  kind: z.enum(versionKinds),
  /** The version it was written on; 0 for the first. Of a restored one the version that was restored. */
  basedOn: z.int(),
  by: z.string(),
  at: instant,
  /** Whether it is the one that stands. */
  stands: z.boolean(),
})
export type VersionSummary = z.infer<typeof VersionSummary>

export const VersionView = z
  .strictObject({
    ...VersionSummary.shape,
    document: SectionBody,
    figures: z.array(BoundFigure),
  })
  .meta({ id: 'DraftVersion' })
export type VersionView = z.infer<typeof VersionView>

export const SectionDifference = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    /** Block beside block. Figures read as today on both sides; a table or chart as its name in brackets. */
    rows: z.array(DifferenceRow),
  })
  .meta({ id: 'SectionDifference' })
export type SectionDifference = z.infer<typeof SectionDifference>

export const getSection = route({
  method: 'get',
  path: '/api/draft-sections/{id}',
  params: byId,
  body: null,
  answer: SectionView,
  permission: 'draft.read',
})
/**
 * Takes the lock, or renews the reader's own. 409 `section-locked` {who, when}: somebody else holds it since when.
 * Renew every few minutes while typing; a save renews too.
 */
export const lockSection = route({
  method: 'post',
  path: '/api/draft-sections/{id}/lock',
  params: byId,
  body: none,
  answer: SectionSummary,
  permission: 'draft.write',
})
/** Gives the reader's own lock back; nothing happens where it is not held any more. */
export const releaseSection = route({
  method: 'delete',
  path: '/api/draft-sections/{id}/lock',
  params: byId,
  body: null,
  answer: SectionSummary,
  permission: 'draft.write',
})
/** Takes the lock from whoever holds it. What that person saves afterwards is set aside, not lost. */
export const takeOverSection = route({
  method: 'post',
  path: '/api/draft-sections/{id}/lock/takeover',
  params: byId,
  body: z.strictObject({ reason: words(500).min(1) }),
  answer: SectionSummary,
  permission: 'draft.arrange',
})
/**
 * Saves on the version the writer saw; a section that nobody holds is locked by it. The same text again makes no new
 * version. 409 `section-set-aside` {who, when, number}: somebody else holds the section, or saved it meanwhile; the
 * text IS KEPT as version `number` (kind `set_aside`) and can be compared and restored. Stop autosaving then.
 * 422, nothing kept, the block by its place from 1: `draft-heading-first`, `draft-heading-level` {place},
 * `draft-block-twice` {place} (two blocks share an id), `draft-figure-unknown` {place}, `draft-table-unknown` {place},
 * `draft-table-twice` {name, section} (it stands in that section already), `draft-origin-unknown` {place, found},
 * `draft-too-long` {found, limit}, `secret-marking` {found}, `draft-annex-fixed`.
 */
export const saveSection = route({
  method: 'post',
  path: '/api/draft-sections/{id}/versions',
  params: byId,
  body: z.strictObject({ basedOn: z.int().min(1), document: SectionBody }),
  answer: SectionView,
  permission: 'draft.write',
})
/** Newest first. */
export const listVersions = route({
  method: 'get',
  path: '/api/draft-sections/{id}/versions',
  params: byId,
  body: null,
  answer: z.strictObject({ versions: z.array(VersionSummary) }),
  permission: 'draft.read',
})

const version = z.coerce.number().int().min(1).max(1_000_000)
const compared = z.coerce.number().int().min(0).max(1_000_000)

export const getVersion = route({
  method: 'get',
  path: '/api/draft-sections/{id}/versions/{number}',
  params: z.strictObject({ id, number: version }),
  body: null,
  answer: VersionView,
  permission: 'draft.read',
})
/**
 * An old or set-aside version as a new one that stands. Needs the lock as a save does: 409 `section-locked` {who,
 * when}, 409 `changed-meanwhile` {who, when} where `basedOn` does not stand any more.
 */
export const restoreVersion = route({
  method: 'post',
  path: '/api/draft-sections/{id}/versions/{number}/restoration',
  params: z.strictObject({ id, number: version }),
  body: z.strictObject({ basedOn: z.int().min(1) }),
  answer: SectionView,
  permission: 'draft.write',
})
/**
 * Between two versions; 0 is what the machine would write today, nothing of a section that people added. Without
 * numbers: the first version against the one that stands.
 */
export const getSectionDifference = route({
  method: 'get',
  path: '/api/draft-sections/{id}/difference',
  params: z.strictObject({ id, from: compared.default(1), to: compared.optional() }),
  body: null,
  answer: SectionDifference,
  permission: 'draft.read',
})
/**
 * What the unit says now was seen, and used or not: `lines` are the `now` the writer saw, and become `taken`. The text
 * itself is put into the section by saving it. 409 `original-changed`: the unit wrote anew since.
 */
export const takeOriginal = route({
  method: 'post',
  path: '/api/draft-sections/{id}/originals',
  params: byId,
  body: z.strictObject({
    key: z.string().min(1).max(200),
    lines: z.array(z.string().max(limits.text)).max(limits.blocks).nullable(),
  }),
  answer: SectionView,
  permission: 'draft.write',
})

/** On a block of the version that stands; 422 `draft-block-unknown` where it has no such block. */
export const commentSection = route({
  method: 'post',
  path: '/api/draft-sections/{id}/comments',
  params: byId,
  body: z.strictObject({
    blockId: z.string().min(1).max(36),
    quote: z.string().max(limits.quote),
    text: words(limits.comment).min(1),
  }),
  answer: SectionView,
  permission: 'draft.comment',
})
/** A reply needs a text; resolving and reopening may bring one. */
export const replyToComment = route({
  method: 'post',
  path: '/api/draft-comments/{id}/replies',
  params: byId,
  body: z.strictObject({
    action: z.enum(['reply', 'resolve', 'reopen']),
    text: words(limits.comment).default(''),
  }),
  answer: SectionView,
  permission: 'draft.comment',
})
