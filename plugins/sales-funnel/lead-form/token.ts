import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 192 random bits: an address that nobody guesses. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** Seconds that a person takes at least to fill the form, and after which it is to be opened anew. */
export const pace = { least: 3, most: 24 * 60 * 60 } as const

/** Says when a form was opened; nobody else can write one, it fits one form only, and no two are alike. */
export function stampOf(secret: string, token: string, at: number): string {
  const opening = `${String(at)}.${randomBytes(9).toString('base64url')}`
  return `${opening}.${signature(secret, token, opening)}`
}

/** Seconds since the form with this stamp was opened; `null` for a stamp that the lab has not made for this form. */
export function ageOf(secret: string, token: string, stamp: string, now = Date.now()): number | null {
  const [at = '', opening = '', given = ''] = stamp.split('.')
  if (!/^\d{1,15}$/.test(at)) return null
  const [expected, actual] = [Buffer.from(signature(secret, token, `${at}.${opening}`)), Buffer.from(given)]
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? (now - Number(at)) / 1000 : null
}

const signature = (secret: string, token: string, opening: string): string =>
  createHmac('sha256', secret).update(`lead-form/${token}/${opening}`).digest('base64url')
