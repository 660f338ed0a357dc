import type { RequestHandler } from 'express'

import { malformedAddress } from '../errors/errorAnswer.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Lets only requests pass whose address has one way to be read: limits, guards and Payload then mean the same by it.
 * A method that nobody answers, a `Host` that is no host, and any other spelling of a path (`..`, `//`, `%2e`, `%252e`,
 * letters written as `%61`, a backslash) are refused.
 *
 * @throws LabError `invalid` (400) or `method-not-allowed` (405)
 */
export const refuseUnclearAddress: RequestHandler = (request, response, next) => {
  if (!methods.includes(request.method)) {
    response.setHeader('Allow', methods.join(', '))
    return next(methodNotAllowed())
  }
  if (!isHost(request.host) || !isCanonical(request.originalUrl.split('?', 1)[0] ?? '')) return next(malformedAddress())
  next()
}

/** An absent `Host` is HTTP/1.0; every other one names a host, with a port or without. */
const isHost = (host: string | undefined): boolean => !host || (/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`))

/** Letters, digits and `-._~`, which nobody writes as codes who has nothing to hide. */
const unreserved = /%(2[de]|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/i
/** An end of text, a slash or a backslash inside a part, also written twice over. */
const hidden = /%(00|2f|5c|25(00|2e|2f|5c))/i

/** Whether every reader takes the same parts out of the path. */
export function isCanonical(path: string): boolean {
  if (!path.startsWith('/') || path.includes('//') || unreserved.test(path) || hidden.test(path)) return false
  return new URL(path, 'http://localhost').pathname === path
}

const methodNotAllowed = (): LabError => new LabError({ code: 'method-not-allowed', message: bilingual('不支持该请求方法', 'This method is not supported') })

/**
 * The parts of a REST address behind `/api`, in small letters, because Payload finds its endpoints without regard to
 * case: `/api/Users/LOGIN/` is `['users', 'login']`. Empty for every other address.
 */
export function apiParts(pathname: string): string[] {
  const [, api, ...parts] = pathname.toLowerCase().split('/')
  return api === 'api' ? parts.filter((part) => part !== '') : []
}

/** Whether a REST address is one of these: `users/login`. */
export const isApi = (pathname: string, ...addresses: string[]): boolean => addresses.includes(apiParts(pathname).join('/'))
