import type { Where } from 'payload'

import { hasValue, plain, type Condition } from './condition.ts'
import { operandRefused, operatorRefused } from './filterErrors.ts'
import { booleanOf, listOf, scalarOf, type Scalar } from './filterOperands.ts'
import type { FilterPath, PathKind } from './filterPath.ts'
import { polymorphicCondition } from './polymorphicConditions.ts'
import { allOf, anyOf, everything, nothing } from './whereLogic.ts'
import { bilingual } from '../language/bilingual.ts'
import { isDay, startOfDay } from '../time/day.ts'
import { isMinute } from '../time/readMoment.ts'
import { currentZone } from '../time/zone.ts'

const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ranges = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** Which operators fit which kind of value. `near`, `within` and `intersects` fit nothing: there are no points. */
const operatorsOf: Record<PathKind, ReadonlySet<string>> = {
  id: new Set([...equality, 'like', 'contains']),
  text: new Set([...equality, 'like', 'not_like', 'contains']),
  number: new Set([...equality, ...ranges]),
  date: new Set([...equality, ...ranges]),
  checkbox: new Set(equality),
  relation: new Set(equality),
  polymorphic: new Set(['equals', 'in', 'exists']),
  polymorphicValue: new Set(['equals', 'in', 'exists']),
  polymorphicSlug: new Set(equality),
  list: new Set([...equality, 'contains', 'all', 'not_like', 'like']),
  json: new Set(['exists']),
  insideJson: new Set(['equals', 'not_equals', 'exists']),
  container: new Set(),
}

/** Where a record may have several values, "not" has no one meaning: the two databases give it different ones. */
const operatorsOfMany = new Set(['equals', 'in', 'like', 'contains', ...ranges])

/** One condition of the client → conditions that both databases understand in the same way. */
export function conditionsFor(condition: Condition): Where {
  const { path, operator, found, collection } = condition
  const isAllowed = operatorsOf[found.kind].has(operator) || (ranges.includes(operator) && isOrderKey(found))
  // Only Payload's own collections (jobs) are asked about values inside JSON.
  const isInsideOwnJson = found.kind === 'insideJson' && !collection.slug.startsWith('payload-')
  if (!isAllowed || isInsideOwnJson || (found.isMany && !isAllowedOnMany(condition))) throw operatorRefused(path, operator)
  if (found.kind.startsWith('polymorphic')) return polymorphicCondition(condition)
  if (found.kind === 'list') return listCondition(condition)
  if (found.kind === 'json') return exists(condition)
  if (found.kind === 'insideJson')
    return plain(found.path, operator, operator === 'exists' ? booleanOf(condition.operand, path) : scalarOf(condition.operand, condition))
  return operatorMakers[operator]?.(condition) ?? refuse(condition)
}

const refuse = ({ path, operator }: Condition): never => {
  throw operatorRefused(path, operator)
}

/** Keys that Payload itself orders records by are texts and are compared. */
const isOrderKey = ({ field }: FilterPath): boolean => field?.type === 'text' && field.name.startsWith('_')

const isAllowedOnMany = ({ operator, found }: Condition): boolean =>
  operatorsOfMany.has(operator) || (operator === 'exists' && found.field !== null && !('hasMany' in found.field && found.field.hasMany === true))

/** Records in which a relation on the way to the field is missing have no value there either. */
const withoutWay = ({ found }: Condition): Where[] => found.through.map((relation, index) => hasValue(relation, false, index > 0))

const isBehindRelation = ({ found }: Condition): boolean => found.through.length > 0

/** No value is stored. An empty text is a stored value here, as it is for `equals`. */
const isNull = (condition: Condition): Where => {
  const { kind, path } = condition.found
  return anyOf([
    kind === 'relation' ? hasValue(path, false, isBehindRelation(condition)) : kind === 'id' ? nothing : plain(path, 'equals', null),
    ...withoutWay(condition),
  ])
}

/** The field is empty for people: no value, or an empty text. */
const isEmpty = (condition: Condition): Where => {
  const { kind, path } = condition.found
  if (kind === 'id') return nothing
  return anyOf([hasValue(path, false, isBehindRelation(condition)), ...(kind === 'text' ? [plain(path, 'equals', '')] : []), ...withoutWay(condition)])
}

const isFilled = (condition: Condition): Where => {
  const { kind, path } = condition.found
  if (kind === 'id') return everything
  return allOf([hasValue(path, true, isBehindRelation(condition)), ...(kind === 'text' ? [plain(path, 'not_equals', '')] : [])])
}

/** For values that are no texts: stored, or not, also because a relation on the way is missing. */
const exists = (condition: Condition): Where => {
  const { path } = condition.found
  return booleanOf(condition.operand, condition.path)
    ? hasValue(path, true, isBehindRelation(condition))
    : anyOf([hasValue(path, false, isBehindRelation(condition)), ...withoutWay(condition)])
}

type Maker = (condition: Condition) => Where

const operatorMakers: Record<string, Maker> = {
  exists: (condition) => (booleanOf(condition.operand, condition.path) ? isFilled(condition) : isEmpty(condition)),
  equals: (condition) => equals(scalarOf(condition.operand, condition), condition),
  not_equals: (condition) => differs(scalarOf(condition.operand, condition), condition),
  in: (condition) => isOneOf(listOf(condition.operand, condition), condition),
  not_in: (condition) => isNoneOf(listOf(condition.operand, condition), condition),
  like: (condition) => (condition.found.kind === 'id' ? idOrNothing(condition) : allOf(wordsOf(condition).map((word) => containsText(word, condition)))),
  contains: (condition) => (condition.found.kind === 'id' ? idOrNothing(condition) : containsText(textOf(condition), condition)),
  not_like: (condition) => anyOf([...wordsOf(condition).map((word) => plain(condition.found.path, 'not_like', word)), isNull(condition)]),
  greater_than: (condition) => compare(condition, 'greater_than'),
  greater_than_equal: (condition) => compare(condition, 'greater_than_equal'),
  less_than: (condition) => compare(condition, 'less_than'),
  less_than_equal: (condition) => compare(condition, 'less_than_equal'),
}

