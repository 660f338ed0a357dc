import type { Where, WhereField } from 'payload'

/**
 * A multi-select is kept as one text, `|a|b|`, so that both databases filter, sort and version it like any other
 * column. A dictionary value therefore never contains `|` (dictionaries refuse it).
 */
export function listToStorage(value: unknown): unknown {
  if (!Array.isArray(value)) return value === undefined ? undefined : null
  const chosen = value.filter((one): one is string => typeof one === 'string' && one !== '')
  return chosen.length === 0 ? null : `|${chosen.join('|')}|`
}

export function listFromStorage(value: unknown): unknown {
  return typeof value === 'string' ? value.split('|').filter((one) => one !== '') : value === undefined ? undefined : []
}

/** A condition on a multi-select → a condition on its text. `equals`, `in` and `contains` all ask whether a value is chosen. */
export function listWhere(path: string, condition: WhereField): Where {
  const parts = Object.entries(condition).map(([operator, operand]) => listCondition(path, operator, operand))
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts }
}

function listCondition(path: string, operator: string, operand: unknown): Where {
  const values = [operand].flat().filter((one): one is string => typeof one === 'string')
  const has = (one: string): Where => ({ [path]: { contains: `|${one}|` } })
  // Compared with null instead of asked for existence, which MongoDB's adapter leaves out behind a relation.
  const isEmpty: Where = { [path]: { equals: null } }
  const isFilled: Where = { [path]: { not_equals: null } }
  const lacks = (one: string): Where => ({ or: [isEmpty, { [path]: { not_like: `|${one}|` } }] })
  switch (operator) {
    case 'exists':
      return operand === true ? isFilled : isEmpty
    case 'all':
      return { and: values.map(has) }
    case 'not_equals':
      return operand === null ? isFilled : { and: values.map(lacks) }
    case 'not_in':
      return values.length === 0 ? {} : { and: values.map(lacks) }
    case 'not_like':
      return { and: values.map(lacks) }
    case 'equals':
      return operand === null ? isEmpty : { or: values.map(has) }
    default:
      return values.length === 0 ? { id: { in: [] } } : { or: values.map(has) }
  }
}
