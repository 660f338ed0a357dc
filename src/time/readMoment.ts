import { storedDay } from './day.ts'
import { instantOf } from './moment.ts'

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Milliseconds of an ISO 8601 date or date-time; `null` when it is malformed or not in the calendar (`2024-02-31`).
 * A time without an offset is what the clock of the zone shows, a day alone its beginning there.
 */
export function readMoment(text: string, zone: string): number | null {
  const [, day, time = '00:00', rest = '', offset] = form.exec(text) ?? []
  if (day === undefined || !isInCalendar(day)) return null
  const asUtc = Date.parse(`${day}T${time}${rest}${offset ?? 'Z'}`)
  if (Number.isNaN(asUtc)) return null
  const read = offset === undefined ? instantOf(new Date(asUtc).toISOString().slice(0, -1), zone).getTime() : asUtc
  return isStorable(read) ? read : null
}

/** The day that is written at the beginning of an ISO 8601 date or date-time, whatever its time and offset; `null` as above. */
export function readDay(text: string): string | null {
  const day = form.exec(text)?.[1]
  return day !== undefined && readMoment(text, 'UTC') !== null ? day : null
}

/** Whether a text names a whole minute and nothing smaller: `2026-03-01T14:30`. */
export const isMinute = (text: string): boolean => {
  const [, , time, rest] = form.exec(text) ?? []
  return time !== undefined && rest === undefined
}

function isInCalendar(day: string): boolean {
  const midnight = new Date(storedDay(day))
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day
}

/** Years 0001 to 9999: outside them ISO texts no longer sort like the dates that they name. */
export const isStorable = (time: number): boolean => time >= -62_135_596_800_000 && time <= 253_402_300_799_999
