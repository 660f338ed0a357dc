import { instantOf, wallClockOf } from './moment.ts'

/**
 * A *day* is a date without time: `2026-03-01` wherever one looks from. It is stored as `2026-03-01T00:00:00.000Z`;
 * days from before that rule are stored with another time of the same UTC date, so a stored day is always its first
 * ten characters.
 */
export const storedDay = (day: string): string => `${day}T00:00:00.000Z`

/** A day as it is stored → `YYYY-MM-DD`; `null` without one. */
export function writtenDay(stored: unknown): string | null {
  const text = stored instanceof Date ? (Number.isNaN(stored.getTime()) ? '' : stored.toISOString()) : stored
  return typeof text === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null) : null
}

/** `YYYY-MM-DD`, whether the calendar has it or not. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The day that it is in the zone at a moment. */
export const dayOf = (moment: Date | string, zone: string): string => wallClockOf(moment, zone).slice(0, 10)

/** The first moment of a day in the zone; with `later`, of the day so many days after it. */
export const startOfDay = (day: string, zone: string, later = 0): Date => instantOf(`${daysLater(day, later)}T00:00:00.000`, zone)

const day = 86_400_000

/** The day so many days after this one. */
export const daysLater = (date: string, days: number): string => new Date(Date.parse(storedDay(date)) + days * day).toISOString().slice(0, 10)

/** The day of a calendar month, 1 to 12; months and days beyond the last one, or before the first, count on from there. */
export const calendarDay = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10)

/** How many days `to` is after `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(storedDay(to)) - Date.parse(storedDay(from))) / day)

/** All days from the first to the last one. */
export const daysFrom = (from: string, to: string): string[] => Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => daysLater(from, index))
