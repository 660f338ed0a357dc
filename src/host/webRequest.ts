import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** The Express request as a Fetch request; the body is streamed. */
export function toWebRequest(request: ExpressRequest, signal?: AbortSignal): Request {
  const headers = toWebHeaders(request)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal }
  if (hasBody) {
    init.body = Readable.toWeb(request) as unknown as BodyInit
    init.duplex = 'half'
  }
  return new Request(addressOf(request), init)
}

export function toWebHeaders(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  return headers
}

const addressOf = (request: ExpressRequest): string => `${request.protocol}://${request.headers.host ?? 'localhost'}${request.originalUrl}`

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
  const body = Readable.fromWeb(answer.body as unknown as ReadableStream)
  response.on('close', () => body.destroy())
  body.on('error', (error) => response.destroy(error))
  body.pipe(response)
}
