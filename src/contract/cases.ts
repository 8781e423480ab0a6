/** A case: where a subject stands in its process, what may be done, and what was done outside. */

import { z } from 'zod'
import { roles } from '#domain/people/role.ts'
import { conditions } from '#domain/processes/condition.ts'
import { route } from './route.ts'
import { day, id, instant, none } from './shared.ts'

/** Processes that are served by these routes; a unit's filing has its own. */
export const caseProcesses = [
  'outline_report',
  'city_report',
  'special_report',
  'outline_adjustment',
  'special_adjustment',
  'comment_round',
  'opinion',
  'publication',
] as const
export type CaseProcess = (typeof caseProcesses)[number]

const FileLink = z.strictObject({ id, name: z.string() })

const Registered = z.strictObject({
  body: z.string(),
  decidedOn: day,
  number: z.string(),
  decision: z.string(),
  file: FileLink,
  registeredBy: z.string(),
  registeredAt: instant,
})

export const CaseView = z
  .strictObject({
    process: z.enum(caseProcesses),
    subjectId: id,
    title: z.string(),
    state: z.string(),
    /** Version of the case: a step names the one it saw. */
    version: z.int(),
    /** The states of a smooth course, in order, as this exercise runs it. */
    line: z.array(z.string()),
    /** With whom it lies; none at an end. */
    awaits: z.array(z.enum(roles)),
    /** What this reader may do, ready or not. */
    offers: z.array(
      z.strictObject({
        action: z.string(),
        to: z.string(),
        /** Done outside: registered, then confirmed by another. */
        outside: z.boolean(),
        needsReason: z.boolean(),
        needsSource: z.boolean(),
        /** The document that decides it must have a number. */
        needsNumber: z.boolean(),
        unmet: z.array(z.enum(conditions)),
        /** Who will be told: 'unit name'. */
        told: z.array(z.string()),
      }),
    ),
    /** Registered and waiting for another person; null where nothing waits. */
    waiting: Registered.extend({
      id,
      action: z.string(),
      mayConfirm: z.boolean(),
      /** True for whoever registered it: another must confirm. */
      own: z.boolean(),
    }).nullable(),
    /** Every step taken, oldest first. */
    steps: z.array(
      z.strictObject({
        action: z.string(),
        from: z.string(),
        to: z.string(),
        by: z.string(),
        unit: z.string(),
        at: instant,
        reason: z.string(),
        file: FileLink.nullable(),
        registered: Registered.nullable(),
      }),
    ),
  })
  .meta({ id: 'Case' })
export type CaseView = z.infer<typeof CaseView>
export type CaseOffer = CaseView['offers'][number]
/** What one person registered and another has not yet confirmed. */
export type WaitingRegistration = NonNullable<CaseView['waiting']>

const ofSubject = z.strictObject({ process: z.enum(caseProcesses), id })
const version = z.int().min(0)
const words = z.string().trim().max(2000)
const base = '/api/cases/{process}/{id}' as const

export const getCase = route({
  method: 'get',
  path: base,
  params: ofSubject,
  body: null,
  answer: CaseView,
  permission: 'case.read',
})
/** A paper or scan, uploaded before the step or registration that names it. */
export const addCaseFile = route({
  method: 'post',
  path: `${base}/files`,
  params: ofSubject,
  body: 'file',
  answer: FileLink,
  permission: 'case.step',
})
export const takeCaseStep = route({
  method: 'post',
  path: `${base}/steps`,
  params: ofSubject,
  body: z.strictObject({
    action: z.string().max(60),
    reason: words.default(''),
    version,
    sourceFileId: id.nullable().default(null),
  }),
  answer: CaseView,
  permission: 'case.step',
})
export const Registration = z.strictObject({
  action: z.string().max(60),
  version,
  body: words.min(1),
  decidedOn: day,
  number: words.default(''),
  decision: words.min(1),
  fileId: id,
})
/** Registers a step done outside (R6a). */
export const registerOutside = route({
  method: 'post',
  path: `${base}/registrations`,
  params: ofSubject,
  body: Registration,
  answer: CaseView,
  permission: 'case.step',
})
const ofRegistration = ofSubject.extend({ registrationId: id })
/** Confirms it against the scan, which takes the step. */
export const confirmRegistration = route({
  method: 'post',
  path: `${base}/registrations/{registrationId}/confirmation`,
  params: ofRegistration,
  body: none,
  answer: CaseView,
  permission: 'case.step',
})
export const rejectRegistration = route({
  method: 'post',
  path: `${base}/registrations/{registrationId}/rejection`,
  params: ofRegistration,
  body: z.strictObject({ reason: words.min(1) }),
  answer: CaseView,
  permission: 'case.step',
})
