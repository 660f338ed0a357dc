import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { withTransientRetry } from '../company-database/mongodb/transientRetry.ts'

/**
 * Runs work in one transaction: all of it is stored or nothing. Inside a transaction of the request it joins that one.
 * On MongoDB a transaction that lost against another is run again, so `work` may run more than once.
 *
 * @throws what `work` throws, after taking everything back
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return work()
  return withTransientRetry(() => oneTransaction(req, work))
}

async function oneTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  try {
    await initTransaction(req)
    const transaction = await req.transactionID
    const result = await work()
    if ((await req.transactionID) !== transaction) throw new Error('A part of the work has failed and taken its transaction back, and the error was swallowed')
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    delete req.transactionID
    throw error
  }
}
