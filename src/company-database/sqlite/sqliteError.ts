/** The engine's code, for example `SQLITE_BUSY`, also when the query builder wrapped the error. */
function sqliteCode(error: unknown): string | undefined {
  for (let current = error, depth = 0; typeof current === 'object' && current !== null && depth < 5; depth++) {
    const { code, cause } = current as { code?: unknown; cause?: unknown }
    if (typeof code === 'string' && code.startsWith('SQLITE_')) return code
    current = cause
  }
  return undefined
}

/** Another process, a copy program or a virus scanner holds the database file. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? '')

/**
 * An error after which SQLite keeps the transaction: a constraint that refused one statement, or a statement that makes
 * no sense. After every other one (disk full, I/O, memory, busy) SQLite may have taken the transaction back by itself,
 * and the next statement would commit on its own.
 */
export const keepsTransaction = (error: unknown): boolean => {
  const code = sqliteCode(error)
  return code === undefined || /^SQLITE_(CONSTRAINT|ERROR|RANGE|MISMATCH|TOOBIG|READONLY)/.test(code)
}
