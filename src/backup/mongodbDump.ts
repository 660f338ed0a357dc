import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'

import { BSON, MongoClient, type ClientSession, type Db, type Document } from 'mongodb'

import { presenceCollection, runningServers } from '../company-database/mongodb/presence.ts'
import type { Manifest } from './archive.ts'

type Collections = Manifest['collections']

const batchSize = 500

/** Writes every document of the database, as of one moment, into one file per collection: one document per line, as EJSON. */
export async function dump(url: string, folder: string): Promise<Collections> {
  return withDatabase(url, async (db, client) => {
    const names = await collectionNames(db)
    return inSnapshot(client, db, async (session) => {
      const collections: Collections = []
      for (const [index, name] of names.entries()) {
        const file = `${index}.ejsonl`
        const documents = await dumpCollection({ db, name, session, path: join(folder, file) })
        collections.push({ name, file, documents })
      }
      return collections
    })
  })
}

/**
 * Replaces the database's content by a dump. Indexes are made again when the lab starts.
 *
 * @throws Error when a server runs on the database, or the dump is not whole
 */
export async function load(url: string, folder: string, collections: Collections): Promise<void> {
  await withDatabase(url, async (db) => {
    for (const name of await collectionNames(db)) await db.dropCollection(name)
    for (const { name, file, documents } of collections) {
      const loaded = await loadCollection(db, name, join(folder, file))
      if (loaded !== documents) throw new Error(`${name}: ${loaded} of ${documents} documents were restored`)
    }
  })
}

/** @throws Error that names the servers which run on the database */
export async function refuseBesideServers(url: string): Promise<void> {
  const servers = await withDatabase(url, runningServers)
  if (servers.length > 0) throw new Error(`Stop the lab first: the database is in use by ${servers.join(', ')}.`)
}

export const isEmpty = (url: string): Promise<boolean> => withDatabase(url, async (db) => (await collectionNames(db)).length === 0)

async function collectionNames(db: Db): Promise<string[]> {
  const collections = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return collections
    .map(({ name }) => name)
    .filter((name) => name !== presenceCollection && !name.startsWith('system.'))
    .sort()
}

async function dumpCollection({ db, name, session, path }: { db: Db; name: string; session: ClientSession; path: string }): Promise<number> {
  const output = createWriteStream(path)
  let documents = 0
  for await (const document of db.collection(name).find({}, { session, batchSize, promoteValues: false, promoteLongs: false })) {
    documents++
    if (!output.write(`${BSON.EJSON.stringify(document, { relaxed: false })}\n`)) await new Promise((resolve) => output.once('drain', () => resolve(undefined)))
  }
  output.end()
  await finished(output)
  return documents
}

async function loadCollection(db: Db, name: string, path: string): Promise<number> {
  await db.createCollection(name)
  let documents = 0
  let batch: Document[] = []
  const flush = async () => {
    if (batch.length > 0) await db.collection(name).insertMany(batch, { writeConcern: { w: 'majority' } })
    documents += batch.length
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (batch.push(BSON.EJSON.parse(line, { relaxed: false }) as Document) >= batchSize) await flush()
  }
  await flush()
  return documents
}

/** All reads see one moment. Servers before 5.0 know that only inside a transaction, which they end after a minute. */
async function inSnapshot<T>(client: MongoClient, db: Db, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const { version } = (await db.admin().buildInfo()) as { version: string }
  const hasSnapshotSessions = Number(version.split('.')[0]) >= 5
  const session = client.startSession(hasSnapshotSessions ? { snapshot: true } : {})
  try {
    if (!hasSnapshotSessions) session.startTransaction({ readConcern: { level: 'snapshot' } })
    return await work(session)
  } finally {
    if (session.inTransaction()) await session.abortTransaction()
    await session.endSession()
  }
}

async function withDatabase<T>(url: string, work: (db: Db, client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(url)
  try {
    return await work(client.db(), client)
  } finally {
    await client.close()
  }
}
