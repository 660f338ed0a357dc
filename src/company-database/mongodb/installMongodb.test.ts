import { describe, expect, it } from '@jest/globals'
import type { BaseDatabaseAdapter } from 'payload'

import { installMongodb } from './installMongodb.ts'

const labelled = (label: string) => Object.assign(new Error(label), { errorLabels: [label] })

/** An adapter that does what Payload's does to its transactions on connecting, on a server that answers `hello`. */
function adapterOn(hello: Record<string, unknown>, commits: (Error | null)[] = []) {
  const log: string[] = []
  const begin = () => Promise.resolve('t1')
  const nextCommit = async () => {
    log.push('commit')
    const error = commits.shift()
    if (error) throw error
  }
  const session = { commitTransaction: nextCommit, endSession: async () => void log.push('end') }
  const servers = {
    updateOne: async () => void log.push('sign of life'),
    deleteOne: async () => void log.push('sign of life ends'),
  }
  const adapter = {
    collections: {},
    versions: {},
    connection: {
      db: { admin: () => ({ command: async () => ({ version: '4.4.29', ...hello }) }), collection: () => servers },
      close: async () => void log.push('close'),
    },
    sessions: { t1: session } as Record<string, typeof session>,
    transactionOptions: { writeConcern: { w: 'majority' } } as unknown,
    beginTransaction: begin as unknown,
    connect: async () => {
      adapter.transactionOptions = false
      adapter.beginTransaction = () => Promise.resolve(null)
    },
    destroy: async () => void log.push('destroy'),
    commitTransaction: async (id: string) => {
      const open = adapter.sessions[id]
      Reflect.deleteProperty(adapter.sessions, id)
      await open?.commitTransaction()
    },
  }
  installMongodb(adapter as unknown as BaseDatabaseAdapter)
  return { adapter, begin, log }
}

describe('MongoDB', () => {
  it('is refused when it stands alone', async () => {
    const { adapter, log } = adapterOn({ isWritablePrimary: true })
    await expect(adapter.connect()).rejects.toThrow(/replica set/)
    expect(log).toEqual(['close'])
  })

  it('is refused in a version that is older than the lab was run on', async () => {
    await expect(adapterOn({ setName: 'rs0', version: '4.2.24' }).adapter.connect()).rejects.toThrow(/4\.2\.24.*4\.4/)
    await expect(adapterOn({ setName: 'rs0', version: '10.0.1' }).adapter.connect()).resolves.toBeUndefined()
  })

  it.each([{ setName: 'rs0' }, { msg: 'isdbgrid' }])('keeps its transactions on %j, whatever the address spells', async (hello) => {
    const { adapter, begin, log } = adapterOn(hello)
    await adapter.connect()
    expect(adapter.beginTransaction).toBe(begin)
    expect(adapter.transactionOptions).toEqual({ writeConcern: { w: 'majority' } })
    await adapter.destroy()
    expect(log).toEqual(['sign of life', 'sign of life ends', 'destroy'])
  })

  it('commits again when the outcome of a commit is unknown', async () => {
    const { adapter, log } = adapterOn({ setName: 'rs0' }, [labelled('UnknownTransactionCommitResult'), labelled('UnknownTransactionCommitResult'), null])
    await adapter.commitTransaction('t1')
    expect(log).toEqual(['commit', 'commit', 'commit', 'end'])
  })

  it('commits again when the connection broke, and lets the work be done again when nothing of it had arrived', async () => {
    const broken = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' })
    const { adapter, log } = adapterOn({ setName: 'rs0' }, [broken, labelled('TransientTransactionError')])
    await expect(adapter.commitTransaction('t1')).rejects.toMatchObject({ errorLabels: ['TransientTransactionError'] })
    expect(log).toEqual(['commit', 'commit', 'end'])
  })

  it('says so when the outcome stays unknown, since a second try might do the work twice', async () => {
    const unknown = Array.from({ length: 5 }, () => labelled('UnknownTransactionCommitResult'))
    const { adapter } = adapterOn({ setName: 'rs0' }, unknown)
    await expect(adapter.commitTransaction('t1')).rejects.toMatchObject({ code: 'busy', details: { outcome: 'unknown' } })
  }, 20_000)

  it('passes every other error of a commit on, and ends the session', async () => {
    const { adapter, log } = adapterOn({ setName: 'rs0' }, [labelled('TransientTransactionError')])
    await expect(adapter.commitTransaction('t1')).rejects.toMatchObject({ errorLabels: ['TransientTransactionError'] })
    expect(log).toEqual(['commit', 'end'])
  })
})
