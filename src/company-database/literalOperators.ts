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
 * The adapter hands `like` and `contains` over as `%text%` and `not_like` as the bare text. Patterns of its own, for
 * paths of array rows, do not begin with `%` and stay patterns.
 */
export function literalOperators(database: BaseDatabaseAdapter): void {
  const { operators } = database as unknown as { operators: Record<string, Operator> }
  const { equals } = operators
  if (equals) operators.equals = (column, operand) => (operand === noReference ? sql`${column} is null` : equals(column, operand))
  operators.contains = contains
  operators.like = contains
  operators.not_like = (column, operand) => sql`${column} not like ${literally(String(operand))} escape '\\'`
}

const contains: Operator = (column, operand) => {
  const text = String(operand)
  const isWrapped = text.length >= 2 && text.startsWith('%') && text.endsWith('%')
  return isWrapped ? sql`${column} like ${literally(text.slice(1, -1))} escape '\\'` : sql`${column} like ${text}`
}

const literally = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
