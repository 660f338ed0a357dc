import type { FlattenedField, Payload } from 'payload'

import { textLimits } from '../company-schema/customFieldTypes.ts'
import { bilingual, type Bilingual } from '../language/bilingual.ts'
import { isPlainText, readNumber } from './filterOperands.ts'
import { readDay, readMoment } from '../time/readMoment.ts'
import { isDayField } from '../time/isDayField.ts'
import { currentZone } from '../time/zone.ts'
import { isRecordId } from './recordId.ts'

export interface DataProblem {
  path: string
  message: Bilingual
}

const problem =
  (zh: string, en: string) =>
  (path: string): DataProblem => ({ path: shortened(path), message: bilingual(zh, en) })

const shortened = (path: string): string => (path.length > 200 ? `${path.slice(0, 200)}…` : path)

export const problems = {
  unknown: problem('没有这个字段', 'There is no such field'),
  object: problem('应为一个对象', 'Must be an object'),
  text: problem('应为一段文字', 'Must be a text'),
  blank: problem('不能只填空格', 'Must not be blank'),
  control: problem('包含无法保存的字符', 'Contains characters that cannot be stored'),
  number: problem('应为一个数字', 'Must be a number'),
  boolean: problem('应为 true 或 false', 'Must be true or false'),
  date: problem('应为一个日期，例如 2026-03-01', 'Must be a date, for example 2026-03-01'),
  reference: problem('应为一个记录编号', 'Must be the id of a record'),
  typedReference: problem('应为 { relationTo, value }', 'Must be { relationTo, value }'),
  list: problem('应为一个列表', 'Must be a list'),
  rows: problem('应为一个由对象组成的列表', 'Must be a list of objects'),
}

const tooLong = (path: string, most: number): DataProblem => ({
  path: shortened(path),
  message: bilingual(`文字过长，最多 ${most} 个字符`, `Too long; at most ${most} characters`),
})

/** Longest text of a field that does not say so itself. */
const longest: Partial<Record<FlattenedField['type'], number>> = {
  text: textLimits.line,
  email: 254,
  textarea: textLimits.area,
  code: textLimits.area,
  select: textLimits.line,
  radio: textLimits.line,
}

type Check = (value: unknown, path: string, field: FlattenedField, payload: Payload) => DataProblem[]

/** Problems of the types of a record, group or row; what is absent or `null` has none. */
export function checkFields(data: Record<string, unknown>, fields: FlattenedField[], before: string, payload: Payload): DataProblem[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (value === undefined || value === null || ('virtual' in field && field.virtual)) return []
    return checks[field.type]?.(value, `${before}${field.name}`, field, payload) ?? []
  })
}

/** The same data with an empty list where a list of rows is `null`: Payload's SQLite adapter fails on `null`, and both mean that there are none. */
export function withoutNullRows(data: Record<string, unknown>, fields: FlattenedField[]): Record<string, unknown> {
  const changed = fields.flatMap((field): [string, unknown][] => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    if (field.type === 'group' && isObject(value)) return [[field.name, withoutNullRows(value, field.flattenedFields)]]
    if (field.type !== 'array' && field.type !== 'blocks') return []
    if (value === null) return [[field.name, []]]
    if (!Array.isArray(value)) return []
    return [[field.name, value.map((row: unknown) => (isObject(row) ? withoutNullRows(row, rowFields(row, field)) : row))]]
  })
  return changed.length === 0 ? data : { ...data, ...Object.fromEntries(changed) }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const checkText: Check = (value, path, field) => {
  if (isMany(field)) return eachOf(value, path, (one, at) => oneText(one, at, field))
  return oneText(value, path, field)
}

function oneText(value: unknown, path: string, field: FlattenedField): DataProblem[] {
  if (typeof value !== 'string') return [problems.text(path)]
  if (!isPlainText(value)) return [problems.control(path)]
  const most = 'maxLength' in field && typeof field.maxLength === 'number' ? field.maxLength : (longest[field.type] ?? textLimits.area)
  if (value.length > most) return [tooLong(path, most)]
  return isRequired(field) && value !== '' && value.trim() === '' ? [problems.blank(path)] : []
}

