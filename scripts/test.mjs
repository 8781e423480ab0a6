/** Runs every tier of the tests, one after the other, and ends with the line that sums them up. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bin = (name) => join('node_modules', '.bin', name)
const only = process.argv.slice(2)

/** Each tier with the programs it cannot do without. In CI a missing one is a failure, elsewhere the tier is passed over. */
const tiers = [
  { name: 'unit', needs: [] },
  { name: 'scenarios-pg', needs: ['postgres'] },
  { name: 'scenarios-pglite', needs: [] },
  { name: 'crash', needs: ['strace'] },
  { name: 'pages', needs: ['chromium'] },
  { name: 'office', needs: ['soffice', 'pdftotext'] },
]

const packages = {
  postgres: 'postgresql',
  strace: 'strace',
  chromium: 'chromium fonts-noto-cjk',
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  pdftotext: 'poppler-utils',
}

function isThere(program) {
  if (program === 'postgres' && existsSync('/usr/lib/postgresql')) return true
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

const sum = { passed: 0, failed: 0, skipped: 0 }
const count = (outcome) => {
  for (const [key, value] of Object.entries(outcome)) sum[key] += value
}

function runCheck() {
  for (const script of ['types', 'lint', 'unused']) {
    const { status } = spawnSync('npm', ['run', '--silent', `check:${script}`], { stdio: 'inherit' })
    count(status === 0 ? { passed: 1 } : { failed: 1 })
  }
}

function runTier({ name, needs }, folder) {
  const missing = needs.filter((program) => !isThere(program))
  if (missing.length > 0) {
    const install = missing.map((program) => packages[program]).join(' ')
    console.log(`${name}: ${missing.join(', ')} missing; apt-get install ${install}`)
    return count(process.env.CI === 'true' ? { failed: 1 } : { skipped: 1 })
  }
  const tally = join(folder, `${name}.json`)
  const { status } = spawnSync(bin('vitest'), ['run', '--project', name], {
    stdio: 'inherit',
    env: { ...process.env, GUIHENG_TEST_TALLY: tally },
  })
  if (!existsSync(tally)) return count({ failed: 1 })
  const outcome = JSON.parse(readFileSync(tally, 'utf8'))
  // A tier that ended badly without a failed test still failed.
  return count(status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome)
}

const folder = mkdtempSync(join(tmpdir(), 'guiheng-tests-'))
try {
  if (only.length === 0 || only.includes('check')) runCheck()
  for (const tier of tiers) if (only.length === 0 || only.includes(tier.name)) runTier(tier, folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)
