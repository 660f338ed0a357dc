import { storedDay } from '../../time/day.ts'
import { instantOf } from '../../time/moment.ts'
import { currentZone } from '../../time/zone.ts'
import { SheetDate, type Cell } from '../table/table.ts'
import { plainText } from './plainText.ts'

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:时]\s*(\d{1,2})(?:\s*[:分]\s*(\d{1,2})(?:\.(\d{1,3}))?\s*秒?|\s*分?))?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const withZone = /^(\d{4})-(\d{2})-(\d{2})T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/

/**
 * The date of a cell as ISO 8601, or `null`. Understands 2026-01-05, 2026/1/5, 2026年1月5日, 20260105, a time behind it,
 * ISO 8601, and cells that a workbook shows as a date. A bare number is none: it may be anything. Without zone a time is
 * the wall clock of the class; a field that keeps days takes the day that is written.
 */
export function parseDate(cell: Cell, { withTime }: { withTime: boolean }): string | null {
  if (cell instanceof SheetDate) return cell.hasDay ? fromWallClock(new Date(cell.wallClock), withTime) : null
  const text = plainText(cell).normalize('NFKC').trim()
  const zoned = withZone.exec(text)
  if (zoned) {
    const day = calendarDate(zoned.slice(0, 4))
    return day && (withTime ? isoOf(new Date(text)) : fromWallClock(day, false))
  }
  const parts = written.exec(text) ?? compact.exec(text)
  return parts ? fromWallClock(calendarDate(parts), withTime) : null
}

function fromWallClock(date: Date | null, withTime: boolean): string | null {
  if (date === null || Number.isNaN(date.getTime())) return null
  const shown = date.toISOString()
  return withTime ? isoOf(instantOf(shown.slice(0, -1), currentZone())) : storedDay(shown.slice(0, 10))
}

/** `null` for days that the calendar does not have. */
function calendarDate([, ...parts]: string[]): Date | null {
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map((part) => Number(part ?? 0))
  const milliseconds = Number((parts[6] ?? '0').padEnd(3, '0'))
  const made = new Date(Date.UTC(year, month - 1, date, hour, minute, second, milliseconds))
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date && hour < 24 && minute < 60 && second < 60
  return isReal && year > 0 ? made : null
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
