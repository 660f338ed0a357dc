import { Agent, createServer, get, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'

import { sendWebResponse, toWebRequest } from './webRequest.ts'

const textOf = (size: number) => '客户'.repeat(size / 6)

describe('an answer sent through Express', () => {
  let server: Server

  beforeAll(async () => {
    const app = express()
    app.get('/json', async (request, response) => {
      await sendWebResponse(response, Response.json({ text: textOf(Number(request.query.size)) }, { status: 201, headers: { 'X-Kept': 'yes' } }))
    })
    app.get('/stream', async (_request, response) => {
      await sendWebResponse(response, new Response(textOf(6_000), { headers: { 'Content-Type': 'text/csv' } }))
    })
    app.get('/nothing', async (_request, response) => {
      await sendWebResponse(response, new Response(null, { status: 204 }))
    })
    app.post('/unread', async (request, response) => {
      const { passOverRest } = toWebRequest(request)
      await sendWebResponse(response, Response.json({ isRead: false }))
      passOverRest()
    })
    server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const ask = (path: string, encoding: string) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      get({ port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': encoding } }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }))
      }).on('error', reject)
    })

  it('is compressed when it is JSON of an ordinary size, and says so', async () => {
    const { status, headers, body } = await ask('/json?size=6000', 'gzip, deflate, br')
    expect([status, headers['x-kept'], headers['content-encoding'], headers.vary]).toEqual([201, 'yes', 'gzip', 'Accept-Encoding'])
    expect(headers['content-length']).toBe(String(body.length))
    expect(body.length).toBeLessThan(1_000)
    expect(JSON.parse(gunzipSync(body).toString())).toEqual({ text: textOf(6_000) })
  })

  it.each([
    ['not asked for', 6_000, 'identity'],
    ['too short to gain', 60, 'gzip'],
    ['so long that others would wait', 600_000, 'gzip'],
  ])('is sent as it is when compression is %s', async (_reason, size, encoding) => {
    const { headers, body } = await ask(`/json?size=${String(size)}`, encoding)
    expect(headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(body.toString())).toEqual({ text: textOf(size) })
  })

  it('is streamed when it is no JSON, and may be empty', async () => {
    expect((await ask('/stream', 'gzip')).body.toString()).toBe(textOf(6_000))
    const { status, body } = await ask('/nothing', 'gzip')
    expect([status, body.length]).toEqual([204, 0])
  })

  it('leaves the connection usable, however much of the body nobody has read', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const post = (body: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = server.address() as AddressInfo
        const asked = httpRequest({ agent, port, host: '127.0.0.1', path: '/unread', method: 'POST', timeout: 3_000 }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
        })
        asked.on('error', reject).on('timeout', () => asked.destroy(new Error('no answer')))
        asked.end(body)
      })
    try {
      const statuses: number[] = []
      for (let count = 0; count < 5; count++) statuses.push(await post('x'.repeat(1_500_000)))
      expect(statuses).toEqual([200, 200, 200, 200, 200])
    } finally {
      agent.destroy()
    }
  })
})
