import type { Request, RequestHandler } from 'express'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const megabyte = 1024 * 1024

/** Files travel as forms or as they are; everything else is JSON and small. */
const isFile = (contentType: string): boolean => /^(multipart\/form-data|text\/csv|application\/(octet-stream|vnd\.|zip))/i.test(contentType)

/** How many bytes the body of this request may have: 20 MB for files, 2 MB for data. */
export const bodyLimit = (request: Request): number => (isFile(request.headers['content-type'] ?? '') ? 20 : 2) * megabyte

/** How many times too large a body may be and still be let through to its end, unread. */
const patience = 10

/**
 * Refuses bodies that say themselves that they are too large. What somebody sends by mistake is let through first and
 * kept nowhere: a connection that is closed while they still send shows them a broken line instead of the reason.
 */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const limit = bodyLimit(request)
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced <= limit) return next()
  if (announced <= limit * patience) {
    request.once('end', () => next(tooLarge(limit))).resume()
    return
  }
  response.setHeader('Connection', 'close')
  next(tooLarge(limit))
}

export function tooLarge(limit: number): LabError {
  const size = `${limit / megabyte} MB`
  return new LabError({ code: 'too-large', message: bilingual(`内容过大，上限为 ${size}`, `The content is too large; at most ${size} are accepted`) })
}

/** The chunks of a body as they arrive; ends with `too-large` as soon as there are more bytes than allowed. */
export async function* limited(request: Request, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limit) throw tooLarge(limit)
    yield chunk
  }
}
