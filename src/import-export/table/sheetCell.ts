import { isDateFormat, isPercentFormat, showsDay, shownNumber } from './numberFormats.ts'
import { withoutEscapes } from './sharedTexts.ts'
import { isStorable, SheetDate, SheetNumber, UnclearCell, unreadableCell, type Cell } from './table.ts'
import { damaged } from './unzip.ts'
import { isTrue } from './workbookParts.ts'

/** A cell as the sheet's part writes it. */
export interface WrittenCell {
  type: string
  format: string
  /** `null` when there is no value. */
  value: string | null
  /** Text of a cell that holds its own. */
  inline: string
  formula: string | null
}

interface Context {
  texts: string[]
  is1904: boolean
}

/** What a person sees in a cell, with the value behind it; an empty cell is `null`. */
export function sheetCell({ type, format, value, inline, formula }: WrittenCell, { texts, is1904 }: Context): Cell {
  if (formula !== null && value === null && type !== 'inlineStr') return new UnclearCell('formula', `=${formula}`)
  switch (type) {
    case 's': {
      if (value === null) return null
      const text = texts[Number(value)]
      if (text === undefined) throw damaged()
      return textCell(text)
    }
    case 'inlineStr':
      return textCell(inline)
    case 'str':
      return textCell(withoutEscapes(value ?? ''))
    case 'b':
      return value === null || value === '' ? null : isTrue(value.trim()) ? 'TRUE' : 'FALSE'
    case 'e':
      return new UnclearCell('error', value ?? '')
    case 'd':
      return value === null || value === '' ? null : writtenDate(value, format)
    default:
      return value === null || value.trim() === '' ? emptyOr(formula) : numberCell(Number(value), format, is1904, value)
  }
}

const textCell = (text: string): Cell => (isStorable(text) ? text : unreadableCell(text))

const emptyOr = (formula: string | null): Cell => (formula === null ? null : new UnclearCell('formula', `=${formula}`))

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?Z?$/

/** A date that is written out (ISO 8601), which some programs do instead of counting days. */
function writtenDate(value: string, format: string): Cell {
  const parts = iso.exec(value.trim())
  if (!parts) return value
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second, Number((parts[7] ?? '').padEnd(3, '0')))
  const shown = isDateFormat(format) ? shownNumber(wallClock / dayLength + serialOf1970, format) : null
  return new SheetDate(wallClock, shown ?? value.trim().replace('T', ' ').replace(/Z$/, ''), true)
}

/** 1 January 1970 in the days of a spreadsheet, and the days between its two ways of counting. */
const serialOf1970 = 25_569
const daysBefore1904 = 1_462
/** 29 February 1900, which spreadsheets count and no calendar has. */
const noSuchDay = 60
const dayLength = 86_400_000

function numberCell(value: number, format: string, is1904: boolean, written: string): Cell {
  if (!Number.isFinite(value)) return written
  if (!isDateFormat(format)) return new SheetNumber(withoutNoise(value), shownNumber(value, format), isPercentFormat(format))
  const serial = is1904 ? value + daysBefore1904 : value
  const isDay = serial >= 1 && Math.floor(serial) !== noSuchDay
  const wallClock = Math.round((serial + (serial < noSuchDay ? 1 : 0) - serialOf1970) * dayLength)
  return new SheetDate(wallClock, shownNumber(serial, format), isDay && showsDay(format))
}

/** 0.30000000000000004 is the 0.3 that everybody sees; whole numbers have no such noise. */
const withoutNoise = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
