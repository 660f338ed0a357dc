import { bilingual } from '../language/bilingual.ts'
import { filterTooLarge, operatorRefused, shapeRefused, unknownFilterField } from './filterErrors.ts'

/** What a filter from outside may be at most. */
const filterLimits = { conditions: 200, nesting: 10, listEntries: 1_000, textLength: 2_000 } as const

const operators: ReadonlySet<string> = new Set(
  'equals not_equals in not_in all exists like not_like contains greater_than greater_than_equal less_than less_than_equal'.split(' '),
)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks form and size of a filter that comes from outside, before anything else looks at it. Filters that the
 * server makes itself may be larger: looking up 20,000 rows of an import is no attack.
 *
 * @throws LabError `filter-invalid` (400)
 */
export function checkFilterSize(where: unknown): void {
  const count = { conditions: 0 }
  checkPart(where, 'where', 0, count)
}

function checkPart(where: unknown, at: string, depth: number, count: { conditions: number }): void {
  if (!isObject(where)) throw shapeRefused(at)
  if (depth > filterLimits.nesting)
    throw filterTooLarge(at, bilingual(`最多嵌套 ${filterLimits.nesting} 层`, `at most ${filterLimits.nesting} levels of nesting`))
  for (const [key, value] of Object.entries(where)) {
    if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
      if (!Array.isArray(value)) throw shapeRefused(key)
      for (const part of value) checkPart(part, key, depth + 1, count)
    } else checkField(key, value, count)
  }
}

/** Payload reads `__` as a dot and strips what it does not know, so only names that can be fields go on. */
const isPath = (path: string): boolean => /^[\w-]+(\.[\w-]+)*$/.test(path) && !path.includes('__') && !path.split('.').some((part) => part in Object.prototype)

function checkField(path: string, condition: unknown, count: { conditions: number }): void {
  if (!isPath(path)) throw unknownFilterField(path)
  if (!isObject(condition) || Object.keys(condition).length === 0) throw shapeRefused(path)
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operators.has(operator)) throw operatorRefused(path, operator)
    count.conditions++
    if (count.conditions > filterLimits.conditions)
      throw filterTooLarge(path, bilingual(`最多 ${filterLimits.conditions} 个条件`, `at most ${filterLimits.conditions} conditions`))
    checkOperand(path, operator, operand)
  }
}

function checkOperand(path: string, operator: string, operand: unknown): void {
  const isList = operator === 'in' || operator === 'not_in' || operator === 'all'
  const parts = Array.isArray(operand) ? operand : isList && typeof operand === 'string' ? operand.split(',') : [operand]
  if (parts.length > filterLimits.listEntries)
    throw filterTooLarge(path, bilingual(`列表最多 ${filterLimits.listEntries} 项`, `at most ${filterLimits.listEntries} entries in a list`))
  if (parts.some((part) => typeof part === 'string' && part.length > filterLimits.textLength))
    throw filterTooLarge(path, bilingual(`文字最多 ${filterLimits.textLength} 个字符`, `at most ${filterLimits.textLength} characters in a text`))
}
