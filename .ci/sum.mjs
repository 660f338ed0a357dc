/** Adds up what the suites wrote: `node .ci/sum.mjs <folder> <failed steps>`. Prints the one line that counts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, failedSteps] = process.argv.slice(2)
let passed = 0
let failed = 0
let suitesThatFailed = 0
for (const file of readdirSync(folder)) {
  const result = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  passed += result.numPassedTests
  // A file that could not even be loaded has no tests to count; it is one failure.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  if (!result.success) suitesThatFailed += 1
}
// A step without tests (lint, build …) or a suite that failed for another reason counts once.
const others = Number(failedSteps) - suitesThatFailed
if (others > 0) failed += others
if (Number(failedSteps) > 0 && failed === 0) failed = 1

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
