import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit'
import type { Payload } from 'payload'

import type { Environment } from '../environment.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { apiParts, isApi } from './address.ts'
import { databaseStore } from './databaseStore.ts'
import { isAsset, isProbe } from './paths.ts'

const minute = 60_000

/** Applications for an account that fail, most of them because of a wrong class code, from one address in ten minutes. */
const failedApplications = 60

/**
 * Rate limits by address. A class of 60 often shares one (the school's NAT), so they are wide; guessing one account's
 * password is stopped per account instead (see `lockout`). A limit of 0 is off. What somebody could guess or flood is
 * counted in the database, for all processes together; the rest by each process for itself.
 */
export function rateLimits(environment: Environment, payloadNow: () => Payload | null): RequestHandler[] {
  const stored = (what: string, most: number, concerns: Concerns, more: Partial<Options> = {}): RequestHandler[] => {
    const window = more.windowMs ?? minute
    return most === 0 ? [] : [limited(most, concerns, { ...more, store: databaseStore(payloadNow, { what, most, window }) })]
  }
  const applications = isPost('users/register')
  return [
    ...(environment.RATE_LIMIT_GENERAL === 0 ? [] : [limited(environment.RATE_LIMIT_GENERAL, ({ path }) => !isAsset(path) && !isProbe(path))]),
    ...stored('sign-in', environment.RATE_LIMIT_SIGN_IN, isPost('users/login', 'users/forgot-password', 'users/reset-password')),
    ...stored('register', environment.RATE_LIMIT_REGISTER, applications),
    ...stored('register-failed', Math.min(environment.RATE_LIMIT_REGISTER, failedApplications), applications, {
      windowMs: 10 * minute,
      skipSuccessfulRequests: true,
    }),
    ...stored('forms', environment.RATE_LIMIT_FORMS, ({ method, path }) => method === 'POST' && apiParts(path)[0] === 'public'),
  ]
}

type Concerns = (request: Request) => boolean

const isPost =
  (...addresses: string[]): Concerns =>
  ({ method, path }) =>
    method === 'POST' && isApi(path, ...addresses)

const limited = (limit: number, concerns: Concerns, more: Partial<Options> = {}): RequestHandler =>
  rateLimit({ ...common, windowMs: minute, limit, skip: (request) => !concerns(request), ...more })

const common: Partial<Options> = {
  standardHeaders: false,
  legacyHeaders: false,
  validate: false,
  keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
  handler: (request, response, next, { windowMs }) => {
    const { resetTime } = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit ?? {}
    const wait = resetTime ? resetTime.getTime() - Date.now() : windowMs
    response.setHeader('Retry-After', Math.max(1, Math.ceil(wait / 1000)))
    next(tooMany())
  },
}

const tooMany = () => new LabError({ code: 'too-many', message: bilingual('请求过于频繁，请稍后再试', 'Too many requests; please try again later') })
