/** How a place's official documents are set. */

import { z } from 'zod'
import { digitFonts, fontSchemeNames } from '#domain/reports/font-choice.ts'
import { route } from './route.ts'
import { instant, none } from './shared.ts'

export const DocumentSettingView = z
  .strictObject({
    scheme: z.enum(fontSchemeNames),
    digits: z.enum(digitFonts),
    /** Whom a report to the standing committee greets; null: as is usual. */
    salutation: z.string().nullable(),
    /** 0 until somebody chose. */
    version: z.int(),
    changed: z.strictObject({ by: z.string(), at: instant }).nullable(),
    /** Whether the reader may choose. */
    writable: z.boolean(),
  })
  .meta({ id: 'DocumentSetting' })
export type DocumentSettingView = z.infer<typeof DocumentSettingView>

export const getDocumentSetting = route({
  method: 'get',
  path: '/api/document-setting',
  params: none,
  body: null,
  answer: DocumentSettingView,
  permission: 'document_setting.read',
})
export const saveDocumentSetting = route({
  method: 'put',
  path: '/api/document-setting',
  params: none,
  body: z.strictObject({
    version: z.int(),
    scheme: z.enum(fontSchemeNames),
    digits: z.enum(digitFonts),
    salutation: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^\P{Cc}*$/u)
      .nullable(),
  }),
  answer: DocumentSettingView,
  permission: 'document_setting.write',
})
