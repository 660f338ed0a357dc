import type { Request, RequestHandler } from 'express'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const megabyte = 1024 * 1024

/** Files travel as forms or as they are; everything else is JSON and small. */
const isFile = (contentType: string): boolean => /^(multipart\/form-data|text\/csv|application\/(octet-stream|vnd\.|zip))/i.test(contentType)

/** How many bytes the body of this request may have: 20 MB for files, 2 MB for data. */
export const bodyLimit = (request: Request): number => (isFile(request.headers['content-type'] ?? '') ? 20 : 2) * megabyte

/** Refuses bodies that say themselves that they are too large, before a byte of them is read. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const limit = bodyLimit(request)
  if (Number(request.headers['content-length'] ?? 0) <= limit) return next()
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
