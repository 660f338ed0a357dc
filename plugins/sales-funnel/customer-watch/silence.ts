import type { PayloadRequest, Where } from 'payload'

import { currentZone, dayOf, daysBetween, startOfDay, today } from '../../../src/plugin/index.ts'

/** The moment before which the last contact was, when there has been none for so many days by the class date. */
export const silentSince = (req: PayloadRequest, days: number): string => startOfDay(today(req), currentZone(), 1 - days).toISOString()

/**
 * Customers with whom nobody has had contact since. Contact is an activity that has happened; whoever has just entered or
 * claimed a customer has time for the first one (R29).
 */
export function silentBefore(since: string): Where[] {
  const before = (path: string): Where => ({ or: [{ [path]: { exists: false } }, { [path]: { less_than: since } }] })
  return [enteredBefore(since), before('lastActivityAt'), before('claimedAt')]
}

/** Customers from before this version have only the day on which the record was made. */
const enteredBefore = (since: string): Where => ({
  or: [{ enteredAt: { less_than: since } }, { and: [{ enteredAt: { exists: false } }, { createdAt: { less_than: since } }] }],
})

export const enteredAfter = (since: string): Where => ({
  or: [{ enteredAt: { greater_than_equal: since } }, { and: [{ enteredAt: { exists: false } }, { createdAt: { greater_than_equal: since } }] }],
})

export type Moment = string | Date | null | undefined

/** How many days ago, by the class date, the latest of these moments was. */
export function silentDays(req: PayloadRequest, moments: Moment[]): number {
  const latest = Math.max(...moments.flatMap((moment) => (moment ? [new Date(moment).getTime()] : [])))
  return Number.isFinite(latest) ? Math.max(0, daysBetween(dayOf(new Date(latest), currentZone()), today(req))) : 0
}
