import type { Payload } from 'payload'

import { transientFailureOf, withTransientRetry } from '../company-database/mongodb/transientRetry.ts'

type Answer = (request: Request) => Promise<Response>

/**
 * Answers a request, on MongoDB again when its transaction failed transiently, since Payload never tries again itself.
 * The body is kept for that; how large it may be was checked before. Nothing is sent before the last try has ended.
 */
export async function answerAgain(payload: Payload, request: Request, answer: Answer): Promise<Response> {
  if (payload.db.name !== 'mongoose' || request.method === 'GET' || request.method === 'HEAD') return answer(request)
  const body = await request.arrayBuffer().catch(() => null)
  // The body broke off: the handler says so as it would have without us.
  if (!body) return answer(request)

  const { url, method, headers, signal } = request
  let failed: Response | null = null
  const once = async (): Promise<Response> => {
    const copy = new Request(url, { method, headers, signal, body: body.byteLength > 0 ? body : undefined })
    const response = await answer(copy)
    const failure = transientFailureOf(copy)
    if (!failure) return response
    failed = response
    throw failure
  }
  return withTransientRetry(once).catch((error: unknown) => failed ?? Promise.reject(error))
}
