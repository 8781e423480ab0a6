/** Has LibreOffice lay out one Word file or workbook as PDF: with a profile of its own, ended with all its children when it hangs. */

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compose } from '#documents/composing/compose.ts'

export interface Conversion {
  readonly program: string
  /** Kept from one file to the next: a new one costs seconds. */
  readonly profile: string
  readonly timeOut: number
}

/** No macro runs, nothing linked is fetched or updated: what is not in the file is not in the PDF. */
const settings = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['org.openoffice.Office.Calc/Content/Update', 'Link', '1'],
] as const

/** A profile that is there for one file after the other, until it is forgotten. */
export function keepProfile() {
  let profile: string | null = null
  return {
    async folder(): Promise<string> {
      if (profile === null) {
        profile = await mkdtemp(join(tmpdir(), 'guiheng-office-'))
        await makeProfile(profile)
      }
      return profile
    },
    async forget(): Promise<void> {
      const old = profile
      profile = null
      if (old !== null) await rm(old, { recursive: true, force: true })
    },
  }
}

/** Prepares a folder as a profile. */
async function makeProfile(profile: string): Promise<void> {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
      'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${items.join('')}</oor:items>\n`,
  )
}

/** Bytes of the PDF. Throws a plain Error that says why there are none. */
export async function convertToPdf(bytes: Uint8Array, conversion: Conversion): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'guiheng-pdf-'))
  try {
    const kind = await compose({ kind: 'printedKind', order: bytes })
    const live = kind === 'docx' ? await compose({ kind: 'liveContents', order: bytes }) : bytes
    await writeFile(join(folder, `document.${kind}`), live)
    const said = await runOffice({ folder, kind }, conversion)
    // It may end without a word and without a file: the code alone says nothing.
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => null)
    if (pdf === null || pdf.subarray(0, 5).toString('latin1') !== '%PDF-') {
      throw new Error(`LibreOffice made no PDF: ${said || 'it said nothing'}`)
    }
    return pdf
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const filters = { docx: 'writer_pdf_Export', xlsx: 'calc_pdf_Export' } as const

interface Document {
  readonly folder: string
  readonly kind: keyof typeof filters
}

function runOffice({ folder, kind }: Document, { program, profile, timeOut }: Conversion): Promise<string> {
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
    ...['--convert-to', `pdf:${filters[kind]}`, '--outdir', folder, join(folder, `document.${kind}`)],
  ]
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it starts ends with it; nothing of our environment but where programs are.
    const office = spawn(program, options, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: profile, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' },
    })
    let said = ''
    const hear = (text: Buffer) => {
      if (said.length < 2000) said += text.toString()
    }
    office.stdout.on('data', hear)
    office.stderr.on('data', hear)
    const timer = setTimeout(() => {
      endGroup(office.pid)
      reject(new Error(`LibreOffice did not finish within ${timeOut} ms`))
    }, timeOut)
    office.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    office.once('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve(said.trim().slice(0, 300))
      else reject(new Error(`LibreOffice ended with ${code}: ${said.trim().slice(0, 300)}`))
    })
  })
}

function endGroup(id: number | undefined): void {
  if (id === undefined) return
  try {
    process.kill(-id, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
