import { bilingual } from '../language/bilingual.ts'
import { filterTooLarge, operatorRefused, shapeRefused, unknownFilterField } from './filterErrors.ts'

/** What a filter from outside may be at most. `words`, `entries` and `letters` are those of the whole filter. */
const filterLimits = { conditions: 200, nesting: 10, listEntries: 1_000, textLength: 2_000, words: 200, entries: 2_000, letters: 50_000 } as const

/** How large a filter has been so far. */
interface Size {
  conditions: number
  /** Of texts that are searched for: every word becomes a condition of its own. */
  words: number
  entries: number
  letters: number
}

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
  checkPart(where, 'where', 0, { conditions: 0, words: 0, entries: 0, letters: 0 })
}

function checkPart(where: unknown, at: string, depth: number, size: Size): void {
  if (!isObject(where)) throw shapeRefused(at)
  if (depth > filterLimits.nesting)
    throw filterTooLarge(at, bilingual(`最多嵌套 ${filterLimits.nesting} 层`, `at most ${filterLimits.nesting} levels of nesting`))
  for (const [key, value] of Object.entries(where)) {
    if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
      if (!Array.isArray(value)) throw shapeRefused(key)
      for (const part of value) checkPart(part, key, depth + 1, size)
    } else checkField(key, value, size)
  }
}

/** Payload reads `__` as a dot and strips what it does not know, so only names that can be fields go on. */
const isPath = (path: string): boolean => /^[\w-]+(\.[\w-]+)*$/.test(path) && !path.includes('__') && !path.split('.').some((part) => part in Object.prototype)

function checkField(path: string, condition: unknown, size: Size): void {
  if (!isPath(path)) throw unknownFilterField(path)
  if (!isObject(condition) || Object.keys(condition).length === 0) throw shapeRefused(path)
  for (const [operator, operand] of Object.entries(condition)) {
    if (!operators.has(operator)) throw operatorRefused(path, operator)
    size.conditions++
    if (size.conditions > filterLimits.conditions)
      throw filterTooLarge(path, bilingual(`最多 ${filterLimits.conditions} 个条件`, `at most ${filterLimits.conditions} conditions`))
    checkOperand({ path, operator, operand, size })
  }
}

interface Operand {
  path: string
  operator: string
  operand: unknown
  size: Size
}

function checkOperand({ path, operator, operand, size }: Operand): void {
  const isList = operator === 'in' || operator === 'not_in' || operator === 'all'
  const parts = Array.isArray(operand) ? operand : isList && typeof operand === 'string' ? operand.split(',') : [operand]
  if (parts.length > filterLimits.listEntries)
    throw filterTooLarge(path, bilingual(`列表最多 ${filterLimits.listEntries} 项`, `at most ${filterLimits.listEntries} entries in a list`))
  const texts = parts.filter((part) => typeof part === 'string')
  if (texts.some((part) => part.length > filterLimits.textLength))
    throw filterTooLarge(path, bilingual(`文字最多 ${filterLimits.textLength} 个字符`, `at most ${filterLimits.textLength} characters in a text`))
  size.entries += parts.length
  size.letters += texts.reduce((sum, { length }) => sum + length, 0)
  if (operator === 'like' || operator === 'not_like') size.words += texts.reduce((sum, text) => sum + wordsIn(text), 0)
  if (size.entries > filterLimits.entries || size.letters > filterLimits.letters || size.words > filterLimits.words)
    throw filterTooLarge(
      path,
      bilingual(
        `全部条件合计最多 ${filterLimits.words} 个词、${filterLimits.entries} 项、${filterLimits.letters} 个字符`,
        `at most ${filterLimits.words} words, ${filterLimits.entries} entries and ${filterLimits.letters} characters in all conditions together`,
      ),
    )
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
