import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  address: string
  admin: { username: string; password: string }
  /** What it has written, for when something goes wrong. */
  output: () => string
  /** The installation; it stays when the server stops. */
  dataDir: string
  stop: () => Promise<void>
}

const startingTime = 180_000

/** Starts a bundled server without rate limits, with an installation of its own: an empty one, or a copy of another. */
export async function startServer(script: string, installation?: string): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-assurance-'))
  if (installation) cpSync(installation, dataDir, { recursive: true })
  const { NODE_OPTIONS: _options, DATABASE_URL: _database, ...inherited } = process.env
  const child = spawn(process.execPath, [script], {
    env: {
      ...inherited,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      RATE_LIMIT_GENERAL: '0',
      RATE_LIMIT_SIGN_IN: '0',
      RATE_LIMIT_REGISTER: '0',
      PAYLOAD_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-200_000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const giveUpAt = Date.now() + startingTime
  for (;;) {
    const address = /is ready: (http:\/\/\S+)\/admin/.exec(output)?.[1]
    if (address) {
      const [admin] = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as [RunningServer['admin']]
      return { address, admin, output: () => output, dataDir, stop }
    }
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
      throw new Error(`The server did not start:\n${output}`)
    }
    await new Promise((wait) => setTimeout(wait, 50))
  }
}

/** Known to the run, so that it can try to pass as a job. */
export const secret = 'assurance-secret-0123456789abcdef'
