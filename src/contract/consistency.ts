/** The consistency check of a report's text against the data: of the draft, or of a Word file that was edited. */

import { z } from 'zod'
import { consistencyCodes } from '#domain/consistency/finding.ts'
import { severities } from '#domain/findings/finding.ts'
import { route } from './route.ts'
import { byId } from './shared.ts'

export const ConsistencyView = z
  .strictObject({
    paragraphs: z.int(),
    findings: z.array(
      z.strictObject({
        code: z.enum(consistencyCodes),
        severity: z.enum(severities),
        /** Paragraph from 1. */
        paragraph: z.int(),
        /** The sentence around it, with the words in question cut out of it. */
        before: z.string(),
        found: z.string(),
        after: z.string(),
        /** What would be right; '' where only a person can say. */
        right: z.string(),
        about: z.string(),
      }),
    ),
  })
  .meta({ id: 'Consistency' })
export type ConsistencyView = z.infer<typeof ConsistencyView>

export const checkReport = route({
  method: 'get',
  path: '/api/reports/{id}/consistency',
  params: byId,
  body: null,
  answer: ConsistencyView,
  permission: 'report.read',
})
/** A Word file, as it came back from whoever edited it. Nothing of it is stored. */
export const checkFile = route({
  method: 'post',
  path: '/api/reports/{id}/consistency',
  params: byId,
  body: 'file',
  answer: ConsistencyView,
  permission: 'report.read',
})
