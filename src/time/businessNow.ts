import { currentStore } from '../company-schema/requestStore.ts'
import { instantOf, wallClockOf } from './moment.ts'
import { currentZone } from './zone.ts'

/**
 * The present moment of the business: the class date with the real time of day, when the class runs on a simulated date.
 * For moments that are compared with other business dates (entered a stage, closed); security and the log use real time.
 */
export function businessNow(_req?: unknown): Date {
  const now = new Date()
  const clock = currentStore().company?.clock
  if (!clock) return now
  const zone = currentZone()
  return instantOf(`${clock}${wallClockOf(now, zone).slice(10)}`, zone)
}
