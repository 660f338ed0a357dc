import { currentStore } from '../company-schema/requestStore.ts'

/**
 * The present moment of the business: the class date with the real time of day, when the class runs on a simulated date.
 * For moments that are compared with other business dates (entered a stage, closed); security and the log use real time.
 */
export function businessNow(_req?: unknown): Date {
  const now = new Date()
  const [year, month, day] = (currentStore().company?.clock ?? '').split('-').map(Number)
  if (!year || !month || !day) return now
  return new Date(year, month - 1, day, now.getHours(), now.getMinutes(), now.getSeconds(), now.getMilliseconds())
}
