/** Makes PDF files one after the other, and says how it stands: found or not, how many wait, what failed last. */

import { hash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#domain/refusal.ts'
import { createTurnstile } from '../database/turnstile.ts'
import { convertToPdf, makeProfile } from './convert.ts'
import { findOffice, fontFamilies, type Office } from './office.ts'

export interface PdfMaker {
  /** Refuses `pdf-unavailable` where no office program is. The same file asked for again meanwhile is made once. */
  make(bytes: Uint8Array): Promise<{ readonly pdf: Uint8Array; readonly version: string }>
  /** Refuses `pdf-unavailable`; for who wants to know before anything is begun. */
  needOffice(): Promise<Office>
  health(): Promise<PdfHealth>
  /** The setting that names the program; '' where it is looked for. */
  readonly setting: string
  /** Removes what it keeps between two files. */
  close(): Promise<void>
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
}

const patience = 90_000
/** An office program that was installed while we run is found within a minute. */
const lookAgainAfter = 60_000
const keptFailures = 5

/** Who asks for the same file while it is made gets what is being made. */
function onceEach(make: PdfMaker['make']): PdfMaker['make'] {
  const underWay = new Map<string, ReturnType<PdfMaker['make']>>()
  return (bytes) => {
    const key = hash('sha256', bytes)
    const known = underWay.get(key)
    if (known) return known
    const made = make(bytes).finally(() => underWay.delete(key))
    underWay.set(key, made)
    return made
  }
}

export function createPdfMaker({ program, clock, timeOut = patience }: PdfSettings): PdfMaker {
  const turn = createTurnstile(1)
  const failures: { at: Date; reason: string }[] = []
  let [waiting, made] = [0, 0]
  let found: { office: Office | null; at: number } | null = null
  let profile: string | null = null

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
  const ownProfile = async (): Promise<string> => {
    if (profile === null) {
      profile = await mkdtemp(join(tmpdir(), 'guiheng-office-'))
      await makeProfile(profile)
    }
    return profile
  }
  const forgetProfile = async () => {
    const old = profile
    profile = null
    if (old !== null) await rm(old, { recursive: true, force: true })
  }

  const makeOne: PdfMaker['make'] = async (bytes) => {
    const { program: path, version } = await needOffice()
    waiting += 1
    try {
      return await turn(async () => {
        const pdf = await convertToPdf(bytes, { program: path, profile: await ownProfile(), timeOut })
        made += 1
        return { pdf, version }
      })
    } catch (error) {
      failures.unshift({ at: clock(), reason: error instanceof Error ? error.message : String(error) })
      failures.splice(keptFailures)
      // A profile that was cut off may keep the next one from starting; a program that went is looked for anew.
      await forgetProfile()
      found = null
      throw error
    } finally {
      waiting -= 1
    }
  }

  return {
    needOffice,
    setting: program ?? '',
    make: onceEach(makeOne),
    async health() {
      const there = await office()
      return { version: there?.version ?? null, families: await fontFamilies(), waiting, made, failures }
    },
    close: forgetProfile,
  }
}
