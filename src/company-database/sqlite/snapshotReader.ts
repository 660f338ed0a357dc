import { randomUUID } from 'node:crypto'

import type { Client } from '@libsql/client'

import type { SnapshotDatabase } from '../snapshot.ts'
import type { PlainReader } from './plainReader.ts'

interface Options<Db> {
  openClient: () => Promise<Client>
  openPlain: () => PlainReader
  drizzleOf: (client: Client) => Db
  /** Where the adapter looks for the connection of a request's transaction. */
  sessions: () => Record<string, { db: Db; reader?: PlainReader; resolve: () => Promise<void>; reject: () => Promise<void> }>
}

/**
 * Reading at one moment: a read transaction on two connections of its own, one for the adapter's query builder and one for
 * plain statements. In WAL it holds up no writer.
 */
export const snapshotReader =
  <Db>({ openClient, openPlain, drizzleOf, sessions }: Options<Db>): SnapshotDatabase['beginSnapshot'] =>
  async () => {
    const id = randomUUID()
    const client = await openClient()
    const reader = openPlain()
    const close = () => {
      Reflect.deleteProperty(sessions(), id)
      client.close()
      reader.close()
    }
    try {
      await sameMoment(client, reader)
    } catch (error) {
      close()
      throw error
    }
    const ended = () => Promise.resolve()
    sessions()[id] = { db: drizzleOf(client), reader, resolve: ended, reject: ended }
    return { id, end: () => Promise.resolve(close()) }
  }

/** A read transaction begins with its first read. Nothing is awaited in between, so that no commit comes between the two. */
async function sameMoment(client: Client, reader: PlainReader): Promise<void> {
  const firstRead = 'SELECT count(*) FROM sqlite_master'
  const begun = [client.execute('BEGIN'), client.execute(firstRead)]
  reader.execute('BEGIN')
  reader.rows(firstRead, [])
  await Promise.all(begun)
}
