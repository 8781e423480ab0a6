/** Evidence of entries, what must be attached, and checks of a sample against it (E10). */

import { z } from 'zod'
import { risks, samplingResults, samplingWays } from '#domain/evidence/sampling.ts'
import { formSubjects } from '#domain/forms/form.ts'
import { route } from './route.ts'
import { byId, id, instant, none } from './shared.ts'

export const EvidenceView = z
  .strictObject({
    entryId: id,
    evidence: z.array(
      z.strictObject({
        id,
        name: z.string(),
        size: z.int(),
        sha256: z.string(),
        /** True where a browser may show it in a window of its own. */
        previewable: z.boolean(),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    required: z.boolean(),
    /** What is asked for, in words; '' where nothing was said. */
    hint: z.string(),
    /** Whether the rule is the item's own, not that of its kind. */
    ownRule: z.boolean(),
    /** True where this reader may attach and remove now. */
    writable: z.boolean(),
    /** True where this reader sets what is required. */
    ruling: z.boolean(),
  })
  .meta({ id: 'EntryEvidence' })
export type EvidenceView = z.infer<typeof EvidenceView>

export const getEvidence = route({
  method: 'get',
  path: '/api/entries/{id}/evidence',
  params: byId,
  body: null,
  answer: EvidenceView,
  permission: 'evidence.read',
})
export const addEvidence = route({
  method: 'post',
  path: '/api/entries/{id}/evidence',
  params: z.strictObject({ id, note: z.string().trim().max(500).default('') }),
  body: 'file',
  answer: EvidenceView,
  permission: 'evidence.write',
})
export const removeEvidence = route({
  method: 'delete',
  path: '/api/evidence/{id}',
  params: byId,
  body: null,
  answer: EvidenceView,
  permission: 'evidence.write',
})
/** The file itself: shown where it can be and that is asked for, else handed out. */
export const openEvidence = route({
  method: 'get',
  path: '/api/evidence/{id}/file',
  params: z.strictObject({ id, show: z.enum(['yes', 'no']).default('no') }),
  body: null,
  answer: 'file',
  permission: 'evidence.read',
})
/** What must be attached to this item, or to every item of its kind. */
export const requireEvidence = route({
  method: 'post',
  path: '/api/entries/{id}/evidence-rule',
  params: byId,
  body: z.strictObject({
    scope: z.enum(['item', 'kind']),
    required: z.boolean(),
    hint: z.string().trim().max(500).default(''),
  }),
  answer: EvidenceView,
  permission: 'form.write',
})

const Sampled = z.strictObject({
  id,
  entryId: id,
  assignmentId: id.nullable(),
  unit: z.string(),
  subject: z.enum(formSubjects),
  number: z.int(),
  name: z.string(),
  risks: z.array(z.enum(risks)),
  evidence: z.int(),
  result: z
    .strictObject({ result: z.enum(samplingResults), note: z.string(), by: z.string(), at: instant })
    .nullable(),
})
export type Sampled = z.infer<typeof Sampled>

export const SamplingView = z
  .strictObject({
    checks: z.array(
      z.strictObject({
        id,
        track: z.string(),
        way: z.enum(samplingWays),
        seed: z.string(),
        size: z.int(),
        population: z.int(),
        by: z.string(),
        at: instant,
        entries: z.array(Sampled),
      }),
    ),
    tracks: z.array(z.strictObject({ id, name: z.string(), filed: z.int() })),
  })
  .meta({ id: 'Sampling' })
export type SamplingView = z.infer<typeof SamplingView>

export const getSampling = route({
  method: 'get',
  path: '/api/sampling',
  params: none,
  body: null,
  answer: SamplingView,
  permission: 'sampling.write',
})
export const drawSample = route({
  method: 'post',
  path: '/api/sampling',
  params: none,
  body: z.strictObject({
    trackId: id,
    way: z.enum(samplingWays),
    size: z.int().min(1).max(200),
    /** Any text; kept, so that the sample can be drawn again. */
    seed: z.string().trim().min(1).max(100),
  }),
  answer: SamplingView,
  permission: 'sampling.write',
})
export const checkSampled = route({
  method: 'post',
  path: '/api/sampled-entries/{id}/results',
  params: byId,
  body: z.strictObject({ result: z.enum(samplingResults), note: z.string().trim().max(2000).default('') }),
  answer: SamplingView,
  permission: 'sampling.write',
})
