import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sourceFingerprint } from './sourceFingerprint.ts'

const buildFolder = '.next'
const fingerprintFile = join(buildFolder, 'crm-lab-sources')

/** Whether there is a build of the admin, made from the sources that are here now. */
export function isAdminBuilt(): boolean {
  if (!existsSync(join(buildFolder, 'BUILD_ID')) || !existsSync(fingerprintFile)) return false
  return readFileSync(fingerprintFile, 'utf8') === sourceFingerprint()
}

/**
 * Builds the admin: first its import map, then Next's production build.
 * The build evaluates the configuration, so it gets a data folder of its own and never sees the installation's.
 *
 * @throws Error when a step fails; its output has been shown
 */
export async function buildAdmin(): Promise<void> {
  const fingerprint = sourceFingerprint()
  rmSync(fingerprintFile, { force: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-build-'))
  try {
    await node([require.resolve('tsx/cli'), 'scripts/generate.ts', 'importmap'], dataDir)
    await node([require.resolve('next/dist/bin/next'), 'build'], dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  writeFileSync(fingerprintFile, fingerprint)
}

const require = createRequire(import.meta.url)

function node(args: string[], dataDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: dataDir, DATABASE_URL: '' }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`Building the admin failed (${signal ?? `exit code ${code}`}).`))))
  })
}
