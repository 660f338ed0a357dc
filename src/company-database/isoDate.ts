const form = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Milliseconds of an ISO 8601 date or date-time; `null` when it is malformed or not in the calendar (`2024-02-31`). */
export function millisecondsOf(value: string): number | null {
  const day = form.exec(value)?.[1]
  if (day === undefined) return null
  const midnight = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null
  const time = Date.parse(value)
  return Number.isNaN(time) || !isStorable(time) ? null : time
}

/** Years 0001 to 9999: outside them ISO texts no longer sort like the dates that they name. */
export const isStorable = (time: number): boolean => time >= -62_135_596_800_000 && time <= 253_402_300_799_999
