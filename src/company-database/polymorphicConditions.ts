import type { Where } from 'payload'

import { hasValue, plain, type Condition } from './condition.ts'
import { operandRefused } from './filterErrors.ts'
import { booleanOf, listOf, scalarOf } from './filterOperands.ts'
import { allOf, anyOf, everything, nothing } from './whereLogic.ts'
import { bilingual } from '../language/bilingual.ts'
import { noReference } from './literalOperators.ts'
import { isRecordId } from './recordId.ts'

/**
 * Conditions on a relation to one of several collections (`target`, `target.value`, `target.relationTo`). The SQLite
 * adapter keeps a column per collection and understands only "this id in any of them" and "of this collection".
 */
export function polymorphicCondition(condition: Condition): Where {
  const { found, operator, operand, path } = condition
  const field = found.path
  if (operator === 'exists') return exists(condition, booleanOf(operand, path))
  if (found.kind === 'polymorphicSlug') return ofCollection(condition)
  if (found.kind === 'polymorphic' && typeof operand === 'object' && operand !== null && !Array.isArray(operand)) {
    const { relationTo, value } = reference(operand, condition)
    return allOf([plain(`${field}.relationTo`, 'equals', relationTo), plain(`${field}.value`, 'equals', value)])
  }
  const values = operator === 'in' ? listOf(operand, condition) : [scalarOf(operand, condition)]
  const ids = values.filter((value) => value !== null)
  const some = ids.length === 0 ? nothing : ids.length === 1 ? plain(`${field}.value`, 'equals', ids[0]) : plain(`${field}.value`, 'in', ids)
  return anyOf([some, ids.length < values.length ? exists(condition, false) : nothing])
}

function exists({ found, payload }: Condition, isWanted: boolean): Where {
  if (payload.db.name === 'mongoose') return hasValue(found.path, isWanted, found.through.length > 0)
  if (isWanted) return anyOf(found.collections.map((slug) => plain(`${found.path}.relationTo`, 'equals', slug)))
  return allOf(found.collections.map((relationTo) => plain(found.path, 'equals', { relationTo, value: noReference })))
}

function reference(operand: object, { found, path, payload }: Condition): { relationTo: string; value: string } {
  const { relationTo, value, ...others } = operand as Record<string, unknown>
  if (typeof relationTo !== 'string' || !found.collections.includes(relationTo) || !isRecordId(value, payload, relationTo) || Object.keys(others).length > 0)
    throw operandRefused(path, bilingual('{ relationTo, value }', '{ relationTo, value }'))
  return { relationTo, value }
}

/** `relationTo` is one of a few known names, so "not this one" is "one of the others, or none". */
function ofCollection(condition: Condition): Where {
  const { found, operator, operand } = condition
  const values = operator === 'in' || operator === 'not_in' ? listOf(operand, condition) : [scalarOf(operand, condition)]
  const isNegated = operator === 'not_equals' || operator === 'not_in'
  const isWanted = (slug: string | null) => values.includes(slug) !== isNegated
  const wanted = found.collections.filter(isWanted)
  if (wanted.length === found.collections.length && isWanted(null)) return everything
  return anyOf([...wanted.map((slug) => plain(`${found.path}.relationTo`, 'equals', slug)), isWanted(null) ? exists(condition, false) : nothing])
}
