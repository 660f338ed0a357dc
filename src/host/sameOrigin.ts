import type { IncomingHttpHeaders } from 'node:http'

import type { RequestHandler } from 'express'

import { allowedOrigins, type Environment } from '../environment.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { apiParts } from './address.ts'

/**
 * Lets the session cookie work on whatever address this server is reached by, and only from its own pages.
 *
 * Payload takes the cookie when `Origin` is in its list or `Sec-Fetch-Site` says same-origin. Neither covers a
 * teacher's PC in a class-room network: its address may change while it runs, and browsers send no `Sec-Fetch-Site`
 * over plain HTTP. So the host compares the page's origin with the `Host` that the browser itself named:
 *
 * * `Origin` with the same host: same origin.
 * * No `Origin` and no `Sec-Fetch-Site` on a request that only reads: a navigation, unless `Referer` names another host.
 *
 * Everything else is left to Payload's rule.
 *
 * @param host the host and port that the browser asked for
 */
export function vouchForOwnPages(headers: Headers, method: string, host: string | undefined): void {
  if (!host) return
  const origin = headers.get('origin')
  if (origin) {
    if (hostOf(origin) !== host.toLowerCase()) return
    headers.delete('origin')
    headers.set('sec-fetch-site', 'same-origin')
    return
  }
  const isReading = method === 'GET' || method === 'HEAD'
  if (!isReading || headers.has('sec-fetch-site')) return
  const referer = headers.get('referer')
  if (!referer || hostOf(referer) === host.toLowerCase()) headers.set('sec-fetch-site', 'none')
}

/**
 * Pages of other servers change nothing here, signed in or not: neither do they sign somebody in to an account of their
 * own. Public forms stand open to everybody.
 *
 * @throws LabError `forbidden` (403) for a request that changes something and comes from such a page
 */
export function refuseForeignPages(environment: Pick<Environment, 'HOST' | 'PORT' | 'SERVER_URL'>): RequestHandler {
  const own = allowedOrigins(environment)
  return ({ method, path, headers, host }, _response, next) => {
    const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(method)
    const isPublic = apiParts(path)[0] === 'public'
    next(isReading || isPublic || isFromOwnPage(headers, host, own) ? undefined : foreignPage())
  }
}

/** Programs that are no browsers name no page. */
function isFromOwnPage({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, host: string | undefined, own: string[]): boolean {
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  return own.includes(origin.toLowerCase()) || hostOf(origin) === host?.toLowerCase()
}

const foreignPage = (): LabError =>
  new LabError({ code: 'forbidden', message: bilingual('不接受来自其他网站页面的请求', 'Requests from pages of other servers are not accepted') })

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
