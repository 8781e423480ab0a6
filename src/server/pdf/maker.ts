/** Makes PDF files one after the other, each file once, and says how it stands: how many wait, what failed last. */

import { hash } from 'node:crypto'
import { Refusal } from '#domain/refusal.ts'
import { convertToPdf, keepProfile } from './convert.ts'
import { createFairQueue, type QueueLimits } from './fair-queue.ts'
import { createKeptPdfs } from './kept-pdfs.ts'
import { findOffice, fontFamilies, type Office } from './office.ts'

export interface PdfMaker {
  /**
   * Refuses `pdf-unavailable` where no office program is, `pdf-busy` where too many files wait. The same file asked for
   * again, by whomever, is made once and kept for a while.
   */
  make(bytes: Uint8Array, personId: string): Promise<MadePdf>
  /** Refuses `pdf-busy`; for who wants to know before anything is begun. */
  needPlace(bytes: Uint8Array, personId: string): void
  /** Refuses `pdf-unavailable`; for who wants to know before anything is begun. */
  needOffice(): Promise<Office>
  health(): Promise<PdfHealth>
  /** At work and waiting. */
  waiting(): number
  /** The setting that names the program; '' where it is looked for. */
  readonly setting: string
  /** Removes what it keeps between two files. */
  close(): Promise<void>
}

export interface MadePdf {
  readonly pdf: Uint8Array
  readonly version: string
}

export interface PdfHealth {
  /** Null where no office program is. */
  readonly version: string | null
  /** Null on a machine that cannot list its fonts. */
  readonly families: ReadonlySet<string> | null
  readonly waiting: number
  readonly made: number
  readonly failures: readonly { readonly at: Date; readonly reason: string }[]
}

export interface PdfSettings {
  /** Path of the program; undefined: it is looked for. */
  readonly program: string | undefined
  readonly clock: () => Date
  readonly timeOut?: number
  readonly limits?: QueueLimits
}

const patience = 90_000
/** An office program that was installed while we run is found within a minute. */
const lookAgainAfter = 60_000
const keptFailures = 5

/** Who asks for the same file while it is made gets what is being made, and later what was made of it. */
function onceEach(make: PdfMaker['make'], needPlace: (personId: string) => void) {
  const underWay = new Map<string, Promise<MadePdf>>()
  const kept = createKeptPdfs<MadePdf>()
  return {
    async make(bytes: Uint8Array, personId: string): Promise<MadePdf> {
      const key = hash('sha256', bytes)
      const known = kept.get(key) ?? underWay.get(key)
      if (known) return known
      const making = make(bytes, personId).finally(() => underWay.delete(key))
      underWay.set(key, making)
      const made = await making
      kept.keep(key, made)
      return made
    },
    needPlace(bytes: Uint8Array, personId: string): void {
      const key = hash('sha256', bytes)
      if (!kept.get(key) && !underWay.has(key)) needPlace(personId)
    },
  }
}

export function createPdfMaker({ program, clock, timeOut = patience, limits }: PdfSettings): PdfMaker {
  const queue = createFairQueue(limits)
  const failures: { at: Date; reason: string }[] = []
  let made = 0
  let found: { office: Office | null; at: number } | null = null
  const profile = keepProfile()

  const office = async (): Promise<Office | null> => {
    const now = clock().getTime()
    if (found?.office || (found && now - found.at < lookAgainAfter)) return found.office
    found = { office: await findOffice(program), at: now }
    return found.office
  }
  const needOffice = async (): Promise<Office> => {
    const there = await office()
    if (!there) throw new Refusal('pdf-unavailable')
    return there
  }

  const convert = async (bytes: Uint8Array): Promise<MadePdf> => {
    const { program: path, version } = await needOffice()
    try {
      const pdf = await convertToPdf(bytes, { program: path, profile: await profile.folder(), timeOut })
      made += 1
      return { pdf, version }
    } catch (error) {
      failures.unshift({ at: clock(), reason: error instanceof Error ? error.message : String(error) })
      failures.splice(keptFailures)
      // A profile that was cut off may keep the next one from starting; a program that went is looked for anew.
      await profile.forget()
      found = null
      throw error
    }
  }
  const makeOne: PdfMaker['make'] = async (bytes, personId) => {
    await needOffice()
    return queue.run(personId, () => convert(bytes))
  }

  return {
    needOffice,
    setting: program ?? '',
    waiting: queue.count,
    ...onceEach(makeOne, queue.needPlace),
    async health() {
      const there = await office()
      return {
        version: there?.version ?? null,
        families: await fontFamilies(),
        waiting: queue.count(),
        made,
        failures,
      }
    },
    close: profile.forget,
  }
}
