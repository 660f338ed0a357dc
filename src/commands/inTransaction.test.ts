import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { inTransaction } from './inTransaction.ts'

/** A request whose database only counts what happens to its transactions. */
function request() {
  const events: string[] = []
  let begun = 0
  const db = {
    beginTransaction: async () => {
      events.push('begin')
      return `t${String(++begun)}`
    },
    commitTransaction: async (id: unknown) => void events.push(`commit ${String(await id)}`),
    rollbackTransaction: async (id: unknown) => void events.push(`rollback ${String(await id)}`),
  }
  return { req: { payload: { db }, context: {} } as unknown as PayloadRequest, events, db }
}

describe('inTransaction', () => {
  it('commits what succeeds', async () => {
    const { req, events } = request()
    expect(await inTransaction(req, () => Promise.resolve('done'))).toBe('done')
    expect(events).toEqual(['begin', 'commit t1'])
    expect(req.transactionID).toBeUndefined()
  })

  it('takes back what fails and throws the reason', async () => {
    const { req, events } = request()
    await expect(inTransaction(req, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(events).toEqual(['begin', 'rollback t1'])
    expect(req.transactionID).toBeUndefined()
  })

  it('joins the transaction that the request already has', async () => {
    const { req, events } = request()
    await inTransaction(req, () => inTransaction(req, () => Promise.resolve()))
    expect(events).toEqual(['begin', 'commit t1'])
  })

  it('runs the work again when the transaction lost against another one', async () => {
    const { req, events } = request()
    let tries = 0
    const work = (): Promise<number> =>
      ++tries < 3
        ? Promise.reject(Object.assign(new Error('WriteConflict'), { code: 112, errorLabels: ['TransientTransactionError'] }))
        : Promise.resolve(tries)
    expect(await inTransaction(req, work)).toBe(3)
    expect(events).toEqual(['begin', 'rollback t1', 'begin', 'rollback t2', 'begin', 'commit t3'])
  })

  it('does not commit the rest of work whose failure was swallowed', async () => {
    const { req, events } = request()
    const swallows = (): Promise<void> => {
      delete req.transactionID
      return Promise.resolve()
    }
    await expect(inTransaction(req, swallows)).rejects.toThrow('swallowed')
    expect(events).toEqual(['begin'])
  })

  it('leaves no trace of a transaction that could not begin', async () => {
    const { req, db } = request()
    db.beginTransaction = () => Promise.reject(new Error('busy'))
    await expect(inTransaction(req, () => Promise.resolve())).rejects.toThrow('busy')
    expect(req.transactionID).toBeUndefined()
  })
})
