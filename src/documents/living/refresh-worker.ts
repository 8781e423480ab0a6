/** The thread that opens a report that came back: what it was made with, or the report with its figures refreshed. */

import { parentPort, workerData } from 'node:worker_threads'
import { checkText } from '#domain/consistency/check.ts'
import type { Known } from '#domain/consistency/known.ts'
import { refusalAsAnswer } from '../reading/in-thread.ts'
import { refuseMarkedTexts } from '../reading/marking/marking.ts'
import { openLivingFile } from './living-file.ts'
import { figuresSaid, refreshFile, type StandingFigures } from './refresh-file.ts'

interface Task {
  readonly bytes: Uint8Array
  /** null where only the manifest is asked for. */
  readonly now: StandingFigures | null
  readonly known: Known
}

function work({ bytes, now, known }: Task) {
  if (now === null) {
    const file = openLivingFile(bytes)
    return { manifest: file.manifest, said: file.manifest === null ? figuresSaid(file) : [] }
  }
  const file = refreshFile(bytes, now)
  refuseMarkedTexts(file.paragraphs)
  const contradictions = checkText(file.paragraphs, known).filter(({ severity }) => severity === 'error')
  return { ...file, contradictions }
}

parentPort?.postMessage(await refusalAsAnswer(() => work(workerData)))
