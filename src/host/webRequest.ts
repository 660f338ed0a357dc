import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { constants, gzipSync } from 'node:zlib'

import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { bodyLimit, limited } from './bodyLimits.ts'
import { nameCompanyOfPage } from './pageCompany.ts'
import { vouchForOwnPages } from './sameOrigin.ts'

export interface WebRequest {
  request: Request
  /** Rejects when the body cannot be read to its end (too large, or the client has gone); never resolves. */
  bodyFailed: Promise<never>
  /**
   * Passes over what is left of a body that nobody wanted to read, once the answer has been given: otherwise the next
   * request on the same connection waits behind it for ever.
   */
  passOverRest: () => void
}

/** The Express request as a Fetch request; the body is streamed, up to its limit. */
export function toWebRequest(request: ExpressRequest): WebRequest {
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers: toWebHeaders(request) }
  let bodyFailed = new Promise<never>(() => undefined)
  let passOverRest: () => void = () => undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const chunks = limited(request, bodyLimit(request))
    const body = Readable.from(chunks, { objectMode: false })
    bodyFailed = new Promise((_resolve, reject) => body.once('error', reject))
    // Whoever waits for it learns of it; when nobody does any more, it is no event.
    bodyFailed.catch(() => undefined)
    init.body = Readable.toWeb(body) as unknown as BodyInit
    init.duplex = 'half'
    passOverRest = () => {
      if (request.complete) return
      // Only when nobody asks the request for chunks any more does it run out by itself.
      body.once('close', () => request.resume()).destroy()
    }
  }
  return { request: new Request(addressOf(request), init), bodyFailed, passOverRest }
}

export function toWebHeaders(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  vouchForOwnPages(headers, request.method, request.host)
  nameCompanyOfPage(headers, { address: request.originalUrl, host: request.host })
  return headers
}

const addressOf = (request: ExpressRequest): string => `${request.protocol}://${request.host ?? 'localhost'}${request.originalUrl}`

/** Sends a Fetch response through Express. */
export async function sendWebResponse(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status)
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value)
  })
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (!answer.body) {
    response.end()
    return
  }
  if (answer.headers.get('content-type')?.startsWith('application/json')) {
    sendWhole(response, Buffer.from(await answer.arrayBuffer()))
    return
  }
  const body = Readable.fromWeb(answer.body as unknown as ReadableStream)
  response.on('close', () => body.destroy())
  body.on('error', (error) => response.destroy(error))
  body.pipe(response)
}

/** Below a packet there is nothing to gain; above this size compressing would hold up everybody else. */
const compressed = { from: 1_024, to: 128 * 1_024 }

/**
 * A JSON answer lies in memory as a whole. Streams around it, and one for compressing it, took longer than the
 * compression itself; large answers are left to the middleware, which does it beside the other requests.
 */
function sendWhole(response: ExpressResponse, body: Buffer): void {
  const fits = body.length >= compressed.from && body.length <= compressed.to
  response.vary('Accept-Encoding')
  if (!fits || !response.req.acceptsEncodings('gzip')) {
    response.end(body)
    return
  }
  const packed = gzipSync(body, { level: constants.Z_BEST_SPEED })
  response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', packed.length)
  response.end(packed)
}
