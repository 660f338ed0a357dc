import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit'

import type { Environment } from '../environment.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { isAsset, isProbe } from './paths.ts'
import { offerRelease } from './signInLimit.ts'
import { signInName } from './signInName.ts'

const minute = 60_000
const signInPath = '/api/users/login'

/** Failed attempts on one account within ten minutes, from wherever they come. */
const failuresPerAccount = 10

/**
 * Rate limits. A class of 60 often shares one address (the school's NAT), so the limits per address are wide, and
 * guessing one account's password is stopped per account instead. A limit of 0 is off.
 */
export function rateLimits(environment: Environment): RequestHandler[] {
  return [
    ...perAddress(environment.RATE_LIMIT_GENERAL, ({ path }) => !isAsset(path) && !isProbe(path)),
    ...perAddress(environment.RATE_LIMIT_SIGN_IN, isPost(signInPath, '/api/users/forgot-password', '/api/users/reset-password')),
    ...perAddress(environment.RATE_LIMIT_REGISTER, isPost('/api/users/register')),
    ...perAddress(environment.RATE_LIMIT_FORMS, ({ method, path }) => method === 'POST' && path.toLowerCase().startsWith('/api/public/')),
    perAccount(isPost(signInPath)),
  ]
}

type Concerns = (request: Request) => boolean

const isPost =
  (...paths: string[]): Concerns =>
  ({ method, path }) =>
    method === 'POST' && paths.includes(path.replace(/\/+$/, ''))

function perAddress(limit: number, concerns: Concerns): RequestHandler[] {
  if (limit === 0) return []
  return [rateLimit({ ...common, windowMs: minute, limit, skip: (request) => !concerns(request), keyGenerator: addressKey })]
}

function perAccount(concerns: Concerns): RequestHandler {
  const limit = rateLimit({
    ...common,
    windowMs: 10 * minute,
    limit: failuresPerAccount,
    skip: (request) => !concerns(request),
    skipSuccessfulRequests: true,
    keyGenerator: async (request) => (await signInName(request)) || addressKey(request),
  })
  offerRelease((username) => limit.resetKey(username))
  return limit
}

const addressKey = (request: Request): string => ipKeyGenerator(request.ip ?? '')

const common: Partial<Options> = {
  standardHeaders: false,
  legacyHeaders: false,
  validate: false,
  handler: (request, response, next, { windowMs }) => {
    const { resetTime } = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit ?? {}
    const wait = resetTime ? resetTime.getTime() - Date.now() : windowMs
    response.setHeader('Retry-After', Math.max(1, Math.ceil(wait / 1000)))
    next(tooMany())
  },
}

const tooMany = () => new LabError({ code: 'too-many', message: bilingual('请求过于频繁，请稍后再试', 'Too many requests; please try again later') })
