/** Themes and research topics: what they ask of whom, what units answer, what the lead writes (M2). */

import { z } from 'zod'
import { themeKinds, themeParts } from '#domain/themes/theme.ts'
import { route } from './route.ts'
import { byId, day, id, instant, itemKind, none } from './shared.ts'

const Named = z.strictObject({ id, name: z.string() })

export const ThemeSummary = z
  .strictObject({
    id,
    number: z.int(),
    kind: z.enum(themeKinds),
    title: z.string(),
    lead: z.string(),
    dueOn: day.nullable(),
    /** Days to the due day, negative after it; null without one or once it is concluded. */
    daysLeft: z.int().nullable(),
    questions: z.int(),
    answered: z.int(),
    items: z.int(),
    concludedOn: day.nullable(),
  })
  .meta({ id: 'ThemeSummary' })
export type ThemeSummary = z.infer<typeof ThemeSummary>

/** A text in its newest version, 0 before the first. */
const Written = z.strictObject({
  version: z.int(),
  text: z.string(),
  /** Whose words they are, and who wrote them. */
  unit: z.string(),
  by: z.string(),
  /** Whether the coordinator wrote them for the unit. */
  writtenFor: z.boolean(),
  at: instant.nullable(),
})

export const ThemeView = z
  .strictObject({
    summary: ThemeSummary,
    version: z.int(),
    basis: z.string(),
    product: z.string(),
    leadUnitId: id,
    members: z.array(Named),
    questions: z.array(
      z.strictObject({
        id,
        number: z.int(),
        question: z.string(),
        unitId: id,
        unit: z.string(),
        answer: Written.extend({ asOf: day.nullable() }),
        /** Whether the reader may answer it. */
        writable: z.boolean(),
      }),
    ),
    texts: z.array(Written.extend({ part: z.enum(themeParts) })),
    /** By plan and number; `questionId` null: under no question. */
    items: z.array(
      z.strictObject({
        id,
        questionId: id.nullable(),
        plan: z.string(),
        planId: id,
        kind: itemKind,
        number: z.int(),
        name: z.string(),
      }),
    ),
    end: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
    /** The report, where the reader may open it. */
    reportId: id.nullable(),
    /** Whether the reader may order it, and write its texts. */
    writable: z.boolean(),
    textsWritable: z.boolean(),
  })
  .meta({ id: 'Theme' })
export type ThemeView = z.infer<typeof ThemeView>

/** What a theme can name. */
export const ThemeChoices = z
  .strictObject({
    units: z.array(Named),
    plans: z.array(Named),
    items: z.array(z.strictObject({ id, planId: id, kind: itemKind, number: z.int(), name: z.string() })),
  })
  .meta({ id: 'ThemeChoices' })
export type ThemeChoices = z.infer<typeof ThemeChoices>

/** It becomes a heading of the report. */
const heading = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .overwrite((text) => text.replace(/\s*\n\s*/g, ' '))

const Ordered = z.strictObject({
  title: heading(100),
  basis: z.string().trim().max(2000),
  product: z.string().trim().max(500),
  leadUnitId: id,
  memberIds: z.array(id).max(100),
  dueOn: day.nullable(),
  /** New ones after those that are there; one that is left out is asked no more. */
  questions: z.array(z.strictObject({ id: id.nullable(), question: heading(300), unitId: id })).max(50),
  /** `question`: its place among the questions, from 0; null: under none. */
  items: z.array(z.strictObject({ itemId: id, question: z.int().min(0).nullable() })).max(500),
})
export type OrderedTheme = z.infer<typeof Ordered>

/** Those the reader may read, by number. */
export const listThemes = route({
  method: 'get',
  path: '/api/themes',
  params: none,
  body: null,
  answer: z.strictObject({ themes: z.array(ThemeSummary), writable: z.boolean() }),
  permission: 'theme.read',
})
export const getTheme = route({
  method: 'get',
  path: '/api/themes/{id}',
  params: byId,
  body: null,
  answer: ThemeView,
  permission: 'theme.read',
})
export const getThemeChoices = route({
  method: 'get',
  path: '/api/theme-choices',
  params: none,
  body: null,
  answer: ThemeChoices,
  permission: 'theme.write',
})
/** Opens its report too. */
export const addTheme = route({
  method: 'post',
  path: '/api/themes',
  params: none,
  body: Ordered.extend({ kind: z.enum(themeKinds) }),
  answer: ThemeView,
  permission: 'theme.write',
})
export const changeTheme = route({
  method: 'put',
  path: '/api/themes/{id}',
  params: byId,
  /** `basedOn`: the version that was seen. */
  body: Ordered.extend({ basedOn: z.int().min(1) }),
  answer: ThemeView,
  permission: 'theme.write',
})
export const concludeTheme = route({
  method: 'post',
  path: '/api/themes/{id}/end',
  params: byId,
  body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
  answer: ThemeView,
  permission: 'theme.write',
})
export const answerThemeQuestion = route({
  method: 'post',
  path: '/api/theme-questions/{id}/answers',
  params: byId,
  /** `basedOn`: version of the answer it was written on; 0: the first. */
  body: z.strictObject({
    text: z.string().trim().min(1).max(20_000),
    asOf: day,
    basedOn: z.int().min(0),
  }),
  answer: ThemeView,
  permission: 'theme.answer',
})
export const writeThemeText = route({
  method: 'post',
  path: '/api/themes/{id}/texts',
  params: byId,
  body: z.strictObject({
    part: z.enum(themeParts),
    text: z.string().trim().min(1).max(20_000),
    basedOn: z.int().min(0),
  }),
  answer: ThemeView,
  permission: 'theme.answer',
})
