import { randomUUID } from 'node:crypto'

import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'

import type { RequestStore } from '../company-schema/requestStore.ts'
import { isAsset, isProbe } from './paths.ts'

/** What the request path learns about a request on its way, for the log and the metrics. */
interface RequestFacts {
  id: string
  user?: string
  company?: string
}

const factsOf = new WeakMap<Request, RequestFacts>()

/** Remembers who asks, once that is known. */
export function noteWhoAsks(request: Request, { user, company, viewAs }: RequestStore): void {
  const facts = factsOf.get(request)
  if (!facts) return
  if (user) facts.user = viewAs?.by.id ?? String(user.id)
  if (company) facts.company = company.id
}

/** Gives every request an id (answered as `X-Request-Id`) and writes one line when it is over, without query or tokens. */
export function requestLog(logger: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const facts: RequestFacts = { id: randomUUID() }
    // Next changes the request's address while it works.
    const path = request.path
    const startedAt = performance.now()
    factsOf.set(request, facts)
    response.setHeader('X-Request-Id', facts.id)
    response.once('close', () => {
      const line = {
        ...facts,
        method: request.method,
        path: pathForLog(path),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(response.writableFinished ? {} : { aborted: true }),
      }
      logger[levelOf(path, response.statusCode)](line, 'request')
    })
    next()
  }
}

function levelOf(path: string, status: number): 'debug' | 'info' | 'error' {
  if (status >= 500 && status !== 503) return 'error'
  return isAsset(path) || isProbe(path) ? 'debug' : 'info'
}

/** Queries may hold secrets, and so does what follows these words in a path. */
export const pathForLog = (path: string): string => path.replace(/\/(reset|reset-password|verify)\/[^/]+/i, '/$1/…')
