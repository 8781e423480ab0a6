/** A reporter that counts for the closing line; a file that fails to load counts as a failed test. */

import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const sum = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed') sum.passed += 1
        else if (state === 'skipped') sum.skipped += 1
        else sum.failed += 1
      }
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'))
        sum.failed += 1
    }
    const file = process.env.GUIHENG_TEST_TALLY
    if (file) writeFileSync(file, JSON.stringify(sum))
  }
}
