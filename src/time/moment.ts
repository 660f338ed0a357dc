import { tzOffset } from '@date-fns/tz/tzOffset'

const minute = 60_000
const day = 86_400_000

/** What the clock on the wall shows in the zone at a moment: `2026-03-01T14:30:00.000`. */
export function wallClockOf(moment: Date | string, zone: string): string {
  const instant = moment instanceof Date ? moment : new Date(moment)
  return new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString().slice(0, -1)
}

/** … in the zone of the browser itself, for a picker that knows no other. */
export const wallClockOfMachine = (moment: Date): string => new Date(moment.getTime() - moment.getTimezoneOffset() * minute).toISOString().slice(0, -1)

/**
 * The moment at which the clock on the wall of the zone shows this. An hour that comes twice means its first time; one
 * that is skipped when the clocks go forward means the hour after it.
 *
 * @param wallClock `2026-03-01T14:30`, with or without seconds and milliseconds
 */
export function instantOf(wallClock: string, zone: string): Date {
  const shown = Date.parse(`${wallClock}Z`)
  const [before, after] = [offsetAt(shown - day, zone), offsetAt(shown + day, zone)]
  const first = shown - before
  if (before === after || offsetAt(first, zone) === before) return new Date(first)
  const second = shown - after
  return new Date(offsetAt(second, zone) === after ? second : first)
}

/** A moment as people read it: `2026-03-01 14:30`. */
export const shownMoment = (moment: Date | string, zone: string): string => wallClockOf(moment, zone).slice(0, 16).replace('T', ' ')

/** How far the zone is ahead of UTC, in milliseconds. */
const offsetAt = (time: number, zone: string): number => Math.round(tzOffset(zone, new Date(time)) * minute)
