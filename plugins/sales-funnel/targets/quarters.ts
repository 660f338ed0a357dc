import { calendarDay } from '../../../src/plugin/days.ts'

/** A quarter of a fiscal year. The year is named after the calendar year in which it starts. */
export interface FiscalQuarter {
  year: number
  /** 1 to 4. */
  quarter: number
}

/** First and last day of a period, `YYYY-MM-DD`. */
export interface Days {
  from: string
  to: string
}

/** The fiscal year starts in January until the company says otherwise (R8). */
export const defaultStartMonth = 1

/** The fiscal quarter of a day, when fiscal years start in this month, 1 to 12 (R8). */
export function quarterOf(day: string, startMonth: number): FiscalQuarter {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const monthsIn = (month - startMonth + 12) % 12
  return { year: month < startMonth ? year - 1 : year, quarter: Math.floor(monthsIn / 3) + 1 }
}

/** First and last day of a fiscal quarter. */
export function daysOfQuarter({ year, quarter }: FiscalQuarter, startMonth: number): Days {
  const firstMonth = startMonth + (quarter - 1) * 3
  return { from: calendarDay(year, firstMonth, 1), to: calendarDay(year, firstMonth + 3, 0) }
}

/** The quarter that comes so many quarters later, or earlier. */
export function quarterAfter({ year, quarter }: FiscalQuarter, later: number): FiscalQuarter {
  const index = year * 4 + (quarter - 1) + later
  return { year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 }
}
