/**
 * `npm run assurance [-- --full | --mutations [--only <names>] | --only <channel, collection or principal>]`: tries every way to everybody's data, as everybody, on a running server
 * with a database of its own, and writes what it found to `assurance/report.md`. Ends with 1 when there is a leak.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { build } from '../scripts/build.mjs'
import { loadPlan } from './plan/collections.ts'
import { runMutations } from './mutations/runMutations.ts'
import { reportOf } from './run/report.ts'
import { run, storeWorld, type Stored } from './run/run.ts'
import type { Probe } from './run/types.ts'

/** Every tenth check of each person, channel and collection is tried where time is short. */
const sample = 10

const { values } = parseArgs({
  options: { full: { type: 'boolean' }, only: { type: 'string' }, mutations: { type: 'boolean' }, json: { type: 'boolean' }, outputFile: { type: 'string' } },
})
const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-assurance-plan-'))
Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: dataDir, DATABASE_URL: '' })
process.exitCode = 1
try {
  // The admin's pages and server functions come from the build, whose age does not matter to anything else here.
  if (!existsSync(join('.next', 'BUILD_ID'))) await build()
  const plan = await loadPlan()
  const stored = await storeWorld({ plan, onProgress: say })
  try {
    const hasPassed = values.mutations ? await runMutations({ plan, stored, names: values.only, onProgress: say }) : await assure(stored)
    process.exitCode = hasPassed ? 0 : 1
  } finally {
    stored.forget()
  }

  async function assure(stored: Stored): Promise<boolean> {
    const only = (probe: Probe) => values.only === undefined || [probe.channel, probe.slug, probe.person.name].includes(values.only)
    const outcome = await run({ stored, every: values.full ? 1 : sample, only, onProgress: say })
    const report = reportOf(outcome, values.full ? 'full' : 'sampled')
    if (values.only === undefined) writeFileSync(join('assurance', 'report.md'), `${report}\n`)
    console.log(report.split('\n\n').slice(1, 2).join(''), '\n', report.slice(report.indexOf('## Leaks')))
    if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(asTestResult(outcome)))
    return outcome.findings.length === 0
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
// Loading the configuration leaves timers behind.
process.exit()

function say(text: string): void {
  console.log(`${process.uptime().toFixed(0).padStart(4)} s  ${text}`)
}

/** As Jest tells its results, one test for each channel, for the sum at the end of CI. */
function asTestResult({ probes, findings }: Awaited<ReturnType<typeof run>>) {
  const channels = new Set(probes.map(({ channel }) => channel))
  const failed = new Set(findings.map(({ probe }) => probe.channel))
  return { numPassedTests: channels.size - failed.size, numFailedTests: failed.size, numRuntimeErrorTestSuites: 0, success: failed.size === 0 }
}
