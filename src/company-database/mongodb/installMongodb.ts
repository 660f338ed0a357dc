import { randomUUID } from 'node:crypto'

import type { ClientSession, Db, MongoClient } from 'mongodb'
import type { BaseDatabaseAdapter, Payload } from 'payload'

import { outcomeUnknown } from '../databaseBusy.ts'
import type { SnapshotDatabase } from '../snapshot.ts'
import { buildIndexes, type Indexed } from './buildIndexes.ts'
import { announceServer, type Presence } from './presence.ts'
import { requireVersion } from './version.ts'

/** The parts of Payload's MongoDB adapter that are checked and completed here. */
interface MongodbDatabase {
  payload: Pick<Payload, 'logger'>
  collections: Record<string, Indexed>
  versions: Record<string, Indexed>
  connection: { db?: Db; getClient: () => MongoClient; close: () => Promise<void> }
  sessions: Record<string, ClientSession>
  transactionOptions: unknown
  beginTransaction: unknown
  connect: (options?: { hotReload: boolean }) => Promise<void>
  destroy: () => Promise<void>
  commitTransaction: (id: string | Promise<string>) => Promise<void>
  beginSnapshot: SnapshotDatabase['beginSnapshot']
}

const commitTries = 5

/**
 * Prepares Payload's MongoDB adapter: transactions for certain, commits whose outcome gets known, and a sign of life
 * that keeps a restore from running beside a server.
 */
export function installMongodb(adapter: BaseDatabaseAdapter): void {
  const database = adapter as unknown as MongodbDatabase
  let presence: Presence | null = null

  const connect = database.connect
  database.connect = async function (options) {
    const { beginTransaction, transactionOptions } = database
    await connect.call(database, options)
    const { db } = database.connection
    if (!db) throw new Error('MongoDB: there is no connection')
    if (!(await hasTransactions(db))) {
      await database.connection.close()
      throw new Error(
        'MongoDB 必须以副本集运行。The MongoDB server of DATABASE_URL is not part of a replica set, so it has no transactions, and without them ' +
          'half-done work could stay behind. Start it with --replSet (a set of one member is enough) and run rs.initiate() once.',
      )
    }
    await requireVersion(db)
    const models = [...Object.values(database.collections), ...Object.values(database.versions)]
    await buildIndexes(models, { say: (text) => database.payload.logger.info(text) })
    // Payload turns transactions off when the address does not spell `replicaSet=`, whatever the server is.
    Object.assign(database, { beginTransaction, transactionOptions })
    presence ??= await announceServer(db)
  }

  const destroy = database.destroy
  database.destroy = async function () {
    await presence?.end()
    presence = null
    await destroy.call(database)
  }

  database.beginSnapshot = () => Promise.resolve(beginSnapshot(database))

  const commit = database.commitTransaction
  database.commitTransaction = async function (incoming) {
    const session = database.sessions[await incoming]
    try {
      await commit.call(database, incoming)
    } catch (error) {
      if (session && isOutcomeUnknown(error)) return commitAgain(session, error)
      await session?.endSession().catch(() => undefined)
      throw error
    }
  }
}

/**
 * Reading at one moment: a transaction that only reads. (A session of the driver's option `snapshot` would last longer, but
 * Payload uses sessions in a transaction only.) The server ends it after `transactionLifetimeLimitSeconds`, 60 by default.
 */
function beginSnapshot(database: MongodbDatabase): { id: string; end: () => Promise<void> } {
  const id = randomUUID()
  const session = database.connection.getClient().startSession()
  session.startTransaction({ readConcern: { level: 'snapshot' }, readPreference: 'primary' })
  database.sessions[id] = session
  return {
    id,
    end: async () => {
      Reflect.deleteProperty(database.sessions, id)
      if (session.inTransaction()) await session.abortTransaction().catch(() => undefined)
      await session.endSession()
    },
  }
}

/** A replica set, or the router of a sharded cluster. */
async function hasTransactions(db: Db): Promise<boolean> {
  const hello = await db.admin().command({ hello: 1 })
  return typeof hello.setName === 'string' || hello.msg === 'isdbgrid'
}

/** A commit may be repeated: the server remembers the transaction and gives the same answer. */
async function commitAgain(session: ClientSession, first: unknown): Promise<void> {
  let error = first
  try {
    for (let attempt = 2; attempt <= commitTries; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** attempt))
      try {
        await session.commitTransaction()
        return
      } catch (again) {
        if (!isOutcomeUnknown(again)) throw again
        error = again
      }
    }
    throw outcomeUnknown(error)
  } finally {
    await session.endSession().catch(() => undefined)
  }
}

/**
 * Not known whether a commit arrived. A connection that breaks while it is written to leaves the driver as an error
 * without labels, of the socket or of the driver's own that stumbles over it.
 */
function isOutcomeUnknown(error: unknown): boolean {
  const labels = (error as { errorLabels?: unknown } | null)?.errorLabels
  return !Array.isArray(labels) || labels.includes('UnknownTransactionCommitResult')
}
