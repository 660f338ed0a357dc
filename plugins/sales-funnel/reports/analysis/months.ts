import { calendarDay, daysLater } from '../../../../src/plugin/days.ts'
import type { Period } from '../period.ts'

/** All months (`YYYY-MM`) from the first to the last of these, also those in between in which nothing happened. */
export function everyMonth(months: readonly string[]): string[] {
  const sorted = [...months].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = [first]
  for (let month = first; month < last; month = monthAfter(month, 1)) all.push(monthAfter(month, 1))
  return all
}

/** The month that comes so many months later, or earlier. */
export function monthAfter(month: string, later: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return calendarDay(year, number + later, 1).slice(0, 7)
}

/** First and last day of a month, as far as they are in the period that was asked for. */
export function daysOfMonth(month: string, { from, to }: Period): Required<Period> {
  const first = `${month}-01`
  const last = daysLater(`${monthAfter(month, 1)}-01`, -1)
  return { from: from !== undefined && from > first ? from : first, to: to !== undefined && to < last ? to : last }
}
