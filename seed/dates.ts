import { dayOf, daysLater, storedDay } from '../src/time/day.ts'
import { instantOf } from '../src/time/moment.ts'
import { installationZone } from '../src/time/zone.ts'

/** The day so many days from `now`, as a date at midnight UTC. */
export function dateInDays(now: Date, days: number): string {
  return storedDay(daysLater(dayOf(now, installationZone()), days))
}

/** A time of day, by the clock of the installation, so many days from `now`; nobody works at the weekend, so it moves back to Friday. */
export function workingTime(now: Date, days: number, time: string): Date {
  const day = daysLater(dayOf(now, installationZone()), days)
  const weekday = new Date(storedDay(day)).getUTCDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return instantOf(`${daysLater(day, -back)}T${time}`, installationZone())
}
