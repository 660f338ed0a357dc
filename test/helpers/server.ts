import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Account {
  username: string
  password: string
  role: string
  name: string
  company?: { id: string; name: string }
  position?: string
}

/** The lab as people run it: the built server in a process of its own, with a data folder of its own. */
export interface Server {
  address: string
  dataDir: string
  accounts: Account[]
  process: ChildProcess
  /** Everything it has written so far. */
  output: () => string
  /** Ends it the way Ctrl+C does and gives the exit code. */
  stop: () => Promise<number | null>
  /** A REST client, signed in when an account is given. */
  client: (account: Pick<Account, 'username' | 'password'> | null, company?: string) => Promise<Client>
}

export interface Answer {
  status: number
  headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of any shape
  body: any
}

export type Client = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Answer>

interface ServerOptions {
  /** With the demo course, or with nothing but an admin. */
  isDemo?: boolean
  environment?: Record<string, string>
  /** A data folder that outlives the server; otherwise a temporary one. */
  dataDir?: string
}

const startingTime = 300_000

/** Runs `npm start`'s script and gives what became of it, when it is not expected to start. */
export function runStart({ isDemo = false, environment = {}, dataDir = temporaryFolder() }: ServerOptions = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...cleanEnvironment(), PORT: '0', DEMO: isDemo ? '1' : '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, dataDir, ended, output: () => output }
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { child, dataDir, ended, output } = runStart(options)
  const address = await addressIn(output, ended)
  const isTemporary = options.dataDir === undefined
  return {
    address,
    dataDir,
    process: child,
    output,
    accounts: JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[],
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      if (isTemporary) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
    client: (account, company) => signedInClient(address, account, company),
  }
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'crm-lab-server-'))

/** Jest's own settings must not reach the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, NODE_ENV: _mode, ...rest } = process.env
  return rest as NodeJS.ProcessEnv
}

async function addressIn(output: () => string, ended: Promise<number | null>): Promise<string> {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  const giveUpAt = Date.now() + startingTime
  for (;;) {
    const address = /is ready: (http:\/\/\S+)\/admin/.exec(output())?.[1]
    if (address) return address.replace('0.0.0.0', '127.0.0.1')
    if (hasEnded || Date.now() > giveUpAt) throw new Error(`The server did not start:\n${output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function signedInClient(address: string, account: Pick<Account, 'username' | 'password'> | null, company?: string): Promise<Client> {
  const base: Record<string, string> = company ? { 'X-Company': company } : {}
  const client: Client = async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...base, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  if (account) {
    const { username, password } = account
    const { status, body } = await client('POST', '/api/users/login', { username, password })
    if (status !== 200) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`)
    base.Authorization = `JWT ${body.token}`
  }
  return client
}
