import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'

/** The engine's code, for example `SQLITE_BUSY`, also when the query builder wrapped the error. */
export function sqliteCode(error: unknown): string | undefined {
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

/** The answer when the database cannot take the write now (503); `data.retryAfter` is in seconds. */
export function databaseBusy(cause?: unknown): LabError {
  return new LabError({
    code: 'busy',
    message: bilingual('数据库正忙，您的更改没有保存，请稍后重试', 'The database is busy and your change was not saved. Try again in a moment'),
    data: { retryAfter: 2 },
    cause,
  })
}

/** The answer when a transaction was taken back before its request was ready (503). */
export function transactionLost(cause?: unknown): LabError {
  return new LabError({
    code: 'busy',
    message: bilingual(
      '操作时间过长或中断，已全部撤销，没有保存任何内容，请重试',
      'The work took too long or broke off. All of it was taken back and nothing was saved. Try again',
    ),
    data: { retryAfter: 1 },
    cause,
  })
}
