import { mkdirSync } from 'node:fs'

import { createClient, type Client, type Config } from '@libsql/client'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { isolateObjectProperty, type BaseDatabaseAdapter, type Payload, type PayloadRequest } from 'payload'

import { databaseBusy } from '../databaseBusy.ts'
import type { SnapshotDatabase } from '../snapshot.ts'
import { databaseFileIn } from './databaseFile.ts'
import { lockDataFolder, type FileLock } from './fileLock.ts'
import { installFlatFind } from './flatFind.ts'
import { openPlainReader, type PlainReader } from './plainReader.ts'
import { snapshotReader } from './snapshotReader.ts'
import { isBusy } from './sqliteError.ts'
import { createWriteLane, type StatementReport, type WriteLane, type Writer } from './writeLane.ts'

type Drizzle = ReturnType<typeof drizzle>
type Method = (this: SqliteDatabase, args: CallArguments) => Promise<unknown>

interface CallArguments {
  req?: Partial<PayloadRequest>
}

/** The parts of Payload's SQLite adapter that the lane takes over. */
interface SqliteDatabase {
  payload: Payload
  clientConfig: Config
  client: Client | undefined
  drizzle: Drizzle | undefined
  schema: Record<string, unknown>
  sessions: Record<string, { db: Drizzle; reader?: PlainReader; resolve: () => Promise<void>; reject: () => Promise<void> }>
  connect: (options?: { hotReload: boolean }) => Promise<void>
  destroy: () => Promise<void>
  beginTransaction: () => Promise<string>
  beginSnapshot: SnapshotDatabase['beginSnapshot']
  commitTransaction: (id: string | Promise<string>) => Promise<void>
  rollbackTransaction: (id: string | Promise<string>) => Promise<void>
}

const writes = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
  'updateJobs',
] as const

const reads = [
  'find',
  'findOne',
  'findDistinct',
  'count',
  'queryDrafts',
  'findVersions',
  'countVersions',
  'findGlobal',
  'findGlobalVersions',
  'countGlobalVersions',
] as const

