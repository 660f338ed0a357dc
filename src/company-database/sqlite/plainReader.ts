import Database from 'libsql'
import { LRUCache } from 'lru-cache'

/** A connection that answers `select` statements with bare rows. */
export interface PlainReader {
  rows: (sql: string, parameters: unknown[]) => unknown[][]
  /** A statement without an answer. */
  execute: (sql: string) => void
  close: () => void
}

type Statement = ReturnType<Database.Database['prepare']>

/**
 * Opens a second reading connection on the same file, without the client library around it: that prepares every
 * statement anew and defines every value of every row as two properties, which took longer than SQLite itself.
 */
export function openPlainReader(file: string, pragmas: string[]): PlainReader {
  const database = new Database(file)
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  const prepared = new LRUCache<string, Statement>({ max: 300 })

  const statementFor = (sql: string): Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql).raw(true)
    prepared.set(sql, statement)
    return statement
  }
  return {
    rows: (sql, parameters) => statementFor(sql).all(parameters.map(toDriver)) as unknown[][],
    execute: (sql) => void database.exec(sql),
    close: () => {
      prepared.clear()
      database.close()
    },
  }
}

const toDriver = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)
