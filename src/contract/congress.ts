/** The way to the congress: the day of its meeting and what is due before it, the reading package, the leader's brief. */

import { z } from 'zod'
import { route } from './route.ts'
import { byId, countedFrom, day, id, instant } from './shared.ts'

export const CongressView = z
  .strictObject({
    /** null while no day is set. */
    meetingOn: day.nullable(),
    setBy: z.string(),
    setAt: instant.nullable(),
    /** The earliest first; without days while no meeting is set. */
    deliveries: z.array(
      z.strictObject({
        key: z.string(),
        text: z.string(),
        daysBefore: z.int(),
        dueOn: day.nullable(),
        daysLeft: z.int().nullable(),
      }),
    ),
    packages: z.array(
      z.strictObject({
        fileId: id,
        fileName: z.string(),
        sha256: z.string(),
        size: z.int(),
        versionNumber: z.int(),
        madeBy: z.string(),
        madeAt: instant,
      }),
    ),
    /** Whether a final version exists that a package can be made of. */
    hasFinal: z.boolean(),
    /** Whether the reader may set the day and make the package. */
    writable: z.boolean(),
  })
  .meta({ id: 'Congress' })
export type CongressView = z.infer<typeof CongressView>

/** Of a report that is submitted to the congress. */
export const getCongress = route({
  method: 'get',
  path: '/api/reports/{id}/congress',
  params: byId,
  body: null,
  answer: CongressView,
  permission: 'report.read',
})
export const setMeeting = route({
  method: 'post',
  path: '/api/reports/{id}/meeting',
  params: byId,
  body: z.strictObject({ heldOn: countedFrom.nullable() }),
  answer: CongressView,
  permission: 'congress.prepare',
})
export const makeReadingPackage = route({
  method: 'post',
  path: '/api/reports/{id}/packages',
  params: byId,
  body: z.strictObject({}),
  answer: CongressView,
  permission: 'congress.prepare',
})
export const downloadBrief = route({
  method: 'get',
  path: '/api/reports/{id}/brief',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'report.read',
  printable: true,
})
