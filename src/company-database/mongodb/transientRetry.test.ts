import { describe, expect, it } from '@jest/globals'
import { MongoServerError } from 'mongodb'
import type { PayloadRequest } from 'payload'

import { databaseBusy } from '../databaseBusy.ts'
import { isTransient, noteTransientFailure, transientFailureOf, withTransientRetry } from './transientRetry.ts'

const conflict = () => new MongoServerError({ message: 'WriteConflict', code: 112, errorLabels: ['TransientTransactionError'] })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a transient failure', () => {
  it('is recognised by its label, by its code, and inside another error', () => {
    expect(isTransient(conflict())).toBe(true)
    expect(isTransient(new MongoServerError({ message: 'WriteConflict', code: 112 }))).toBe(true)
    expect(isTransient(new MongoServerError({ message: 'not primary', code: 10107, errorLabels: ['TransientTransactionError'] }))).toBe(true)
    expect(isTransient(new Error('Key taken', { cause: conflict() }))).toBe(true)
  })

  it('is not a duplicate, a commit of unknown outcome, an answer made of it, or nothing', () => {
    expect(isTransient(new MongoServerError({ message: 'duplicate', code: 11000 }))).toBe(false)
    expect(isTransient(new MongoServerError({ message: 'lost', errorLabels: ['UnknownTransactionCommitResult'] }))).toBe(false)
    expect(isTransient(databaseBusy(conflict()))).toBe(false)
    expect(isTransient(undefined)).toBe(false)
  })

  it('is tried again until it succeeds', async () => {
    let calls = 0
    const answer = await withTransientRetry(async () => {
      if (++calls < 4) throw conflict()
      return 'done'
    })
    expect([answer, calls]).toEqual(['done', 4])
  })

  it('becomes a 503 after five tries, and every other error comes through at once', async () => {
    let calls = 0
    const failing = (error: Error) => async () => {
      calls++
      throw error
    }
    await expect(withTransientRetry(failing(conflict()))).rejects.toMatchObject({ code: 'busy', status: 503 })
    expect(calls).toBe(5)
    await expect(withTransientRetry(failing(new Error('other')))).rejects.toThrow('other')
    expect(calls).toBe(6)
  })

  it('of fifty at once on one record is overcome by all, because later tries take turns', async () => {
    let version = 0
    const update = async () => {
      const seen = version
      await pause(2)
      if (seen !== version) throw conflict()
      version++
    }
    await Promise.all(Array.from({ length: 50 }, () => withTransientRetry(update)))
    expect(version).toBe(50)
  })

  it('inside work that is being tried again does not wait for its own turn', async () => {
    let outer = 0
    let inner = 0
    await withTransientRetry(async () => {
      if (++outer === 1) throw conflict()
      await withTransientRetry(async () => {
        if (++inner === 1) throw conflict()
      })
    })
    expect([outer, inner]).toEqual([2, 2])
  })

  it('is noted on its request, and nothing else is', async () => {
    const request = new Request('http://localhost/api/customers')
    const note = (error: Error) => noteTransientFailure({ error, req: request as unknown as PayloadRequest, context: {}, collection: undefined })
    await note(new Error('other'))
    expect(transientFailureOf(request)).toBeUndefined()
    const error = conflict()
    await note(error)
    expect(transientFailureOf(request)).toBe(error)
  })
})
