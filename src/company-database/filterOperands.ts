import type { Payload } from 'payload'

import { bilingual, type Bilingual } from '../language/bilingual.ts'
import { isDay } from '../time/day.ts'
import { isMinute, isStorable, readDay, readMoment } from '../time/readMoment.ts'
import { currentZone } from '../time/zone.ts'
import { operandRefused } from './filterErrors.ts'
import type { FilterPath, PathKind } from './filterPath.ts'
import { isRecordId } from './recordId.ts'

export type Scalar = string | number | boolean

const expected = {
  text: bilingual('一段文字', 'a text'),
  number: bilingual('一个数字', 'a number'),
  date: bilingual('一个日期，例如 2026-03-01', 'a date, for example 2026-03-01'),
  boolean: bilingual('true 或 false', 'true or false'),
  id: bilingual('一个记录编号', 'the id of a record'),
  list: bilingual('一个列表', 'a list'),
} satisfies Record<string, Bilingual>

interface Context {
  /** As the client wrote it. */
  path: string
  found: FilterPath
  payload: Payload
}

/** The operand as a value of the field's type, or `null` for "no value". Texts of a query string are converted. */
export function scalarOf(operand: unknown, context: Context): Scalar | null {
  if (operand === null) return null
  const { kind } = context.found
  if (operand === 'null' && kind !== 'text' && kind !== 'list') return null
  const read = readers[kind]
  const value = read?.(operand, context)
  if (value === undefined) throw operandRefused(context.path, expected[expectedOf[kind] ?? 'text'])
  return value
}

/** A list operand: a list, or a text with commas as Payload's REST allows. */
export function listOf(operand: unknown, context: Context): (Scalar | null)[] {
  const parts = typeof operand === 'string' ? operand.split(',').map((part) => part.trim()) : typeof operand === 'number' ? [operand] : operand
  if (!Array.isArray(parts)) throw operandRefused(context.path, expected.list)
  if (parts.length === 1 && parts[0] === '' && typeof operand === 'string') return []
  return parts.map((part: unknown) => scalarOf(part, context))
}

export function booleanOf(operand: unknown, path: string): boolean {
  const value = readBoolean(operand)
  if (value === undefined) throw operandRefused(path, expected.boolean)
  return value
}

/** A text that both databases store and compare unchanged: NUL and lone surrogates are not. */
export const isPlainText = (value: string): boolean => !/\0|\p{Surrogate}/u.test(value)

/** A decimal number as people and programs write it; `undefined` for anything else, such as `0x10` or `12abc`. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(value.trim())) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

type Reader = (operand: unknown, context: Context) => Scalar | undefined

const expectedOf: Partial<Record<PathKind, keyof typeof expected>> = {
  number: 'number',
  date: 'date',
  checkbox: 'boolean',
  id: 'id',
  relation: 'id',
  polymorphic: 'id',
  polymorphicValue: 'id',
}

const readers: Partial<Record<PathKind, Reader>> = {
  text: readText,
  list: readText,
  polymorphicSlug: readText,
  number: readNumber,
  date: readDate,
  checkbox: readBoolean,
  id: readId,
  relation: readId,
  polymorphic: readId,
  polymorphicValue: readId,
  insideJson: (operand) => (typeof operand === 'string' || typeof operand === 'number' || typeof operand === 'boolean' ? operand : undefined),
}

function readText(operand: unknown): string | undefined {
  if (typeof operand === 'number') return String(operand)
  return typeof operand === 'string' && isPlainText(operand) ? operand : undefined
}

function readBoolean(operand: unknown): boolean | undefined {
  if (typeof operand === 'boolean') return operand
  const text = typeof operand === 'string' ? operand.toLowerCase() : ''
  return text === 'true' ? true : text === 'false' ? false : undefined
}

/**
 * A day as `YYYY-MM-DD`, a minute as `2026-03-01T06:30Z`, anything else as an instant in ISO form; of a field that keeps
 * days always the day. Programs may also pass a `Date` or milliseconds.
 */
function readDate(operand: unknown, { found }: Context): string | undefined {
  const number = operand instanceof Date ? operand.getTime() : operand
  const text = typeof number === 'number' && Number.isFinite(number) && isStorable(number) ? new Date(number).toISOString() : operand
  if (typeof text !== 'string') return undefined
  const day = found.isDayOnly || isDay(text) ? readDay(text) : null
  if (found.isDayOnly || day !== null) return day ?? undefined
  const time = readMoment(text, currentZone())
  if (time === null) return undefined
  const moment = new Date(time).toISOString()
  return isMinute(text) ? `${moment.slice(0, 16)}Z` : moment
}

/** MongoDB's own id objects come from Payload itself. */
function readId(operand: unknown, { found, payload }: Context): string | undefined {
  const isObjectId = typeof operand === 'object' && operand !== null && 'toHexString' in operand
  const id = isObjectId || typeof operand === 'number' ? String(operand) : operand
  return typeof id === 'string' && found.collections.some((slug) => isRecordId(id, payload, slug)) ? id : undefined
}
