import { instantOf } from '../labTime.ts'
import type { Cell } from '../table/table.ts'
import { plainText } from './plainText.ts'

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:时]\s*(\d{1,2})(?:\s*[:分]\s*(\d{1,2})(?:\.(\d{1,3}))?\s*秒?|\s*分?))?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const withZone = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/
const serial = /^\d{1,5}(\.\d+)?$/

/** 1 January 1970 in the days of a spreadsheet. */
const serialOf1970 = 25_569
const day = 86_400_000

/**
 * The date of a cell as ISO 8601, or `null`. Understands 2026-01-05, 2026/1/5, 2026年1月5日, 20260105, a time behind it,
 * ISO 8601, dates of a workbook and their serial numbers. Without zone a time is the lab's wall clock; a date alone is
 * midnight UTC, exactly as the interface stores `2026-01-05`.
 */
export function parseDate(cell: Cell, { withTime }: { withTime: boolean }): string | null {
  if (cell instanceof Date) return fromWallClock(cell, withTime, true)
  const text = plainText(cell).normalize('NFKC').trim()
  if (withZone.test(text)) return isoOf(new Date(text))
  const parts = written.exec(text) ?? compact.exec(text)
  if (parts) return fromWallClock(calendarDate(parts), withTime, false)
  return serial.test(text) ? fromWallClock(new Date(Math.round((Number(text) - serialOf1970) * day)), withTime, true) : null
}

/** A workbook's date cell may carry the time of day that was stored with a date; written text may not. */
function fromWallClock(date: Date | null, withTime: boolean, keepsTime: boolean): string | null {
  if (date === null || Number.isNaN(date.getTime())) return null
  if (withTime) return isoOf(instantOf(date))
  return isoOf(keepsTime ? date : new Date(Math.floor(date.getTime() / day) * day))
}

/** `null` for days that the calendar does not have. */
function calendarDate([, ...parts]: RegExpExecArray): Date | null {
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map((part) => Number(part ?? 0))
  const milliseconds = Number((parts[6] ?? '0').padEnd(3, '0'))
  const made = new Date(Date.UTC(year, month - 1, date, hour, minute, second, milliseconds))
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date && hour < 24 && minute < 60 && second < 60
  return isReal && year > 0 ? made : null
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
