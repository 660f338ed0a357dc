import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A server under measurement: a process of its own, with nothing that slows or limits it. */
export interface MeasuredServer {
  address: string
  /** From starting the process to the first answer of `readyPath`, in milliseconds. */
  startedIn: number
  /** Resident memory, in MB. */
  memory: () => number
  stop: () => Promise<void>
}

interface Options {
  args: string[]
  port: number
  readyPath: string
  cwd?: string
  environment?: Record<string, string>
}

export async function measuredServer({ args, port, readyPath, cwd, environment }: Options): Promise<MeasuredServer> {
  const env = { ...process.env, PORT: String(port), LOG_LEVEL: 'error', RATE_LIMIT_GENERAL: '0', RATE_LIMIT_SIGN_IN: '0', ...environment }
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => child.kill())
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  while (!(await answers(`${address}${readyPath}`))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    address,
    startedIn: performance.now() - startedAt,
    memory: () => residentMemory(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

function residentMemory(pid: number): number {
  if (process.platform === 'linux') return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024
}

/** Signs in and gives a `fetch` that carries the session, and the company if one is given. */
export async function signedIn(address: string, credentials: Record<string, string>, company?: string) {
  const answer = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`Cannot sign in: ${answer.status}`)
  const headers = {
    Authorization: `JWT ${token}`,
    Cookie: `payload-token=${token}${company ? `; company=${company}` : ''}`,
    'Content-Type': 'application/json',
  }
  return (path: string, method = 'GET', body?: unknown): Promise<Response> =>
    fetch(`${address}${path}`, {
      method,
      headers: { ...headers, ...(company ? { 'X-Company': company } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
}
