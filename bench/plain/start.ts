import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'

import { measuredServer, type MeasuredServer } from '../lib/server.ts'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Fills, builds and starts the plain application, the way its users do: Next's own production server. */
export async function startPlain(dataDir: string): Promise<MeasuredServer> {
  mkdirSync(dataDir, { recursive: true })
  const run = (args: string[], environment: Record<string, string>) =>
    execFileSync(process.execPath, args, {
      env: { ...process.env, DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  run(['--import', 'tsx', 'bench/plain/fill.ts'], { NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' })
  run([next, 'build', 'bench/plain'], { NODE_ENV: 'production' })
  return measuredServer({
    args: [next, 'start', 'bench/plain', '-p', '3902', '-H', '127.0.0.1'],
    port: 3902,
    readyPath: '/api/access',
    environment: { DATA_DIR: dataDir, NODE_ENV: 'production' },
  })
}