/** FULL, because an acknowledged write must survive a power cut as well; a commit costs about half a millisecond more. */
const writerPragmas = ['busy_timeout = 0', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -16000', 'temp_store = MEMORY']

/** `query_only` turns a write that would slip past the lane into an error. */
const readerPragmas = ['busy_timeout = 1000', 'cache_size = -32000', 'temp_store = MEMORY', 'query_only = ON']

/** There may be many at once, each with its own memory. */
const snapshotPragmas = ['busy_timeout = 1000', 'cache_size = -8000', 'temp_store = MEMORY', 'query_only = ON']

/**
 * Gives Payload's SQLite adapter real transactions: all writes of the process one after another on one connection, all
 * other reads on the adapter's own connection (WAL), one process per database file (architecture, section 6).
 */
export function installWriteLane(adapter: BaseDatabaseAdapter, dataDir: string): void {
  const database = adapter as unknown as SqliteDatabase
  const methods = adapter as unknown as Record<string, Method>
  let lane: WriteLane<Drizzle> | null = null
  let lock: FileLock | null = null
  let plainReader: PlainReader | null = null
  installFlatFind(adapter, () => plainReader)

  const openReaders = async (): Promise<void> => {
    await openReader(database)
    plainReader?.close()
    plainReader = openPlainReader(databaseFileIn(dataDir), readerPragmas)
  }

  const openLane = (): WriteLane<Drizzle> => {
    if (!lane) throw new Error('The database is not connected')
    return lane
  }

  const connect = database.connect
  database.connect = async function (options) {
    mkdirSync(dataDir, { recursive: true })
    lock ??= await lockDataFolder(dataDir)
    try {
      await connect.call(database, options)
      const first = database.client
      await openReaders()
      first?.close()
    } catch (error) {
      await lock.release()
      lock = null
      throw error
    }
    lane = createWriteLane<Drizzle>({
      open: (report) => openWriter(database, report),
      onAbandoned: (id) => {
        database.payload.logger.error({ transaction: id, msg: 'A transaction was taken back because its request did not end it in time' })
        Reflect.deleteProperty(database.sessions, id)
      },
    })
  }

  const destroy = database.destroy
  database.destroy = async function () {
    await lane?.close()
    lane = null
    plainReader?.close()
    plainReader = null
    // So that the one file holds everything; who copies it by hand need not know of its write-ahead log.
    await database.client?.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined)
    database.client?.close()
    database.client = undefined
    database.sessions = {}
    await destroy.call(database)
    await lock?.release()
    lock = null
  }

  // Nothing may be awaited before `begin`: it marks the caller's asynchronous call chain.
  database.beginTransaction = () => {
    const current = openLane()
    return current.begin().then((id) => {
      const db = current.dbOf(id)
      if (db) database.sessions[id] = { db, resolve: () => current.commit(id), reject: () => current.rollback(id) }
      return id
    })
  }
  database.commitTransaction = async (incoming) => {
    const id = await incoming
    Reflect.deleteProperty(database.sessions, id)
    await openLane().commit(id)
  }
  database.rollbackTransaction = async (incoming) => {
    const id = await incoming
    Reflect.deleteProperty(database.sessions, id)
    await openLane().rollback(id)
  }

  database.beginSnapshot = snapshotReader({
    openClient: () => openClient(database, snapshotPragmas),
    openPlain: () => openPlainReader(databaseFileIn(dataDir), snapshotPragmas),
    drizzleOf: (client) => drizzle(client, { schema: database.schema }),
    sessions: () => database.sessions,
  })

  for (const name of writes) {
    const original = methods[name]
    if (original) methods[name] = writing(original)
  }
  for (const name of reads) {
    const original = methods[name]
    if (original) methods[name] = reading(original)
  }

  /** A write in its request's transaction, or in one of its own. */
  function writing(original: Method): Method {
    return async function (args) {
      const current = openLane()
      const outer = (await args.req?.transactionID) as string | null | undefined
      if (outer) {
        if (current.isOpen(outer)) return original.call(this, args)
        current.refuseIfLost(outer)
      }
      const id = await database.beginTransaction()
      try {
        const result = await original.call(this, { ...args, req: requestIn(id, args.req, database.payload) })
        await database.commitTransaction(id)
        return result
      } catch (error) {
        await database.rollbackTransaction(id)
        throw error
      }
    }
  }

  /**
   * A connection on which a read met BUSY would go on showing the state of that moment: it is replaced. The old one is
   * left to the garbage collector, because other reads may be under way on it.
   */
  function reading(original: Method): Method {
    return async function (args) {
      try {
        return await original.call(this, args)
      } catch (error) {
        if (!isBusy(error)) throw error
        await openReaders()
        throw databaseBusy(error)
      }
    }
  }
}

/** The request with another transaction; a request is not copied, because it may be a `Request` with private parts. */
function requestIn(transaction: string, req: Partial<PayloadRequest> | undefined, payload: Payload): Partial<PayloadRequest> {
  const isolated = isolateObjectProperty((req ?? { payload }) as PayloadRequest, 'transactionID')
  isolated.transactionID = transaction
  return isolated
}

async function openClient(database: SqliteDatabase, pragmas: readonly string[]): Promise<Client> {
  const client = createClient(database.clientConfig)
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`)
  return client
}

async function openReader(database: SqliteDatabase): Promise<void> {
  const client = await openClient(database, readerPragmas)
  database.client = client
  database.drizzle = drizzle(client, { schema: database.schema })
}

async function openWriter(database: SqliteDatabase, { onStatement, onFailure }: StatementReport): Promise<Writer<Drizzle>> {
  const client = createClient(database.clientConfig)
  const execute: Client['execute'] = async (...statement: Parameters<Client['execute']>) => {
    onStatement()
    try {
      return await client.execute(...statement)
    } catch (error) {
      onFailure(error)
      throw error
    } finally {
      onStatement()
    }
  }
  try {
    for (const pragma of writerPragmas) await client.execute(`PRAGMA ${pragma}`)
    return {
      execute: (sql) => client.execute(sql),
      // Payload runs single statements only; everything else of the client would bypass the lane and is left out.
      db: drizzle({ execute } as unknown as Client, { schema: database.schema }),
      close: () => client.close(),
    }
  } catch (error) {
    client.close()
    throw error
  }
}
