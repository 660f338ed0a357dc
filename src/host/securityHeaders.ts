import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import type { RequestHandler } from 'express'
import helmet from 'helmet'

import type { Environment } from '../environment.ts'

/**
 * Security headers. Pages allow only scripts of this server: Next reads the nonce from the request's own
 * `Content-Security-Policy` header and puts it on every script it renders. Answers under /api are data and files of
 * users: they may run nothing at all.
 */
export function securityHeaders({ SERVER_URL }: Environment, { isDevelopment }: { isDevelopment: boolean }): RequestHandler[] {
  const isHttps = SERVER_URL?.startsWith('https:') ?? false
  const general = helmet({
    contentSecurityPolicy: false,
    frameguard: { action: 'sameorigin' },
    // The company of a page stands in its address; only this server learns it.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps,
    // Browsers ignore both without TLS, with a warning on every page.
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: false,
  })
  return [general, isDevelopment ? developmentPolicy : contentPolicy]
}

const contentPolicy: RequestHandler = (request, response, next) => {
  if (request.path.startsWith('/api/')) {
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'; sandbox")
  } else {
    const policy = pagePolicy(randomBytes(16).toString('base64'))
    ;(request as IncomingMessage).headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
  }
  next()
}

const developmentPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', "frame-ancestors 'self'")
  next()
}

const pagePolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
