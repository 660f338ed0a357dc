import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { rawRequest, rawStatus } from '../helpers/rawRequest.ts'
import { startServer, type Account, type Client, type Server } from '../helpers/server.ts'

let server: Server
let admin: Account
let nobody: Client

beforeAll(async () => {
  server = await startServer()
  admin = server.accounts[0]!
  nobody = await server.client(null)
})
afterAll(() => server.stop())

const upgradeTo = (path: string): string =>
  [`GET ${path} HTTP/1.1`, `Host: ${new URL(server.address).host}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
    .concat('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', '')
    .join('\r\n')

describe('a request to speak another protocol', () => {
  it('is answered by nobody, and its connection ends at once', async () => {
    for (const path of ['/_next/webpack-hmr', '/admin', '/api/users/me', '/']) expect(await rawRequest(server.address, upgradeTo(path))).toBe('')
  })

  it('leaves nothing behind, though many come and never go', async () => {
    // The admin has been asked once, so that Next would have begun to listen.
    await nobody('GET', '/admin/login')
    await Promise.all(
      Array.from(
        { length: 300 },
        () =>
          new Promise<void>((resolve) => {
            const { hostname, port } = new URL(server.address)
            const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
            socket.once('error', () => resolve())
            socket.once('close', () => resolve())
            socket.once('end', () => socket.end())
            socket.write(upgradeTo('/_next/webpack-hmr'))
          }),
      ),
    )
    expect(await nobody('GET', '/readyz')).toMatchObject({ status: 200 })
  })
})

describe('an address', () => {
  it.each([
    '/api/x/../users/login',
    '/api//users/login',
    '/api/users/log%69n',
    '/api/x/%2e%2e/users/login',
    '/api/x/%252e%252e/users/login',
    '/api\\users\\login',
  ])('written as %s is refused, whatever it means', async (path) => {
    expect(await rawStatus(server.address, `POST ${path}`, {}, JSON.stringify({ username: 'victim', password: 'guess' }))).toBe(400)
  })

  it('leads nowhere else by a stale cookie', async () => {
    for (const path of ['//evil.example/admin', '/\\evil.example/admin', '/.//evil.example'])
      expect(await rawStatus(server.address, `GET ${path}`, { Cookie: 'view-as=nobody' })).toBe(400)
  })

  it('whose host, method or form nobody understands is a clear refusal', async () => {
    for (const host of ['a b', 'x@y', '[::1', 'lab:99999', 'a/b', '<script>'])
      expect(await rawStatus(server.address, 'GET /api/users/me', { Host: host })).toBe(400)
    for (const method of ['TRACE', 'PROPFIND', 'TRACK']) expect([400, 405]).toContain(await rawStatus(server.address, `${method} /api/users/me`))
    expect(await rawStatus(server.address, 'TRACE /admin')).toBe(405)
    expect(await rawStatus(server.address, 'OPTIONS *')).toBe(400)
    expect(await rawStatus(server.address, `GET ${server.address}/api/users/me`)).toBe(400)
    expect(await rawStatus(server.address, 'POST /api/globals/public/forms/x', {}, '{}')).toBe(404)
  })
})

describe('guesses at a password', () => {
  const signInAt = (path: string, username: string, password: string) => rawStatus(server.address, `POST ${path}`, {}, JSON.stringify({ username, password }))

  it('are compared five times, however many come at once and however the address is written', async () => {
    const client = await server.client(admin)
    await client('POST', '/api/users', { username: 'guessed', name: 'Guessed', role: 'student', status: 'active', password: 'Password-1' })
    const paths = ['/api/users/login', '/api/users/LOGIN', '/api/users/Login/']
    for (const username of ['guessed', 'nobody-at-all']) {
      const statuses = await Promise.all(
        Array.from({ length: 39 }, (_, index) =>
          signInAt(paths[index % paths.length]!, index % 2 ? username : ` ${username.toUpperCase()} `, `Wrong-${index}`),
        ),
      )
      expect(statuses.filter((status) => status === 401)).toHaveLength(5)
      expect(statuses.filter((status) => status === 429)).toHaveLength(34)
    }
    expect(await signInAt('/api/users/login', 'guessed', 'Password-1')).toBe(429)
    expect(await client('POST', '/api/users/unlock', { username: 'guessed' })).toMatchObject({ status: 200 })
    expect(await signInAt('/api/users/login', 'guessed', 'Password-1')).toBe(200)
  })
})

describe('a page of another server', () => {
  const body = (): string => JSON.stringify({ username: admin.username, password: admin.password })
  const signInFrom = (headers: Record<string, string>) => rawStatus(server.address, 'POST /api/users/login', headers, body())

  it('does not sign anybody in', async () => {
    expect(await signInFrom({ Origin: 'http://evil.example' })).toBe(403)
    expect(await signInFrom({ Origin: 'null' })).toBe(403)
    expect(await signInFrom({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await signInFrom({ Origin: server.address })).toBe(200)
    expect(await signInFrom({})).toBe(200)
  })
})

describe('stopping', () => {
  it('is not held up by connections that asked for another protocol', async () => {
    const other = await startServer()
    await fetch(`${other.address}/admin/login`)
    const { hostname, port } = new URL(other.address)
    const sockets = Array.from({ length: 20 }, () => connect({ host: hostname, port: Number(port) }).on('error', () => undefined))
    for (const socket of sockets) socket.write(upgradeTo('/_next/webpack-hmr'))
    const begun = Date.now()
    expect(await other.stop()).toBe(0)
    expect(Date.now() - begun).toBeLessThan(8_000)
    sockets.forEach((socket) => socket.destroy())
  })
})
