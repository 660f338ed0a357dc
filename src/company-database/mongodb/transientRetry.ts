import { AsyncLocalStorage } from 'node:async_hooks'

import type { AfterErrorHook } from 'payload'

import { isLabError } from '../../errors/labError.ts'
import { databaseBusy } from '../databaseBusy.ts'

const writeConflict = 112
const tries = 5

interface Turn {
  /** Ends when the last retry in the queue has ended. */
  last: Promise<unknown>
  /** True in the asynchronous call chain of the retry whose turn it is. */
  mine: AsyncLocalStorage<true>
}

const key = Symbol.for('crm-lab.transient-retry')
const shared = globalThis as unknown as Record<symbol, Turn | undefined>
const turn = (): Turn => (shared[key] ??= { last: Promise.resolve(), mine: new AsyncLocalStorage() })

/**
 * Whether a MongoDB transaction lost against another one, or its primary stepped down: nothing of it is stored, and the
 * same work may succeed when it is done again. A commit of unknown outcome is no such failure (see installMongodb).
 */
export function isTransient(error: unknown): boolean {
  for (let current = error, depth = 0; typeof current === 'object' && current !== null && depth < 5; depth++) {
    if (isLabError(current)) return false
    const { code, errorLabels, cause } = current as { code?: unknown; errorLabels?: unknown; cause?: unknown }
    if (code === writeConflict || (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))) return true
    current = cause
  }
  return false
}

/**
 * Does `work`, which runs a transaction of its own, again while that fails transiently, five times in all.
 *
 * Second and later tries of one process take turns, after a random pause: fifty updates of one record then follow each
 * other instead of defeating each other in every round. On SQLite nothing is transient and `work` runs once.
 *
 * @throws what `work` throws; LabError `busy` (503) when every try failed transiently
 */
export async function withTransientRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return attempt === 1 ? await work() : await inTurn(work)
    } catch (error) {
      if (!isTransient(error)) throw error
      if (attempt === tries) throw databaseBusy(error)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const { last, mine } = turn()
  // A command that is tried again inside a request that is tried again has its turn already.
  if (mine.getStore()) return work()
  const result = last.then(() => mine.run(true, work))
  turn().last = result.catch(() => undefined)
  return result
}

const failed = Symbol.for('crm-lab.failed-transiently')

/** For `hooks.afterError`: notes on the request that it may be tried again. What is answered otherwise says `answerToError`. */
export const noteTransientFailure: AfterErrorHook = ({ error, req }) => {
  if (isTransient(error)) Object.assign(req, { [failed]: error })
}

/** The transient error that `noteTransientFailure` found while this request was answered. */
export const transientFailureOf = (request: Request): unknown => (request as unknown as Record<symbol, unknown>)[failed]
