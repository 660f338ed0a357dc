import { sql, type SQL, type SQLWrapper } from '@payloadcms/db-sqlite/drizzle'
import type { BaseDatabaseAdapter } from 'payload'

/**
 * Stands for "no record" in a condition on one column of a relation to several collections, which the adapter cannot
 * ask for. It cannot come from outside: no id and no text of a filter contains NUL.
 */
export const noReference = '\0none'

type Operator = (column: SQLWrapper, operand: unknown) => SQL

/**
 * Makes the SQLite adapter's text search mean what it says, as on MongoDB: `%` and `_` in what people look for are
 * ordinary characters, and `not_like` excludes texts that contain it. Letters A to Z match in either case.
 *
 * A long list of texts travels as one value: whose records a manager sees may name hundreds of people in every query, and
 * a value each cost more than the query itself.
 *
 * The adapter hands `like` and `contains` over as `%text%` and `not_like` as the bare text. Patterns of its own, for
 * paths of array rows, do not begin with `%` and stay patterns.
 */
export function literalOperators(database: BaseDatabaseAdapter): void {
  const { operators } = database as unknown as { operators: Record<string, Operator> }
  const { equals, in: inList } = operators
  if (equals) operators.equals = (column, operand) => (operand === noReference ? sql`${column} is null` : equals(column, operand))
  if (inList) operators.in = (column, operand) => (isLongList(operand) ? inJson(column, operand) : inList(column, operand))
  operators.contains = contains
  operators.like = contains
  operators.not_like = (column, operand) => sql`${column} not like ${literally(String(operand))} escape '\\'`
}

const isLongList = (operand: unknown): operand is string[] =>
  Array.isArray(operand) && operand.length > 10 && operand.every((value) => typeof value === 'string')

/**
 * The plus keeps SQLite from gathering the records of many owners and sorting them all: walking the company's records in
 * the order of the list, and leaving out what is not theirs, finds a page sooner.
 */
const inJson = (column: SQLWrapper, values: string[]): SQL => {
  const list = sql`(select value from json_each(${JSON.stringify(values)}))`
  return (column as { name?: string }).name === 'owner_id' ? sql`+${column} in ${list}` : sql`${column} in ${list}`
}

const contains: Operator = (column, operand) => {
  const text = String(operand)
  const isWrapped = text.length >= 2 && text.startsWith('%') && text.endsWith('%')
  return isWrapped ? sql`${column} like ${literally(text.slice(1, -1))} escape '\\'` : sql`${column} like ${text}`
}

const literally = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
