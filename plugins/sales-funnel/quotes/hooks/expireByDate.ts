import type { CollectionBeforeOperationHook, FieldHook, Where } from 'payload'

import { today } from '../../../../src/plugin/index.ts'
import { statusOn } from '../quote.ts'

/**
 * A quote expires with the business date, which a class moves forward and back; so this is said when the quote is read,
 * and nothing has to be changed in time.
 */
export const expireByDate: FieldHook = ({ value, siblingData, req }) => statusOn({ ...siblingData, status: value as unknown }, today(req))

/** … and a filter on the status means what people see. */
export const filterByShownStatus: CollectionBeforeOperationHook = ({ args, req }) => {
  const { where } = args as { where?: Where }
  return isCondition(where) ? { ...args, where: shownStatus(where, today(req)) } : args
}

/** The same condition in terms of what is stored. What is no condition is left to those who refuse it. */
function shownStatus(where: Where, date: string): Where {
  const parts = Object.entries(where).map(([name, condition]): Where => {
    if (name === 'and' || name === 'or')
      return { [name]: Array.isArray(condition) ? condition.map((one) => (isCondition(one) ? shownStatus(one, date) : one)) : condition } as Where
    return name === 'status' && isCondition(condition) ? statusCondition(condition as Record<string, unknown>, date) : ({ [name]: condition } as Where)
  })
  return parts.length > 1 ? { and: parts } : (parts[0] ?? where)
}

function statusCondition(condition: Record<string, unknown>, date: string): Where {
  const parts = Object.entries(condition).map(([operator, operand]): Where => {
    const values = operator === 'in' || operator === 'not_in' ? listOf(operand) : operator === 'equals' || operator === 'not_equals' ? [operand] : null
    if (!values?.some((value) => value === 'approved' || value === 'expired')) return { status: { [operator]: operand } } as Where
    const isNegative = operator.startsWith('not_')
    return isNegative ? { and: values.map((value) => isNot(value, date)) } : { or: values.map((value) => is(value, date)) }
  })
  return { and: parts }
}

const isCondition = (value: unknown): value is Where => typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : typeof operand === 'string' ? operand.split(',') : [operand])

function is(value: unknown, date: string): Where {
  if (value === 'expired') return { and: [{ status: { equals: 'approved' } }, { validUntil: { less_than: startOf(date) } }] }
  if (value === 'approved') return { and: [{ status: { equals: 'approved' } }, stillValid(date)] }
  return { status: { equals: value } } as Where
}

function isNot(value: unknown, date: string): Where {
  if (value === 'expired') return { or: [{ status: { not_equals: 'approved' } }, stillValid(date)] }
  if (value === 'approved') return { or: [{ status: { not_equals: 'approved' } }, { validUntil: { less_than: startOf(date) } }] }
  return { status: { not_equals: value } } as Where
}

const stillValid = (date: string): Where => ({ or: [{ validUntil: { exists: false } }, { validUntil: { greater_than_equal: startOf(date) } }] })

const startOf = (date: string): string => `${date}T00:00:00.000Z`
