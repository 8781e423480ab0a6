/** What is shown of a third party's mandate: its terms and course, its items with their facts, the comparison. */

import { z } from 'zod'
import { engagements, mandateParts, mandateStates } from '#domain/mandates/mandate.ts'
import { agreementWords } from '#domain/statistics/agreement.ts'
import { day, FindingView, grade, id, instant, itemKind, label } from './shared.ts'

const said = { by: z.string(), at: instant }
/** Why the coordinator put it down from the body's paper; null: the body itself did. */
const onBehalf = z.string().nullable()
export const named = z.strictObject({ id, name: z.string() })

export const MandateSummary = z
  .strictObject({
    id,
    number: z.int(),
    title: z.string(),
    institution: z.string(),
    engagement: z.enum(engagements),
    beginsOn: day,
    endsOn: day,
    state: z.enum(mandateStates),
    /** Items with a rating or a statement that they are not rated, of all it covers. */
    rated: z.int(),
    items: z.int(),
  })
  .meta({ id: 'MandateSummary' })
export type MandateSummary = z.infer<typeof MandateSummary>

export const MandateView = z
  .strictObject({
    summary: MandateSummary,
    /** Of its terms. */
    version: z.int(),
    undertaking: z.string(),
    hidesVerdicts: z.boolean(),
    plans: z.array(named),
    /** The report made of it. */
    reportId: id,
    texts: z.array(
      z.strictObject({
        part: z.enum(mandateParts),
        needed: z.boolean(),
        /** 0 before it is first written. */
        version: z.int(),
        text: z.string(),
        by: z.string(),
        at: instant.nullable(),
        onBehalf,
      }),
    ),
    /** What it lacks before it may be handed in. */
    missing: z.strictObject({ items: z.int(), parts: z.array(z.enum(mandateParts)) }),
    /** Newest first. */
    submissions: z.array(
      z.strictObject({
        round: z.int(),
        ...said,
        onBehalf,
        file: named.nullable(),
        returned: z.strictObject({ reason: z.string(), ...said }).nullable(),
      }),
    ),
    /** Who of the body has come in, and its newest code; null: none was made. */
    people: z.array(z.strictObject({ id, name: z.string(), hasAccess: z.boolean() })),
    invitation: z.strictObject({ expiresAt: instant, usedAt: instant.nullable() }).nullable(),
    may: z.strictObject({
      /** Invite its people. */
      arrange: z.boolean(),
      /** Change its terms: until it is handed in. */
      change: z.boolean(),
      /** Rate and write, as the body. */
      rate: z.boolean(),
      /** Rate, write and hand in from its paper. */
      fileFor: z.boolean(),
      giveBack: z.boolean(),
      compare: z.boolean(),
      reply: z.boolean(),
    }),
  })
  .meta({ id: 'Mandate' })
export type MandateView = z.infer<typeof MandateView>

const Rating = z.strictObject({
  /** 0 before the first. */
  version: z.int(),
  /** Key of the plan's scale; null: not rated. */
  class: z.string().nullable(),
  word: z.string(),
  reason: z.string(),
  ...said,
  onBehalf,
})

export const MandateItem = z
  .strictObject({
    id,
    kind: itemKind,
    number: z.int(),
    name: z.string(),
    plan: z.string(),
    field: z.string(),
    /** The target, or what a project builds. */
    target: z.string(),
    leads: z.array(z.string()),
    /** Up to when its accepted report speaks; null: none was accepted yet. */
    asOf: day.nullable(),
    /** Figures in use, oldest first, with where each comes from. */
    values: z.array(
      z.strictObject({
        period: z.string(),
        text: z.string(),
        grade,
        source: z.string(),
        asOf: z.string(),
        estimate: z.boolean(),
        /** What its unit expects of the last year: no figure of what was reached. */
        expected: z.boolean(),
      }),
    ),
    answers: z.array(z.strictObject({ label, text: z.string(), choice: label.nullable() })),
    evidence: z.array(z.string()),
    classes: z.array(z.strictObject({ key: z.string(), word: label })),
    /** What the government's own evaluation says; null where it says nothing or is hidden. */
    self: z.strictObject({ word: z.string(), reason: z.string() }).nullable(),
    rating: Rating.nullable(),
  })
  .meta({ id: 'MandateItem' })
export type MandateItem = z.infer<typeof MandateItem>

/** Numbers as decimal text; null where it has none. */
export const AgreementView = z
  .strictObject({
    kind: itemKind,
    count: z.int(),
    equal: z.string(),
    withinOne: z.string(),
    kappa: z.string().nullable(),
    ac2: z.string().nullable(),
    /** Mean of the own rating less the third party's, in grades. */
    bias: z.string(),
    word: z.enum(agreementWords).nullable(),
  })
  .meta({ id: 'Agreement' })
export type AgreementView = z.infer<typeof AgreementView>

export const MandateComparison = z
  .strictObject({
    agreements: z.array(AgreementView),
    /** Every item, those that differ most first. */
    items: z.array(
      z.strictObject({
        id,
        kind: itemKind,
        number: z.int(),
        name: z.string(),
        plan: z.string(),
        self: z.string(),
        selfReason: z.string(),
        third: z.string(),
        thirdReason: z.string(),
        /** Grades by which the own rating is the better; null where one of the two is missing. */
        difference: z.int().nullable(),
        reply: z.strictObject({ version: z.int(), text: z.string(), ...said }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MandateComparison' })
export type MandateComparison = z.infer<typeof MandateComparison>

/** What a filled workbook would change; any finding keeps all of it out. */
export const RatingsRead = z
  .strictObject({
    ratings: z.array(
      z.strictObject({
        ...{ itemId: id, kind: itemKind, number: z.int(), name: z.string() },
        ...{ class: z.string().nullable(), word: z.string(), reason: z.string() },
        /** Version of the rating that stands; 0: none. */
        basedOn: z.int(),
      }),
    ),
    unchanged: z.int(),
    findings: z.array(FindingView),
  })
  .meta({ id: 'RatingsRead' })
export type RatingsRead = z.infer<typeof RatingsRead>
