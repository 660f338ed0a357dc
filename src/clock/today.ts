import { currentStore } from '../company-schema/requestStore.ts'

/**
 * Today's date for everything that is business: the class clock of the current company's class when it is set, else
 * the real date in the server's time zone. Only the operation log and security use real time (architecture, section 8).
 *
 * @returns `YYYY-MM-DD`
 */
export function today(_req?: unknown): string {
  return currentStore().company?.clock ?? dateInServerZone(new Date())
}

/** The calendar date of a moment where the server stands. */
export function dateInServerZone(moment: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}

/** A class clock as stored (a day without a time is kept as a moment of that day in UTC) → `YYYY-MM-DD`. */
export function clockDate(stored: string | Date | null | undefined): string | null {
  if (!stored) return null
  const text = stored instanceof Date ? stored.toISOString() : stored
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null
}
