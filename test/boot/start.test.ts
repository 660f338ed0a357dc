import { statSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { runStart, startServer, temporaryFolder, type Account, type Client, type Server } from '../helpers/server.ts'

let server: Server
let admin: Account
let nobody: Client

beforeAll(async () => {
  server = await startServer({ dataDir: join(temporaryFolder(), 'not', 'there', 'yet') })
  admin = server.accounts[0]!
  nobody = await server.client(null)
})
afterAll(() => server.stop())

const signIn = (username: string, password: string) => nobody('POST', '/api/users/login', { username, password })

describe('a first start with DEMO=0', () => {
  it('makes the data folder and an admin whose password only the owner of the folder can read', async () => {
    expect(server.accounts).toEqual([expect.objectContaining({ username: 'admin', role: 'admin' })])
    expect(statSync(join(server.dataDir, 'demo-accounts.json')).mode & 0o077).toBe(0)
    expect(await signIn(admin.username, admin.password)).toMatchObject({ status: 200, body: { user: { username: 'admin' } } })
  })

  it('shows the account and says where it is kept', () => {
    expect(server.output()).toContain(admin.password)
    expect(server.output()).toContain(join(server.dataDir, 'demo-accounts.json'))
  })

  it('is healthy and ready, and leads to the admin', async () => {
    expect(await nobody('GET', '/healthz')).toMatchObject({ status: 200 })
    expect(await nobody('GET', '/readyz')).toMatchObject({ status: 200 })
    const { status, headers } = await nobody('GET', '/')
    expect([status, headers.get('location')]).toEqual([302, '/admin'])
  })
})

describe('answers', () => {
  it('carry security headers and a request id, and do not name the software', async () => {
    const { headers } = await nobody('GET', '/admin/login')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-.+frame-ancestors 'self'/)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('under /api may run no script', async () => {
    const { headers } = await nobody('GET', '/api/users/me')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('refuse a body that says it is too large, and one that turns out to be', async () => {
    const announced = await nobody('POST', '/api/customers', { name: 'x'.repeat(3 * 1024 * 1024) })
    expect(announced).toMatchObject({ status: 413, body: { errors: [{ code: 'too-large' }] } })
    const { body } = await signIn(admin.username, admin.password)
    const headers = { Authorization: `JWT ${body.token}` }
    expect(await postUnannounced({ ...headers, 'Content-Type': 'application/json' }, 3)).toBe(413)
    expect(await postUnannounced({ ...headers, 'Content-Type': 'multipart/form-data; boundary=x' }, 22)).toBe(413)
  })

  it('do not depend on clients that wait for them', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => hangUp(index % 2 ? '/admin/login' : '/api/users/me')))
    expect(await nobody('GET', '/readyz')).toMatchObject({ status: 200 })
    expect(server.process.exitCode).toBeNull()
  })
})

describe('the session cookie', () => {
  const me = async (headers: Record<string, string>) =>
    (await fetch(`${server.address}/api/users/me`, { headers: { Cookie: cookie, ...headers } })).json() as Promise<{ user?: { username: string } | null }>
  let cookie = ''
  beforeAll(async () => {
    const { headers } = await signIn(admin.username, admin.password)
    cookie = headers.getSetCookie()[0]!.split(';')[0]!
  })

  it('works from the own pages', async () => {
    expect(await me({ Origin: server.address })).toMatchObject({ user: { username: 'admin' } })
  })

  it('works for reading where the browser tells nothing, as over plain HTTP in a class-room network', async () => {
    expect(await me({})).toMatchObject({ user: { username: 'admin' } })
  })

  it('is not taken from pages of others', async () => {
    expect(await me({ Origin: 'http://evil.example' })).toMatchObject({ user: null })
    expect(await me({ Referer: 'http://evil.example/page' })).toMatchObject({ user: null })
    expect(await me({ 'Sec-Fetch-Site': 'cross-site' })).toMatchObject({ user: null })
  })
})

describe('limits on signing in', () => {
  it('stop guessing one account and let a whole class in', async () => {
    const attempts = await Promise.all(Array.from({ length: 15 }, () => signIn('victim', 'guess')))
    const refused = attempts.filter(({ status }) => status === 429)
    expect(refused.length).toBe(10)
    expect(refused[0]!.body.errors[0]).toMatchObject({ code: 'too-many' })
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    const others = await Promise.all(Array.from({ length: 20 }, (_, index) => signIn(`other${index}`, 'guess')))
    expect(others.map(({ status }) => status)).not.toContain(429)
    expect((await signIn(admin.username, admin.password)).status).toBe(200)
  })
})

describe('metrics', () => {
  it('are shown to this machine, without paths that people invent', async () => {
    await nobody('GET', '/api/no-such-thing')
    const { status, body } = await nobody('GET', '/metrics')
    expect(status).toBe(200)
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="api",status="404"}')
    expect(body).toContain('crm_lab_schema_cache_entries')
    expect(body).not.toContain('no-such-thing')
  })

  it('are not shown through a proxy on this machine', async () => {
    const { status } = await fetch(`${server.address}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.7' } })
    expect(status).toBe(403)
  })
})

describe('a start that cannot work', () => {
  const explanation = async (options: Parameters<typeof runStart>[0]) => {
    const { ended, output } = runStart(options)
    expect(await ended).toBe(1)
    expect(output()).not.toMatch(/\n\s+at /)
    return output()
  }

  it('says that the port is taken', async () => {
    const { port } = new URL(server.address)
    expect(await explanation({ environment: { PORT: port } })).toContain(`Port ${port} is already in use`)
  })

  it('says that another process has the data folder', async () => {
    expect(await explanation({ dataDir: server.dataDir })).toMatch(/another process|另一/i)
  })

  it('names every variable that is wrong', async () => {
    const output = await explanation({ environment: { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' } })
    expect(output).toMatch(/LOG_LEVEL:/)
    expect(output).toMatch(/DATABASE_URL:/)
  })

  it('says that the data folder cannot be used', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await explanation({ dataDir: join(file, 'data') })).toContain(`The data folder ${join(file, 'data')} cannot be used`)
  })
})

describe('stopping', () => {
  it('lets a running request finish, exits cleanly, and the next start finds everything', async () => {
    const dataDir = temporaryFolder()
    const first = await startServer({ dataDir })
    const client = await first.client(first.accounts[0]!)
    const creating = client('POST', '/api/users', { username: 'kept', name: 'Kept', role: 'student', status: 'active', password: 'Password-1' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await first.stop()).toBe(0)
    expect(await creating).toMatchObject({ status: 201 })

    const second = await startServer({ dataDir })
    expect(second.output()).not.toContain(first.accounts[0]!.password)
    const again = await second.client(first.accounts[0]!)
    expect(await again('GET', '/api/users?where[username][equals]=kept')).toMatchObject({ body: { totalDocs: 1 } })
    await second.stop()
  })
})

function hangUp(path: string): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(`${server.address}${path}`)
    request.once('error', () => resolve())
    request.once('close', () => resolve())
    request.end()
    setTimeout(() => request.destroy(), 5)
  })
}

/** Sends a body of so many megabytes in chunks, without saying beforehand how long it is; gives the status. */
function postUnannounced(headers: Record<string, string>, megabytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${server.address}/api/users`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.once('error', reject)
    const chunk = Buffer.alloc(64 * 1024, 'x')
    let remaining = megabytes * 16
    const send = () => {
      if (request.destroyed) return
      if (remaining-- === 0) return request.end()
      request.write(chunk, () => setImmediate(send))
    }
    send()
  })
}
