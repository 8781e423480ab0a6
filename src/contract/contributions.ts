/** Contributions: parts that supporting units and offices write of the lead's entry, and countersigning. */

import { z } from 'zod'
import { contributionActions, contributionStates } from '#domain/processes/contribution.ts'
import { EntryView } from './entries.ts'
import { route } from './route.ts'
import { byId, day, id, instant, itemKind, label, none } from './shared.ts'

const state = z.enum(contributionStates)
const actions = z.array(z.enum(contributionActions))

/** One unit's or office's part in an entry. */
export const ContributionView = z
  .strictObject({
    unitId: id,
    unit: z.string(),
    /** An office of the unit that fills the entry in; '' for another unit as a whole. */
    office: z.string(),
    state,
    /** Steps taken; an action names what it saw. */
    version: z.int(),
    actions,
    /** The newest text; null: none was written. */
    text: z.strictObject({ id, version: z.int(), text: z.string(), by: z.string(), at: instant }).nullable(),
    /** Fields of the entry into which its newest text was taken over. */
    takenInto: z.array(z.strictObject({ key: z.string(), label })),
    /** Version of the entry that was signed or objected to; null: none. */
    signedVersion: z.int().nullable(),
    /** Everything that happened, oldest first. */
    steps: z.array(
      z.strictObject({
        action: z.enum(contributionActions),
        by: z.string(),
        unit: z.string(),
        at: instant,
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'Contribution' })
export type ContributionView = z.infer<typeof ContributionView>

/** What one member of a leading group says for its own part. */
const MemberView = z.strictObject({
  entryId: id,
  unit: z.string(),
  /** Its figures are the item's. */
  isMain: z.boolean(),
  texts: z.array(z.strictObject({ field: z.string(), text: z.string() })),
  values: z.array(z.strictObject({ period: z.string(), number: z.string(), grade: z.string() })),
})

export const EntryContributions = z
  .strictObject({
    entryId: id,
    unit: z.string(),
    kind: itemKind.nullable(),
    number: z.int(),
    name: z.string(),
    track: z.string(),
    dueOn: day.nullable(),
    /** Version of the entry as it stands. */
    entryVersion: z.int(),
    /** False once the filing went out: nothing is asked, written or signed any more. */
    open: z.boolean(),
    /** Whether the reader may ask and take over. */
    leads: z.boolean(),
    contributions: z.array(ContributionView),
    /** Of an item led by a group: what each member fills in; else []. */
    members: z.array(MemberView),
  })
  .meta({ id: 'EntryContributions' })
export type EntryContributions = z.infer<typeof EntryContributions>

/** What the reader's units are asked to contribute, or may. */
export const Contributing = z
  .strictObject({
    entryId: id,
    /** The contributing unit. */
    unitId: id,
    unit: z.string(),
    office: z.string(),
    /** The unit that fills the entry in. */
    lead: z.string(),
    kind: itemKind.nullable(),
    number: z.int(),
    name: z.string(),
    plan: z.string(),
    track: z.string(),
    dueOn: day.nullable(),
    daysLeft: z.int().nullable(),
    state,
    open: z.boolean(),
  })
  .meta({ id: 'Contributing' })
export type Contributing = z.infer<typeof Contributing>

const Part = z.strictObject({ unitId: id, office: z.string().trim().max(100).default('') })

export const listContributions = route({
  method: 'get',
  path: '/api/contributions',
  params: none,
  body: null,
  answer: z.strictObject({ contributions: z.array(Contributing) }),
  permission: 'work.read',
})
export const getContributions = route({
  method: 'get',
  path: '/api/entries/{id}/contributions',
  params: byId,
  body: null,
  answer: EntryContributions,
  permission: 'contribution.read',
})
export const writeContribution = route({
  method: 'post',
  path: '/api/entries/{id}/contributions',
  params: byId,
  body: Part.extend({
    text: z.string().trim().min(1).max(20_000),
    /** Version of the text this one was written on; 0: the first. */
    basedOn: z.int().min(0),
  }),
  answer: EntryContributions,
  permission: 'contribution.write',
})
/** One step for one or several parts: all or none. */
export const stepContributions = route({
  method: 'post',
  path: '/api/entries/{id}/contributions/steps',
  params: byId,
  body: z.strictObject({
    action: z.enum(contributionActions).exclude(['write']),
    reason: z.string().trim().max(2000).default(''),
    parts: z
      .array(Part.extend({ version: z.int().min(0) }))
      .min(1)
      .max(100),
  }),
  answer: EntryContributions,
  permission: 'contribution.step',
})
/** Takes a contribution's text over into an answer; where it came from is kept. */
export const takeContribution = route({
  method: 'post',
  path: '/api/entries/{id}/takings',
  params: byId,
  body: z.strictObject({ contributionId: id, field: z.string().max(100), basedOn: z.int().min(0) }),
  answer: EntryView,
  permission: 'entry.write',
})
