/**
 * Ten thousand mutated workbooks through the real reader, judged by an oracle: `node scripts/torture-workbooks.ts
 * [count] [seed]`. Ends with 1 where one value was read silently wrong. LibreOffice, where present, saves a base too.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unitWorkbook } from '#documents/forms/unit-workbook.ts'
import { view } from '#tests/torture/workbooks/base.ts'
import { torture } from '#tests/torture/workbooks/run.ts'

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number)

/** The form saved again by LibreOffice; none where it is not installed. */
function savedElsewhere(bytes: Uint8Array): Uint8Array[] {
  if (spawnSync('sh', ['-c', 'command -v soffice']).status !== 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'guiheng-torture-'))
  try {
    writeFileSync(join(folder, 'form.xlsx'), bytes)
    const out = join(folder, 'saved')
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        join(folder, 'form.xlsx'),
      ],
      { timeout: 100_000, stdio: 'ignore' },
    )
    return [new Uint8Array(readFileSync(join(out, 'form.xlsx')))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const written = await unitWorkbook(view)
const bases = [written, ...savedElsewhere(written)]
const started = performance.now()
const { wrong, ...tally } = await torture({ seed, count, bases })
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(`${JSON.stringify({ ...tally, bases: bases.length, wrong: wrong.length, seconds })}\n`)
for (const one of wrong.slice(0, 40)) process.stdout.write(`${one}\n`)
if (wrong.length > 0) process.exitCode = 1
