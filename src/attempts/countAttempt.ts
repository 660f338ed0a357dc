import { createHash } from 'node:crypto'

import type { Payload, Where } from 'payload'

import { outside, runInStore } from '../company-schema/requestStore.ts'
import { databaseBusy } from '../company-database/databaseBusy.ts'
import { forgetExpiredAttempts } from './expiredAttempts.ts'
import { remainingOf, type Attempts } from './remaining.ts'

interface Limit {
  /** What is tried: attempts at different things are counted apart. */
  what: string
  /** Who tries, or on whom: an address, an account. */
  whose: string
  /** So many attempts are let through. */
  most: number
  /** Milliseconds after which the count begins again. */
  window: number
}

export interface Counted {
  /** Whether this attempt is one too many; it must not be carried out. */
  isOver: boolean
  /** How many were counted, this one included. */
  count: number
  /** Milliseconds until the count begins again. */
  remaining: number
}

/** Counts guesses: the time begins anew with every guess, and with the last one that is let through a lock begins. */
export const countGuess = (payload: Payload, limit: Limit): Promise<Counted> =>
  count(payload, limit, () => ({ since: Date.now(), until: Date.now() + limit.window }))

/** Counts requests: so many are let through in every stretch of time. */
export const countRequest = (payload: Payload, limit: Limit): Promise<Counted> => count(payload, limit, () => ({}))

/** Forgets what was counted. */
export async function forgetAttempts({ db }: Payload, { what, whose }: Pick<Limit, 'what' | 'whose'>): Promise<void> {
  await runInStore(outside, () => db.deleteMany({ collection: 'attempts', where: { key: { equals: keyOf(what, whose) } } }))
}

/** Takes one attempt back that turned out not to count. */
export async function takeBackAttempt({ db }: Payload, { what, whose }: Pick<Limit, 'what' | 'whose'>): Promise<void> {
  const where: Where = { and: [{ key: { equals: keyOf(what, whose) } }, { count: { greater_than: 0 } }] }
  await runInStore(outside, () =>
    db.updateOne({ collection: 'attempts', where, data: { count: { $inc: -1 } } as never, options: { atomic: true }, returning: false }),
  )
}

const tries = 20

/**
 * Counts one attempt before it is carried out, in one atomic step of the database: of many at once, in as many processes,
 * no more are let through than the limit says.
 *
 * @param moved the time that a counted attempt sets
 * @throws LabError `busy` (503) when others count on the same key all the time
 */
async function count(payload: Payload, { what, whose, most, window }: Limit, moved: () => Partial<Attempts>): Promise<Counted> {
  const { db } = payload
  const key = keyOf(what, whose)
  const set = async (where: Where[], data: object): Promise<Attempts | null> => {
    const and = [{ key: { equals: key } }, ...where]
    return (await db.updateOne({ collection: 'attempts', where: { and }, data: data as never, options: { atomic: true } })) as unknown as Attempts | null
  }
  await forgetExpiredAttempts(payload)
  return runInStore(outside, async () => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const row = await db.findOne<Attempts & { id: string }>({ collection: 'attempts', where: { key: { equals: key } } })
      const now = Date.now()
      if (!row) {
        if (await begin(payload, { key, count: 1, since: now, until: now + window })) return { isOver: false, count: 1, remaining: window }
        continue
      }
      const remaining = remainingOf(key, row)
      const unchanged: Where[] = [{ count: { equals: row.count } }, { until: { equals: row.until } }]
      if (remaining <= 0) {
        if (await set(unchanged, { count: 1, since: now, until: now + window })) return { isOver: false, count: 1, remaining: window }
        continue
      }
      if (row.count >= most) return { isOver: true, count: row.count + 1, remaining }
      const counted = await set([{ count: { less_than: most } }], { count: { $inc: 1 }, ...moved() })
      if (counted) return { isOver: false, count: counted.count, remaining: remainingOf(key, counted) }
    }
    throw databaseBusy()
  })
}

/** Whether this was the first attempt; another one may be first at the same moment. */
async function begin({ db }: Payload, row: Attempts & { key: string }): Promise<boolean> {
  try {
    await db.create({ collection: 'attempts', data: { ...row } })
    return true
  } catch (error) {
    const { totalDocs } = await db.count({ collection: 'attempts', where: { key: { equals: row.key } } })
    if (totalDocs === 0) throw error
    return false
  }
}

/** What people typed may be long, and may be a password in the wrong field. */
const keyOf = (what: string, whose: string): string => `${what}:${createHash('sha256').update(whose).digest('base64url')}`
