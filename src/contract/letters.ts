/** Letters: drafted from the data, changed by a person, made as files. */

import { z } from 'zod'
import { letterFormats, letterKinds, urgencies } from '#domain/letters/letter.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const line = z.string().max(300)
const lines = z.array(z.string().min(1).max(300)).max(300)

const LetterContentView = z
  .strictObject({
    format: z.enum(letterFormats),
    title: line,
    number: z.string().max(60),
    urgency: z.enum(urgencies),
    signers: z.array(z.string().min(1).max(40)).max(8),
    addressees: lines,
    /** Paragraphs, parted by line ends. */
    text: z.string().max(20_000),
    annexes: z
      .array(
        z.strictObject({
          title: z.string().min(1).max(300),
          /** Of an annex that the letter carries itself; the first row is the head. */
          rows: z.array(z.array(z.string().max(500)).max(12)).max(2000),
        }),
      )
      .max(30),
    datedOn: day,
    sealed: z.boolean(),
    remark: line,
    copies: lines,
    printedBy: line,
  })
  .meta({ id: 'LetterContent' })

export const LetterView = z
  .strictObject({
    id,
    kind: z.enum(letterKinds),
    reportId: id.nullable(),
    version: z.int(),
    content: LetterContentView,
    issuer: z.string(),
    changed: z.strictObject({ by: z.string(), at: instant }),
    /** What must be there before the file is made. */
    missing: z.array(z.enum(['title', 'addressees', 'text', 'signers'])),
    files: z.array(
      z.strictObject({
        number: z.int(),
        /** Of the letter when it was made. */
        letterVersion: z.int(),
        fileId: id,
        fileName: z.string(),
        madeAt: instant,
        madeBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'Letter' })
export type LetterView = z.infer<typeof LetterView>

const LetterSummary = z.strictObject({
  id,
  kind: z.enum(letterKinds),
  title: z.string(),
  number: z.string(),
  datedOn: day,
  addressees: z.int(),
  files: z.int(),
})

export const listLetters = route({
  method: 'get',
  path: '/api/letters',
  params: none,
  body: null,
  answer: z.strictObject({ letters: z.array(LetterSummary) }),
  permission: 'letter.read',
})
export const draftLetter = route({
  method: 'post',
  path: '/api/letters',
  params: none,
  body: z.strictObject({
    kind: z.enum(letterKinds),
    /** Whom a reminder presses; [] for every filing that is past its day. */
    assignmentIds: z.array(id).max(500),
    /** The report that is submitted or copied. */
    reportId: id.nullable(),
  }),
  answer: LetterView,
  permission: 'letter.write',
})
export const getLetter = route({
  method: 'get',
  path: '/api/letters/{id}',
  params: byId,
  body: null,
  answer: LetterView,
  permission: 'letter.read',
})
export const saveLetter = route({
  method: 'put',
  path: '/api/letters/{id}',
  params: byId,
  body: z.strictObject({ version: z.int(), content: LetterContentView }),
  answer: LetterView,
  permission: 'letter.write',
})
export const makeLetter = route({
  method: 'post',
  path: '/api/letters/{id}/files',
  params: byId,
  body: z.strictObject({ version: z.int() }),
  answer: LetterView,
  permission: 'letter.write',
})
