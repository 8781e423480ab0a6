/** Reading what was uploaded, a few files at a time: each takes a thread with a memory of its own. */

import { readOrigin, refreshInThread } from '#documents/living/in-thread.ts'
import type { StandingFigures } from '#documents/living/refresh-file.ts'
import { refuseMarked } from '#documents/reading/marking/refuse-marked.ts'
import { readGrids } from '#documents/reading/read-grids.ts'
import type { Known } from '#domain/consistency/known.ts'
import { createTurnstile } from '../database/turnstile.ts'

/** One for the whole program, since it guards the machine's memory; a further file waits its turn. */
const inTurn = createTurnstile(2)

export const readUploaded = (bytes: Uint8Array) => inTurn(() => readGrids(bytes))

/** For a file that is kept as it is. */
export const refuseMarkedUpload = (bytes: Uint8Array) => inTurn(() => refuseMarked(bytes))

/** What a report that came back was made with. */
export const readReturned = (bytes: Uint8Array) => inTurn(() => readOrigin(bytes))

export const refreshReturned = (bytes: Uint8Array, now: StandingFigures, known: Known) =>
  inTurn(() => refreshInThread(bytes, now, known))
