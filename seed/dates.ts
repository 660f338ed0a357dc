const dayLength = 24 * 60 * 60 * 1000

/** The day so many days from `now`, as a date at midnight UTC. */
export function dateInDays(now: Date, days: number): string {
  return `${chineseDay(now, days)}T00:00:00.000Z`
}

/** A time of day in China so many days from `now`; nobody works at the weekend, so it moves back to Friday. */
export function workingTime(now: Date, days: number, time: string): Date {
  const weekday = new Date(`${chineseDay(now, days)}T00:00:00Z`).getUTCDay()
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  return new Date(`${chineseDay(now, days - back)}T${time}:00+08:00`)
}

function chineseDay(now: Date, days: number): string {
  return new Date(now.getTime() + 8 * 60 * 60 * 1000 + days * dayLength).toISOString().slice(0, 10)
}
