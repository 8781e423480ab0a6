/** Users' own templates: what is in use, their versions and what was found in them, samples, superiors' forms. */

import { z } from 'zod'
import { templateFindingCodes, templatePlaces } from '#domain/templates/check.ts'
import { itemGroups } from '#domain/templates/key-names.ts'
import { templateFormats, templateKinds, templatePurposes, templateSamples } from '#domain/templates/kind.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

const kind = z.enum(templateKinds)
const format = z.enum(templateFormats)
const purpose = z.enum(templatePurposes)
const reason = z.string().trim().min(1).max(300)

const TemplateVersionView = z
  .strictObject({
    id,
    number: z.int(),
    fileName: z.string(),
    format,
    reason: z.string(),
    uploadedBy: z.string(),
    uploadedAt: instant,
    /** Keys found, by their Chinese names. */
    found: z.array(z.string()),
    findings: z.array(
      z.strictObject({
        code: z.enum(templateFindingCodes),
        key: z.string(),
        around: z.string(),
        /** Null where it stands nowhere, and of what was checked before places were told. */
        place: z.enum(templatePlaces).nullable(),
        offered: z.string(),
      }),
    ),
    /** Findings that keep it from being put to use. */
    faults: z.int(),
  })
  .meta({ id: 'TemplateVersion' })
export type TemplateVersionView = z.infer<typeof TemplateVersionView>

export const TemplateView = z
  .strictObject({
    kind,
    /** Null while nothing was uploaded for it. */
    id: id.nullable(),
    trackId: id.nullable(),
    track: z.string(),
    /** The one draft or letter it is for; null: for every one. */
    purpose: purpose.nullable(),
    /** Of a superior's form. */
    name: z.string(),
    versions: z.array(TemplateVersionView),
    /** The version in use; null: the default. */
    inUse: id.nullable(),
    /** Choices so far: what a further one is held against. */
    choices: z.int(),
    chosen: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: 'Template' })
export type TemplateView = z.infer<typeof TemplateView>

const TemplateScopes = z
  .strictObject({
    kind,
    tracks: z.array(z.strictObject({ id, name: z.string() })),
    purposes: z.array(purpose),
  })
  .meta({ id: 'TemplateScopes' })
export type TemplateScopes = z.infer<typeof TemplateScopes>

const TemplateKeyView = z
  .strictObject({
    name: z.string(),
    alias: z.string(),
    shape: z.enum(['text', 'block', 'row']),
    /** What the exercise calls it; null for keys of the program. */
    label: z.string().nullable(),
  })
  .meta({ id: 'TemplateKey' })
export type TemplateKeyView = z.infer<typeof TemplateKeyView>

export const listTemplates = route({
  method: 'get',
  path: '/api/templates',
  params: none,
  body: null,
  answer: z.strictObject({
    /** One for each kind, one for each track or purpose that has its own, and every superior's form. */
    templates: z.array(TemplateView),
    /** What a template may be meant for, by kind. */
    scopes: z.array(TemplateScopes),
    keys: z.array(z.strictObject({ kind, keys: z.array(TemplateKeyView) })),
  }),
  permission: 'template.read',
})
/** Keeps a version and says what was found in it; nothing changes until it is put to use. */
export const uploadTemplate = route({
  method: 'post',
  path: '/api/templates',
  params: z.strictObject({
    kind,
    trackId: id.optional(),
    purpose: purpose.optional(),
    name: z.string().trim().max(100).optional(),
    reason,
  }),
  body: 'file',
  answer: TemplateView,
  permission: 'template.write',
})
/** Puts a version to use, or returns to the default. */
export const chooseTemplate = route({
  method: 'post',
  path: '/api/templates/{id}/choices',
  params: byId,
  body: z.strictObject({ versionId: id.nullable(), reason, choices: z.int().min(0) }),
  answer: TemplateView,
  permission: 'template.write',
})
export const downloadTemplate = route({
  method: 'get',
  path: '/api/template-versions/{id}/file',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'template.read',
})
/** Of a letter with all its parts, with the least, or with long ones; of anything else as the data are. */
export const downloadSample = route({
  method: 'get',
  path: '/api/template-versions/{id}/sample',
  params: z.strictObject({ id, parts: z.enum(templateSamples).default('all') }),
  body: null,
  answer: 'file',
  permission: 'template.read',
  printable: true,
})
export const downloadDefault = route({
  method: 'get',
  path: '/api/template-defaults/{kind}',
  params: z.strictObject({ kind, format }),
  body: null,
  answer: 'file',
  permission: 'template.read',
})
export const downloadKeys = route({
  method: 'get',
  path: '/api/template-keys',
  params: none,
  body: null,
  answer: 'file',
  permission: 'template.read',
  printable: true,
})
/** A superior's form filled from the items of a plan; `items` leaves the other kinds out, `unitId` other lead units. */
export const fillForm = route({
  method: 'get',
  path: '/api/templates/{id}/form',
  params: z.strictObject({
    id,
    planId: id,
    items: z.enum(itemGroups).default('items'),
    unitId: id.optional(),
  }),
  body: null,
  answer: 'file',
  permission: 'template.read',
  printable: true,
})