function equals(value: Scalar | null, condition: Condition): Where {
  if (value === null) return isEmpty(condition)
  const span = spanOf(value, condition)
  return span
    ? allOf([plain(condition.found.path, 'greater_than_equal', span.start), plain(condition.found.path, 'less_than', span.end)])
    : plain(condition.found.path, 'equals', value)
}

function differs(value: Scalar | null, condition: Condition): Where {
  const { path, kind } = condition.found
  if (value === null) return isFilled(condition)
  const span = spanOf(value, condition)
  if (span) return anyOf([plain(path, 'less_than', span.start), plain(path, 'greater_than_equal', span.end), isNull(condition)])
  return anyOf([plain(path, 'not_equals', value), ...(kind === 'id' ? [] : withoutWay(condition))])
}

function isOneOf(values: (Scalar | null)[], condition: Condition): Where {
  if (condition.found.kind === 'date' || condition.found.kind === 'checkbox') return anyOf(values.map((value) => equals(value, condition)))
  const given = values.filter((value) => value !== null)
  return anyOf([given.length > 0 ? plain(condition.found.path, 'in', given) : nothing, values.includes(null) ? isEmpty(condition) : nothing])
}

function isNoneOf(values: (Scalar | null)[], condition: Condition): Where {
  if (condition.found.kind === 'date' || condition.found.kind === 'checkbox') return allOf(values.map((value) => differs(value, condition)))
  const given = values.filter((value) => value !== null)
  const lacks = given.length > 0 ? anyOf([plain(condition.found.path, 'not_in', given), isNull(condition)]) : everything
  return allOf([lacks, values.includes(null) ? isFilled(condition) : everything])
}

/** An id has no parts that can be searched: the whole id, or nothing. */
function idOrNothing(condition: Condition): Where {
  try {
    return equals(scalarOf(condition.operand, condition), condition)
  } catch {
    return nothing
  }
}

function textOf(condition: Condition): string {
  const text = scalarOf(condition.operand, condition)
  if (typeof text !== 'string') throw operandRefused(condition.path, bilingual('一段文字', 'a text'))
  return text
}

/** The words to look for; a blank operand is the empty text, which every text contains. */
function wordsOf(condition: Condition): string[] {
  const words = textOf(condition)
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.length > 0 ? words : ['']
}

/** A text of 24 hexadecimal digits is taken for an id by MongoDB's `contains`, not by its `like`. */
function containsText(text: string, { found }: Condition): Where {
  if (text === '') return plain(found.path, 'not_equals', null)
  return plain(found.path, /^[0-9a-f]{24}$/i.test(text) ? 'like' : 'contains', text)
}

function compare(condition: Condition, operator: string): Where {
  const { found, path, operand } = condition
  const value = scalarOf(operand, condition)
  if (value === null) throw operandRefused(path, bilingual('一个值', 'a value'))
  const span = spanOf(value, condition)
  if (!span) return plain(found.path, operator, value)
  switch (operator) {
    case 'greater_than':
      return plain(found.path, 'greater_than_equal', span.end)
    case 'less_than_equal':
      return plain(found.path, 'less_than', span.end)
    default:
      return plain(found.path, operator, span.start)
  }
}

/**
 * What a date without a time means as a whole, or a time without seconds: all of that day, or that minute. The days of
 * a field that keeps days begin in UTC, those of moments in the zone of the class.
 */
function spanOf(value: Scalar, { found }: Condition): { start: string; end: string } | null {
  if (found.kind !== 'date' || typeof value !== 'string') return null
  if (isMinute(value)) return { start: iso(value), end: iso(Date.parse(value) + 60_000) }
  if (!isDay(value)) return null
  const zone = found.isDayOnly ? 'UTC' : currentZone()
  return { start: iso(startOfDay(value, zone)), end: iso(startOfDay(value, zone, 1)) }
}

const iso = (moment: Date | string | number): string => new Date(moment).toISOString()

/** Multi-selects go to the database as one text; translate.ts turns these operators into conditions on it. */
function listCondition(condition: Condition): Where {
  const { operator, operand, path } = condition
  if (operator === 'exists') return exists(condition)
  if (Array.isArray(operand) || operator === 'in' || operator === 'not_in' || operator === 'all') {
    if (operator === 'equals' || operator === 'not_equals') throw operandRefused(path, bilingual('一个选项', 'one option'))
    const chosen = listOf(operand, condition).filter((value) => value !== null)
    if (chosen.length === 0) return operator === 'not_in' || operator === 'not_like' || operator === 'all' ? everything : nothing
    return listed(condition, chosen)
  }
  return listed(condition, scalarOf(operand, condition))
}

/** Who has no value on the way to the list has not chosen anything there: "is empty" and "not" are true of them. */
function listed(condition: Condition, chosen: Scalar | (Scalar | null)[] | null): Where {
  const { operator, found } = condition
  const isTrueOfNone = operator === 'equals' ? chosen === null : operator.startsWith('not_') && chosen !== null
  return anyOf([plain(found.path, operator, chosen), ...(isTrueOfNone ? withoutWay(condition) : [])])
}
