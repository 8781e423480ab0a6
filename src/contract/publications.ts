/** Releasing a report's file: whom it is open to, by when it must be out, and what would be public. */

import { z } from 'zod'
import { publicationStates } from '#domain/processes/publication.ts'
import { opennesses } from '#domain/publications/openness.ts'
import { variants } from '#domain/reports/edition.ts'
import { route } from './route.ts'
import { byId, countedFrom, day, id, instant, none } from './shared.ts'

const Row = z.strictObject({
  id,
  title: z.string(),
  /** Of the report's version. */
  number: z.int(),
  variant: z.enum(variants),
  openness: z.enum(opennesses),
  reason: z.string(),
  formedOn: day,
  /** The last of the 20 working days. */
  dueOn: day,
  /** Working days, negative once it is over. */
  daysLeft: z.int(),
  state: z.enum(publicationStates),
  releasedAt: instant.nullable(),
  /** Open to all, past its day and not released. */
  late: z.boolean(),
})
export type PublicationRow = z.infer<typeof Row>

export const PublicationsView = z
  .strictObject({
    publications: z.array(Row),
    /** Files that have no openness yet. */
    candidates: z.array(
      z.strictObject({ id, title: z.string(), number: z.int(), variant: z.enum(variants), madeOn: day }),
    ),
    writable: z.boolean(),
  })
  .meta({ id: 'Publications' })
export type PublicationsView = z.infer<typeof PublicationsView>

export const PublicationView = z
  .strictObject({
    ...Row.shape,
    /** Of openness, reason and day. */
    version: z.int(),
    /** What would be public, and nothing else. */
    file: z.strictObject({ id, name: z.string(), sha256: z.string(), size: z.int() }),
    issuer: z.string(),
    headings: z.array(z.strictObject({ level: z.int(), text: z.string() })),
    /** The arrangement of holidays of these years is entered. */
    holidaysKnown: z.boolean(),
    writable: z.boolean(),
  })
  .meta({ id: 'Publication' })
export type PublicationView = z.infer<typeof PublicationView>

const Said = z.strictObject({
  openness: z.enum(opennesses),
  reason: z.string().trim().max(1000).default(''),
  formedOn: countedFrom,
})

export const listPublications = route({
  method: 'get',
  path: '/api/publications',
  params: none,
  body: null,
  answer: PublicationsView,
  permission: 'publication.read',
})
export const createPublication = route({
  method: 'post',
  path: '/api/publications',
  params: none,
  body: Said.extend({ reportVersionId: id }),
  answer: PublicationView,
  permission: 'publication.write',
})
export const getPublication = route({
  method: 'get',
  path: '/api/publications/{id}',
  params: byId,
  body: null,
  answer: PublicationView,
  permission: 'publication.read',
})
/** While it is a draft. */
export const changePublication = route({
  method: 'put',
  path: '/api/publications/{id}',
  params: byId,
  body: Said.extend({ version: z.int().min(1) }),
  answer: PublicationView,
  permission: 'publication.write',
})
