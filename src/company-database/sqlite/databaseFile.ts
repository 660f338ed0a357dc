import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'

import { createClient, type Client } from '@libsql/client'

/** The address of a database file for the driver, which reads it as a URI. */
export const fileUrl = (file: string): string => `file:${file.replace(/[%?#]/g, encodeURIComponent)}`

export const databaseFileIn = (dataDir: string): string => join(dataDir, 'lab.db')

/**
 * Copies a database as it is at this moment, with everything committed until now, into a new file. Writers are not held
 * up: in WAL a copy is one long read.
 */
export async function copyDatabase(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database ${file}`)
  await onDatabase(file, async (client) => {
    await client.execute('PRAGMA busy_timeout = 5000')
    await client.execute({ sql: 'VACUUM INTO ?', args: [target] })
  })
  // VACUUM INTO does not wait for the disk.
  const handle = openSync(target, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

/** @throws Error when the file is no database, or a damaged one */
export async function checkDatabase(file: string): Promise<void> {
  const problems = await onDatabase(file, async (client) =>
    (await client.execute('PRAGMA integrity_check')).rows.map((row) => String(row.integrity_check)),
  ).catch((error: Error) => [error.message])
  if (problems.join() !== 'ok') throw new Error(`The database in ${file} is damaged: ${problems.slice(0, 3).join('; ')}`)
}

/** Names of the migrations that this database has; `null` for an empty database. */
export async function appliedMigrations(file: string): Promise<string[] | null> {
  return onDatabase(file, async (client) => {
    const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    if (tables.rows.length === 0) return null
    if (!tables.rows.some((row) => row.name === 'payload_migrations')) return []
    return (await client.execute('SELECT name FROM payload_migrations')).rows.map((row) => String(row.name))
  })
}

async function onDatabase<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: fileUrl(file) })
  try {
    return await work(client)
  } finally {
    client.close()
  }
}