/** Payload reads numbers from texts, as forms send them; an empty text is no number. */
const checkNumber: Check = (value, path, field) => {
  const one = (number: unknown, at: string) => ((number === '' && !isMany(field)) || readNumber(number) !== undefined ? [] : [problems.number(at)])
  return isMany(field) ? eachOf(value, path, one) : one(value, path)
}

const checkCheckbox: Check = (value, path) =>
  typeof value === 'boolean' || value === 'true' || value === 'false' || value === '' ? [] : [problems.boolean(path)]

const checkDate: Check = (value, path, field) => {
  const isRead = (text: string): boolean => (isDayField(field) ? readDay(text) : readMoment(text, currentZone())) !== null
  const isDate = value instanceof Date ? !Number.isNaN(value.getTime()) : typeof value === 'string' && (value === '' || isRead(value))
  return isDate ? [] : [problems.date(path)]
}

const checkRelation: Check = (value, path, field, payload) => {
  const one = (reference: unknown, at: string) => referenceProblem(reference, at, (field as { relationTo?: string | string[] }).relationTo ?? [], payload)
  if (!isMany(field)) return one(value, path)
  return value === '' ? [] : eachOf(value, path, one)
}

/** Texts by which Payload's forms say "none". */
const isNone = (value: unknown): boolean => value === '' || value === 'none' || value === 'null'

/** A populated record stands for its id, as everywhere in Payload. */
const idOf = (value: unknown): unknown => (isObject(value) && 'id' in value ? value.id : value)

function referenceProblem(value: unknown, path: string, relationTo: string | string[], payload: Payload): DataProblem[] {
  if (isNone(value)) return []
  if (!Array.isArray(relationTo)) return isRecordId(String(idOf(value) ?? ''), payload, relationTo) && isScalar(idOf(value)) ? [] : [problems.reference(path)]
  if (!isObject(value) || typeof value.relationTo !== 'string' || !relationTo.includes(value.relationTo)) return [problems.typedReference(path)]
  return isScalar(idOf(value.value)) && isRecordId(String(idOf(value.value)), payload, value.relationTo) ? [] : [problems.reference(`${path}.value`)]
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

const checkRows: Check = (value, path, field, payload) => {
  // Forms send the number of rows when there are none.
  if (value === 0 || value === '0') return []
  if (!Array.isArray(value)) return [problems.rows(path)]
  return value.flatMap((row: unknown, index) => {
    if (!isObject(row)) return [problems.rows(`${path}.${index}`)]
    return checkFields(row, rowFields(row, field), `${path}.${index}.`, payload)
  })
}

function rowFields(row: Record<string, unknown>, field: FlattenedField): FlattenedField[] {
  if (field.type !== 'blocks') return 'flattenedFields' in field ? field.flattenedFields : []
  const block = field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
  return block && typeof block !== 'string' ? block.flattenedFields : []
}

const checkGroup: Check = (value, path, field, payload) => {
  if (!isObject(value)) return [problems.object(path)]
  return 'flattenedFields' in field ? checkFields(value, field.flattenedFields, `${path}.`, payload) : []
}

/** JSON and rich text: any shape, but no text that the databases would change. */
const checkJson: Check = (value, path) => (holdsPlainTexts(value) ? [] : [problems.control(path)])

function holdsPlainTexts(value: unknown): boolean {
  if (typeof value === 'string') return isPlainText(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, part]) => isPlainText(key) && holdsPlainTexts(part))
}

const checks: Partial<Record<FlattenedField['type'], Check>> = {
  text: checkText,
  textarea: checkText,
  email: checkText,
  code: checkText,
  radio: checkText,
  select: checkText,
  number: checkNumber,
  checkbox: checkCheckbox,
  date: checkDate,
  relationship: checkRelation,
  upload: checkRelation,
  array: checkRows,
  blocks: checkRows,
  group: checkGroup,
  json: checkJson,
  richText: checkJson,
}

const isRequired = (field: FlattenedField): boolean => 'required' in field && field.required === true

const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

function eachOf(value: unknown, path: string, check: (one: unknown, path: string) => DataProblem[]): DataProblem[] {
  if (!Array.isArray(value)) return [problems.list(path)]
  return value.flatMap((one: unknown, index) => check(one, `${path}.${index}`))
}
