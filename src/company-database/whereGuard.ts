import type { Payload, SanitizedCollectionConfig, Where } from 'payload'
import { validOperatorSet } from 'payload/shared'

import { isTrusted } from '../access/visibility/trusted.ts'
import { operatorRefused, shapeRefused, unknownFilterField } from './filterErrors.ts'
import { followFilterPath } from './filterPath.ts'
import type { IsolationPath } from './isolation.ts'
import { allOf, anyOf } from './whereLogic.ts'
import { conditionsFor } from './whereConditions.ts'

interface Options {
  where: unknown
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks a filter against the current view and says it again so plainly that both databases understand the same by it:
 * one operator in an object, every combination an explicit `and` or `or`, operands of the field's type, negations that
 * include records without the value. Payload's adapters ignore or widen what they do not understand, differently on
 * each engine; after this nothing is left for them to guess (architecture, section 6).
 *
 * @throws LabError `filter-invalid` (400) naming the path as the client wrote it
 */
export function guardWhere({ where, collection, on, payload }: Options): Where {
  if (where === undefined || where === null) return {}
  return guardPart(where, '', (path, operator, operand) => {
    if (!validOperatorSet.has(operator as never)) throw operatorRefused(path, operator)
    const found = followFilterPath(path, collection, on, payload)
    if (!found) throw unknownFilterField(path)
    return conditionsFor({ path, operator, operand, found, collection, payload })
  })
}

type Leaf = (path: string, operator: string, operand: unknown) => Where

function guardPart(where: unknown, at: string, leaf: Leaf): Where {
  if (!isObject(where)) throw shapeRefused(at || 'where')
  // The row rule is plain already, and may name hundreds of owners.
  if (isTrusted(where)) return where as Where
  return allOf(Object.entries(where).map(([key, value]) => guardEntry(key, value, leaf)))
}

function guardEntry(key: string, value: unknown, leaf: Leaf): Where {
  const connective = key.toLowerCase()
  if (connective === 'and' || connective === 'or') {
    if (!Array.isArray(value)) throw shapeRefused(key)
    const parts = value.map((part: unknown) => guardPart(part, key, leaf))
    return connective === 'and' ? allOf(parts) : anyOf(parts)
  }
  if (!isObject(value)) throw shapeRefused(key)
  const operators = Object.entries(value)
  if (operators.length === 0) throw shapeRefused(key)
  return allOf(operators.map(([operator, operand]) => leaf(key, operator, operand)))
}
